import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoOf } from './moment.js';
import { openZone } from './zone.js';

const NAMES = [
  'America/Toronto',
  'America/St_Johns',
  'Europe/Paris',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
];

describe('zones', () => {
  it('have the wall clock of Intl at any instant, and come back from it', () => {
    const range = { min: Date.UTC(1975, 0), max: Date.UTC(2050, 0) };
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.integer(range), (name, instant) => {
        const zone = openZone(name);
        assert.ok(zone);
        // Swedish writes `2026-11-26 18:30:00`.
        const wall = new Date(instant).toLocaleString('sv', { timeZone: name }).replace(' ', 'T');
        assert.equal(isoOf(zone.wall(instant)), wall);
        const back = zone.instant(zone.wall(instant));
        assert.equal(zone.wall(back), zone.wall(instant));
        // Of an hour that comes twice, the first.
        assert.ok(back <= instant && instant - back < 7_200_000);
      }),
      { numRuns: 3000 },
    );
  });

  it('read a skipped hour by the offset before, a double one as its first', () => {
    const zone = openZone('America/Toronto');
    assert.equal(new Date(zone?.instant(Date.parse('2027-03-14T02:30Z')) ?? 0).toISOString(), '2027-03-14T07:30:00.000Z');
    assert.equal(new Date(zone?.instant(Date.parse('2026-11-01T01:30Z')) ?? 0).toISOString(), '2026-11-01T05:30:00.000Z');
  });

  it('know no name that nobody knows', () => {
    for (const name of ['', 'x', '+05:00', 'America/', 'toString', 'Nulle/Part', 'UTC+05:00'])
      assert.equal(openZone(name), undefined, name);
  });
});
