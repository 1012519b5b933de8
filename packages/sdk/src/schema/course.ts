import * as z from 'zod/mini';
import { EVENT_STATUSES, TRAINING_KINDS } from '../course/types.js';
import { regionSummarySchema, taxonomyTermSchema } from './catalog.js';
import * as format from './formats.js';
import { accessibilitySchema, sourceSchema, translationsSchema } from './parts.js';

const { exactOptional: optional, strictObject } = z;
const places = z.int().check(z.gte(0));
/** A date of any precision, or a local date-time. */
const start = z
  .string()
  .check(
    z.regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/, 'expected a date or a local date-time'),
  );

const offerSchema = strictObject({
  price: z.number().check(z.gte(0)),
  priceCurrency: format.currency,
  description: optional(format.text),
  validFrom: optional(format.date),
});

const registrationSchema = strictObject({
  url: optional(format.webAddress),
  email: optional(format.email),
  telephone: optional(format.text),
  description: optional(format.text),
  validFrom: optional(format.date),
  validThrough: optional(format.date),
}).check(
  z.refine(
    ({ url, email, telephone, description }) => (url ?? email ?? telephone ?? description) !== undefined,
    'expected a way to register',
  ),
);

/** `TrainingInstance`. */
export const trainingInstanceSchema = strictObject({
  id: format.uuid,
  uid: optional(format.text),
  recurrenceId: optional(start),
  startDate: start,
  endDate: optional(start),
  timezone: optional(format.timeZone),
  rrule: optional(format.text),
  exdate: optional(format.some(start)),
  rdate: optional(format.some(start)),
  eventStatus: optional(z.enum(EVENT_STATUSES)),
  previousStartDate: optional(start),
  courseMode: optional(format.key),
  location: optional(
    strictObject({
      name: format.text,
      address: optional(format.text),
      url: optional(format.webAddress),
      municipality: optional(format.text),
      accessibility: optional(format.some(accessibilitySchema)),
    }),
  ),
  inLanguage: optional(format.some(format.languageTag)),
  educationalLevel: optional(format.text),
  maximumAttendeeCapacity: optional(places),
  remainingAttendeeCapacity: optional(places),
  offers: optional(format.some(offerSchema)),
  registration: optional(format.some(registrationSchema)),
  description: optional(format.text),
});

/** `Training`. */
export const trainingSchema = strictObject({
  id: format.uuid,
  key: format.key,
  former_keys: optional(format.some(format.key)),
  kind: z.enum(TRAINING_KINDS),
  name: format.text,
  description: optional(format.text),
  provider: format.some(strictObject({ organization_id: optional(format.uuid), name: optional(format.text) })),
  about: z.array(format.key),
  audience: z.array(format.key),
  areaServed: optional(format.some(format.key)),
  inLanguage: optional(format.some(format.languageTag)),
  educationalLevel: optional(format.text),
  coursePrerequisites: optional(format.text),
  courseMode: optional(format.key),
  timeRequired: optional(format.text),
  fees_description: optional(format.text),
  offers: optional(format.some(offerSchema)),
  registration: optional(format.some(registrationSchema)),
  educationalCredentialAwarded: optional(format.text),
  url: optional(format.webAddress),
  email: optional(format.email),
  hasCourseInstance: optional(format.some(trainingInstanceSchema)),
  sources: format.some(sourceSchema),
  translations: optional(translationsSchema),
});

/** `TrainingList`. */
export const trainingListSchema = strictObject({
  format: z.literal('accueil-training/1'),
  lang: format.languageTag,
  region: regionSummarySchema,
  trainings: z.array(trainingSchema),
  organizations: z.array(strictObject({ id: format.uuid, key: format.key, name: format.text })),
  taxonomy_terms: z.array(taxonomyTermSchema),
  calendars: optional(
    format.some(strictObject({ organization_id: optional(format.uuid), url: format.webAddress, name: optional(format.text) })),
  ),
});
