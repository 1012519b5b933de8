import type { HsdsSchedule } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatLocale } from '../strings/languages.js';

/** RFC 5545 weekdays, from Monday. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** One line of a table of hours. */
export interface ScheduleRow {
  /** « lundi au vendredi » */
  days: string;
  /** « 8 h 30 à 12 h », one for each span of the day. */
  times: string[];
}

/** The structured hours of one use (`attending_type`; `undefined` = the opening itself) as rows, by the first day of each. */
export function scheduleRows(schedules: readonly HsdsSchedule[], attendingType: string | undefined, lang: string): ScheduleRow[] {
  const rows = new Map<string, { first: number; days: string; spans: [string, string][] }>();
  for (const { freq, byday, opens_at, closes_at, attending_type } of schedules) {
    if (attending_type !== attendingType || freq === 'MONTHLY') continue;
    const days = weekdays(byday);
    if (days === undefined || opens_at === undefined || closes_at === undefined) continue;
    const key = days.join();
    const row = rows.get(key) ?? { first: days[0] ?? 7, days: daysLabel(days, lang), spans: [] };
    row.spans.push([opens_at, closes_at]);
    rows.set(key, row);
  }
  return [...rows.values()]
    .sort((a, b) => a.first - b.first)
    .map(({ days, spans }) => ({
      days,
      times: spans.sort(([a], [b]) => a.localeCompare(b)).map(([opens, closes]) => spanLabel(opens, closes, lang)),
    }));
}

/** The uses the schedules are for, the opening itself (`undefined`) first. */
export function attendingTypes(schedules: readonly HsdsSchedule[]): (string | undefined)[] {
  const types = new Set(schedules.map(({ attending_type }) => attending_type));
  return [...(types.delete(undefined) ? [undefined] : []), ...types];
}

/** A local wall time in a language's own way: `08:30` → « 8 h 30 ». What is no time comes back as it is. */
export function formatTime(time: string, lang: string): string {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return time;
  const format = new Intl.DateTimeFormat(formatLocale(lang), {
    timeZone: 'UTC',
    hour: 'numeric',
    ...(minutes !== '00' && { minute: '2-digit' }),
  });
  // Without minutes, some languages write the hour on two digits (« 08 h »).
  return format.format(Date.UTC(2024, 0, 1, Number(hours), Number(minutes))).replace(/^0(?=\d)/, '');
}

function spanLabel(opens: string, closes: string, lang: string): string {
  if (opens === '00:00' && closes === '24:00') return msg('toute la journée');
  const from = formatTime(opens, lang);
  const to = formatTime(closes, lang);
  return msg(str`${from} à ${to}`);
}

/** Indexes of weekdays, sorted; `undefined` where there is none, or one we do not read (`1MO`). */
function weekdays(byday: string | undefined): number[] | undefined {
  const days = (byday ?? '').split(',').map((day) => WEEKDAYS.indexOf(day.trim()));
  return days.includes(-1) ? undefined : [...new Set(days)].sort();
}

function daysLabel(days: readonly number[], lang: string): string {
  if (days.length === 7) return msg('tous les jours');
  // 1 January 2024 was a Monday.
  const format = new Intl.DateTimeFormat(formatLocale(lang), { timeZone: 'UTC', weekday: 'long' });
  const names = days.map((day) => format.format(Date.UTC(2024, 0, 1 + day)));
  const [first, last] = [names[0], names.at(-1)];
  if (days.length > 2 && (days.at(-1) ?? 0) - (days[0] ?? 0) === days.length - 1) return msg(str`${first} à ${last}`);
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}
