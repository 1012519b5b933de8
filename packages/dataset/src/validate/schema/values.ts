import {
  addressSchema,
  costOptionSchema,
  languageSchema,
  municipalitySchema,
  phoneSchema,
  scheduleSchema,
  serviceSchema,
  sourceSchema,
  statusDetailSchema,
} from '@accueil/sdk/schema';
import ICAL from 'ical.js';
import * as z from 'zod/mini';
import type { Format } from '../../diagnostics/types.js';

/**
 * Scalars as a steward writes them. A check's message is the name of a `Format`, prefixed by `@`:
 * `issues.ts` turns it into words.
 */
export const FORMAT_MARK = '@';
const mark = (format: Format): string => `${FORMAT_MARK}${format}`;

/** YAML reads `211` or `2017` as a number; the reader gives one only where writing it back gives the same characters. */
const written = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
);

/** Values remembered of each format: keys, dates and hours are few, and written again and again. */
const MOST_REMEMBERED = 2000;

function remembering(test: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    let passes = known.get(value);
    if (passes !== undefined) return passes;
    passes = test(value);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(value, passes);
    return passes;
  };
}

function formatted(format: Format, test: RegExp | ((value: string) => boolean)): z.ZodMiniType<string> {
  const passes = typeof test === 'function' ? remembering(test) : (value: string): boolean => test.test(value);
  return z.pipe(written, z.string().check(z.refine(passes, { error: mark(format) })));
}

/** What the SDK accepts as that member of a published record: the rule is written once, there. */
function accepts(member: z.ZodMiniType): (value: string) => boolean {
  return (value) => z.safeParse(member, value).success;
}

/** Both rules: the SDK's, and a stricter one for what a steward types. */
function both(member: z.ZodMiniType, test: (value: string) => boolean): (value: string) => boolean {
  const passes = accepts(member);
  return (value) => test(value) && passes(value);
}

/** Lower-case words joined by hyphens; two hyphens may part an organization's key from a service's. */
export const key = formatted(
  'key',
  both(serviceSchema.shape.key, (value) => value.length <= 100),
);
export const date = formatted('date', accepts(serviceSchema.shape.assured_date));
export const partialDate = formatted('partial-date', accepts(statusDetailSchema.shape.since));
export const time = formatted('time', accepts(scheduleSchema.shape.opens_at));
export const dateOrDateTime = formatted('date-time', isDateOrDateTime);
export const duration = formatted('duration', /^P(?=.)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?)?)$/);
export const monthDays = formatted('month-days', accepts(scheduleSchema.shape.bymonthday));
export const weekdays = formatted('weekdays', accepts(scheduleSchema.shape.byday));
export const webAddress = formatted('web-address', both(serviceSchema.shape.url, isPublicAddress));
/** The page was seen, its address was not kept: `urn:`. */
export const sourceAddress = formatted('source-address', both(sourceSchema.shape.url, isPublicAddress));
export const email = formatted('email', accepts(serviceSchema.shape.email));
export const phone = formatted(
  'phone',
  both(phoneSchema.shape.number, (value) => /\d/.test(value) && value.length <= 60),
);
export const extension = formatted('extension', accepts(phoneSchema.shape.extension));
export const postalCode = formatted('postal-code', /^[A-Z0-9][A-Z0-9 -]{1,9}$/);
export const postalArea = formatted('postal-area', /^[A-Z]\d[A-Z](?: \d[A-Z]\d)?$/);
export const languageCode = formatted(
  'language',
  both(languageSchema.shape.code, (value) => /^[a-z]{2,3}(?:-|$)/.test(value)),
);
/** RFC 5545, without `DTSTART`. */
export const recurrence = formatted('rrule', isRecurrence);
export const currency = formatted('currency', accepts(costOptionSchema.shape.currency));
export const country = formatted('country', accepts(addressSchema.shape.country));
export const municipalityCode = formatted('municipality-code', /^[0-9A-Z]{4,7}$/);
export const licence = formatted('licence', /^[A-Za-z0-9.+-]+$/);
export const timezone = formatted(
  'timezone',
  both(scheduleSchema.shape.timezone_iana, (value) => value.includes('/')),
);

/** One line in no particular language: a street, a town, an attending type. */
export const line = z.pipe(
  written,
  z.string().check(z.trim(), z.minLength(1), z.maxLength(300), z.refine(isClean, { error: '@@characters' })),
);
/** Words in the steward's own language. */
export const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(6000), z.refine(isClean, { error: '@@characters' }));
export const flag = z.boolean();
export const latitude = decimal(municipalitySchema.shape.latitude);
export const longitude = decimal(municipalitySchema.shape.longitude);
export const age = z.int().check(z.gte(0), z.lte(130));
export const amount = decimal(z.number().check(z.gte(0), z.lte(1_000_000)));
export const year = z.int().check(z.gte(1500), z.lte(2200));
/** How many places there are, or are left. */
export const places = z.int().check(z.gte(0), z.lte(1_000_000));

/** `12.50` and `45.0`: the reader keeps them as text, since a number would be written back without its last zero. */
function decimal(number: z.ZodMiniType<number>): z.ZodMiniType<number> {
  return z.pipe(
    z.transform((value) => (typeof value === 'string' && /^-?\d+\.\d*0$/.test(value) ? Number(value) : value)),
    number,
  );
}

/** A list that holds something: an empty one says nothing and is left out. */
export function listOf<T extends z.ZodMiniType>(item: T): z.ZodMiniArray<T> {
  return z.array(item).check(z.minLength(1));
}

/** Control characters, and the marks that turn the direction of the text after them, never belong in a record. */
export function isClean(value: string): boolean {
  return !/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u.test(value);
}

/** Parts RFC 5545 knows, each once, with a frequency of a day or more: nobody gives a course every minute. */
function isRecurrence(value: string): boolean {
  const parts = value.split(';').map((part) => part.split('=')[0] ?? '');
  const known = /^(?:FREQ|UNTIL|COUNT|INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)$/;
  if (new Set(parts).size !== parts.length || !parts.every((part) => known.test(part))) return false;
  try {
    return ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(ICAL.Recur.fromString(value).freq);
  } catch {
    return false;
  }
}

function isDateOrDateTime(value: string): boolean {
  const [day, clock, ...rest] = value.split('T');
  if (day === undefined || rest.length > 0) return false;
  const isWholeDay = day.length === 10;
  if (!accepts(statusDetailSchema.shape.since)(day) || (clock !== undefined && !isWholeDay)) return false;
  return clock === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})?$/.test(clock);
}

/** No blank, no password, and a host that others can reach: `localhost` is somebody's own machine. */
function isPublicAddress(value: string): boolean {
  if (/\s/.test(value) || !isClean(value) || !URL.canParse(value)) return false;
  const { protocol, username, password, hostname } = new URL(value);
  return username === '' && password === '' && (protocol === 'urn:' || hostname.includes('.'));
}
