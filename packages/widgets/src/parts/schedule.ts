import type { HsdsSchedule } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { periodLabel } from './period.js';
import { timeSpan } from './times.js';
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

/** Hours that stand together. */
export interface ScheduleGroup {
  /** What they are for (`attending_type`); `undefined`: the opening itself. */
  type: string | undefined;
  /** Their season in words; empty: all year. */
  period: string;
  /** What else holds for them, in words. */
  conditions: readonly string[];
  rows: ScheduleRow[];
}

/** Hours of the same use, season and conditions as groups, the opening itself first. */
export function scheduleGroups(schedules: readonly HsdsSchedule[], lang: string): ScheduleGroup[] {
  const groups = new Map<string, { group: Omit<ScheduleGroup, 'rows'>; of: HsdsSchedule[] }>();
  for (const schedule of schedules) {
    const group = { type: schedule.attending_type, period: periodLabel(schedule, lang), conditions: conditionsOf(schedule, lang) };
    const key = JSON.stringify(group);
    const found = groups.get(key) ?? { group, of: [] };
    found.of.push(schedule);
    groups.set(key, found);
  }
  return [...groups.values()]
    .map(({ group, of }) => ({ ...group, rows: scheduleRows(of, lang) }))
    .sort((a, b) => Number(a.type !== undefined) - Number(b.type !== undefined));
}

function conditionsOf({ by_appointment, dtstart, freq, interval: n = 1, public_holidays }: HsdsSchedule, lang: string): string[] {
  return [
    by_appointment === true && msg('Sur rendez-vous seulement'),
    n > 1 && (freq === 'MONTHLY' ? msg(str`un mois sur ${n}`) : msg(str`une semaine sur ${n}`)),
    n > 1 && periodLabel({ valid_from: dtstart }, lang),
    public_holidays === 'open' && msg('Ouvert aussi les jours fériés'),
    public_holidays === 'closed' && msg('Fermé les jours fériés'),
  ].filter((words): words is string => Boolean(words));
}

function scheduleRows(schedules: readonly HsdsSchedule[], lang: string): ScheduleRow[] {
  const rows = new Map<string, { first: number; days: string; spans: [string, string][] }>();
  for (const { freq, byday, bymonthday, opens_at, closes_at } of schedules) {
    const days = weekdays(byday);
    // A weekday of a month without a day of the month could be any of four.
    if (opens_at === undefined || closes_at === undefined || (bymonthday ?? (freq === 'MONTHLY' ? undefined : days)) === undefined)
      continue;
    const label = [bymonthday && monthDays(bymonthday, lang), days && daysLabel(days, lang)].filter(Boolean).join(', ');
    const row = rows.get(label) ?? { first: days?.[0] ?? 7, days: label, spans: [] };
    row.spans.push([opens_at, closes_at]);
    rows.set(label, row);
  }
  return [...rows.values()]
    .sort((a, b) => a.first - b.first)
    .map(({ days, spans }) => ({
      days,
      times: spans.sort(([a], [b]) => a.localeCompare(b)).map(([opens, closes]) => spanLabel(opens, closes, lang)),
    }));
}

function spanLabel(opens: string, closes: string, lang: string): string {
  if (opens === '00:00' && closes === '24:00') return msg('toute la journée');
  return timeSpan(opens, closes, lang);
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

function monthDays(bymonthday: string, lang: string): string {
  const days = bymonthday.split(',').map((day) => (day === '-1' ? msg('dernier jour') : day));
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(days);
  return msg(str`jours du mois\u00A0: ${list}`);
}
