import ICAL from 'ical.js';
import { failure, type ImportLog } from '../problems.js';
import { localTime, zoneOf } from './zones.js';

/** Bytes and events of one calendar. */
export const ICS_LIMITS = { bytes: 5 * 1024 * 1024, events: 20_000 };

/** One event of a calendar; times are wall times in `timezone`. */
export interface CalendarEvent {
  uid: string;
  /** Whether the calendar gives it none: `uid` is then made of its name and its start. */
  isUnnamed?: true;
  /** Of a date of a series that was changed: the date it first had. */
  recurrenceId?: string;
  summary?: string;
  description?: string;
  location?: string;
  url?: string;
  /** Days where the event has no time of day. */
  start: string;
  /** The last day of an event without times. */
  end?: string;
  timezone?: string;
  rrule?: string;
  exdates: string[];
  rdates: string[];
  status?: string;
}

/** A calendar as far as it was understood. */
export interface Calendar {
  /** X-WR-CALNAME, or NAME. */
  name?: string;
  events: CalendarEvent[];
}

/**
 * Reads an iCalendar text. `zone`: of times that name none. An event that cannot be understood is told and left out.
 * @throws {ImportFailure} when it is no calendar, or has too many events
 */
export function readIcs(text: string, zone: string, log: ImportLog, limits = ICS_LIMITS): Calendar {
  const count = text.match(/^BEGIN:VEVENT/gim)?.length ?? 0;
  if (count > limits.events) throw failure('event-bounded', { limit: limits.events });
  let components: ICAL.Component[];
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, ''));
    // A file with several calendars parses to a list of them.
    const list = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
    components = list.map((one) => new ICAL.Component(one as never));
  } catch (error) {
    throw failure('calendar-unread', { detail: error instanceof Error ? error.message.slice(0, 200) : String(error) });
  }
  if (!components.some(({ name }) => name === 'vcalendar')) throw failure('calendar-unread', { detail: 'BEGIN:VCALENDAR ?' });
  const zones = new Map(components.flatMap((one) => one.getAllSubcomponents('vtimezone')).flatMap(locationOf));
  const reader: Reader = { zone, zones, log };
  const name = components.map((one) => textOf(one, 'x-wr-calname') ?? textOf(one, 'name')).find((one) => one !== undefined);
  const events = components
    .flatMap((one) => one.getAllSubcomponents('vevent'))
    .map((event) => readEvent(event, reader))
    .filter((event) => event !== undefined);
  return { ...(name === undefined ? {} : { name }), events };
}

interface Reader {
  zone: string;
  zones: ReadonlyMap<string, string>;
  log: ImportLog;
}

/** Calendars that name their zones their own way often say which place is meant. */
function locationOf(zone: ICAL.Component): [string, string][] {
  const [id, location] = [textOf(zone, 'tzid'), textOf(zone, 'x-lic-location') ?? textOf(zone, 'tzurl')];
  return id === undefined || location === undefined ? [] : [[id, location]];
}

