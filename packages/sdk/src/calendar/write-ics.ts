import type { EventStatus, Training, TrainingInstance } from '../course/types.js';
import { escapeText, escapeUri, fold } from './content-line.js';
import type { SeriesOverride, SeriesPart, TrainingSeries } from './expand.js';
import { compactOf, DAY_MS, instantOf, momentOf, type Moment } from './moment.js';
import { readRule } from './rule.js';
import { vtimezone } from './vtimezone.js';
import { zoneOrUtc, type Zone } from './zone.js';

/** The calendar that is written. */
export interface IcsFile {
  /** `PRODID`: what wrote it, `-//Accueil//estrie training//FR`. */
  prodid: string;
  /** RFC 7986 `NAME`. */
  name: string;
  /** Series to write, whole: rules as rules. Those whose day is not known are left out. */
  series: readonly TrainingSeries[];
  /** IANA zone of the calendar. */
  timezone: string;
  /** Names of topics, by key, for `CATEGORIES`. */
  topics?: ReadonlyMap<string, string>;
  /** Sessions that were published and are no longer: written as cancelled, so that who has them sees it. */
  removed?: readonly RemovedSession[];
  /** RFC 7986 `SOURCE`: address it can be asked at again. */
  source?: string;
  /** RFC 7986 `REFRESH-INTERVAL`, in hours. */
  refreshHours?: number;
  /** RFC 7986 `COLOR`: a CSS3 colour name. */
  color?: string;
}

/** What is left of a session that was taken out of the dataset. */
export interface RemovedSession {
  uid: string;
  name: string;
  startDate: string;
  timezone?: string;
  /** ISO 8601 date it was taken out on. */
  date: string;
}

/** What iCalendar calls each schema.org status; those that take place are confirmed. */
const STATUSES: Partial<Record<EventStatus, string>> = { EventCancelled: 'CANCELLED', EventPostponed: 'TENTATIVE' };
/** Steps of one day's `SEQUENCE`: a session that was changed, then one that was cancelled. */
const CHANGES: Partial<Record<EventStatus, number>> = { EventRescheduled: 1, EventMovedOnline: 1, EventPostponed: 1, EventCancelled: 2 };

/**
 * Writes a calendar (RFC 5545, RFC 7986): zones defined, lines folded by octets, no alarm, no attendee. `UID` is the series', so a
 * session keeps it for life. `SEQUENCE` is three a day since 2000 of the day its source was last seen, one more where it was changed,
 * two where it was cancelled: it grows when the record is looked at again, and never goes back while dates seen do not. The same series give
 * the same bytes.
 */
