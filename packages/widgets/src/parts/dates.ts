import { formatLocale } from '../strings/languages.js';

/** How much of an ISO 8601 date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/** How precise an ISO 8601 date is; `undefined` where it is not one (`2024-13`, words). Never throws. */
export function datePrecision(date: string): DatePrecision | undefined {
  const [, , month, day] = DATE.exec(date) ?? [];
  if (toUtc(date) === undefined) return undefined;
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

/**
 * A date in words, never more precise than given: `2024-11` → « novembre 2024 ». A text that is no date comes back as it is.
 */
export function formatDate(date: string, lang: string): string {
  const precision = datePrecision(date);
  const at = toUtc(date);
  if (precision === undefined || at === undefined) return date;
  return new Intl.DateTimeFormat(formatLocale(lang), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...(precision === 'day' && { day: 'numeric' }),
  }).format(at);
}

/** Whole months from a date (the end of what it may mean) to now; negative for a date to come; `undefined` for no date. */
export function monthsSince(date: string, now: Date): number | undefined {
  const at = toUtc(date);
  if (at === undefined) return undefined;
  const month = datePrecision(date) === 'year' ? 11 : at.getUTCMonth();
  const months = (now.getUTCFullYear() - at.getUTCFullYear()) * 12 + now.getUTCMonth() - month;
  return datePrecision(date) === 'day' && now.getUTCDate() < at.getUTCDate() ? months - 1 : months;
}

function toUtc(date: string): Date | undefined {
  const [, year, month = '01', day = '01'] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A 31 February rolls over instead of failing.
  return Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(day) ? undefined : at;
}
