import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import rrulePackage from 'rrule';
import { timesOf } from '../testing/times.js';
import { isoOf } from './moment.js';
import { ruleStarts } from './recurrence.js';
import { openZone } from './zone.js';

// A CommonJS package under ESM: its names are members of the default export.
const { RRule } = rrulePackage;

describe('the times of a series in America/Toronto', () => {
  const over = { from: '2026-10-24T00:00:00-04:00', to: '2026-11-09T00:00:00-05:00' };
  const spring = { from: '2027-03-06T00:00:00-05:00', to: '2027-03-22T00:00:00-04:00' };
  const golden: [name: string, instance: Parameters<typeof timesOf>[0], window: { from: string; to: string }, times: string[]][] = [
    [
      'hourly, over the hour that comes twice',
      { startDate: '2026-10-31T23:00', rrule: 'FREQ=HOURLY;COUNT=5' },
      over,
      [
        '2026-10-31T23:00:00-04:00',
        '2026-11-01T00:00:00-04:00',
        '2026-11-01T01:00:00-04:00',
        '2026-11-01T02:00:00-05:00',
        '2026-11-01T03:00:00-05:00',
      ],
    ],
    [
      'daily in autumn',
      { startDate: '2026-10-30T18:00', endDate: '2026-10-30T20:00', rrule: 'FREQ=DAILY;COUNT=4' },
      over,
      [
        '2026-10-30T18:00:00-04:00/2026-10-30T20:00:00-04:00',
        '2026-10-31T18:00:00-04:00/2026-10-31T20:00:00-04:00',
        '2026-11-01T18:00:00-05:00/2026-11-01T20:00:00-05:00',
        '2026-11-02T18:00:00-05:00/2026-11-02T20:00:00-05:00',
      ],
    ],
    [
      'daily in spring, at the hour that is skipped',
      { startDate: '2027-03-13T02:30', rrule: 'FREQ=DAILY;COUNT=3' },
      spring,
      ['2027-03-13T02:30:00-05:00', '2027-03-14T03:30:00-04:00', '2027-03-15T02:30:00-04:00'],
    ],
    [
      'daily in autumn, at the hour that comes twice: the first',
      { startDate: '2026-10-31T01:30', rrule: 'FREQ=DAILY;COUNT=3' },
      over,
      ['2026-10-31T01:30:00-04:00', '2026-11-01T01:30:00-04:00', '2026-11-02T01:30:00-05:00'],
    ],
    [
      'weekly, several days, every other week',
      { startDate: '2026-10-26T09:00', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO;COUNT=4' },
      { ...over, to: '2026-12-01T00:00:00-05:00' },
      ['2026-10-26T09:00:00-04:00', '2026-11-01T09:00:00-05:00', '2026-11-09T09:00:00-05:00', '2026-11-15T09:00:00-05:00'],
    ],
    [
      'monthly, the first Sunday, at the change',
      { startDate: '2026-10-04T12:00', rrule: 'FREQ=MONTHLY;BYDAY=1SU;COUNT=3' },
      { from: over.from, to: '2027-01-01T00:00:00-05:00' },
      ['2026-11-01T12:00:00-05:00', '2026-12-06T12:00:00-05:00'],
    ],
    [
      'monthly, the 31st, where there is one',
      { startDate: '2026-10-31T12:00', rrule: 'FREQ=MONTHLY;COUNT=3' },
      { from: over.from, to: '2027-04-01T00:00:00-04:00' },
      ['2026-10-31T12:00:00-04:00', '2026-12-31T12:00:00-05:00', '2027-01-31T12:00:00-05:00'],
    ],
    [
      'monthly, the last working day',
      { startDate: '2026-10-30T08:00', rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2' },
      { from: over.from, to: '2027-01-01T00:00:00-05:00' },
      ['2026-10-30T08:00:00-04:00', '2026-11-30T08:00:00-05:00'],
    ],
    [
      'yearly, the second Sunday of March',
      { startDate: '2026-03-08T10:00', rrule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU' },
      spring,
      ['2027-03-14T10:00:00-04:00'],
    ],
    [
      'yearly, until an instant in UTC',
      { startDate: '2025-03-14T20:00', rrule: 'FREQ=YEARLY;UNTIL=20270315T000000Z' },
      spring,
      ['2027-03-14T20:00:00-04:00'],
    ],
    [
      'until the day, its session included',
      { startDate: '2026-10-27T18:00', rrule: 'FREQ=WEEKLY;UNTIL=20261103' },
      over,
      ['2026-10-27T18:00:00-04:00', '2026-11-03T18:00:00-05:00'],
    ],
    ['whole days', { startDate: '2026-10-31', rrule: 'FREQ=DAILY;COUNT=3' }, over, ['2026-10-31', '2026-11-01', '2026-11-02']],
    [
      'several whole days, every week, over the change',
      { startDate: '2027-03-12', endDate: '2027-03-15', rrule: 'FREQ=WEEKLY;COUNT=2' },
      spring,
      ['2027-03-12/2027-03-15', '2027-03-19/2027-03-22'],
    ],
    [
      'past midnight, over the change',
      { startDate: '2026-10-30T22:00', endDate: '2026-10-31T03:00', rrule: 'FREQ=DAILY;COUNT=2' },
      over,
      ['2026-10-30T22:00:00-04:00/2026-10-31T03:00:00-04:00', '2026-10-31T22:00:00-04:00/2026-11-01T03:00:00-05:00'],
    ],
    [
      'past midnight in spring',
      { startDate: '2027-03-13T22:00', endDate: '2027-03-14T04:00' },
      spring,
      ['2027-03-13T22:00:00-05:00/2027-03-14T04:00:00-04:00'],
    ],
    [
      'added and left out',
      { startDate: '2026-10-27T18:00', rrule: 'FREQ=WEEKLY;COUNT=2', rdate: ['2026-11-05T18:00', '2026-11-06'], exdate: ['2026-11-03'] },
      over,
      ['2026-10-27T18:00:00-04:00', '2026-11-05T18:00:00-05:00', '2026-11-06T18:00:00-05:00'],
    ],
    [
      'a start the rule does not fit is its first time',
      { startDate: '2026-10-26T18:00', rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261103' },
      over,
      ['2026-10-26T18:00:00-04:00', '2026-10-27T18:00:00-04:00', '2026-11-03T18:00:00-05:00'],
    ],
  ];
  for (const [name, instance, window, times] of golden) {
    it(name, () => assert.deepEqual(timesOf(instance, window), times));
  }

  it('reads rules that never come to an end in little time', () => {
    const started = performance.now();
    for (const rrule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
      'FREQ=MONTHLY;INTERVAL=12;BYMONTH=6',
      'FREQ=HOURLY;INTERVAL=24;BYHOUR=5',
      'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=20',
      'FREQ=YEARLY;BYDAY=6MO;BYMONTH=1',
      'FREQ=HOURLY;COUNT=999999999',
    ]) {
      timesOf({ startDate: '1970-01-05T04:00', rrule }, { from: '2026-01-01T00:00:00Z', to: '2031-01-01T00:00:00Z' });
    }
    assert.ok(performance.now() - started < 2000);
  });
});

describe('rules against an independent expansion', () => {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const day = fc.constantFrom(...days);
  const list = fc.uniqueArray(day, { minLength: 1, maxLength: 3 }).map((all) => all.join(','));
  const interval = fc.integer({ min: 1, max: 4 });
  const rule = fc.oneof(
    interval.map((n) => `FREQ=DAILY;INTERVAL=${n}`),
    fc
      .tuple(interval, list, fc.constantFrom('MO', 'SU'))
      .map(([n, byday, wkst]) => `FREQ=WEEKLY;INTERVAL=${n};BYDAY=${byday};WKST=${wkst}`),
    fc.tuple(interval, fc.constantFrom(1, 2, 3, 4, -1), day).map(([n, place, one]) => `FREQ=MONTHLY;INTERVAL=${n};BYDAY=${place}${one}`),
    fc.tuple(interval, fc.integer({ min: 1, max: 31 })).map(([n, date]) => `FREQ=MONTHLY;INTERVAL=${n};BYMONTHDAY=${date}`),
    fc.tuple(list, fc.constantFrom(1, -1)).map(([byday, place]) => `FREQ=MONTHLY;BYDAY=${byday};BYSETPOS=${place}`),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, -1), day)
      .map(([month, place, one]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${place}${one}`),
  );
  const bound = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 60 }).map((n) => `;COUNT=${n}`),
    fc.integer({ min: 0, max: 900 }).map((n) => `;UNTIL=${isoOf(Date.UTC(2025, 0, 1) + n * 86_400_000).replace(/[-:]/g, '')}`),
  );
  const start = fc
    .tuple(fc.integer({ min: -3000, max: 700 }), fc.integer({ min: 0, max: 95 }))
    .map(([n, quarter]) => Date.UTC(2025, 0, 1) + n * 86_400_000 + quarter * 900_000);

  it('gives the same wall times in any window, far from the start or near', () => {
    const zone = openZone('America/Toronto');
    assert.ok(zone);
    fc.assert(
      fc.property(
        rule,
        bound,
        start,
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 400 }),
        (text, end, from, offset, length) => {
          // rrule counts in its own UTC: its dates are read as wall times, and its zones, which are wrong, not used.
          const other = RRule.fromString(`DTSTART:${isoOf(from).replace(/[-:]/g, '')}Z\nRRULE:${text}${end.replace(/(T\d{6})$/, '$1Z')}`);
          // Where the start fits the rule: where it does not, RFC 5545 leaves the rest open, and the two libraries count otherwise.
          const first = other.after(new Date(from - 1), true)?.getTime();
          fc.pre(first === from);
          const [low, high] = [Date.UTC(2025, 0, 1) + offset * 86_400_000, Date.UTC(2025, 0, 1) + (offset + length) * 86_400_000];
          const expected = other.between(new Date(low), new Date(high - 1), true).map((date) => isoOf(date.getTime()));
          const { starts } = ruleStarts({ rrule: text + end, start: from, isDay: false, zone, from: low, to: high, most: 5000 });
          assert.deepEqual(starts.map(isoOf), expected);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
