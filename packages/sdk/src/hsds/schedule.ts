import type { HsdsSchedule } from './types.js';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const MINUTES_A_DAY = 1440;

/** Minutes from midnight of `HH:MM`, up to `24:00`; `undefined` for anything else. */
function minutesOf(time: string | undefined): number | undefined {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time ?? '') ?? [];
  const sum = Number(hours) * 60 + Number(minutes);
  return sum <= MINUTES_A_DAY ? sum : undefined;
}

/** The ISO 8601 date and the minute of the day, by the wall clock of an IANA zone; no minute for a zone that does not exist. */
function wallTime(at: Date, timeZone: string): { date: string; minute: number | undefined } {
  try {
    // Swedish writes `2026-11-26 18:30:00`. Without a zone, Intl would take the machine's.
    const [date = '', time] = timeZone ? at.toLocaleString('sv', { timeZone }).split(' ') : [];
    return { date, minute: minutesOf(time?.slice(0, 5)) };
  } catch {
    return { date: '', minute: undefined };
  }
}

/**
 * Whether HSDS 3.1 schedules say open at an instant. Read by the wall clock of `timezone_iana`, else of `zone`; past midnight when
 * `closes_at` is before `opens_at`; within their season (`valid_from`, `valid_to`). Hours of booking or of the phone (`attending_type`) are
 * not opening hours. `undefined` when nothing structured says so either way: no weekly days and times, every other week, or some hours in
 * words only. Public holidays are not known.
 */
export function isOpen(schedules: readonly HsdsSchedule[] | undefined, at: Date, zone: string): boolean | undefined {
  const opening = (schedules ?? []).filter(({ attending_type }) => attending_type === undefined);
  let answer = opening.length > 0 ? false : undefined;
  for (const { freq = 'WEEKLY', byday, opens_at, closes_at, timezone_iana, valid_from = '', valid_to = '~', interval = 1 } of opening) {
    const opens = minutesOf(opens_at);
    const closes = minutesOf(closes_at);
    const days = byday?.split(',').map((day) => DAYS.indexOf(day.trim()));
    const { date, minute } = wallTime(at, timezone_iana ?? zone);
    if (
      freq !== 'WEEKLY' ||
      interval > 1 ||
      !days ||
      days.includes(-1) ||
      minute === undefined ||
      opens === undefined ||
      closes === undefined ||
      opens === closes
    ) {
      answer = undefined;
      continue;
    }
    const until = closes > opens ? closes : closes + MINUTES_A_DAY;
    // Since today's opening, or since yesterday's.
    for (const since of [0, MINUTES_A_DAY]) {
      const day = new Date(Date.parse(date) - since * 60_000);
      const iso = day.toISOString().slice(0, 10);
      const elapsed = minute + since;
      if (iso >= valid_from && iso <= valid_to && days.includes(day.getUTCDay()) && elapsed >= opens && elapsed < until) return true;
    }
  }
  return answer;
}
