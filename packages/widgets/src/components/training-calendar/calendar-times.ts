import type { TrainingSession } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatTime, timeSpan } from '../../parts/times.js';
import { formatLocale } from '../../strings/languages.js';
import type { Day } from './calendar-days.js';
import { daysOf } from './calendar-layout.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words; `options` say which of its parts. Made once a language and kind: making one is slow on a phone. */
function format(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  let found = formats.get(key);
  if (found === undefined) formats.set(key, (found = new Intl.DateTimeFormat(formatLocale(lang), { timeZone: 'UTC', ...options })));
  return found;
}

const at = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** « mardi 3 novembre », with its year where it is not `today`'s, or always. */
export function dayLabel(day: Day, lang: string, today = ''): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return format(lang, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(at(day));
}

/** « 3 novembre », with its year where it is not `today`'s; and « mardi » apart. */
export function dayParts(day: Day, lang: string, today: Day): { date: string; weekday: string } {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return {
    date: format(lang, { day: 'numeric', month: 'long', ...year }).format(at(day)),
    weekday: format(lang, { weekday: 'long' }).format(at(day)),
  };
}

/** « novembre 2026 ». */
export function monthLabel(day: Day, lang: string): string {
  return format(lang, { month: 'long', year: 'numeric' }).format(at(day));
}

/** « 3 » : the number of a day, in the digits the calendar has. */
export function dayNumber(day: Day): string {
  return String(Number(day.slice(8)));
}

/** The name of a day's weekday, whole and short. */
export function weekdayNames(day: Day, lang: string): { long: string; short: string } {
  return { long: format(lang, { weekday: 'long' }).format(at(day)), short: format(lang, { weekday: 'short' }).format(at(day)) };
}

/** « du 3 au 9 novembre 2026 », as the language writes a span of days. */
export function daysLabel(first: Day, last: Day, lang: string): string {
  return format(lang, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(at(first), at(last));
}

/** When on its day a session takes place, on the venue's clock: « 18 h à 20 h », « 18 h », « Toute la journée ». */
export function timeLabel({ endDate, isAllDay, startDate }: TrainingSession, lang: string): string {
  if (isAllDay) return msg('Toute la journée');
  const [start, end] = [startDate.slice(11, 16), endDate?.slice(11, 16)];
  return end === undefined || end === start ? formatTime(start, lang) : timeSpan(start, end, lang);
}

/** Only when it starts, for a small box. Empty for a whole day. */
export function startLabel({ isAllDay, startDate }: TrainingSession, lang: string): string {
  return isAllDay ? '' : formatTime(startDate.slice(11, 16), lang);
}

/** The dates of a session of several days, in words; `undefined` for one day. */
export function spanLabel(session: TrainingSession, lang: string): string | undefined {
  const { first, last } = daysOf(session);
  return first === last ? undefined : daysLabel(first, last, lang);
}

/** Minutes east of UTC that a date-time says; `undefined` where it has no offset. */
function offsetOf(dateTime: string): number | undefined {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(dateTime.slice(10)) ?? [];
  if (hours === undefined) return dateTime.endsWith('Z') ? 0 : undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Minutes east of UTC of a zone at a moment. */
function offsetAt(moment: number, zone: string): number {
  const parts = format('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((wall - moment) / 60_000);
}

/** The name of the venue's clock then: « heure normale de l’Est ». The zone itself where nothing names it. */
export function zoneLabel({ start, timezone }: TrainingSession, lang: string): string {
  try {
    const parts = format(lang, { timeZone: timezone, timeZoneName: 'longGeneric' }).formatToParts(start);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timezone;
  } catch {
    return timezone;
  }
}

/**
 * The same times on the visitor's own clock, in words; `undefined` where it shows the same then, and for whole days.
 * `zone`: the visitor's, IANA. The day is said where it is another one.
 */
export function visitorTimes(session: TrainingSession, zone: string, lang: string): string | undefined {
  const { end, endDate, isAllDay, start, startDate } = session;
  const venue = offsetOf(startDate);
  if (isAllDay || venue === undefined || offsetAt(start, zone) === venue) return undefined;
  const here = (moment: number) => new Date(moment + offsetAt(moment, zone) * 60_000).toISOString();
  const [from, to] = [here(start), here(end)];
  const times =
    endDate === undefined || end <= start ? formatTime(from.slice(11, 16), lang) : timeSpan(from.slice(11, 16), to.slice(11, 16), lang);
  const day = from.slice(0, 10) === startDate.slice(0, 10) ? undefined : dayLabel(from.slice(0, 10), lang, from);
  return day === undefined ? msg(str`À votre heure\u00A0: ${times}`) : msg(str`À votre heure\u00A0: ${day}, ${times}`);
}
