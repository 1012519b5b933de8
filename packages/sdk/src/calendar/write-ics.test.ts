import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { convertIcsCalendar } from 'ts-ics';
import { fixtureTrainings } from '../testing/training.js';
import { eventOf, feedOf, finished, sessionsIn } from '../testing/sessions.js';
import { timesOf } from '../testing/times.js';
import { seriesOf } from '../training/series.js';
import type { Training, TrainingInstance } from '../course/types.js';
import { readIcs } from './ics-calendar.js';
import { icsSeries } from './ics-series.js';
import { vtimezone } from './vtimezone.js';
import { writeIcs, type IcsFile } from './write-ics.js';
import { openZone, type Zone } from './zone.js';

const FILE = { prodid: '-//Accueil//test training//FR', name: 'Formations', timezone: 'America/Toronto' };
const write = (more: Partial<IcsFile> = {}): string =>
  writeIcs({ ...FILE, series: seriesOf(fixtureTrainings().trainings, 'America/Toronto'), ...more });
const one = (instance: Partial<TrainingInstance>, training: Partial<Training> = {}): string => {
  const made = { ...fixtureTrainings().trainings[0], ...training } as Training;
  return write({
    series: [{ uid: 'u', training: made, instance: { id: 'u', startDate: '2026-11-03T18:00', ...instance }, timezone: 'America/Toronto' }],
  });
};
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar that is written', () => {
  it('is read the same by a second and a third parser, zones and alarms as they must be', () => {
    const text = write({ refreshHours: 12, source: 'https://example.org/training.ics', color: 'teal' });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent');
    const other = convertIcsCalendar(undefined, text);
    assert.deepEqual(
      other.events?.map(({ uid }) => uid),
      events.map((event) => event.getFirstPropertyValue('uid')),
    );
    assert.deepEqual(
      other.events.map(({ start }) => start.date.toISOString()),
      events.map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString()),
    );
    assert.deepEqual(
      other.events.map(({ summary }) => summary),
      events.map((event) => event.getFirstPropertyValue('summary')),
    );
    assert.deepEqual(
      other.timezones?.map(({ id }) => id),
      ['America/Toronto'],
    );
    assert.equal(other.name, 'Formations');
    assert.equal(calendar.getFirstPropertyValue('color'), 'teal');
    assert.equal(String(calendar.getFirstPropertyValue('refresh-interval')), 'PT12H');
    assert.doesNotMatch(text, /VALARM|ATTENDEE|ORGANIZER/);
    // The month alone is known of one, and one has no date.
    assert.equal(events.length, 6);
  });

  it('gives our own reader the sessions it was made of', () => {
    const { trainings } = fixtureTrainings();
    const window = { from: '2026-09-01T00:00:00-04:00', to: '2027-08-01T00:00:00-04:00' };
    const made = trainings.flatMap((training) => (training.hasCourseInstance ?? []).flatMap((instance) => timesOf(instance, window)));
    const read = sessionsIn(write(), window).sessions.map(({ startDate, endDate }) =>
      endDate === undefined ? startDate : `${startDate}/${endDate}`,
    );
    assert.deepEqual(read.sort(), made.sort());
  });

  it('folds by octets, never inside a letter, and gives back any words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '日', '🎉', ',', ';', '\\', ':', '"', '\n', 'ي', ' '), maxLength: 200 }),
        (words) => {
          const text = one({}, { description: words, name: words.replace(/\n/g, ' ') || 'x' });
          for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
          assert.doesNotMatch(text, /\ufffd|[^\r]\n/);
          const event = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent');
          assert.equal(event?.getFirstPropertyValue('description') ?? '', words);
          assert.equal(event?.getFirstPropertyValue('summary'), words.replace(/\n/g, ' ') || 'x');
        },
      ),
    );
  });

  it('lets no value end its line', () => {
    const text = one(
      { location: { name: 'x\r\nATTENDEE:mailto:a@b.c', url: 'https://x/\r\nBEGIN:VALARM' }, courseMode: 'online' },
      { url: 'https://x/\nDTEND:1', name: 'a\u0000\ud800b' },
    );
    assert.ok(!unfolded(text).some((line) => /^(?:ATTENDEE|BEGIN:VALARM|DTEND)/.test(line)));
    assert.ok(unfolded(text).includes('SUMMARY:ab'));
  });

  it('counts UNTIL, exceptions and ends as RFC 5545 has them', () => {
    const timed = unfolded(
      one({ endDate: '2026-11-03T20:00', rrule: 'FREQ=WEEKLY;UNTIL=20261124', exdate: ['2026-11-10'], rdate: ['2026-11-12T18:00'] }),
    );
    for (const line of [
      'DTSTART;TZID=America/Toronto:20261103T180000',
      'DTEND;TZID=America/Toronto:20261103T200000',
      'RRULE:FREQ=WEEKLY;UNTIL=20261125T045959Z',
      'EXDATE;TZID=America/Toronto:20261110T180000',
      'RDATE;TZID=America/Toronto:20261112T180000',
    ])
      assert.ok(timed.includes(line), line);
    const days = unfolded(one({ startDate: '2026-11-03', endDate: '2026-11-04', rrule: 'FREQ=WEEKLY;UNTIL=20261124T120000Z' }));
    for (const line of ['DTSTART;VALUE=DATE:20261103', 'DTEND;VALUE=DATE:20261105', 'RRULE:FREQ=WEEKLY;UNTIL=20261124'])
      assert.ok(days.includes(line), line);
    const offset = unfolded(one({ startDate: '2026-11-03T18:00-05:00' }));
    assert.ok(offset.includes('DTSTART:20261103T230000Z') && !offset.includes('BEGIN:VTIMEZONE'));
    assert.ok(!one({ rrule: 'FREQ=PARFOIS' }).includes('RRULE:FREQ=PARFOIS'));
  });

  it('numbers changes so that they only grow, and writes what was taken out as cancelled', () => {
    const sequence = (text: string): number => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const seen = (date_seen: string): Partial<Training> => ({ sources: [{ url: 'https://x/', date_seen }] });
    const inOrder = [
      one({}, seen('2026-11-01')),
      one({ eventStatus: 'EventRescheduled' }, seen('2026-11-01')),
      one({ eventStatus: 'EventCancelled' }, seen('2026-11-01')),
      one({}, seen('2026-11-02')),
      write({ series: [], removed: [{ uid: 'u', name: 'A', startDate: '2026-11-03T18:00', date: '2026-11-03' }] }),
    ];
    assert.deepEqual(
      inOrder.map(sequence),
      inOrder.map(sequence).sort((a, b) => a - b),
    );
    assert.equal(new Set(inOrder.map(sequence)).size, inOrder.length);
    assert.ok(unfolded(inOrder[4] ?? '').includes('STATUS:CANCELLED'));
    assert.equal(write(), write());
  });

  it('writes the changes of a feed again as changes', () => {
    const feed = feedOf(
      eventOf(
        'UID:a',
        'SEQUENCE:7',
        'SUMMARY:A',
        'DTSTART;TZID=America/Toronto:20261027T180000',
        'DTEND;TZID=America/Toronto:20261027T190000',
        'RRULE:FREQ=WEEKLY;COUNT=4',
      ),
      eventOf(
        'UID:a',
        'SUMMARY:B',
        'RECURRENCE-ID;TZID=America/Toronto:20261103T180000',
        'DTSTART;TZID=America/Toronto:20261104T180000',
        'DTEND;TZID=America/Toronto:20261104T190000',
      ),
    );
    const series = icsSeries(finished(readIcs(feed, 'America/Toronto')), { url: 'https://example.org/' });
    const text = write({ series });
    assert.deepEqual(sessionsIn(text).lines, sessionsIn(feed).lines);
    assert.ok(text.includes('SEQUENCE:7'));
  });
});

