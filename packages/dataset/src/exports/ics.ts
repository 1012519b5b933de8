import type { EventStatus, Training, TrainingInstance } from '@accueil/sdk';
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { compareText } from '../diagnostics/report.js';
import type { Edition, PublishedFile, RegionContext } from '../build/edition.js';

/** What iCalendar calls each schema.org status; those that take place are confirmed. */
const STATUSES: Partial<Record<EventStatus, string>> = { EventCancelled: 'CANCELLED', EventPostponed: 'TENTATIVE' };

/**
 * `exports/training.ics` (RFC 5545): every session whose day is known, past ones too, with its series, its exceptions and the definition of
 * its zone. A session known by its month or its year only cannot be an event and is left out.
 */
export function* icsFile({ catalog, training, lang }: Edition, { region }: RegionContext): Iterable<PublishedFile> {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//Accueil//${region.key} training//${lang.toUpperCase()}`);
  calendar.addPropertyWithValue('name', catalog.region.name);
  calendar.addPropertyWithValue('x-wr-calname', catalog.region.name);
  const sessions = training.trainings.flatMap((course) =>
    (course.hasCourseInstance ?? []).filter(({ startDate }) => startDate.length >= 10).map((instance) => ({ course, instance })),
  );
  const zones = new Map<string, ICAL.Timezone>();
  for (const { instance } of sessions) {
    const name = instance.timezone ?? region.timezone;
    const zone = zones.get(name) ?? zoneOf(name);
    if (zone) zones.set(name, zone);
  }
  for (const [, zone] of [...zones].sort(([a], [b]) => compareText(a, b))) calendar.addSubcomponent(zone.component);
  const topics = new Map(training.taxonomy_terms.map(({ taxonomy, key, name }) => [`${taxonomy}/${key}`, name]));
  const events = sessions
    .sort((a, b) => compareText(a.instance.startDate, b.instance.startDate) || compareText(a.instance.id, b.instance.id))
    .map(({ course, instance }) => eventOf(course, instance, zones.get(instance.timezone ?? region.timezone), topics));
  for (const event of events) calendar.addSubcomponent(event);
  yield { path: 'exports/training.ics', content: `${calendar.toString()}\r\n` };
}

/** The definition of an IANA zone; `undefined` where the library does not know it. */
function zoneOf(name: string): ICAL.Timezone | undefined {
  const [block] = [tzlib_get_ical_block(name)].flat();
  if (block === undefined || !block.startsWith('BEGIN:VTIMEZONE')) return undefined;
  // The version of the zone's own file would change the bytes of a calendar whose sessions did not change.
  const component = new ICAL.Component(ICAL.parse(block) as unknown[]);
  component.removeAllProperties('last-modified');
  return new ICAL.Timezone(component);
}

function eventOf(
  course: Training,
  instance: TrainingInstance,
  zone: ICAL.Timezone | undefined,
  topics: ReadonlyMap<string, string>,
): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const time = (name: string, value: ICAL.Time): void => {
    const property = event.addPropertyWithValue(name, value);
    if (!value.isDate && zone && value.zone.tzid === zone.tzid) property.setParameter('tzid', zone.tzid);
  };
  const start = timeOf(instance.startDate, zone);
  event.addPropertyWithValue('uid', instance.id);
  event.addPropertyWithValue('dtstamp', stampOf(course, instance));
  time('dtstart', start);
  const end = endOf(instance, start, zone);
  if (end) time('dtend', end);
  if (instance.rrule !== undefined) event.addPropertyWithValue('rrule', ruleOf(instance.rrule, start, zone));
  for (const date of instance.exdate ?? []) time('exdate', sameKind(date, start, zone));
  for (const date of instance.rdate ?? []) time('rdate', sameKind(date, start, zone));
  event.addPropertyWithValue('summary', course.name);
  const description = [instance.description, course.description].filter((text) => text !== undefined).join('\n\n');
  if (description !== '') event.addPropertyWithValue('description', description);
  const place = [instance.location?.name, instance.location?.address].filter((text) => text !== undefined).join(', ');
  if (place !== '') event.addPropertyWithValue('location', place);
  const url = instance.registration?.find((way) => way.url !== undefined)?.url ?? course.url;
  if (url !== undefined) event.addPropertyWithValue('url', url);
  const categories = course.about.map((key) => topics.get(`topics/${key}`) ?? key);
  if (categories.length > 0) event.addProperty(new ICAL.Property(['categories', {}, 'text', ...categories] as unknown[]));
  event.addPropertyWithValue('status', STATUSES[instance.eventStatus ?? 'EventScheduled'] ?? 'CONFIRMED');
  return event;
}

/** When the event was last known to be so: the last day a page was read, else its own day. It must be there, and must not be the clock's. */
function stampOf(course: Training, instance: TrainingInstance): ICAL.Time {
  const seen = course.sources.map(({ date_seen }) => date_seen).filter((date) => date?.length === 10);
  const day = seen.sort().at(-1) ?? instance.startDate.slice(0, 10);
  return ICAL.Time.fromDateTimeString(`${day}T00:00:00Z`);
}

/** A date, or a date-time in its zone; one with an offset becomes UTC. */
function timeOf(value: string, zone: ICAL.Timezone | undefined): ICAL.Time {
  if (value.length === 10) return ICAL.Time.fromDateString(value);
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(value)) return ICAL.Time.fromJSDate(new Date(value), true);
  const time = ICAL.Time.fromDateTimeString(value.length === 16 ? `${value}:00` : value);
  if (zone) time.zone = zone;
  return time;
}

/** The end as iCalendar counts it: for whole days, the day after the last. */
function endOf({ endDate }: TrainingInstance, start: ICAL.Time, zone: ICAL.Timezone | undefined): ICAL.Time | undefined {
  if (endDate === undefined || endDate.length < 10) return undefined;
  const end = timeOf(start.isDate ? endDate.slice(0, 10) : endDate, zone);
  if (start.isDate) end.adjust(1, 0, 0, 0);
  // A day as the end of a session that has an hour says nothing of when it ends.
  return end.isDate === start.isDate ? end : undefined;
}

/** An exception is written as the start is: a day alone stands for that day's session. */
function sameKind(value: string, start: ICAL.Time, zone: ICAL.Timezone | undefined): ICAL.Time {
  const time = timeOf(start.isDate ? value.slice(0, 10) : value, zone);
  if (start.isDate || !time.isDate) return time;
  const { hour, minute, second } = start;
  return ICAL.Time.fromData({ year: time.year, month: time.month, day: time.day, hour, minute, second, isDate: false }, start.zone);
}

/** RFC 5545: `UNTIL` is a day where the start is one, else an instant in UTC; a day alone includes its last session. */
function ruleOf(rrule: string, start: ICAL.Time, zone: ICAL.Timezone | undefined): ICAL.Recur {
  const rule = ICAL.Recur.fromString(rrule);
  const { until } = rule;
  if (!until || until.isDate === start.isDate) return rule;
  const { year, month, day } = until;
  if (start.isDate) rule.until = ICAL.Time.fromData({ year, month, day, isDate: true });
  else {
    const last = ICAL.Time.fromData({ year, month, day, hour: 23, minute: 59, second: 59, isDate: false }, zone ?? start.zone);
    rule.until = last.convertToZone(ICAL.Timezone.utcTimezone);
  }
  return rule;
}
