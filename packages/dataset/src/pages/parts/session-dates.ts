import type { TrainingInstance } from '@accueil/sdk';
import ICAL from 'ical.js';
import { readDate, type PageLanguage } from '../language.js';
import type { Site } from '../site.js';

/** Most times of a series that a page names one by one. */
const MOST_TIMES = 12;

/** Years after its start that a series is followed. */
const MOST_YEARS = 20;

/** When a session takes place, in words: one line, or one a time for a series. */
export function sessionDates(site: Site, instance: TrainingInstance): { lines: string[]; isCut: boolean } {
  const zone = instance.timezone ?? site.edition.catalog.region.timezone;
  const isElsewhere = zone !== site.edition.catalog.region.timezone;
  const { times, isCut } = timesOf(instance);
  const lines = times.map(({ start, end }) => rangeLabel(site.language, start, end, zone));
  return { lines: isElsewhere ? lines.map((line) => `${line} (${zone})`) : lines, isCut };
}

/** One date or date-time in words, by the wall clock of a zone. */
export function momentLabel({ language, edition }: Site, date: string): string {
  return rangeLabel(language, date, undefined, edition.catalog.region.timezone);
}

interface Span {
  start: string;
  end: string | undefined;
}

/** The times of a session. What no calendar can read is the first time alone. */
function timesOf({ startDate, endDate, rrule, exdate = [], rdate = [] }: TrainingInstance): { times: Span[]; isCut: boolean } {
  const { starts, isCut } = rrule === undefined ? { starts: [startDate], isCut: false } : seriesOf(rrule, startDate, new Set(exdate));
  const all = [...new Set([...starts, ...rdate])].filter((start) => !exdate.includes(start)).sort();
  return {
    times: all.map((start) => ({ start, end: rrule === undefined && start === startDate ? endDate : endOf(start, startDate, endDate) })),
    isCut,
  };
}

/** The first times of a recurrence; whether it has more. */
function seriesOf(rrule: string, startDate: string, without: ReadonlySet<string>): { starts: string[]; isCut: boolean } {
  // A rule whose every time is left out would go on for ever.
  const lastYear = Number(startDate.slice(0, 4)) + MOST_YEARS;
  const starts: string[] = [];
  try {
    const series = ICAL.Recur.fromString(rrule).iterator(startTime(startDate));
    let time = next(series);
    for (; time !== undefined && starts.length < MOST_TIMES && time.year <= lastYear; time = next(series)) {
      const start = time.toString().slice(0, startDate.length);
      if (!without.has(start) && !without.has(start.slice(0, 10))) starts.push(start);
    }
    return { starts, isCut: time !== undefined };
  } catch {
    return { starts: [startDate], isCut: false };
  }
}

function next(series: { next: () => ICAL.Time | null | undefined }): ICAL.Time | undefined {
  // The library's own type forgets that a finished series gives nothing.
  return series.next() ?? undefined;
}

/** A wall time or a day, in no zone: a series keeps its hour when clocks change. */
function startTime(date: string): ICAL.Time {
  return date.length === 10 ? ICAL.Time.fromDateString(date) : ICAL.Time.fromDateTimeString(`${date.slice(0, 16)}:00`);
}

const DAY_MS = 86_400_000;

/** The end of a time of a series: as long after its start as the first one's is. An end beyond a day is the series' own. */
function endOf(start: string, firstStart: string, firstEnd: string | undefined): string | undefined {
  const wall = (date: string): number => Date.parse(`${date.slice(0, 16)}Z`);
  if (firstEnd === undefined || start.length < 16 || firstStart.length < 16 || firstEnd.length < 16) return undefined;
  const length = wall(firstEnd) - wall(firstStart);
  return length > 0 && length <= DAY_MS ? new Date(wall(start) + length).toISOString().slice(0, 16) : undefined;
}

/** A date, or from one to another, as precise as they are given. */
function rangeLabel(language: PageLanguage, start: string, end: string | undefined, zone: string): string {
  const from = momentOf(start, zone);
  const to = end === undefined ? undefined : momentOf(end, zone);
  if (from === undefined) return start;
  const { options, at } = from;
  if (to === undefined || to.at.getTime() <= at.getTime()) return language.moment(options, at);
  const isAlike = to.precision === from.precision && to.options.timeZone === from.options.timeZone;
  return isAlike
    ? language.moment(options, at, to.at)
    : language.say('fromTo', { from: language.moment(options, at), to: language.moment(to.options, to.at) });
}

interface Moment {
  at: Date;
  precision: 'year' | 'month' | 'day' | 'time';
  options: Intl.DateTimeFormatOptions;
}

const DAY: Intl.DateTimeFormatOptions = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };

function momentOf(date: string, zone: string): Moment | undefined {
  const [, time, offset] = /T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?$/.exec(date) ?? [];
  if (time !== undefined) {
    // A wall time is written as it is; an instant, by the wall clock of the zone.
    const at = new Date(offset === undefined ? `${date.slice(0, 10)}T${time}:00Z` : date);
    if (Number.isNaN(at.getTime())) return undefined;
    const options = { ...DAY, hour: 'numeric', minute: '2-digit', timeZone: offset === undefined ? 'UTC' : zone } as const;
    return { at, precision: 'time', options };
  }
  const read = readDate(date);
  if (read === undefined) return undefined;
  const { precision, at } = read;
  const options: Intl.DateTimeFormatOptions =
    precision === 'day' ? DAY : precision === 'month' ? { year: 'numeric', month: 'long' } : { year: 'numeric' };
  return { at, precision, options: { ...options, timeZone: 'UTC' } };
}