describe('VTIMEZONE made of what the machine knows', () => {
  const [from, to] = [Date.UTC(2019, 5, 1), Date.UTC(2027, 5, 1)];
  const read = (lines: string): ICAL.Timezone => new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines) as unknown[]));
  /** Wall times, without the hours around a change, which are two or none. */
  const walls = (zone: Zone): number[] =>
    Array.from({ length: 8000 }, (_, n) => from + n * 9.7 * 3_600_000).filter((wall) => {
      const instant = zone.instant(wall);
      return instant < to && zone.offset(instant - 7_200_000) === zone.offset(instant + 7_200_000);
    });
  // ical.js asks for the offset of a wall time.
  const offsetAt = (zone: ICAL.Timezone, wall: number): number => zone.utcOffset(ICAL.Time.fromJSDate(new Date(wall), true)) * 1000;

  for (const name of [
    'America/Toronto',
    'America/St_Johns',
    'America/Regina',
    'America/Santiago',
    'Europe/Paris',
    'Asia/Kathmandu',
    'Africa/Casablanca',
  ]) {
    it(`is read by ical.js with the offsets Intl has in ${name}`, () => {
      const zone = openZone(name);
      assert.ok(zone);
      const written = read(vtimezone(zone, from, to).join('\r\n'));
      const all = walls(zone);
      assert.ok(all.length > 7000);
      for (const wall of all) assert.equal(offsetAt(written, wall), zone.offset(zone.instant(wall)), new Date(wall).toISOString());
    });
  }

  it('has the offsets of an independent collection of definitions', () => {
    for (const name of ['America/Toronto', 'America/St_Johns', 'Europe/Paris']) {
      const theirs = read(String([tzlib_get_ical_block(name)].flat()[0]));
      const zone = openZone(name);
      assert.ok(zone);
      const ours = read(vtimezone(zone, from, to).join('\r\n'));
      for (const wall of walls(zone)) assert.equal(offsetAt(ours, wall), offsetAt(theirs, wall), `${name} ${new Date(wall).toISOString()}`);
    }
  });
});
