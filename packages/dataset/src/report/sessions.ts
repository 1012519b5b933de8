import type { InstanceEntry } from '../validate/schema/training.js';
import { lastDay } from './dates.js';

/** Days one step of a rule takes at most. */
const STEP_DAYS: Record<string, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };
const DAY_MS = 86_400_000;

/**
 * True where the instance may still be attended on `today` or later. A cancelled one may not; a rule without an end always may;
 * one that ends by count is taken at its longest, so that nothing is called past that may not be.
 */
export function isComing(instance: InstanceEntry, today: string): boolean {
  if (instance.eventStatus === 'EventCancelled') return false;
  const ends = [instance.startDate, ...(instance.endDate === undefined ? [] : [instance.endDate]), ...(instance.rdate ?? [])].map(lastDay);
  if (instance.rrule !== undefined) {
    const end = endOfRule(instance.rrule, lastDay(instance.startDate));
    if (end === undefined) return true;
    ends.push(end);
  }
  return ends.some((end) => end >= today);
}

/** The last day a rule can reach; `undefined` where it has no end. */
function endOfRule(rrule: string, start: string): string | undefined {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const until = parts.get('UNTIL');
  if (until !== undefined) return `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  const count = Number(parts.get('COUNT'));
  const step = STEP_DAYS[parts.get('FREQ') ?? ''];
  if (!Number.isSafeInteger(count) || step === undefined) return undefined;
  const end = Date.parse(`${start}T00:00:00Z`) + count * step * Number(parts.get('INTERVAL') ?? 1) * DAY_MS;
  // Beyond what a date can hold there is no end to speak of.
  return end < Date.UTC(9999, 0) ? new Date(end).toISOString().slice(0, 10) : undefined;
}
