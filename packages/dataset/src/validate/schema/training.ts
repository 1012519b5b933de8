import { EVENT_STATUSES, TRAINING_KINDS } from '@accueil/sdk/schema';
import * as z from 'zod/mini';
import { accessibilitySchema, sourceSchema } from './organization.js';
import type { Text } from './text.js';
import {
  amount,
  currency,
  date,
  dateOrDateTime,
  duration,
  email,
  flag,
  key,
  languageCode,
  line,
  listOf,
  municipalityCode,
  phone,
  places,
  recurrence,
  timezone,
  webAddress,
} from './values.js';

function offersSchema(text: z.ZodMiniType<Text>) {
  return listOf(z.strictObject({ price: amount, priceCurrency: currency, description: z.optional(text), validFrom: z.optional(date) }));
}

function registrationSchema(text: z.ZodMiniType<Text>) {
  return listOf(
    z.strictObject({
      url: z.optional(webAddress),
      email: z.optional(email),
      telephone: z.optional(phone),
      description: z.optional(text),
      validFrom: z.optional(date),
      validThrough: z.optional(date),
    }),
  );
}

function instanceSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    /** Keeps the identity of an instance whose dates change. Default: its `startDate`. */
    key: z.optional(key),
    /** `UID` and `RECURRENCE-ID` of the event it was read from: recognised by them where that calendar is shown too. */
    uid: z.optional(line),
    recurrenceId: z.optional(dateOrDateTime),
    startDate: dateOrDateTime,
    endDate: z.optional(dateOrDateTime),
    timezone: z.optional(timezone),
    rrule: z.optional(recurrence),
    exdate: z.optional(listOf(dateOrDateTime)),
    rdate: z.optional(listOf(dateOrDateTime)),
    eventStatus: z.optional(z.enum(EVENT_STATUSES)),
    previousStartDate: z.optional(dateOrDateTime),
    courseMode: z.optional(key),
    location: z.optional(
      z.strictObject({
        name: text,
        address: z.optional(line),
        url: z.optional(webAddress),
        municipality: z.optional(municipalityCode),
        accessibility: z.optional(listOf(accessibilitySchema(text))),
      }),
    ),
    inLanguage: z.optional(listOf(languageCode)),
    educationalLevel: z.optional(text),
    maximumAttendeeCapacity: z.optional(places),
    remainingAttendeeCapacity: z.optional(places),
    offers: z.optional(offersSchema(text)),
    registration: z.optional(registrationSchema(text)),
    description: z.optional(text),
  });
}

/** `trainings/<key>.yaml`: schema.org `Course` names, with our keys where they name a term or an organization. */
export function trainingSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    key,
    former_keys: z.optional(listOf(key)),
    /** Checked, and not published. */
    draft: z.optional(flag),
    kind: z.enum(TRAINING_KINDS),
    name: text,
    description: z.optional(text),
    /** Organizations of the dataset by key, others by name. */
    provider: listOf(z.union([key, z.strictObject({ name: line })])),
    /** Terms of the taxonomies `topics` and `audiences`, and territories. */
    about: z.optional(listOf(key)),
    audience: z.optional(listOf(key)),
    areaServed: z.optional(listOf(key)),
    inLanguage: z.optional(listOf(languageCode)),
    educationalLevel: z.optional(text),
    coursePrerequisites: z.optional(text),
    courseMode: z.optional(key),
    /** A duration, or its words where it is not one number. */
    timeRequired: z.optional(z.union([duration, text])),
    fees_description: z.optional(text),
    offers: z.optional(offersSchema(text)),
    registration: z.optional(registrationSchema(text)),
    educationalCredentialAwarded: z.optional(text),
    url: z.optional(webAddress),
    email: z.optional(email),
    hasCourseInstance: z.optional(listOf(instanceSchema(text))),
    sources: z.array(sourceSchema).check(z.minLength(1, { error: '@@source' })),
  });
}

/** `trainings/<key>.yaml`, as read. */
export type TrainingFile = z.infer<ReturnType<typeof trainingSchema>>;
export type InstanceEntry = NonNullable<TrainingFile['hasCourseInstance']>[number];
