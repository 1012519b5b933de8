import type { HsdsSchedule, Translations } from '@accueil/sdk';
import { webUrl } from '../links.js';
import { markup, type Content, type Markup } from '../markup.js';
import type { Site } from '../site.js';
import { textsOf } from '../texts.js';
import { outLink } from './contacts.js';
import { renderPeriod, renderSeen } from './period.js';

/** RFC 5545 weekdays, from Monday. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The hours of a record: a small table of each use and season, then what holds for it, then the words as given. Nothing where none is known. */
export function renderHours(site: Site, record: { schedules?: HsdsSchedule[]; translations?: Translations }): Markup | undefined {
  const { schedules = [] } = record;
  if (schedules.length === 0) return undefined;
  return markup`${[...groups(schedules).values()].map((group) => renderGroup(site, group))}${renderWords(site, record, schedules)}`;
}

/** Hours of the same use, season, rhythm and conditions stand in one table; the opening itself comes first. */
function groups(schedules: readonly HsdsSchedule[]): Map<string, HsdsSchedule[]> {
  const found = new Map<string, HsdsSchedule[]>();
  const opening = schedules.filter(({ attending_type }) => attending_type === undefined);
  const others = schedules.filter(({ attending_type }) => attending_type !== undefined);
  for (const schedule of [...opening, ...others]) {
    const { attending_type, valid_from, valid_to, freq, interval, dtstart, bymonthday, by_appointment, public_holidays } = schedule;
    const key = JSON.stringify([
      attending_type,
      valid_from,
      valid_to,
      freq === 'MONTHLY',
      interval,
      dtstart,
      bymonthday,
      by_appointment,
      public_holidays,
    ]);
    found.set(key, [...(found.get(key) ?? []), schedule]);
  }
  return found;
}

function renderGroup(site: Site, group: readonly HsdsSchedule[]): Content {
  const [first] = group;
  if (first === undefined) return undefined;
  const { words } = site.language;
  const rows = hourRows(site, group);
  const conditions = [
    renderPeriod(site, first.valid_from, first.valid_to),
    rhythm(site, first),
    first.by_appointment === true ? words.byAppointment : undefined,
    first.public_holidays === undefined ? undefined : first.public_holidays === 'open' ? words.holidaysOpen : words.holidaysClosed,
  ].filter((condition) => condition !== undefined);
  const use = useLabel(site, first.attending_type);
  const caption = conditions.length === 0 ? use : `${use} · ${conditions.join(' · ')}`;
  if (rows.length === 0) {
    return conditions.length > 0 && markup`<p>${first.attending_type === undefined ? conditions.join(' · ') : caption}</p>`;
  }
  return markup`<table class="hours"><caption${first.attending_type === undefined && conditions.length === 0 && markup` class="hidden"`}>${caption}</caption><tbody>${rows.map(
    ({ days, times }) => markup`<tr><th scope="row">${days}</th><td>${times.map((time) => markup`<span>${time}</span>`)}</td></tr>`,
  )}</tbody></table>`;
}

function useLabel({ language: { words } }: Site, type: string | undefined): string {
  if (type === undefined) return words.openingHours;
  return type === 'booking' ? words.bookingHours : type === 'phone' ? words.phoneHours : type;
}

/** How often, where it is not simply each week. */
function rhythm({ language }: Site, { freq, interval = 1, dtstart }: HsdsSchedule): string | undefined {
  const { words, say } = language;
  const monthly = freq === 'MONTHLY';
  if (!monthly && interval === 1) return undefined;
  const often = monthly
    ? interval === 1
      ? words.everyMonth
      : say('everyNMonths', { n: interval })
    : interval === 2
      ? words.everyOtherWeek
      : say('everyNWeeks', { n: interval });
  return dtstart === undefined || interval === 1 ? often : `${often}, ${say('countedFrom', { date: language.date(dtstart) })}`;
}

interface HourRow {
  days: string;
  times: string[];
}

function hourRows(site: Site, schedules: readonly HsdsSchedule[]): HourRow[] {
  const rows = new Map<string, { first: number; days: string; spans: [string, string][] }>();
  for (const { byday, bymonthday, opens_at, closes_at } of schedules) {
    if (opens_at === undefined || closes_at === undefined) continue;
    const days = weekdays(byday);
    if (days.length === 0 && bymonthday === undefined) continue;
    const key = `${days.join()} ${bymonthday ?? ''}`;
    const label = [bymonthday === undefined ? '' : monthDays(site, bymonthday), days.length === 0 ? '' : daysLabel(site, days)];
    const row = rows.get(key) ?? { first: days[0] ?? 7, days: label.filter(Boolean).join(site.language.comma), spans: [] };
    row.spans.push([opens_at, closes_at]);
    rows.set(key, row);
  }
  return [...rows.values()]
    .sort((a, b) => a.first - b.first)
    .map(({ days, spans }) => ({
      days,
      times: spans.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([opens, closes]) => spanLabel(site, opens, closes)),
    }));
}

function spanLabel({ language }: Site, opens: string, closes: string): string {
  if (opens === '00:00' && closes === '24:00') return language.words.allDay;
  return language.say('fromTo', { from: language.time(opens), to: language.time(closes) });
}

function weekdays(byday: string | undefined): number[] {
  if (byday === undefined) return [];
  return [...new Set(byday.split(',').map((day) => WEEKDAYS.indexOf(day.trim())))].filter((day) => day !== -1).sort((a, b) => a - b);
}

function daysLabel({ language }: Site, days: readonly number[]): string {
  if (days.length === 7) return language.words.everyDay;
  const names = days.map((day) => language.weekday(day));
  const [from = '', to = ''] = [names[0], names.at(-1)];
  const isRow = days.length > 2 && (days.at(-1) ?? 0) - (days[0] ?? 0) === days.length - 1;
  return isRow ? language.say('fromTo', { from, to }) : language.list(names);
}

function monthDays({ language }: Site, bymonthday: string): string {
  const days = bymonthday.split(',').map((day) => (day === '-1' ? language.words.lastDay : day));
  return language.say('monthDays', { days: language.list(days) });
}

/** The words as given, each once: several spans of hours often share them. */
function renderWords(site: Site, record: { translations?: Translations }, schedules: readonly HsdsSchedule[]): Content[] {
  const { language } = site;
  const text = textsOf(record, site);
  const lines = new Map<string, Content>();
  schedules.forEach(({ description, notes, schedule_link, date_seen }, index) => {
    if (description !== undefined) lines.set(description, text(description, `schedules[${index}].description`));
    if (notes !== undefined) lines.set(notes, text(notes, `schedules[${index}].notes`));
    const page = webUrl(schedule_link);
    if (page) lines.set(page.href, outLink(page, language.words.hoursPage));
    if (date_seen !== undefined) lines.set(date_seen, renderSeen(site, date_seen));
  });
  return [...lines.values()].map((line) => markup`<p class="quiet">${line}</p>`);
}
