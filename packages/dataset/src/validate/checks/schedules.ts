import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import type { ScheduleEntry } from '../schema/organization.js';
import type { CheckContext } from './context.js';
import { checkSpan } from './dates.js';
import { hoursOf, wordsOf, type Entry } from './entries.js';

/**
 * Past midnight: closing by 03:00, whenever it opened (a helpline), or a night from 15:00 on that ends by noon. The rest is
 * taken for a slip: `09:00` to `05:00` is most likely an afternoon.
 */
const LATE_CLOSES = '03:00';
const NIGHT_OPENS = '15:00';
const NIGHT_CLOSES = '12:00';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Hours that can be kept: in order, on given days, once, in one time zone. */
export function checkSchedules(context: CheckContext): void {
  for (const entry of hoursOf(context.data)) {
    for (const [index, schedule] of entry.value.entries()) {
      const at: Path = [...entry.path, index];
      checkTimes(context, entry.source, at, schedule);
      checkDays(context, entry.source, at, schedule);
      checkAppointment(context, entry.source, at, schedule);
      checkSpan(context, entry.source, at, schedule);
    }
    checkTimezones(context, entry);
    checkOverlaps(context, entry);
  }
}

function checkTimes({ report }: CheckContext, source: SourceFile, at: Path, schedule: ScheduleEntry): void {
  const { opens_at: opens, closes_at: closes } = schedule;
  if ((opens === undefined) !== (closes === undefined)) {
    report.add(source, at, 'hours-incomplete', {});
  } else if (opens !== undefined && closes !== undefined && closes <= opens && !isNight(opens, closes)) {
    report.add(source, [...at, 'closes_at'], 'hours-order', { opens, closes });
  }
  if (opens === undefined && schedule.description === undefined) report.add(source, at, 'missing-member', { member: 'description' });
}

function isNight(opens: string, closes: string): boolean {
  return closes < opens && (closes <= LATE_CLOSES || (opens >= NIGHT_OPENS && closes <= NIGHT_CLOSES));
}

function checkDays({ report }: CheckContext, source: SourceFile, at: Path, schedule: ScheduleEntry): void {
  const { freq = '', byday, bymonthday, dtstart, opens_at: opens, interval = 1 } = schedule;
  const hasDays = byday !== undefined || bymonthday !== undefined || dtstart !== undefined;
  if (opens !== undefined && !hasDays) report.add(source, at, 'days-missing', { freq }, { severity: 'warning' });
  if (interval > 1 && dtstart === undefined) {
    report.add(source, [...at, 'interval'], 'interval-without-start', { interval }, { severity: 'warning' });
  }
  // RFC 5545 forbids it: a week has no days of the month.
  if (freq === 'WEEKLY' && bymonthday !== undefined) report.add(source, [...at, 'bymonthday'], 'month-days-of-week', {});
}

const NEEDED = /sur rendez-vous|rendez-vous (?:requis|nécessaire|obligatoire)|by appointment|appointment (?:needed|required)/i;
const NOT_NEEDED = /sans rendez-vous|no appointment|without (?:an )?appointment|walk-in/i;

function checkAppointment({ report }: CheckContext, source: SourceFile, at: Path, schedule: ScheduleEntry): void {
  const { by_appointment: said, description, notes } = schedule;
  if (said === undefined) return;
  const words = [...wordsOf(description), ...wordsOf(notes)].map(([, text]) => text).join(' ');
  const needed = NEEDED.exec(words);
  const notNeeded = NOT_NEEDED.exec(words);
  // Words of both kinds tell of more than one way to come.
  if ((needed === null) === (notNeeded === null)) return;
  const against = said ? notNeeded : needed;
  if (!against) return;
  const params = { found: against[0], expected: String(!said) };
  report.add(source, [...at, 'by_appointment'], 'appointment-contradiction', params, { severity: 'warning' });
}

function checkTimezones({ data, report }: CheckContext, { source, path, value }: Entry<readonly ScheduleEntry[]>): void {
  const own = data.region?.value.timezone ?? '';
  const zoneOf = (schedule: ScheduleEntry): string => schedule.timezone_iana ?? own;
  const timed = [...value.entries()].filter(([, schedule]) => schedule.opens_at !== undefined && zoneOf(schedule) !== '');
  const first = timed[0];
  if (!first) return;
  const expected = zoneOf(first[1]);
  const other = timed.find(([, schedule]) => zoneOf(schedule) !== expected);
  if (!other) return;
  const params = { found: zoneOf(other[1]), expected };
  report.add(source, [...path, other[0], 'timezone_iana'], 'several-timezones', params, { severity: 'warning' });
}

interface Span {
  index: number;
  schedule: ScheduleEntry;
  opens: string;
  closes: string;
}

/** Compares only hours of one kind (same season, same way to come): a phone line and a door have each their own. */
function checkOverlaps({ report }: CheckContext, { source, path, value }: Entry<readonly ScheduleEntry[]>): void {
  const days = new Map<string, Span[]>();
  for (const [index, schedule] of value.entries()) {
    for (const [day, opens, closes] of spansOf(schedule)) {
      const { attending_type, by_appointment, freq, interval, bymonthday, dtstart, valid_from, valid_to } = schedule;
      const key = JSON.stringify([day, attending_type, by_appointment, freq, interval, bymonthday, dtstart, valid_from, valid_to]);
      const spans = days.get(key) ?? [];
      if (spans.length === 0) days.set(key, spans);
      spans.push({ index, schedule, opens, closes });
    }
  }
  const told = new Set<number>();
  for (const [key, spans] of days) {
    spans.sort((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : a.index - b.index));
    let last: Span | undefined;
    for (const span of spans) {
      if (last && span.opens < last.closes && !saysAnother(last.schedule, span.schedule)) {
        const index = Math.max(last.index, span.index);
        const params = { day: (JSON.parse(key) as string[])[0] ?? '', first: show(last.schedule), second: show(span.schedule) };
        if (!told.has(index)) report.add(source, [...path, index], 'hours-overlap', params, { severity: 'warning' });
        told.add(index);
      }
      if (!last || span.closes > last.closes) last = span;
    }
  }
}

/** By weekday, a night in two: until midnight, and from it. */
function* spansOf({ opens_at: opens, closes_at: closes, byday }: ScheduleEntry): Generator<[day: string, opens: string, closes: string]> {
  if (opens === undefined || closes === undefined) return;
  const days = byday?.split(',') ?? [];
  for (const day of days) {
    if (opens < closes) yield [day, opens, closes];
    else if (isNight(opens, closes)) {
      yield [day, opens, '24:00'];
      yield [DAYS[(DAYS.indexOf(day) + 1) % DAYS.length] ?? day, '00:00', closes];
    }
  }
}

function saysAnother(a: ScheduleEntry, b: ScheduleEntry): boolean {
  if (a === b) return true;
  return Boolean(a.description && b.description) && JSON.stringify(a.description) !== JSON.stringify(b.description);
}

function show({ opens_at: opens = '', closes_at: closes = '' }: ScheduleEntry): string {
  return `${opens}-${closes}`;
}
