import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ImportFailure, ImportLog } from '../problems.js';
import { readIcs, type CalendarEvent } from './read-ics.js';
import { zoneOf } from './zones.js';

const ZONE = 'America/Toronto';
const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:u1', 'SUMMARY:Cours', ...lines, 'END:VEVENT'];

function one(...lines: string[]): CalendarEvent & { told: string[] } {
  const log = new ImportLog();
  const [read] = readIcs(calendar(...event(...lines)), ZONE, log).events;
  assert.ok(read);
  return { ...read, told: log.problems.map(({ code }) => code) };
}
function told(...lines: string[]): string[] {
  const log = new ImportLog();
  assert.deepEqual(readIcs(calendar(...event(...lines)), ZONE, log).events, []);
  return log.problems.map(({ code }) => code);
}

describe('readIcs', () => {
  it('reads a time in its zone, and its end', () => {
    const { start, end, timezone } = one('DTSTART;TZID=America/Montreal:20270301T183000', 'DTEND;TZID=America/Montreal:20270301T203000');
    assert.deepEqual([start, end, timezone], ['2027-03-01T18:30', '2027-03-01T20:30', 'America/Montreal']);
  });

  it('reads floating times in the calendar’s zone, UTC as local time, both sides of a change of clocks', () => {
    assert.deepEqual([one('DTSTART:20270301T183000').start, one('DTSTART:20270301T183000').timezone], ['2027-03-01T18:30', ZONE]);
    assert.equal(one('DTSTART:20270301T233000Z').start, '2027-03-01T18:30');
    assert.equal(one('DTSTART:20270701T223000Z').start, '2027-07-01T18:30');
  });

  it('reads days: the end iCalendar names is the day after', () => {
    const days = one('DTSTART;VALUE=DATE:20270301', 'DTEND;VALUE=DATE:20270304');
    assert.deepEqual([days.start, days.end, days.timezone], ['2027-03-01', '2027-03-03', undefined]);
    assert.equal(one('DTSTART;VALUE=DATE:20270301', 'DTEND;VALUE=DATE:20270302').end, undefined);
  });

  it('reads a duration', () => {
    assert.equal(one('DTSTART:20270301T183000', 'DURATION:PT1H30M').end, '2027-03-01T20:00');
    assert.equal(one('DTSTART;VALUE=DATE:20270301', 'DURATION:P3D').end, '2027-03-03');
  });

  it('keeps a recurrence as iCalendar writes it, with dates taken out and put in', () => {
    const { rrule, exdates, rdates } = one(
      'DTSTART;TZID=America/Toronto:20270302T183000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270501T000000Z',
      'EXDATE;TZID=America/Toronto:20270309T183000,20270316T183000',
      'EXDATE:20270323T223000Z',
      'RDATE;VALUE=DATE:20270303',
    );
    assert.equal(rrule, 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270501T000000Z');
    assert.deepEqual(exdates, ['2027-03-09T18:30', '2027-03-16T18:30', '2027-03-23T18:30']);
    assert.deepEqual(rdates, ['2027-03-03T18:30']);
  });

  it('keeps UTC for a series whose weekday would be another in local time', () => {
    const { start, timezone } = one('DTSTART:20270303T003000Z', 'RRULE:FREQ=WEEKLY;BYDAY=WE');
    assert.deepEqual([start, timezone], ['2027-03-03T00:30', 'Etc/UTC']);
    assert.equal(one('DTSTART:20270303T003000Z').start, '2027-03-02T19:30');
  });

  it('reads the zones of Outlook, Mozilla and others; tells one nobody knows', () => {
    const zone = (id: string): string | undefined => one(`DTSTART;TZID="${id}":20270301T183000`).timezone;
    assert.equal(zone('Eastern Standard Time'), ZONE);
    assert.equal(zone('/mozilla.org/20070129_1/America/Halifax'), 'America/Halifax');
    assert.equal(zoneOf('Pacific Standard Time', ZONE), 'America/Los_Angeles');
    const named = readIcs(
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Chez nous',
        'X-LIC-LOCATION:America/Halifax',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:-0400',
        'TZOFFSETTO:-0400',
        'END:STANDARD',
        'END:VTIMEZONE',
        ...event('DTSTART;TZID=Chez nous:20270301T183000'),
      ),
      ZONE,
      new ImportLog(),
    );
    assert.equal(named.events[0]?.timezone, 'America/Halifax');
    assert.deepEqual(told('DTSTART;TZID=Nulle part:20270301T183000'), ['zone-unknown']);
  });

  it('tells an event without a date, and dates that are none', () => {
    assert.deepEqual(told('DESCRIPTION:x'), ['event-without']);
    assert.ok(told('DTSTART:hier').includes('date-unread'));
    assert.ok(told('DTSTART;VALUE=DATE:20270231').includes('date-unread'));
  });

  it('gives the name of the calendar and the moved dates of a series', () => {
    const { name, events } = readIcs(
      calendar(
        'X-WR-CALNAME:Ateliers',
        ...event('DTSTART:20270302T183000', 'RRULE:FREQ=WEEKLY'),
        ...event('RECURRENCE-ID:20270309T183000', 'DTSTART:20270310T183000', 'STATUS:cancelled'),
      ),
      ZONE,
      new ImportLog(),
    );
    assert.equal(name, 'Ateliers');
    assert.deepEqual([events[1]?.recurrenceId, events[1]?.start, events[1]?.status], ['2027-03-09T18:30', '2027-03-10T18:30', 'CANCELLED']);
  });

  it('refuses what is no calendar', () => {
    for (const text of ['', 'x', '<html></html>', 'BEGIN:VCARD\r\nEND:VCARD', 'BEGIN:VCALENDAR', 'BEGIN:VEVENT\r\nEND:VEVENT']) {
      assert.throws(() => readIcs(text, ZONE, new ImportLog()), ImportFailure, text);
    }
  });

  it('refuses too many events, and ends soon on large ones', () => {
    const start = performance.now();
    assert.throws(
      () => readIcs(calendar(...Array.from({ length: 20_001 }, () => 'BEGIN:VEVENT\r\nEND:VEVENT')), ZONE, new ImportLog()),
      ImportFailure,
    );
    const many = readIcs(
      calendar(...Array.from({ length: 20_000 }, (_, index) => event('DTSTART:20270301T183000Z', `DESCRIPTION:${index}`).join('\r\n'))),
      ZONE,
      new ImportLog(),
    );
    assert.equal(many.events.length, 20_000);
    const huge = one('DTSTART:20270301T183000', `DESCRIPTION:${'x'.repeat(4_000_000)}`, `X-A:${'y\r\n '.repeat(200_000)}`);
    assert.equal(huge.description?.length, 4_000_000);
    assert.ok(performance.now() - start < 20_000);
  });

  it('ends on random lines, with events or a clear refusal', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'UID:a',
        'SUMMARY:b',
        'RRULE:FREQ=SECONDLY;COUNT=999999999',
        'DTSTART:20270301T183000',
        'DTSTART;TZID=x:20270301T183000',
        'DTEND:19000101',
        'DURATION:-P9999999999W',
        'EXDATE:,,,',
        'RDATE;VALUE=PERIOD:20270301T183000/PT1H',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20270301T183000',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .tuple(fc.constantFrom('DTSTART', 'DTEND', 'RRULE', 'EXDATE', 'DURATION', 'LOCATION'), fc.string({ maxLength: 20 }))
        .map((parts) => parts.join(':')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        for (const text of [calendar(...lines), calendar(...event(...lines))]) {
          try {
            for (const { start } of readIcs(text, ZONE, new ImportLog()).events)
              assert.match(start, /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/);
          } catch (error) {
            assert.ok(error instanceof ImportFailure, String(error));
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
