import type { Training, TrainingInstance } from '../course/types.js';
import { compactOf, DAY_MS, instantOf, momentOf, type Moment } from './moment.js';
import { zoneOrUtc, type Zone } from './zone.js';

/** A record and its instance, as they stand for one time of a series, or for all. */
export interface SeriesPart {
  training: Training;
  instance: TrainingInstance;
}

/** What replaces one time of a series, or that time and all that follow (`RANGE=THISANDFUTURE`). */
export interface SeriesOverride extends SeriesPart {
  /** Wall time the series gives it, in the zone of the series (its midnight, for whole days). */
  at: number;
  isFuture?: boolean;
}

/** One instance with its rule, and what replaces some of its times. */
export interface TrainingSeries extends SeriesPart {
  /** iCalendar `UID`. */
  uid: string;
  /** IANA zone of an instance that names none. */
  timezone: string;
  /** IANA zone its sessions are shown in, where it is not the one its rule counts in. */
  shownIn?: string;
  /** In order of `at`. */
  overrides?: readonly SeriesOverride[];
  /** Address of the feed it comes from. */
  calendar?: string;
  /** iCalendar `SEQUENCE`, where the feed says it. */
  sequence?: number;
}

/** Where times are looked for: epoch milliseconds, `to` excluded. */
export interface Window {
  from: number;
  to: number;
  /** Greatest number of times of one series. Default 5000. */
  most?: number;
}

/** What a rule is asked: all in wall time. */
export interface RuleAsk {
  rrule: string;
  start: number;
  isDay: boolean;
  zone: Zone;
  from: number;
  to: number;
  most: number;
}
export interface RuleStarts {
  starts: number[];
  isCut: boolean;
}

/** One time of a series. */
export interface Occurrence extends SeriesPart {
  series: TrainingSeries;
  /** The series' own name for it: `20261103T180000`; absent where nothing recurs. */
  name?: string;
  /** Epoch milliseconds; `end` excluded. */
  start: number;
  end: number;
  /** Whether an end is said. */
  isEnded: boolean;
  isDay: boolean;
}

export interface Occurrences {
  occurrences: Occurrence[];
  /** Whether there are more than the most, or a rule was too long to follow. */
  isCut: boolean;
  /** What of the rule could not be read: its first time stands alone then. */
  fault?: string;
}

const MOST = 5000;

/** True for a series whose times only a rule tells. */
export function isRuled({ instance }: TrainingSeries): boolean {
  return instance.rrule !== undefined;
}

/**
 * The times of a series that touch a window, in order. `rule` expands a recurrence rule; without it, the first time of a rule stands alone.
 * A time keeps its wall clock when clocks change, and so does its length. An instance whose day is not known gives none.
 */
export function occurrencesOf(series: TrainingSeries, window: Window, rule?: (ask: RuleAsk) => RuleStarts): Occurrences {
  const { instance, overrides = [] } = series;
  const zone = zoneOrUtc(instance.timezone ?? series.timezone);
  const start = momentOf(instance.startDate);
  if (!start) return { occurrences: [], isCut: false };
  const isRecurring = instance.rrule !== undefined || instance.rdate !== undefined || overrides.length > 0;
  const times = new Times(series, zone, window);
  if (!isRecurring) {
    times.add(series, start, instant(instance.endDate, start, zone));
    return { occurrences: times.found, isCut: false };
  }
  const first = wallOf(start, zone);
  const length = lengthOf(instance, start, zone);
  const futures = overrides.filter(({ isFuture }) => isFuture);
  const single = new Map(overrides.filter(({ isFuture }) => !isFuture).map((one) => [one.at, one]));
  // A change for all that follows may move them into the window from anywhere.
  const reach = futures.reduce((most, one) => Math.max(most, Math.abs(shiftOf(one, zone))), 0) + 2 * DAY_MS;
  const walls = { from: window.from - Math.max(length ?? 0, DAY_MS) - reach, to: window.to + reach };
  const { starts, isCut, fault } = startsOf(series, first, start.isDay, zone, { ...walls, most: (window.most ?? MOST) + 2 }, rule);
  for (const wall of starts) {
    if (single.has(wall)) continue;
    const part = futures.findLast(({ at }) => at <= wall);
    if (part) times.move(part, wall, shiftOf(part, zone));
    else times.at(series, wall, start.isDay, length);
  }
  for (const [wall, part] of single) times.move(part, wall, shiftOf(part, zone));
  const occurrences = times.found.sort((a, b) => a.start - b.start);
  const most = window.most ?? MOST;
  return { occurrences: occurrences.slice(0, most), isCut: isCut || occurrences.length > most, ...(fault === undefined ? {} : { fault }) };
}

