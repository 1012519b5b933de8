import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hoursText } from './hours.js';

describe('hours in a few words', () => {
  it('say days, hours, seasons and appointments', () => {
    const week = { freq: 'WEEKLY', byday: 'MO,TU,WE,FR', opens_at: '08:30', closes_at: '12:00' } as const;
    assert.equal(hoursText(week, 'fr'), 'lun. à mer., ven., 8 h 30 à 12 h');
    assert.equal(hoursText(week, 'en'), 'Mon to Wed, Fri, 8:30 to 12:00');
    assert.equal(hoursText({ byday: 'SA,SU', by_appointment: true }, 'fr'), 'sam., dim. (sur rendez-vous)');
    assert.equal(hoursText({ opens_at: '00:00', closes_at: '24:00' }, 'fr'), '24 heures');
    assert.equal(hoursText({ freq: 'MONTHLY', byday: '1MO' }, 'fr'), '1 lun., chaque mois');
    assert.equal(hoursText({ freq: 'MONTHLY', bymonthday: '15', interval: 2 }, 'fr'), 'le 15 du mois, tous les 2 mois');
    assert.equal(hoursText({ byday: 'MO', valid_from: '2026-06-24', valid_to: '2026-08-31' }, 'en'), 'Mon (from 2026-06-24 to 2026-08-31)');
    assert.equal(hoursText({ by_appointment: true }, 'fr'), 'sur rendez-vous');
    assert.equal(hoursText({ notes: { neutral: 'x' } }, 'fr'), '');
  });

  it('name every day they are given, in any mix', () => {
    const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
    fc.assert(
      fc.property(fc.subarray(days, { minLength: 1 }), (some) => {
        const text = hoursText({ byday: some.join(',') }, 'en');
        const told = text.split(', ').reduce((sum, part) => {
          const [first = '', last = first] = part.split(' to ').map((name) => name.slice(0, 2).toUpperCase());
          return sum + days.indexOf(last) - days.indexOf(first) + 1;
        }, 0);
        assert.equal(told, some.length, text);
      }),
    );
  });
});
