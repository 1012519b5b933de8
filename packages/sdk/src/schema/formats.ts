import * as z from 'zod/mini';

/** Text with something in it, and no blank at either end. */
export const text = z.string().check(z.regex(/^\S(?:[\s\S]*\S)?$/u, 'expected text without blanks around it'));

/** UUID of any version. */
export const uuid = z.guid();

/** A steward's key: lower case letters and digits, parted by hyphens. */
export const key = z.string().check(z.regex(/^[a-z0-9]+(?:-+[a-z0-9]+)*$/, 'expected a key: lower case letters, digits and hyphens'));

/** `https:` or `http:` address with a host. */
export const webAddress = z.string().check(z.refine((value) => isAddress(value, ['https:', 'http:']), 'expected an https or http address'));

/** `https:`, `http:` or `urn:` address. */
export const sourceAddress = z
  .string()
  .check(z.refine((value) => isAddress(value, ['https:', 'http:', 'urn:']), 'expected an https, http or urn address'));

/** An e-mail address, without a name. */
export const email = z.email();

/** BCP 47 language tag in the usual letter case, `pt-BR`. */
export const languageTag = z.string().check(z.refine(isLanguageTag, 'expected a language tag (BCP 47)'));

/** ISO 8601 date of reduced precision: `2017`, `2024-11` or `2024-11-22`. */
export const partialDate = z.string().check(z.refine(isPartialDate, 'expected a date: 2024, 2024-11 or 2024-11-22'));

/** ISO 8601 calendar date. */
export const date = z.string().check(z.refine((value) => value.length === 10 && isPartialDate(value), 'expected a date: 2024-11-22'));

/** Local wall time `HH:MM`, up to `24:00`. */
export const wallTime = z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'expected a time, 00:00 to 24:00'));

/** RFC 5545 weekdays, `MO,TU`, each once. */
export const weekdays = z.string().check(
  z.regex(/^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$/, 'expected weekdays: MO,TU,WE,TH,FR,SA,SU'),
  z.refine((value) => new Set(value.split(',')).size === value.split(',').length, 'the same weekday twice'),
);

/** RFC 5545 days of the month, `1,15,-1`: from the end where negative. */
export const monthDays = z
  .string()
  .check(z.regex(/^-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*$/, 'expected days of the month: 1,15,-1'));

/** IANA time zone this machine knows. */
export const timeZone = z.string().check(z.refine(isTimeZone, 'expected an IANA time zone'));

/** ISO 4217 currency code. */
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'expected a currency code (ISO 4217)'));

/** ISO 3166-1 alpha-2 country code. */
export const country = z.string().check(z.regex(/^[A-Z]{2}$/, 'expected a country code (ISO 3166-1)'));

/** Degrees WGS 84. */
export const latitude = z.number().check(z.gte(-90), z.lte(90));
/** Degrees WGS 84. */
export const longitude = z.number().check(z.gte(-180), z.lte(180));

/** A list with something in it. */
export function some<T extends z.ZodMiniType>(item: T): z.ZodMiniArray<T> {
  return z.array(item).check(z.minLength(1));
}

function isAddress(value: string, protocols: readonly string[]): boolean {
  if (/\s/.test(value) || !URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocols.includes(protocol) && (protocol === 'urn:' || hostname !== '');
}

function isLanguageTag(value: string): boolean {
  if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-[a-z0-9]+)*$/.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // `2024-02-30` would roll over to March.
  return Number.isFinite(parsed.getTime()) && parsed.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Zones found to exist: asking the machine takes 50 µs, and a region has few of them in thousands of schedules. */
const knownZones = new Set<string>();

function isTimeZone(value: string): boolean {
  if (knownZones.has(value)) return true;
  try {
    const isKnown = /^[A-Z]/.test(value) && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
    if (isKnown) knownZones.add(value);
    return isKnown;
  } catch {
    return false;
  }
}
