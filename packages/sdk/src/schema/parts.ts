import * as z from 'zod/mini';
import { COORDINATE_PRECISIONS, SOURCE_KINDS, STAGE_ROLES, STATUS_STATES, TRANSLATION_STATES } from '../hsds/types.js';
import * as format from './formats.js';

const { exactOptional: optional, strictObject } = z;

/** `Translations`: which language a member's text is really in, and its state. */
export const translationsSchema = z.record(format.text, strictObject({ lang: format.languageTag, state: z.enum(TRANSLATION_STATES) }));

/** `SourcePage`. */
export const sourceSchema = strictObject({
  url: format.sourceAddress,
  supports: optional(format.text),
  date_seen: optional(format.partialDate),
  kind: optional(z.enum(SOURCE_KINDS)),
});

/** A span of dates whose end does not come before its beginning. */
const span = { valid_from: optional(format.date), valid_to: optional(format.date) };
const spanInOrder = z.refine<{ valid_from?: string; valid_to?: string }>(
  ({ valid_from, valid_to }) => valid_from === undefined || valid_to === undefined || valid_from <= valid_to,
  { error: 'valid_to is before valid_from', path: ['valid_to'] },
);

/** `StatusDetail`. */
export const statusDetailSchema = strictObject({
  state: z.enum(STATUS_STATES),
  since: optional(format.partialDate),
  until: optional(format.partialDate),
  reason: optional(format.text),
  replaced_by: optional(format.some(format.key)),
}).check(
  z.refine(
    ({ since, until }) => since === undefined || until === undefined || since.slice(0, until.length) <= until.slice(0, since.length),
    {
      error: 'until is before since',
      path: ['until'],
    },
  ),
);

/** `HsdsPhone`. A number is what is dialled: digits, letters, signs; at least one digit or letter. */
export const phoneSchema = strictObject({
  number: format.text.check(z.regex(/^[+\d(A-Z][\dA-Za-z ().#*+-]*$/, 'expected a phone number')),
  extension: optional(z.string().check(z.regex(/^\d+$/, 'expected the digits of an extension'))),
  type: optional(format.text),
  description: optional(format.text),
});

/** `HsdsAddress`. */
export const addressSchema = strictObject({
  address_1: optional(format.text),
  city: format.text,
  state_province: optional(format.text),
  postal_code: optional(format.text),
  country: format.country,
  address_type: z.enum(['physical', 'postal', 'virtual']),
});

/** `HsdsServiceArea`. */
export const serviceAreaSchema = strictObject({
  territory: format.key,
  municipalities: optional(format.some(format.text)),
  except: optional(format.some(format.text)),
  unconfirmed: optional(z.boolean()),
}).check(
  z.refine(({ municipalities, except }) => municipalities === undefined || except === undefined, {
    error: 'municipalities and except cannot stand together',
    path: ['except'],
  }),
);

/** `HsdsSchedule`: some hours in structure, or some words. */
export const scheduleSchema = strictObject({
  freq: optional(z.enum(['WEEKLY', 'MONTHLY'])),
  byday: optional(format.weekdays),
  opens_at: optional(format.wallTime),
  closes_at: optional(format.wallTime),
  timezone_iana: optional(format.timeZone),
  description: optional(format.text),
  attending_type: optional(format.text),
  ...span,
  interval: optional(z.int().check(z.gte(1), z.lte(52))),
  bymonthday: optional(format.monthDays),
  dtstart: optional(format.date),
  schedule_link: optional(format.webAddress),
  notes: optional(format.text),
  public_holidays: optional(z.enum(['open', 'closed'])),
  by_appointment: optional(z.boolean()),
  date_seen: optional(format.partialDate),
}).check(
  spanInOrder,
  z.refine(({ opens_at, closes_at }) => (opens_at === undefined) === (closes_at === undefined), {
    error: 'opens_at and closes_at stand together',
    path: ['closes_at'],
  }),
  z.refine(({ opens_at, description }) => opens_at !== undefined || description !== undefined, {
    error: 'expected times, or the words as given',
    path: ['description'],
  }),
);

/** `HsdsLanguage`. */
export const languageSchema = strictObject({
  code: format.languageTag,
  note: optional(format.text),
  by_interpreter: optional(z.boolean()),
});

/** `HsdsCostOption`. */
export const costOptionSchema = strictObject({
  amount: optional(z.number().check(z.gte(0))),
  currency: optional(format.currency),
  amount_description: optional(format.text),
  option: optional(format.text),
  unit: optional(format.text),
  ...span,
}).check(
  spanInOrder,
  z.refine(({ amount, currency }) => amount === undefined || currency !== undefined, {
    error: 'an amount needs its currency',
    path: ['currency'],
  }),
);

/** `HsdsAccessibility`. */
export const accessibilitySchema = strictObject({
  description: format.text,
  details: optional(format.text),
  url: optional(format.webAddress),
});

/** `HsdsRequiredDocument`. */
export const requiredDocumentSchema = strictObject({ document: format.text, uri: optional(format.webAddress) });

/** `HsdsServiceCapacity`. */
export const capacitySchema = strictObject({
  unit: format.text,
  available: z.number().check(z.gte(0)),
  maximum: optional(z.number().check(z.gte(0))),
  description: optional(format.text),
  updated: format.date,
}).check(
  z.refine(({ available, maximum }) => maximum === undefined || available <= maximum, {
    error: 'available is above maximum',
    path: ['available'],
  }),
);

/** `HsdsAttribute`. */
export const attributeSchema = strictObject({ label: format.text, value: format.text });

/** `HsdsFunding`. */
export const fundingSchema = strictObject({ source: format.text });

/** `HsdsOrganizationIdentifier`. */
export const organizationIdentifierSchema = strictObject({
  identifier_scheme: optional(format.text),
  identifier_type: format.text,
  identifier: format.text,
});

/** `StageRole`. */
export const stageRoleSchema = strictObject({
  organization_id: format.uuid,
  stage: format.key,
  need: optional(format.key),
  territory: format.key,
  role: z.enum(STAGE_ROLES),
  service: optional(format.key),
  sources: format.some(sourceSchema),
});

/** Members of a place that is used for a while only: as precise as the source is. */
export const spanMembers = { valid_from: optional(format.partialDate), valid_to: optional(format.partialDate) };

/** Members of a point: both or neither, with how exact it is. */
export const pointMembers = {
  latitude: optional(format.latitude),
  longitude: optional(format.longitude),
  coordinate_precision: optional(z.enum(COORDINATE_PRECISIONS)),
};
