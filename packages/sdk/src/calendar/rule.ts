import { DAY_MS } from './moment.js';
import type { Zone } from './zone.js';

/** A recurrence rule as it is understood. */
export interface Rule {
  freq: string;
  interval: number;
  isCounted: boolean;
  /** Last wall time, included; infinite where the rule has none. */
  until: number;
  /** Names of its parts. */
  parts: ReadonlyMap<string, string>;
  /** Its parts again, those that are known, without `UNTIL`. */
  text: string;
}

const KNOWN = /^(?:FREQ|INTERVAL|COUNT|WKST|BY(?:SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS))$/;
/** Longer than any calendar runs. */
const MOST_INTERVAL = 1000;

/**
 * Reads a rule as producers write it: in any case, with spaces, parts nobody knows, ordinals where only days may be. Nothing in it is
 * finer than an hour: no training is, and a feed could mean harm.
 * @throws {Error} for a rule that says nothing usable
 */
export function readRule(rrule: string, start: number, isDay: boolean, zone: Zone): Rule {
  const parts = new Map<string, string>();
  for (const part of rrule
    .toUpperCase()
    .replace(/^RRULE:|\s/g, '')
    .split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (value !== '' && !parts.has(name)) parts.set(name, value);
  }
  const freq = parts.get('FREQ') ?? '';
  if (!/^(?:HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(freq)) throw new Error(`FREQ ${freq || 'is not there'}`);
  if (!/^(?:GREGORIAN)?$/.test(parts.get('RSCALE') ?? '')) throw new Error(`RSCALE ${parts.get('RSCALE')}`);
  const interval = Math.max(1, Math.floor(Number(parts.get('INTERVAL') ?? 1)) || 1);
  if (interval > MOST_INTERVAL) throw new Error(`INTERVAL ${interval}`);
  const until = untilOf(parts.get('UNTIL'), start, isDay, zone);
  for (const name of [...parts.keys()]) {
    // A whole day has no hours, and a rule without other parts has no places to count.
    const isVain =
      (isDay && /^BY(?:HOUR|MINUTE|SECOND)$/.test(name)) ||
      (name === 'BYSETPOS' && ![...parts.keys()].some((one) => /^BY(?!SETPOS)/.test(one)));
    if (!KNOWN.test(name) || isVain) parts.delete(name);
  }
  if (parts.has('INTERVAL')) parts.set('INTERVAL', String(interval));
  const days = parts.get('BYDAY');
  if (days !== undefined && freq !== 'MONTHLY' && freq !== 'YEARLY') parts.set('BYDAY', days.replace(/[+-]?\d+/g, ''));
  if (Number(parts.get('COUNT')) < 1) parts.set('COUNT', '1');
  return { freq, interval, isCounted: parts.has('COUNT'), until, parts, text: [...parts].map((part) => part.join('=')).join(';') };
}

/**
 * The last wall time: an instant in UTC by the zone's clock, a wall time as it is, a day to its end. Of whole days the day: midnight UTC
 * is how many write it.
 */
function untilOf(text: string | undefined, start: number, isDay: boolean, zone: Zone): number {
  if (text === undefined) return Infinity;
  const [, year, month, day, hour, minute, second = '00', utc] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?/.exec(text) ?? [];
  const date = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date)) throw new Error(`UNTIL ${text}`);
  if (hour === undefined) return isDay ? date : date + DAY_MS - 1;
  const written = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(written)) throw new Error(`UNTIL ${text}`);
  const wall = utc && !(isDay && written === date) ? zone.wall(written) : written;
  return isDay ? Math.floor(wall / DAY_MS) * DAY_MS : wall;
}
