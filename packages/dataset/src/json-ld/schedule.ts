import type { TrainingInstance } from '@accueil/sdk';
import { someOf } from '../build/compact.js';
import { dayNames, oneOrMany, type JsonLd } from './parts.js';

const PERIODS: Readonly<Record<string, string>> = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' };

/** A recurrence rule as a schema.org `Schedule`; nothing for a rule that it cannot say whole (the second Tuesday, the last of several days). */
export function scheduleOf({ rrule, startDate, endDate, exdate }: TrainingInstance, zone: string): JsonLd | undefined {
  if (rrule === undefined) return undefined;
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const {
    FREQ,
    INTERVAL = '1',
    BYDAY,
    BYMONTHDAY,
    BYMONTH,
    BYSETPOS,
    COUNT,
    UNTIL,
  } = Object.fromEntries(parts) as Record<string, string | undefined>;
  const period = PERIODS[FREQ ?? ''];
  if (period === undefined || BYSETPOS !== undefined || /\d/.test(BYDAY ?? '') || /-/.test(BYMONTHDAY ?? '')) return undefined;
  return {
    '@type': 'Schedule',
    repeatFrequency: `P${INTERVAL}${period}`,
    repeatCount: COUNT === undefined ? undefined : Number(COUNT),
    byDay: BYDAY === undefined ? undefined : oneOrMany(dayNames(BYDAY)),
    byMonthDay: numbers(BYMONTHDAY),
    byMonth: numbers(BYMONTH),
    startDate: startDate.slice(0, 10),
    endDate: UNTIL?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3'),
    startTime: timeOf(startDate),
    endTime: endDate === undefined ? undefined : timeOf(endDate),
    scheduleTimezone: zone,
    exceptDate: someOf(exdate),
  };
}

function numbers(list: string | undefined): unknown {
  return list === undefined ? undefined : oneOrMany(list.split(',').map(Number));
}

function timeOf(date: string): string | undefined {
  return /T(\d{2}:\d{2})/.exec(date)?.[1];
}
