import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { occurrencesOf, type TrainingSeries } from '../calendar/expand.js';
import { readIcs } from '../calendar/ics-calendar.js';
import { icsSeries } from '../calendar/ics-series.js';
import { ruleStarts } from '../calendar/recurrence.js';
import { sessionOf } from '../calendar/session.js';
import { writeIcs } from '../calendar/write-ics.js';
import type { Training, TrainingInstance } from '../course/types.js';
import { mergeSeries } from './merge.js';
import { seriesOf } from './series.js';

const ZONE = 'America/Toronto';
const UID = 'mardis@maison.example.org';
const WINDOW = { from: Date.UTC(2027, 1, 1), to: Date.UTC(2027, 3, 1) };

/** What `accueil import ics` makes of the feed below, with what a steward added to it. */
const SERIES: TrainingInstance = {
  id: '00000000-0000-5000-8000-000000000001',
  uid: UID,
  startDate: '2027-03-02T18:30',
  endDate: '2027-03-02T20:30',
  timezone: ZONE,
  rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=4',
  exdate: ['2027-03-09T18:30', '2027-03-23T18:30'],
  offers: [{ price: 25, priceCurrency: 'CAD' }],
};
const MOVED: TrainingInstance = {
  id: '00000000-0000-5000-8000-000000000002',
  uid: UID,
  recurrenceId: '2027-03-09T18:30',
  startDate: '2027-03-10T19:00',
  endDate: '2027-03-10T21:00',
  timezone: ZONE,
  eventStatus: 'EventRescheduled',
  previousStartDate: '2027-03-09T18:30',
  remainingAttendeeCapacity: 3,
};
const OTHER: TrainingInstance = { id: '00000000-0000-5000-8000-000000000003', startDate: '2027-03-20', timezone: ZONE };
const training = (...hasCourseInstance: TrainingInstance[]): Training => ({
  id: '00000000-0000-5000-8000-000000000009',
  key: 'francais-du-mardi',
  kind: 'course',
  name: 'Français du mardi',
  provider: [{ name: 'La Maison' }],
  about: [],
  audience: ['newcomers'],
  sources: [{ url: 'https://maison.example.org/agenda.ics' }],
  hasCourseInstance,
});

const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', `UID:${UID}`, 'SUMMARY:Français du mardi', ...lines, 'END:VEVENT'];
const LIVE = [
  ...event(
    `DTSTART;TZID=${ZONE}:20270302T183000`,
    `DTEND;TZID=${ZONE}:20270302T203000`,
    'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4',
    `EXDATE;TZID=${ZONE}:20270323T183000`,
  ),
  ...event(`RECURRENCE-ID;TZID=${ZONE}:20270309T183000`, `DTSTART;TZID=${ZONE}:20270310T190000`, `DTEND;TZID=${ZONE}:20270310T210000`),
];

function feedOf(lines: readonly string[]): TrainingSeries[] {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const reading = readIcs(new TextEncoder().encode(text), ZONE);
  for (;;) {
    const step = reading.next();
    if (step.done) return icsSeries(step.value, { url: 'https://maison.example.org/agenda.ics' });
  }
}

const sessionsOf = (series: readonly TrainingSeries[]) =>
  series
    .flatMap((one) => occurrencesOf(one, WINDOW, ruleStarts).occurrences)
    .map((one) => sessionOf(one, 0))
    .sort((a, b) => a.start - b.start);
const ids = (series: readonly TrainingSeries[]): string[] => sessionsOf(series).map(({ id, startDate }) => `${startDate} ${id}`);

const EXPECTED = [
  `2027-03-02T18:30:00-05:00 ${UID}#20270302T183000`,
  `2027-03-10T19:00:00-05:00 ${UID}#20270309T183000`,
  `2027-03-16T18:30:00-04:00 ${UID}#20270316T183000`,
];

describe('a record that was read from a feed', () => {
  const dataset = seriesOf([training(SERIES, MOVED)], ZONE);

  it('has the sessions of that feed, under the same names', () => {
    assert.deepEqual(ids(dataset), EXPECTED);
    assert.deepEqual(ids(feedOf(LIVE)), EXPECTED);
  });

  it('is shown once beside it, with what the steward added, and when as the feed says', () => {
    const merged = mergeSeries(dataset, feedOf(LIVE));
    assert.deepEqual(ids(merged), EXPECTED);
    const sessions = sessionsOf(merged);
    assert.deepEqual(new Set(sessions.map(({ training: { key } }) => key)), new Set(['francais-du-mardi']));
    assert.deepEqual(
      sessions.map(({ instance }) => [instance.offers?.[0]?.price, instance.remainingAttendeeCapacity]),
      [
        [25, undefined],
        [25, 3],
        [25, undefined],
      ],
    );
    const later = LIVE.map((line) => line.replace('20270310T', '20270311T'));
    assert.equal(ids(mergeSeries(dataset, feedOf(later)))[1], `2027-03-11T19:00:00-05:00 ${UID}#20270309T183000`);
  });

  it('keeps what the feed does not have', () => {
    const merged = mergeSeries(seriesOf([training(SERIES, MOVED, OTHER)], ZONE), feedOf(LIVE));
    assert.deepEqual(ids(merged), [...EXPECTED, `2027-03-20 ${OTHER.id}`].sort());
  });

  it('stands for itself where only a change of a series was kept', () => {
    assert.deepEqual(ids(seriesOf([training(MOVED)], ZONE)), [EXPECTED[1]]);
    assert.deepEqual(ids(mergeSeries(seriesOf([training(MOVED)], ZONE), feedOf(LIVE))), EXPECTED);
  });

  it('counts a change named in another zone, or by its day, in the zone of the series', () => {
    const elsewhere = { ...MOVED, timezone: 'Europe/Paris', recurrenceId: '2027-03-10T00:30', startDate: '2027-03-11T01:00' };
    delete elsewhere.endDate;
    assert.ok(ids(seriesOf([training(SERIES, elsewhere)], ZONE))[1]?.endsWith('#20270309T183000'));
    assert.ok(ids(seriesOf([training(SERIES, { ...MOVED, recurrenceId: '2027-03-09' })], ZONE))[1]?.endsWith('#20270309T183000'));
  });

  it('is written as one event with its change, which another reader reads', () => {
    const text = writeIcs({ prodid: 'x', name: 'x', series: dataset, timezone: ZONE });
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent');
    assert.deepEqual(
      events.map((one) => [one.getFirstPropertyValue('uid'), one.getFirstPropertyValue('recurrence-id')?.toString()]),
      [
        [UID, undefined],
        [UID, '2027-03-09T18:30:00'],
      ],
    );
    assert.doesNotMatch(text, /EXDATE[^\n]*20270309/);
    assert.match(text, /EXDATE[^\n]*20270323/);
  });
});