/** The first value of a property; `undefined` where it cannot be read: ical.js reads values late, and throws then. */
function valueOf(component: ICAL.Component, name: string): unknown {
  try {
    return component.getFirstPropertyValue(name);
  } catch {
    return undefined;
  }
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = valueOf(component, name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function readEvent(event: ICAL.Component, reader: Reader): CalendarEvent | undefined {
  const { log } = reader;
  const summary = textOf(event, 'summary');
  const uid = textOf(event, 'uid');
  const where = summary ?? uid ?? '?';
  const start = timesOf(event, 'dtstart', reader, where)[0];
  if (!start) {
    log.add('event-without', { member: 'DTSTART' }, { where });
    return undefined;
  }
  if (start.zone === undefined && !start.isDay) return undefined;
  const rrule = ruleOf(event);
  // A rule counts weekdays where its start is: a time in UTC that falls on another day there keeps its zone.
  const instant = start.instant;
  const isShifted =
    instant !== undefined &&
    rrule !== undefined &&
    localTime(instant, reader.zone).slice(0, 10) !== localTime(instant, 'Etc/UTC').slice(0, 10);
  const zone = isShifted ? 'Etc/UTC' : (start.zone ?? reader.zone);
  const inZone = (time: Time): string => (time.instant === undefined ? time.wall : localTime(time.instant, zone));
  const list = (name: string): string[] =>
    timesOf(event, name, reader, where).flatMap((time) => {
      if (time.instant === undefined && !time.isDay && time.zone !== zone) {
        log.add('date-unread', { found: `${name.toUpperCase()} ${time.wall}` }, { where, severity: 'warning' });
        return [];
      }
      return [
        time.isDay === start.isDay ? inZone(time) : time.isDay ? `${time.wall}${inZone(start).slice(10)}` : inZone(time).slice(0, 10),
      ];
    });
  const end = endOf(event, start, reader, where, inZone);
  const recurrence = list('recurrence-id')[0];
  const read: CalendarEvent = {
    uid: uid ?? `${summary ?? ''} ${start.wall}`,
    ...(uid === undefined ? { isUnnamed: true as const } : {}),
    start: inZone(start),
    exdates: list('exdate'),
    rdates: list('rdate'),
  };
  if (recurrence !== undefined) {
    read.recurrenceId = recurrence;
    if (event.getFirstProperty('recurrence-id')?.getParameter('range') !== undefined)
      log.add('override-range', { id: recurrence }, { where, severity: 'warning' });
  }
  if (!start.isDay) read.timezone = zone;
  const texts = {
    summary,
    description: textOf(event, 'description'),
    location: textOf(event, 'location'),
    url: textOf(event, 'url'),
    status: textOf(event, 'status')?.toUpperCase(),
  };
  return {
    ...read,
    ...(end === undefined ? {} : { end }),
    ...(rrule === undefined ? {} : { rrule }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
  };
}

/** A date or a time of a calendar. */
interface Time {
  isDay: boolean;
  /** As written: `2027-03-01`, `2027-03-01T18:30`. */
  wall: string;
  /** Milliseconds, where it is written in UTC. */
  instant?: number;
  /** Zone the wall time is in. */
  zone?: string;
}

function timesOf(event: ICAL.Component, name: string, { zone, zones, log }: Reader, where: string): Time[] {
  return event.getAllProperties(name).flatMap((property) => {
    const written = (property.toJSON() as unknown[]).slice(3);
    let values: unknown[];
    try {
      values = property.getValues();
    } catch {
      values = written;
    }
    const tzid = property.getParameter('tzid');
    const own = typeof tzid === 'string' ? (zoneOf(tzid, zone) ?? zoneOf(zones.get(tzid) ?? '', zone)) : zone;
    return values.flatMap((value, index): Time[] => {
      const time = value instanceof ICAL.Period ? value.start : value;
      const wall = time instanceof ICAL.Time ? wallOf(time) : undefined;
      // ical.js makes the 3rd of March of the 31st of February: what was written must be what is read.
      const raw = written[index];
      const isOther = typeof raw === 'string' && wall !== undefined && !raw.startsWith(wall);
      if (!(time instanceof ICAL.Time) || wall === undefined || isOther) {
        log.add('date-unread', { found: `${name.toUpperCase()} ${property.toICALString().slice(0, 80)}` }, { where, severity: 'warning' });
        return [];
      }
      if (time.isDate) return [{ isDay: true, wall }];
      if (time.zone === ICAL.Timezone.utcTimezone) return [{ isDay: false, wall, instant: Date.parse(`${wall}:00Z`), zone }];
      if (own === undefined && name === 'dtstart') log.add('zone-unknown', { found: String(tzid) }, { where });
      return [{ isDay: false, wall, ...(own === undefined ? {} : { zone: own }) }];
    });
  });
}

function wallOf(time: ICAL.Time): string | undefined {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
  const text = time.isDate ? day : `${day}T${two(time.hour)}:${two(time.minute)}`;
  const isReal = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/.test(text) && !Number.isNaN(Date.parse(time.isDate ? text : `${text}:00Z`));
  return isReal && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? text : undefined;
}

function ruleOf(event: ICAL.Component): string | undefined {
  const rule = valueOf(event, 'rrule');
  return rule instanceof ICAL.Recur ? rule.toString() : undefined;
}

const DAY_MS = 86_400_000;

/** The end in the start's zone; of days, the last one: iCalendar names the day after. */
function endOf(event: ICAL.Component, start: Time, reader: Reader, where: string, inZone: (time: Time) => string): string | undefined {
  const end = timesOf(event, 'dtend', reader, where)[0];
  const at = (text: string): number => Date.parse(text.length === 10 ? text : `${text}:00Z`);
  let last: string | undefined;
  if (end && end.isDay === start.isDay && (end.isDay || end.instant !== undefined || end.zone === start.zone)) {
    last = end.isDay ? new Date(at(end.wall) - DAY_MS).toISOString().slice(0, 10) : inZone(end);
  } else {
    const duration = valueOf(event, 'duration');
    if (!(duration instanceof ICAL.Duration)) return undefined;
    const length = duration.toSeconds() * 1000;
    // Wall times are added as if no clock changed in between: a course that runs over a change of clocks is not of this world.
    const until = new Date(at(inZone(start)) + length - (start.isDay ? DAY_MS : 0));
    if (Number.isNaN(until.getTime())) return undefined;
    last = until.toISOString().slice(0, start.isDay ? 10 : 16);
  }
  return last > inZone(start) ? last : undefined;
}
