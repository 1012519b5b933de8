import * as z from 'zod/mini';
import type { Format } from '../../diagnostics/types.js';

/**
 * Scalars as a steward writes them. A check's message is the name of a `Format`, prefixed by `@`:
 * `issues.ts` turns it into words.
 */
export const FORMAT_MARK = '@';
const mark = (format: Format): string => `${FORMAT_MARK}${format}`;

/** YAML reads `211` or `2017` as a number; the reader gives one only where writing it back gives the same characters. */
const written = z.pipe(z.union([z.string(), z.number()]), z.transform((value) => String(value)));

function formatted(format: Format, test: RegExp | ((value: string) => boolean)): z.ZodMiniType<string> {
  const passes = typeof test === 'function' ? test : (value: string): boolean => test.test(value);
  return z.pipe(written, z.string().check(z.refine(passes, { error: mark(format) })));
}

/** Lower-case words joined by hyphens; two hyphens may part an organization's key from a service's. */
export const key = formatted('key', /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/);
export const date = formatted('date', isDate);
export const partialDate = formatted('partial-date', isPartialDate);
export const time = formatted('time', /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
export const dateOrDateTime = formatted('date-time', isDateOrDateTime);
export const duration = formatted('duration', /^P(?=.)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?)?)$/);
export const weekdays = formatted('weekdays', /^-?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)(?:,-?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU))*$/);
export const webAddress = formatted('web-address', (value) => hasScheme(value, ['https:', 'http:']));
/** The page was seen, its address was not kept: `urn:`. */
export const sourceAddress = formatted('source-address', (value) => hasScheme(value, ['https:', 'http:', 'urn:']));
export const email = formatted('email', /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]{2,}$/);
export const phone = formatted('phone', (value) => /^[\p{L}\d +().\-/#*,]{3,60}$/u.test(value) && /\d/.test(value) && value.trim() === value);
export const extension = formatted('extension', /^[0-9#*]{1,10}$/);
export const postalCode = formatted('postal-code', /^[A-Z0-9][A-Z0-9 -]{1,9}$/);
export const postalArea = formatted('postal-area', /^[A-Z]\d[A-Z](?: \d[A-Z]\d)?$/);
export const languageCode = formatted('language', /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
export const currency = formatted('currency', /^[A-Z]{3}$/);
export const country = formatted('country', /^[A-Z]{2}$/);
export const municipalityCode = formatted('municipality-code', /^[0-9A-Z]{4,7}$/);
export const licence = formatted('licence', /^[A-Za-z0-9.+-]+$/);
export const timezone = formatted('timezone', isTimezone);

/** One line in no particular language: a street, a town, an attending type. */
export const line = z.pipe(written, z.string().check(z.trim(), z.minLength(1), z.maxLength(300), z.refine(isClean, { error: '@@characters' })));
/** Words in the steward's own language. */
export const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(6000), z.refine(isClean, { error: '@@characters' }));
export const flag = z.boolean();
export const latitude = z.number().check(z.gte(-90), z.lte(90));
export const longitude = z.number().check(z.gte(-180), z.lte(180));
export const age = z.int().check(z.gte(0), z.lte(130));
export const amount = z.number().check(z.gte(0), z.lte(1_000_000));

/** A list that holds something: an empty one says nothing and is left out. */
export function listOf<T extends z.ZodMiniType>(item: T): z.ZodMiniArray<T> {
  return z.array(item).check(z.minLength(1));
}

/** Control characters, and the marks that turn the direction of the text after them, never belong in a record. */
export function isClean(value: string): boolean {
  return !/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u.test(value);
}

function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1500 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isPartialDate(value: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value) || isDate(value);
}

function isDateOrDateTime(value: string): boolean {
  if (isPartialDate(value)) return true;
  const [day, clock, ...rest] = value.split('T');
  if (day === undefined || rest.length > 0 || !isDate(day)) return false;
  return clock === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}:\d{2})?$/.test(clock);
}

function isTimezone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '' && value.includes('/');
  } catch {
    return false;
  }
}

function hasScheme(value: string, schemes: readonly string[]): boolean {
  if (/\s/.test(value) || !isClean(value)) return false;
  try {
    const url = new URL(value);
    return schemes.includes(url.protocol) && url.username === '' && url.password === '' && (url.protocol === 'urn:' || url.hostname.includes('.'));
  } catch {
    return false;
  }
}