/** The starts of a series in wall time, without its exceptions. */
function startsOf(
  { instance: { rrule, rdate = [], exdate = [] } }: TrainingSeries,
  first: number,
  isDay: boolean,
  zone: Zone,
  { from, to, most }: { from: number; to: number; most: number },
  rule?: (ask: RuleAsk) => RuleStarts,
): RuleStarts & { fault?: string } {
  let ruled: RuleStarts & { fault?: string } = { starts: first >= from && first < to ? [first] : [], isCut: false };
  if (rrule !== undefined && rule) {
    try {
      ruled = rule({ rrule, start: first, isDay, zone, from, to, most });
    } catch (error) {
      ruled.fault = `RRULE not understood: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  const wallsOf = (dates: readonly string[]): { isDay: boolean; wall: number }[] =>
    dates.flatMap((date) => momentOf(date) ?? []).map((moment) => ({ isDay: moment.isDay, wall: wallOf(moment, zone) }));
  // A day alone stands for the time the series has on it, and for whole days a time stands for its day.
  const added = wallsOf(rdate).map((date) =>
    isDay ? midnight(date.wall) : date.isDay ? date.wall + (first - midnight(first)) : date.wall,
  );
  const excluded = wallsOf(exdate);
  const without = new Set(excluded.filter((date) => !date.isDay && !isDay).map(({ wall }) => wall));
  const daysWithout = new Set(excluded.filter((date) => date.isDay || isDay).map(({ wall }) => midnight(wall)));
  const all = added.length > 0 ? new Set([...ruled.starts, ...added.filter((wall) => wall >= from && wall < to)]) : ruled.starts;
  const starts = [...all].filter((wall) => !without.has(wall) && !daysWithout.has(midnight(wall)));
  return { ...ruled, starts };
}

/** Gathers the times that touch a window. */
class Times {
  readonly found: Occurrence[] = [];
  constructor(
    readonly series: TrainingSeries,
    readonly zone: Zone,
    readonly window: Window,
  ) {}

  /** A moment as it is written, with its end. */
  add(part: SeriesPart, start: Moment, end: number | undefined, name?: string): void {
    const from = instantOf(start, this.zone);
    const isEnded = end !== undefined && end > from;
    const to = isEnded ? end : start.isDay ? this.zone.instant(start.wall + DAY_MS) : from;
    if (from >= this.window.to || (to <= this.window.from && from < this.window.from)) return;
    const { training, instance } = part;
    const named = name === undefined ? {} : { name };
    this.found.push({ series: this.series, training, instance, ...named, start: from, end: to, isEnded, isDay: start.isDay });
  }

  /** A time of a series, with the length all have. */
  at(part: SeriesPart, wall: number, isDay: boolean, length: number | undefined, base = wall): void {
    const end = length === undefined ? undefined : this.zone.instant(wall + length);
    this.add(part, { isDay, wall }, end, compactOf(base, isDay));
  }

  /** A time an override moves by a while. */
  move(part: SeriesOverride, base: number, shift: number): void {
    const start = momentOf(part.instance.startDate);
    if (!start) return;
    const zone = zoneOrUtc(part.instance.timezone ?? this.series.timezone);
    this.at(part, base + shift, start.isDay, lengthOf(part.instance, start, zone), base);
  }
}

/** How much later, in wall time, an override begins than the time it replaces. */
function shiftOf({ at, instance }: SeriesOverride, zone: Zone): number {
  const start = momentOf(instance.startDate);
  if (!start) return 0;
  const own = instance.timezone === undefined ? zone : zoneOrUtc(instance.timezone);
  return (start.isDay ? start.wall : zone.wall(instantOf(start, own))) - at;
}

function wallOf(moment: Moment, zone: Zone): number {
  return moment.instant === undefined ? moment.wall : zone.wall(moment.instant);
}

/** The length of an instance in wall time: of whole days their number, the last one included. Absent: not said. */
function lengthOf({ endDate }: TrainingInstance, start: Moment, zone: Zone): number | undefined {
  const end = endDate === undefined ? undefined : momentOf(endDate);
  if (!end || (end.isDay && !start.isDay)) return undefined;
  const length = start.isDay ? midnight(wallOf(end, zone)) + DAY_MS - start.wall : wallOf(end, zone) - wallOf(start, zone);
  return length > 0 ? length : undefined;
}

/** The end of a time that stands alone: exact, where a length in wall time would not be when clocks change within it. */
function instant(endDate: string | undefined, start: Moment, zone: Zone): number | undefined {
  const end = endDate === undefined ? undefined : momentOf(endDate);
  if (!end || (end.isDay && !start.isDay)) return undefined;
  return start.isDay ? zone.instant(midnight(wallOf(end, zone)) + DAY_MS) : instantOf(end, zone);
}

function midnight(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS;
}
