import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isDay, lastDay, longDate, monthsBefore, newest } from './dates.js';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates of a report', () => {
  it('reads a month or a year as its last day', () => {
    assert.equal(lastDay('2024-02'), '2024-02-29');
    assert.equal(lastDay('2023-02'), '2023-02-28');
    assert.equal(lastDay('2024'), '2024-12-31');
    assert.equal(lastDay('2024-05-15T18:30'), '2024-05-15');
  });

  it('goes back by months, to the last day of a shorter one', () => {
    assert.equal(monthsBefore('2026-11-26', 12), '2025-11-26');
    assert.equal(monthsBefore('2026-03-31', 1), '2026-02-28');
    assert.equal(monthsBefore('2024-02-29', 12), '2023-02-28');
    assert.equal(monthsBefore('2026-01-15', 25), '2023-12-15');
  });

  it('goes back to a real day, never past the one it left', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 240 }), (from, months) => {
        const back = monthsBefore(from, months);
        assert.ok(isDay(back), back);
        assert.ok(back < from);
        assert.ok(Number(back.slice(8)) <= Number(from.slice(8)));
      }),
    );
  });

  it('knows a real day', () => {
    assert.deepEqual(['2026-02-30', '2026-2-3', '2026-13-01', 'demain', ''].map(isDay), [false, false, false, false, false]);
    fc.assert(fc.property(day, (text) => isDay(text)));
  });

  it('finds the newest, and says it in words', () => {
    assert.equal(newest(['2024', undefined, '2024-11', '2023-12-31']), '2024');
    assert.equal(newest([undefined]), undefined);
    assert.equal(longDate('2026-11-22', 'fr'), '22 novembre 2026');
  });
});
