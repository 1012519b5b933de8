import ICAL from 'ical.js';
import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import type { InstanceEntry, TrainingFile } from '../schema/training.js';
import type { CheckContext } from './context.js';
import { isAfter } from './dates.js';

/** Dates of a series that are looked at, at most: ten years of weeks, and more. */
const OCCURRENCES = 1000;

/** Sessions that can be attended: dates in order, series that hold together, places that exist, a way to register. */
export function checkTrainings(context: CheckContext): void {
  for (const { source, value } of context.data.trainings) {
    const instances = value.hasCourseInstance ?? [];
    const seen = new Set<string>();
    for (const [index, instance] of instances.entries()) {
      const at: Path = ['hasCourseInstance', index];
      const identity = instance.key ?? instance.startDate;
      const member = instance.key === undefined ? 'startDate' : 'key';
      if (seen.has(identity)) context.report.add(source, [...at, member], 'same-instance', { found: identity });
      seen.add(identity);
      checkInstance(context, source, at, instance);
      checkSeries(context, source, at, instance);
      checkRegistration(context, source, [...at, 'registration'], instance.registration, lastStart([instance]));
    }
    checkRegistration(context, source, ['registration'], value.registration, lastStart(instances));
  }
}

function checkInstance({ report }: CheckContext, source: SourceFile, at: Path, instance: InstanceEntry): void {
  const { startDate, endDate, previousStartDate: former, eventStatus: status } = instance;
  const { maximumAttendeeCapacity: maximum, remainingAttendeeCapacity: found } = instance;
  if (endDate !== undefined && isLater(startDate, endDate)) {
    report.add(source, [...at, 'endDate'], 'dates-order', { since: startDate, until: endDate });
  }
  if (found !== undefined && maximum !== undefined && found > maximum) {
    report.add(source, [...at, 'remainingAttendeeCapacity'], 'places-over-capacity', { found, maximum });
  }
  if (status === 'EventRescheduled' && former === undefined) {
    report.add(source, [...at, 'eventStatus'], 'former-date-missing', {}, { severity: 'warning' });
  }
  if (former === undefined) return;
  const path = [...at, 'previousStartDate'];
  const params = { found: `previousStartDate: ${former}` };
  if (former === startDate) report.add(source, path, 'contradiction', { ...params, other: `startDate: ${startDate}` });
  else if (status === 'EventScheduled') {
    report.add(source, path, 'contradiction', { ...params, other: `eventStatus: ${status}` }, { severity: 'warning' });
  }
}

function checkSeries({ report }: CheckContext, source: SourceFile, at: Path, instance: InstanceEntry): void {
  const { startDate, rrule, exdate = [], rdate = [] } = instance;
  if (rrule === undefined) {
    if (exdate.length > 0) report.add(source, [...at, 'exdate'], 'rrule-needed', { member: 'exdate' });
    return;
  }
  if (startDate.length < 10) {
    report.add(source, [...at, 'startDate'], 'start-not-a-day', { found: startDate });
    return;
  }
  const day = startDate.slice(0, 10);
  const rule = ICAL.Recur.fromString(rrule);
  const until = rule.until?.toString().slice(0, 10);
  if (until !== undefined && until < day) {
    report.add(source, [...at, 'rrule'], 'rule-ends-before-start', { found: until, start: day });
    return;
  }
  const lastNeeded = exdate.map((date) => date.slice(0, 10)).reduce((a, b) => (a > b ? a : b), day);
  const days = daysOf(rule, day, lastNeeded);
  if (days[0] !== day) report.add(source, [...at, 'startDate'], 'start-outside-rule', { found: day, rule: rrule }, { severity: 'warning' });
  const given = new Set([day, ...days, ...rdate.map((date) => date.slice(0, 10))]);
  for (const [index, date] of exdate.entries()) {
    // Beyond the dates that were looked at, nothing is known.
    const isKnown = days.length < OCCURRENCES || date.slice(0, 10) <= (days.at(-1) ?? '');
    if (isKnown && !given.has(date.slice(0, 10))) report.add(source, [...at, 'exdate', index], 'exdate-outside', { found: date });
  }
}

/** Days of a series from its start to `last`, the first one whatever it is. */
function daysOf(rule: ICAL.Recur, start: string, last: string): string[] {
  const days: string[] = [];
  try {
    const iterator = rule.iterator(ICAL.Time.fromDateString(start));
    for (let next = iterator.next() as ICAL.Time | null; next && days.length < OCCURRENCES; next = iterator.next() as ICAL.Time | null) {
      const day = next.toString().slice(0, 10);
      if (days.length > 0 && day > last) break;
      days.push(day);
    }
  } catch {
    // A rule no day follows (the 31st of February): it has no first day either.
  }
  return days;
}

/** The last beginning that is known; `undefined` where a series leaves it open, or there is none. */
function lastStart(instances: readonly InstanceEntry[]): string | undefined {
  if (instances.some(({ rrule }) => rrule !== undefined)) return undefined;
  const starts = instances.map(({ startDate }) => startDate).sort();
  return starts.at(-1);
}

function checkRegistration(
  { report }: CheckContext,
  source: SourceFile,
  at: Path,
  ways: TrainingFile['registration'],
  start: string | undefined,
): void {
  for (const [index, way] of (ways ?? []).entries()) {
    const path = [...at, index];
    const { validFrom: since, validThrough: until } = way;
    if ((way.url ?? way.email ?? way.telephone ?? way.description) === undefined) report.add(source, path, 'registration-empty', {});
    if (since !== undefined && until !== undefined && since > until) {
      report.add(source, [...path, 'validThrough'], 'dates-order', { since, until });
    } else if (until !== undefined && start !== undefined && isAfter(until, start.slice(0, 10))) {
      report.add(source, [...path, 'validThrough'], 'registration-after-start', { found: until, start }, { severity: 'warning' });
    }
  }
}

const WITH_ZONE = /(?:Z|[+-]\d{2}:\d{2})$/;

/** Of two instants; to what both are precise to where one of them has no zone. */
function isLater(a: string, b: string): boolean {
  const withZone = [a, b].filter((date) => date.includes('T') && WITH_ZONE.test(date)).length;
  if (withZone === 2) return Date.parse(a) > Date.parse(b);
  return withZone === 1 ? isAfter(a.slice(0, 10), b.slice(0, 10)) : isAfter(a, b);
}