export function writeIcs(file: IcsFile): string {
  const writable = file.series.filter(({ instance }) => momentOf(instance.startDate)).sort(compareSeries);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${escapeText(file.prodid)}`, 'CALSCALE:GREGORIAN'];
  lines.push(`NAME:${escapeText(file.name)}`, `X-WR-CALNAME:${escapeText(file.name)}`, `X-WR-TIMEZONE:${file.timezone}`);
  if (file.refreshHours !== undefined) {
    lines.push(`REFRESH-INTERVAL;VALUE=DURATION:PT${file.refreshHours}H`, `X-PUBLISHED-TTL:PT${file.refreshHours}H`);
  }
  if (file.source !== undefined) lines.push(`SOURCE;VALUE=URI:${escapeUri(file.source)}`);
  if (file.color !== undefined && /^[a-z]+$/i.test(file.color)) lines.push(`COLOR:${file.color}`);
  const zones = new Zones();
  const events = [
    ...writable.flatMap((series) => [
      eventLines(series, series, zones, file),
      ...(series.overrides ?? []).map((one) => eventLines(series, one, zones, file, one)),
    ]),
    ...(file.removed ?? []).map((one) => removedLines(one, zones, file)),
  ];
  lines.push(...zones.lines(), ...events.flat(), 'END:VCALENDAR');
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function compareSeries(a: TrainingSeries, b: TrainingSeries): number {
  const [one, other] = [`${a.instance.startDate} ${a.uid}`, `${b.instance.startDate} ${b.uid}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The zones written times are in, each with the time it is needed for. */
class Zones {
  readonly #spans = new Map<Zone, { from: number; to: number }>();

  /** `;TZID=America/Toronto:20261103T180000`, `:20261103T230000Z`, `;VALUE=DATE:20261103`. */
  value(moment: Moment, zone: Zone): string {
    if (moment.isDay) return `;VALUE=DATE:${compactOf(moment.wall, true)}`;
    const instant = instantOf(moment, zone);
    if (moment.instant !== undefined || /^(?:Etc\/)?UTC$/.test(zone.name)) return `:${compactOf(instant, false)}Z`;
    const span = this.#spans.get(zone) ?? { from: instant, to: instant };
    this.#spans.set(zone, { from: Math.min(span.from, instant), to: Math.max(span.to, instant) });
    return `;TZID=${zone.name}:${compactOf(moment.wall, false)}`;
  }

  lines(): string[] {
    const sorted = [...this.#spans].sort(([a], [b]) => (a.name < b.name ? -1 : 1));
    return sorted.flatMap(([zone, { from, to }]) => vtimezone(zone, from, to));
  }
}

function eventLines(series: TrainingSeries, part: SeriesPart, zones: Zones, { topics }: IcsFile, override?: SeriesOverride): string[] {
  const { training, instance } = part;
  const base = zoneOrUtc(series.instance.timezone ?? series.timezone);
  const zone = zoneOrUtc(instance.timezone ?? series.timezone);
  const written = momentOf(instance.startDate);
  if (!written) return [];
  // A rule counts in the wall time of its zone, whatever the start is written in.
  const isRuled = instance.rrule !== undefined && written.instant !== undefined;
  const start = isRuled ? { isDay: false, wall: zone.wall(written.instant as number) } : written;
  const stamp = stampOf(training, instance);
  const lines = ['BEGIN:VEVENT', `UID:${escapeText(series.uid)}`, `DTSTAMP:${stamp}`];
  if (override) {
    const at = { isDay: momentOf(series.instance.startDate)?.isDay ?? start.isDay, wall: override.at };
    lines.push(`RECURRENCE-ID${override.isFuture ? ';RANGE=THISANDFUTURE' : ''}${zones.value(at, base)}`);
  }
  lines.push(`DTSTART${zones.value(start, zone)}`);
  const end = endOf(instance, start);
  if (end) lines.push(`DTEND${zones.value(end, zone)}`);
  if (!override) lines.push(...recurrenceLines(instance, start, zone, zones));
  lines.push(`SUMMARY:${escapeText(training.name)}`);
  const words = [instance.description, training.description].filter((text) => text !== undefined && text !== '');
  if (words.length > 0) lines.push(`DESCRIPTION:${escapeText([...new Set(words)].join('\n\n'))}`);
  const { location } = instance;
  const place = [location?.name, location?.address].filter((text) => text !== undefined).join(', ');
  if (place !== '') lines.push(`LOCATION:${escapeText(place)}`);
  if (location?.url !== undefined && (instance.courseMode ?? training.courseMode) === 'online') {
    lines.push(`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${escapeUri(location.url)}`);
  }
  const registration = [...(instance.registration ?? []), ...(training.registration ?? [])];
  const url = registration.find((way) => way.url !== undefined)?.url ?? training.url;
  if (url !== undefined) lines.push(`URL:${escapeUri(url)}`);
  if (training.about.length > 0) lines.push(`CATEGORIES:${training.about.map((key) => escapeText(topics?.get(key) ?? key)).join(',')}`);
  lines.push(`STATUS:${STATUSES[instance.eventStatus ?? 'EventScheduled'] ?? 'CONFIRMED'}`);
  lines.push(`SEQUENCE:${series.sequence ?? sequenceOf(stamp, instance.eventStatus)}`, 'END:VEVENT');
  return lines;
}

function removedLines(one: RemovedSession, zones: Zones, { timezone }: IcsFile): string[] {
  const start = momentOf(one.startDate);
  if (!start) return [];
  const stamp = `${one.date.replaceAll('-', '')}T000000Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(one.uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART${zones.value(start, zoneOrUtc(one.timezone ?? timezone))}`,
    `SUMMARY:${escapeText(one.name)}`,
    'STATUS:CANCELLED',
    `SEQUENCE:${sequenceOf(stamp, 'EventCancelled')}`,
    'END:VEVENT',
  ];
}

/** When the event was last known to be so: the last day a page was read, else its own day. It must be there, and must not be the clock's. */
function stampOf({ sources }: Training, { startDate }: TrainingInstance): string {
  const seen = sources.map(({ date_seen }) => date_seen).filter((date) => date?.length === 10);
  return `${(seen.sort().at(-1) ?? startDate.slice(0, 10)).replaceAll('-', '')}T000000Z`;
}

function sequenceOf(stamp: string, status: EventStatus | undefined): number {
  const day = Date.parse(`${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`);
  return Math.max(0, Math.round((day - Date.UTC(2000, 0, 1)) / DAY_MS)) * 3 + (CHANGES[status ?? 'EventScheduled'] ?? 0);
}

/** The end as iCalendar counts it: for whole days, the day after the last. A day as the end of what has an hour says nothing of when it ends. */
function endOf({ endDate }: TrainingInstance, start: Moment): Moment | undefined {
  const end = endDate === undefined ? undefined : momentOf(endDate);
  if (!end) return undefined;
  if (start.isDay) return { isDay: true, wall: Math.floor(end.wall / DAY_MS) * DAY_MS + DAY_MS };
  return end.isDay ? undefined : end;
}

function recurrenceLines({ rrule, exdate = [], rdate = [] }: TrainingInstance, start: Moment, zone: Zone, zones: Zones): string[] {
  const lines: string[] = [];
  const wall = start.instant === undefined ? start.wall : zone.wall(start.instant);
  if (rrule !== undefined) {
    try {
      const rule = readRule(rrule, wall, start.isDay, zone);
      // RFC 5545: a day where the start is one, else an instant in UTC.
      const until = (): string => (start.isDay ? compactOf(rule.until, true) : `${compactOf(zone.instant(rule.until), false)}Z`);
      lines.push(`RRULE:${rule.text}${Number.isFinite(rule.until) ? `;UNTIL=${until()}` : ''}`);
    } catch {
      // What no calendar can read is the first time alone, here as on the page.
    }
  }
  // An exception is written as the start is: a day alone stands for that day's session.
  const alike = (date: string): Moment[] => {
    const moment = momentOf(date);
    if (!moment) return [];
    const day = Math.floor(moment.wall / DAY_MS) * DAY_MS;
    if (start.isDay) return [{ isDay: true, wall: day }];
    return [moment.isDay ? { isDay: false, wall: day + (wall - Math.floor(wall / DAY_MS) * DAY_MS) } : moment];
  };
  for (const date of exdate.flatMap(alike)) lines.push(`EXDATE${zones.value(date, zone)}`);
  for (const date of rdate.flatMap(alike)) lines.push(`RDATE${zones.value(date, zone)}`);
  return lines;
}
