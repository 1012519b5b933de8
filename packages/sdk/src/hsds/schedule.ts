import type { HsdsSchedule } from './types.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MINUTES_A_DAY = 1440;

/** Minutes from midnight of `HH:MM`, up to `24:00`; `undefined` for anything else. */
function minutesOf(time: string | undefined): number | undefined {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time ?? '');
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= MINUTES_A_DAY ? minutes : undefined;
}

/** The weekday (0 = Monday) and the minute of the day, by the wall clock of an IANA zone; `undefined` for a zone that does not exist. */
function wallTime(at: Date, timeZone: string): { day: number; minute: number } | undefined {
  // Without a zone, Intl would take the machine's.
  if (!timeZone) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = DAYS.indexOf((part['weekday'] ?? '').slice(0, 2).toUpperCase());
    return { day, minute: Number(part['hour']) * 60 + Number(part['minute']) };
  } catch {
    return undefined;
  }
}

/**
 * Whether HSDS 3.1 schedules say open at an instant. Read by the wall clock of `timezone_iana`, else of `zone`; past midnight when
 * `closes_at` is before `opens_at`. Hours of booking or of the phone (`attending_type`) are not opening hours.
 * `undefined` when nothing structured says so either way: no weekly days and times, or some hours in words only. Public holidays are not known.
 */
export function isOpen(schedules: readonly HsdsSchedule[] | undefined, at: Date, zone: string): boolean | undefined {
  const opening = (schedules ?? []).filter(({ attending_type }) => attending_type === undefined);
  let allStructured = opening.length > 0;
  for (const { freq, byday, opens_at, closes_at, timezone_iana } of opening) {
    const opens = minutesOf(opens_at);
    const closes = minutesOf(closes_at);
    const days = byday?.split(',').map((day) => DAYS.indexOf(day.trim()));
    const now = wallTime(at, timezone_iana ?? zone);
    if (
      (freq ?? 'WEEKLY') !== 'WEEKLY' ||
      !days ||
      days.includes(-1) ||
      !now ||
      opens === undefined ||
      closes === undefined ||
      opens === closes
    ) {
      allStructured = false;
      continue;
    }
    const { day, minute } = now;
    const until = closes > opens ? closes : closes + MINUTES_A_DAY;
    // Since today's opening, or since yesterday's.
    for (const since of [0, 1]) {
      const elapsed = minute + since * MINUTES_A_DAY;
      if (days.includes((day + 7 - since) % 7) && elapsed >= opens && elapsed < until) return true;
    }
  }
  return allStructured ? false : undefined;
}
