import ICAL from 'ical.js';
import { readRule, type Rule } from './rule.js';
import type { RuleAsk, RuleStarts } from './expand.js';

/** Steps a rule may take to reach its times: a day for each of fifty years. What needs more is cut. */
const MOST_STEPS = 20_000;

/** What never narrows the times of a frequency: RFC 5545, the table under `RRULE`. */
const WIDENING: Record<string, RegExp> = { DAILY: /^$/, WEEKLY: /^BYDAY$/, MONTHLY: /^(?:BYDAY|BYMONTHDAY|BYSETPOS)$/ };

class Stop extends Error {}

/**
 * The times of a recurrence rule inside a window, by ical.js, which counts in wall time. The start itself is the first of them, whether
 * the rule fits it or not. A rule that could go on for ever is bounded in steps, in time and in number.
 * @throws {Error} for a rule that cannot be read
 */
export function ruleStarts({ rrule, start, isDay, zone, from, to, most }: RuleAsk): RuleStarts {
  const rule = readRule(rrule, start, isDay, zone);
  const starts: number[] = start >= from && start < to ? [start] : [];
  const last = Math.min(rule.until, to);
  if (last < start) return { starts, isCut: false };
  const recur = ICAL.Recur.fromString(rule.text);
  recur.until = timeOf(last, isDay);
  const iterator: Stepper = recur.iterator(timeOf(forward(rule, start, from), isDay));
  const check = iterator.check_contracting_rules.bind(iterator);
  const isNarrowed = !Object.keys(recur.parts).every((part) => WIDENING[rule.freq]?.test(part));
  let steps = 0;
  // ical.js looks for the next time until it finds one, though none may be left: it asks this at every step.
  iterator.check_contracting_rules = () => {
    steps += 1;
    if (steps > MOST_STEPS || wallOf(iterator.last) > last) throw new Stop();
    return !isNarrowed || check();
  };
  try {
    for (let time = iterator.next(); time; time = iterator.next()) {
      const wall = wallOf(time);
      if (wall > rule.until || wall >= to) break;
      if (wall < from || wall <= start) continue;
      if (starts.length >= most) return { starts, isCut: true };
      starts.push(wall);
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return { starts, isCut: steps > MOST_STEPS };
}

/** The library's own type forgets that a finished rule gives nothing. */
interface Stepper {
  last: ICAL.Time;
  next: () => ICAL.Time | null;
  check_contracting_rules: () => boolean;
}

const HOUR_MS = 3_600_000;
const STEP_MS: Partial<Record<string, number>> = { HOURLY: HOUR_MS, DAILY: 24 * HOUR_MS, WEEKLY: 168 * HOUR_MS };

/**
 * A start nearer to the window from which a rule gives the same times: whole intervals later, one interval before it at least. A rule that
 * counts its times, or takes what it does not say from its start where that does not come again, keeps its own.
 */
function forward({ freq, interval, isCounted, parts }: Rule, start: number, from: number): number {
  if (isCounted || from <= start) return start;
  const step = STEP_MS[freq];
  if (step !== undefined) return start + Math.max(0, Math.floor((from - start) / (step * interval)) - 1) * step * interval;
  const date = new Date(start);
  // As many years as the interval are whole intervals of months too.
  const years = Math.floor((new Date(from).getUTCFullYear() - date.getUTCFullYear()) / interval) - 1;
  const isLeapDay = date.getUTCMonth() === 1 && date.getUTCDate() === 29;
  if (years <= 0 || isLeapDay || parts.has('BYWEEKNO')) return start;
  return date.setUTCFullYear(date.getUTCFullYear() + years * interval);
}

function timeOf(wall: number, isDate: boolean): ICAL.Time {
  const date = new Date(wall);
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  const time = { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
  return ICAL.Time.fromData(isDate ? { ...day, isDate } : { ...day, ...time, isDate });
}

function wallOf({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
