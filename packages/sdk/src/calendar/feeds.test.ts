import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { GOOGLE, MALFORMED, OTHERS, OUTLOOK } from '../testing/feeds.js';
import { eventOf, feedOf, finished, sessionsIn } from '../testing/sessions.js';
import { NotCalendarError, readIcs } from './ics-calendar.js';

for (const [producer, cases] of Object.entries({ GOOGLE, OUTLOOK, OTHERS, MALFORMED })) {
  describe(`feeds in the manner of ${producer.toLowerCase()}`, () => {
    for (const { name, feed, lines, problems = [] } of cases) {
      it(name, () => {
        const read = sessionsIn(feed);
        assert.deepEqual(read.lines, lines);
        assert.deepEqual(read.problems, problems);
        // What is kept of a feed gives the same again.
        assert.deepEqual(sessionsIn(finished(readIcs(feed, 'America/Toronto')).text).lines, lines);
      });
    }
  });
}

describe('what is read of a feed', () => {
  it('keeps no address of a person, in no part of what is shown or kept', () => {
    const feed = GOOGLE[0]?.feed ?? '';
    const { sessions } = sessionsIn(feed);
    const kept = finished(readIcs(feed, 'America/Toronto')).text;
    for (const text of [JSON.stringify(sessions), kept]) assert.doesNotMatch(text, /example\.com|Marie|mailto/i);
  });

  it('makes words of markup, and nothing else', () => {
    const of = (description: string): string | undefined =>
      sessionsIn(feedOf(eventOf('UID:a', 'SUMMARY:A', 'DTSTART:20261102T150000Z', `DESCRIPTION:${description}`))).sessions[0]?.training
        .description;
    assert.equal(
      of('<b>Venez</b>&nbsp;!<br>Le <a href="https://example.org/p">programme</a>'),
      'Venez !\nLe programme (https://example.org/p)',
    );
    assert.equal(of('<ul><li>un</li><li>deux</li></ul><style>p{color:red}</style>'), '• un\n• deux');
    assert.equal(of('1 < 2 et 3 > 2'), '1 < 2 et 3 > 2');
    assert.equal(of('un\\ndeux\\, trois\\; quatre'), 'un\ndeux, trois; quatre');
    assert.equal(of('a\u202eb'), 'ab');
    const started = performance.now();
    of('<'.repeat(19_000));
    of(`<a ${'href="https://x '.repeat(1200)}`);
    assert.ok(performance.now() - started < 1000);
  });

  it('knows an online room by its address, and topics by their names in any language', () => {
    const terms = [
      { id: 'x', key: 'intercultural', taxonomy: 'topics' as const, name: 'Interculturel', synonyms: { en: ['cross-cultural'] } },
    ];
    const [one, two, three] = sessionsIn(
      feedOf(
        eventOf(
          'UID:a',
          'SUMMARY:A',
          'DTSTART:20261102T150000Z',
          'LOCATION:https://us02web.zoom.us/j/123?pwd=x',
          'CATEGORIES:Cross-Cultural,Autre',
        ),
        eventOf('UID:b', 'SUMMARY:B', 'DTSTART:20261103T150000Z', 'X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg'),
        eventOf(
          'UID:c',
          'SUMMARY:C',
          'DTSTART:20261104T150000Z',
          'LOCATION:Salle 2\\, rue King',
          'CONFERENCE;VALUE=URI:https://meet.google.com/abc',
          'X-TAGS:interculturel',
        ),
      ),
      { terms },
    ).sessions;
    assert.deepEqual(
      [one?.instance.courseMode, one?.instance.location?.url, one?.training.about],
      ['online', 'https://us02web.zoom.us/j/123?pwd=x', ['intercultural']],
    );
    assert.deepEqual(
      [two?.instance.courseMode, two?.instance.location],
      ['online', { name: 'meet.google.com', url: 'https://meet.google.com/abc-defg' }],
    );
    assert.deepEqual(
      [three?.instance.courseMode, three?.instance.location?.name, three?.training.about],
      [undefined, 'Salle 2, rue King', ['intercultural']],
    );
  });

  it('refuses what is no calendar, and says what it is', () => {
    for (const text of ['', 'x', 'BEGIN:VCARD\r\nEND:VCARD', '{}'])
      assert.throws(() => finished(readIcs(text, 'UTC')), NotCalendarError, text);
    assert.throws(() => finished(readIcs('<!doctype html><p>Connexion', 'UTC')), /found a page/);
  });

  it('reads no more events than its limit, and says so', () => {
    const many = feedOf(...Array.from({ length: 30 }, (_, n) => eventOf(`UID:${n}`, 'SUMMARY:A', 'DTSTART:20261102T150000Z')));
    const calendar = finished(readIcs(many, 'UTC', { bytes: 1e6, events: 20, line: 1000 }));
    assert.deepEqual([calendar.events.length, calendar.isCut], [20, true]);
  });

  it('ends on any lines, with sessions or a refusal', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'UID:a',
        'UID:b',
        'SUMMARY:b',
        'RRULE:FREQ=HOURLY;COUNT=999999999',
        'RRULE:FREQ=YEARLY;BYDAY=5MO;BYMONTHDAY=31;BYSETPOS=-366',
        'RRULE:FREQ=MONTHLY;INTERVAL=12;BYMONTH=6',
        'RRULE:FREQ=WEEKLY;INTERVAL=7;BYMONTH=2;BYDAY=MO',
        'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=WE',
        'DTSTART:20270301T183000',
        'DTSTART;VALUE=DATE:20270301',
        'DTSTART;TZID=x:20270301T183000',
        'DTEND:19000101',
        'DURATION:P9999W',
        'EXDATE:,,,',
        'RDATE;VALUE=PERIOD:20270301T183000/PT1H',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20270301T183000',
        'RECURRENCE-ID:20270302T183000Z',
        'STATUS:CANCELLED',
        'CATEGORIES:,',
        'LOCATION:https://',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .tuple(fc.constantFrom('DTSTART', 'DTEND', 'RRULE', 'EXDATE', 'DURATION', 'LOCATION', 'TZID'), fc.string({ maxLength: 20 }))
        .map((parts) => parts.join(':')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const started = performance.now();
        for (const { startDate, end, start } of sessionsIn(feedOf(...lines, eventOf(...lines))).sessions) {
          assert.match(startDate, /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/);
          assert.ok(end >= start);
        }
        assert.ok(performance.now() - started < 3000, lines.join('\n'));
      }),
      { numRuns: 300 },
    );
  });
});
