import ICAL from 'ical.js';
import { momentOf, type Moment } from './moment.js';
import { plainText } from './plain-text.js';
import type { Zone } from './zone.js';

/** A day or a time of a feed: in UTC, in the zone it names, or in none (`zone` absent). */
export interface IcsTime extends Moment {
  zone?: Zone;
  /** Of a period, its length in milliseconds. */
  length?: number;
}

/** One VEVENT (RFC 5545, 3.6.1), as far as it is understood; words are plain text. */
export interface IcsEvent {
  uid: string;
  /** Of a changed time of a series: the time it first had. */
  recurrenceId?: IcsTime;
  /** Whether the change is for all that follows too. */
  isFuture: boolean;
  dtstart: IcsTime;
  dtend?: IcsTime;
  /** Milliseconds, where a duration is said instead of an end. */
  duration?: number;
  rrule?: string;
  exdate: IcsTime[];
  rdate: IcsTime[];
  summary?: string;
  description?: string;
  location?: string;
  /** Of the event's page. */
  url?: string;
  /** Of its online room. */
  room?: string;
  /** Small letters made capital: `CONFIRMED`, `CANCELLED`. */
  status?: string;
  sequence: number;
  /** Epoch milliseconds of the newest of `LAST-MODIFIED` and `DTSTAMP`. */
  stamp: number;
  categories: string[];
}

/** Something of an event that was not understood. */
export interface IcsProblem {
  code: 'property-unread' | 'zone-unknown' | 'event-without';
  /** Summary or UID of the event. */
  where: string;
  /** What was found: the property, cut to a line. */
  found: string;
}

export interface IcsContext {
  zoneOf: (tzid: string) => Zone | undefined;
  tell: (problem: IcsProblem) => void;
}

type Line = [name: string, params: Record<string, string | string[]>, type: string, ...values: unknown[]];

/** Reads the lines of one event; `undefined` for what is private, or has no start or no name that can be read. */
export function readIcsEvent(lines: readonly string[], { zoneOf, tell }: IcsContext): IcsEvent | undefined {
  const properties = new Map<string, Line[]>();
  const unread: string[] = [];
  for (const line of lines) {
    if (RAW.test(line)) continue;
    const property = propertyOf(line);
    if (property) properties.set(property[0], [...(properties.get(property[0]) ?? []), property]);
    else unread.push(line);
  }
  const text = (name: string): string | undefined => {
    const value = properties.get(name)?.[0]?.[3];
    const plain = typeof value === 'string' ? plainText(value) : '';
    return plain === '' ? undefined : plain;
  };
  const summary = text('summary')?.replace(/\s+/g, ' ');
  const where = summary ?? text('uid') ?? '?';
  const say = (code: IcsProblem['code'], found: string): void => tell({ code, where, found: found.slice(0, 80) });
  for (const line of unread) say('property-unread', line);
  // A feed that is published by mistake with what is not for everyone.
  if (/^(?:PRIVATE|CONFIDENTIAL)$/i.test(text('class') ?? '')) return undefined;

  const times = (name: string): IcsTime[] =>
    (properties.get(name) ?? []).flatMap(([, params, , ...values]) =>
      values.flatMap((value): IcsTime[] => {
        const [raw, end] = [value].flat().map(String);
        const time = timeOf(raw ?? '');
        if (!time) {
          say('property-unread', `${name.toUpperCase()} ${raw}`);
          return [];
        }
        const tzid = [params['tzid'] ?? []].flat()[0];
        const zone = tzid === undefined || time.isDay || time.instant !== undefined ? undefined : zoneOf(tzid);
        if (tzid !== undefined && !zone && !time.isDay && time.instant === undefined) say('zone-unknown', tzid);
        const length = end === undefined ? undefined : (durationOf(end) ?? (timeOf(end)?.wall ?? NaN) - time.wall);
        return [{ ...time, ...(zone ? { zone } : {}), ...(length !== undefined && length > 0 ? { length } : {}) }];
      }),
    );
  const [recurrenceId] = times('recurrence-id');
  const dtstart = times('dtstart')[0] ?? recurrenceId;
  if (!dtstart || (summary === undefined && !recurrenceId)) {
    say('event-without', dtstart ? 'SUMMARY' : 'DTSTART');
    return undefined;
  }
  const [dtend] = times('dtend');
  const duration = durationOf(rawOf(lines, 'DURATION') ?? '');
  const sequence = Math.max(0, Math.floor(Number(rawOf(lines, 'SEQUENCE')) || 0));
  const stamps = [...times('last-modified'), ...times('dtstamp')].map((time) => time.instant ?? time.wall);
  const rooms = ['conference', 'x-google-conference', 'x-microsoft-skypeteamsmeetingurl'];
  const found = {
    recurrenceId,
    dtend,
    duration,
    rrule: rawOf(lines, 'RRULE'),
    summary,
    description: text('description') ?? text('x-alt-desc'),
    // Rooms that are booked by mail have its address for a name.
    location:
      text('location')
        ?.replace(/\S+@\S+\.\S+/g, '')
        .trim() || undefined,
    url: webAddress(text('url')),
    room: rooms.map((name) => webAddress(text(name))).find((one) => one !== undefined),
    status: text('status')?.toUpperCase(),
  };
  return {
    uid: text('uid') ?? `${where} ${dtstart.wall}`,
    dtstart,
    isFuture: /THISANDFUTURE/i.test(String(properties.get('recurrence-id')?.[0]?.[1]['range'] ?? '')),
    exdate: times('exdate'),
    rdate: times('rdate'),
    sequence,
    stamp: Math.max(0, ...stamps),
    categories: [...properties]
      .filter(([name]) => /categor|tags$/.test(name))
      .flatMap(([, all]) => all.flatMap(([, , , ...values]) => values.map((one) => plainText(String(one))))),
    ...(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<IcsEvent>),
  };
}

