import { readIcsEvent, type IcsEvent, type IcsProblem } from './ics-event.js';
import { blocksText, ICS_LIMITS, icsBlocks, icsText } from './ics-lines.js';
import { zoneOfTzid, type DefinedZone } from './ics-zones.js';
import { zoneOrUtc, type Zone } from './zone.js';

/** A feed as far as it was understood (RFC 5545, RFC 7986). */
export interface IcsCalendar {
  /** `NAME`, else `X-WR-CALNAME`. */
  name?: string;
  /** `COLOR`, a CSS3 name, or the `#rrggbb` Apple writes. */
  color?: string;
  /** Zone of times that name none: `X-WR-TIMEZONE`, the only zone it defines, else the one given. */
  zone: Zone;
  /** Milliseconds it asks to be left before it is asked for again (`REFRESH-INTERVAL`, `X-PUBLISHED-TTL`). */
  refresh?: number;
  /** In the order of the feed; of several versions of one event, the last by `SEQUENCE`, then by date. */
  events: IcsEvent[];
  problems: IcsProblem[];
  /** Whether it held more events than are read, or one that did not end. */
  isCut: boolean;
  /** What of its text was read, and gives the same again. */
  text: string;
}

/** An answer that is no calendar at all. */
export class NotCalendarError extends Error {
  override readonly name = 'NotCalendarError';
}

const MOST_PROBLEMS = 50;

/**
 * Reads a feed, yielding between events so that a caller can share the thread. `timezone`: IANA, of times that name none. An event that
 * cannot be read is told and left out.
 * @throws {NotCalendarError} when nothing in it is a calendar
 */
export function* readIcs(feed: Uint8Array | string, timezone: string, limits = ICS_LIMITS): Generator<undefined, IcsCalendar> {
  const text = (typeof feed === 'string' ? feed.replace(/\r?\n[ \t]/g, '') : yield* icsText(feed)).replace(/^\uFEFF/, '');
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) {
    throw new NotCalendarError(/^\s*</.test(text) ? 'Expected a calendar, found a page' : 'Expected BEGIN:VCALENDAR');
  }
  const blocks = yield* icsBlocks(text, limits);
  const zones = new Map<string, DefinedZone>();
  const header = headerOf(blocks.header, zones);
  const fallback = zoneOrUtc(timezone);
  const only = zones.size === 1 ? [...zones.keys()][0] : undefined;
  const named = header.get('X-WR-TIMEZONE') ?? only;
  const zone = (named === undefined ? undefined : zoneOfTzid(named, fallback, zones.get(named))) ?? fallback;
  const known = new Map<string, Zone | undefined>();
  const zoneOf = (tzid: string): Zone | undefined => {
    if (!known.has(tzid)) known.set(tzid, zoneOfTzid(tzid, zone, zones.get(tzid)));
    return known.get(tzid);
  };
  const problems: IcsProblem[] = [];
  const tell = (problem: IcsProblem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const isCancelled = header.get('METHOD')?.toUpperCase() === 'CANCEL';
  const latest = new Map<string, IcsEvent>();
  for (const lines of blocks.events) {
    const event = readIcsEvent(lines, { zoneOf, tell });
    yield;
    if (!event) continue;
    if (isCancelled) event.status = 'CANCELLED';
    const id = `${event.uid}\n${event.recurrenceId ? `${event.recurrenceId.wall} ${event.recurrenceId.instant ?? ''}` : ''}`;
    const before = latest.get(id);
    if (!before || event.sequence > before.sequence || (event.sequence === before.sequence && event.stamp >= before.stamp))
      latest.set(id, event);
  }
  const name = header.get('NAME') ?? header.get('X-WR-CALNAME');
  const color = [header.get('COLOR'), header.get('X-APPLE-CALENDAR-COLOR')?.slice(0, 7)].find((one) =>
    /^(?:[a-z]+|#[\da-f]{6})$/i.test(one ?? ''),
  );
  const refresh = hoursOf(header.get('REFRESH-INTERVAL') ?? header.get('X-PUBLISHED-TTL'));
  return {
    ...(name === undefined ? {} : { name: name.slice(0, 200) }),
    ...(color === undefined ? {} : { color }),
    zone,
    ...(refresh === undefined ? {} : { refresh }),
    events: [...latest.values()],
    problems,
    isCut: blocks.isCut || blocks.unended > 0,
    text: blocksText(blocks),
  };
}

/** The properties of the calendar by name, the first of each; `zones` takes what its definitions of zones say. */
function headerOf(lines: readonly string[], zones: Map<string, DefinedZone>): Map<string, string> {
  const header = new Map<string, string>();
  let zone: DefinedZone | undefined;
  let observance: 'standard' | 'daylight' = 'standard';
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = /^[A-Za-z0-9-]+/.exec(line)?.[0].toUpperCase() ?? '';
    const value = line.slice(colon + 1).trim();
    if (name === 'BEGIN') {
      if (value === 'VTIMEZONE') zone = {};
      else observance = value === 'DAYLIGHT' ? 'daylight' : 'standard';
    } else if (zone && name === 'TZID') zones.set(value, zone);
    else if (zone && name === 'X-LIC-LOCATION') zone.location = value;
    // The last one written is in force.
    else if (zone && name === 'TZOFFSETTO') zone[observance] = offsetOf(value);
    else if (!header.has(name) && value !== '') header.set(name, value.replace(/\\n/gi, ' ').replace(/\\([\\,;])/g, '$1'));
  }
  return header;
}

function offsetOf(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function hoursOf(text: string | undefined): number | undefined {
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?.*)?$/.exec(text ?? '') ?? [];
  const total = ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 3_600_000 + Number(minutes) * 60_000;
  return total > 0 ? total : undefined;
}
