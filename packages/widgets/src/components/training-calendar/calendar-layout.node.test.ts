import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TrainingSession } from '@accueil/sdk';
import fc from 'fast-check';
import { addDays, addMonths, firstWeekday, isDay, monthOf, weekOf, weeksOfMonth } from './calendar-days.js';
import { daysOf, groupByDay, layoutWeek } from './calendar-layout.js';

const session = (id: string, startDate: string, endDate?: string): TrainingSession =>
  ({ id, startDate, ...(endDate !== undefined && { endDate }), isAllDay: startDate.length === 10 }) as TrainingSession;

test('a week begins on the language’s own first day', () => {
  assert.equal(weekOf('2026-11-04', firstWeekday('fr'))[0], '2026-11-01');
  assert.equal(weekOf('2026-11-04', firstWeekday('uk'))[0], '2026-11-02');
  assert.equal(weekOf('2026-11-04', firstWeekday('ar'))[0], '2026-10-31');
});

test('a month is four to six whole weeks', () => {
  assert.equal(weeksOfMonth('2026-02-10', 0).length, 4);
  assert.equal(weeksOfMonth('2026-11-10', 0).length, 5);
  assert.equal(weeksOfMonth('2026-08-10', 0).length, 6);
  assert.deepEqual(weeksOfMonth('2026-11-10', 0)[0]?.[0], '2026-11-01');
});

test('days on which clocks change are days like others', () => {
  assert.equal(addDays('2026-11-01', 1), '2026-11-02');
  assert.equal(addDays('2027-03-14', 1), '2027-03-15');
  assert.deepEqual(weekOf('2027-03-14', 0).at(-1), '2027-03-20');
});

test('the same day of a shorter month is its last', () => {
  assert.equal(addMonths('2027-01-31', 1), '2027-02-28');
  assert.equal(addMonths('2027-12-15', 1), '2028-01-15');
  assert.equal(addMonths('2028-02-29', 12), '2029-02-28');
  assert.ok(isDay('2028-02-29') && !isDay('2027-02-29') && !isDay('demain') && !isDay('2027-2-3'));
});

test('every day of a month stands once in its weeks, in order', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 6 }), (one, first) => {
      const weeks = weeksOfMonth(one, first);
      const days = weeks.flat();
      assert.ok(days.includes(one) && weeks.every((week) => week.length === 7));
      days.forEach((each, index) => index > 0 && assert.equal(each, addDays(days[index - 1] ?? '', 1)));
      assert.ok([weeks[0], weeks.at(-1)].every((week) => week?.some((each) => monthOf(each) === monthOf(one))));
    }),
  );
});

test('a session that ends at midnight does not reach the next day; whole days hold their last', () => {
  assert.deepEqual(daysOf(session('a', '2026-11-03T18:00:00-05:00', '2026-11-04T00:00:00-05:00')), {
    first: '2026-11-03',
    last: '2026-11-03',
  });
  assert.deepEqual(daysOf(session('a', '2026-11-03T18:00:00-05:00', '2026-11-04T00:30:00-05:00')), {
    first: '2026-11-03',
    last: '2026-11-04',
  });
  assert.deepEqual(daysOf(session('a', '2026-10-31', '2026-11-02')), { first: '2026-10-31', last: '2026-11-02' });
});

test('what began before today stands under today, and each session once', () => {
  const groups = groupByDay([session('long', '2026-11-01', '2026-11-05'), session('late', '2026-11-04T09:00:00-05:00')], '2026-11-03');
  assert.deepEqual(
    groups.map(({ day, sessions }) => [day, sessions.map(({ id }) => id)]),
    [
      ['2026-11-03', ['long']],
      ['2026-11-04', ['late']],
    ],
  );
});

test('a session of several days keeps its lane, and lanes are used again', () => {
  const days = weekOf('2026-11-04', 0);
  const cells = layoutWeek(days, [
    session('short', '2026-11-03T09:00:00-05:00', '2026-11-03T10:00:00-05:00'),
    session('from-before', '2026-10-30', '2026-11-02'),
    session('long', '2026-11-02', '2026-11-04'),
    session('on', '2026-11-06', '2026-11-12'),
  ]);
  const lanes = cells.map((cell) => cell.lanes.map((placed) => placed?.session.id));
  assert.deepEqual(lanes, [['from-before'], ['from-before', 'long'], ['short', 'long'], [undefined, 'long'], [], ['on'], ['on']]);
  assert.deepEqual([cells[0]?.lanes[0]?.isContinued, cells[6]?.lanes[0]?.continues, cells[2]?.lanes[0]?.continues], [true, true, false]);
  assert.deepEqual(
    cells[2]?.sessions.map(({ id }) => id),
    ['short', 'long'],
  );
});

test('no two sessions share a lane of a day, and none is lost', () => {
  const days = weekOf('2026-11-04', 0);
  const spans = fc.array(fc.tuple(fc.integer({ min: -3, max: 8 }), fc.integer({ min: 0, max: 6 })), { maxLength: 12 });
  fc.assert(
    fc.property(spans, (drawn) => {
      const sessions = drawn.map(([start, length], n) =>
        session(String(n), addDays('2026-11-01', start), addDays('2026-11-01', start + length)),
      );
      for (const { day, lanes, sessions: there } of layoutWeek(days, sessions)) {
        const expected = sessions.filter((one) => daysOf(one).first <= day && daysOf(one).last >= day);
        const placed = lanes.flatMap((one) => one?.session ?? []);
        assert.equal(placed.length, expected.length);
        assert.deepEqual(new Set(placed), new Set(expected));
        assert.deepEqual(there, expected);
      }
    }),
  );
});