/** Read as they are written: ical.js refuses a rule for one part it does not know. */
const RAW = /^(?:RRULE|DURATION)/i;
/** A zone named with a colon, as Outlook does, without the quotes it then needs. */
const BARE_TZID = /TZID=([^";:]*:[^";]*?)(?=(?:;[A-Z-]+=[^:;]*)*:\d{8}[^:]*$)/i;

/** A property as ical.js reads it. What it does not know by name it leaves as written. */
function propertyOf(line: string): Line | undefined {
  try {
    const property = ICAL.parse.property(line.replace(BARE_TZID, 'TZID="$1"')) as unknown as Line;
    const [name, params, type, value] = property;
    if (type !== 'unknown') return property;
    const values = /tags|categor/.test(name) ? String(value).split(/(?<!\\),/) : [String(value)];
    return [name, params, type, ...values.map((one) => one.replace(/\\n/gi, '\n').replace(/\\([\\,;])/g, '$1'))];
  } catch {
    return undefined;
  }
}

/** What follows the colon of a property without parameters that matter. */
function rawOf(lines: readonly string[], name: string): string | undefined {
  const line = lines.find((one) => one.toUpperCase().startsWith(name));
  const value = line?.slice(line.indexOf(':') + 1).trim();
  return value === '' ? undefined : value;
}

/** A date or a date-time, as iCalendar writes it or as ical.js hands it on. */
function timeOf(text: string): Moment | undefined {
  const [, year, month, day, hour, minute, second = '00', utc = ''] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/i.exec(text.trim().replace(/T:*$/, '')) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  // The second that is added to a year now and then.
  return momentOf(hour === undefined ? date : `${date}T${hour}:${minute}:${second === '60' ? '59' : second}${utc.toUpperCase()}`);
}

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

/** Milliseconds of a duration; `undefined` for what is none, or is negative. */
function durationOf(text: string): number | undefined {
  const [all, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i.exec(text.trim()) ?? [];
  if (all === undefined) return undefined;
  return Number(weeks) * 7 * DAY + Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
}

/** An `https:` or `http:` address alone. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:\/\/[^\s<>"\\]+$/i.test(text)) return undefined;
  try {
    return new URL(text).href;
  } catch {
    return undefined;
  }
}
