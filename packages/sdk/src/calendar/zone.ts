import { tzOffset } from '@date-fns/tz/tzOffset';

/** An IANA zone. Wall times are milliseconds as if the wall clock were UTC's; instants are epoch milliseconds. */
export interface Zone {
  readonly name: string;
  /** Milliseconds the wall clock is ahead of UTC at an instant. */
  offset(instant: number): number;
  /** The wall time of an instant. */
  wall(instant: number): number;
  /**
   * The instant of a wall time. As RFC 5545, 3.3.5, has it: of a time that comes twice, the first; a time that is skipped, by the offset
   * before the change.
   */
  instant(wall: number): number;
  /** The first change of offset after an instant and before another; `undefined` where there is none. */
  nextChange(from: number, to: number): number | undefined;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** No zone changes its clocks twice within it. */
const SPAN_MS = 14 * DAY_MS;

interface Span {
  before: number;
  change: number;
  after: number;
}

const OPEN = new Map<string, Zone>();

/** The zone of an IANA name; `undefined` for a name the machine does not know. Kept: offsets are asked of `Intl` once for each fortnight. */
export function openZone(name: string): Zone | undefined {
  let zone = OPEN.get(name);
  if (!zone && isZone(name)) OPEN.set(name, (zone = make(name)));
  return zone;
}

/** True for a name whose wall clock the machine knows, and every other API of dates with it. */
function isZone(name: string): boolean {
  try {
    // Newer machines take `+05:00` for a zone; others, and calendars, do not.
    return /^[A-Za-z]/.test(name) && !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}

/** A region's own zone, or UTC for a name the machine does not know. */
export function zoneOrUtc(name: string): Zone {
  return openZone(name) ?? (openZone('UTC') as Zone);
}

function make(name: string): Zone {
  // The library counts in minutes; zones had seconds before there were time zones.
  const ask = (instant: number): number => Math.round(tzOffset(name, new Date(instant)) * 60) * 1000;
  const starts = new Map<number, number>();
  const spans = new Map<number, Span>();
  const atStart = (n: number): number => {
    let known = starts.get(n);
    if (known === undefined) starts.set(n, (known = ask(n * SPAN_MS)));
    return known;
  };
  const span = (n: number): Span => {
    let known = spans.get(n);
    if (!known) {
      const [before, after] = [atStart(n), atStart(n + 1)];
      let [low, high] = [n * SPAN_MS, (n + 1) * SPAN_MS];
      while (before !== after && high - low > 1000) {
        const middle = Math.floor((low + high) / 2000) * 1000;
        if (ask(middle) === before) low = middle;
        else high = middle;
      }
      spans.set(n, (known = { before, change: high, after }));
    }
    return known;
  };
  const offset = (instant: number): number => {
    const { before, change, after } = span(Math.floor(instant / SPAN_MS));
    return instant < change ? before : after;
  };
  return {
    name,
    offset,
    wall: (instant) => instant + offset(instant),
    instant(wall) {
      const early = wall - offset(wall - DAY_MS);
      if (early + offset(early) === wall) return early;
      const late = wall - offset(wall + DAY_MS);
      return late + offset(late) === wall ? late : early;
    },
    nextChange(from, to) {
      for (let n = Math.floor(from / SPAN_MS); n * SPAN_MS < to; n += 1) {
        const { before, change, after } = span(n);
        if (before !== after && change > from && change < to) return change;
      }
      return undefined;
    },
  };
}
