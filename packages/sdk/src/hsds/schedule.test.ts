import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOpen } from './schedule.js';

const ZONE = 'America/Toronto';
// 2026-11-23 is a Monday; Toronto is then at UTC−5, in July at UTC−4.
const monday = (time: string): Date => new Date(`2026-11-23T${time}:00-05:00`);
const tuesday = (time: string): Date => new Date(`2026-11-24T${time}:00-05:00`);

describe('whether schedules say open', () => {
  const week = [{ byday: 'MO,WE', opens_at: '08:30', closes_at: '12:00' }];

  it('reads the wall clock of the zone, summer and winter', () => {
    assert.equal(isOpen(week, monday('08:30'), ZONE), true);
    assert.equal(isOpen(week, monday('08:29'), ZONE), false);
    assert.equal(isOpen(week, monday('12:00'), ZONE), false);
    assert.equal(isOpen(week, tuesday('09:00'), ZONE), false);
    assert.equal(isOpen(week, new Date('2026-07-20T12:45:00Z'), ZONE), true);
    assert.equal(isOpen([{ ...week[0], timezone_iana: 'Asia/Tokyo' }], new Date('2026-11-23T00:00:00Z'), ZONE), true);
  });

  it('goes past midnight, and all day', () => {
    const night = [{ byday: 'MO', opens_at: '22:00', closes_at: '02:00' }];
    assert.equal(isOpen(night, monday('23:00'), ZONE), true);
    assert.equal(isOpen(night, tuesday('01:59'), ZONE), true);
    assert.equal(isOpen(night, monday('01:00'), ZONE), false);
    const always = [{ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '24:00' }];
    assert.equal(isOpen(always, monday('00:00'), ZONE), true);
    assert.equal(isOpen(always, monday('23:59'), ZONE), true);
  });

  it('holds within a season only, nights that end after its last day included', () => {
    const summer = [{ byday: 'MO,TU', opens_at: '20:00', closes_at: '02:00', valid_from: '2026-06-01', valid_to: '2026-11-23' }];
    assert.equal(isOpen(summer, monday('21:00'), ZONE), true);
    assert.equal(isOpen(summer, tuesday('01:00'), ZONE), true);
    assert.equal(isOpen(summer, tuesday('21:00'), ZONE), false);
    assert.equal(isOpen(summer, new Date('2026-05-26T21:00:00-04:00'), ZONE), false);
    assert.equal(isOpen([{ ...summer[0], valid_from: '2026-11-24', valid_to: '2026-12-31' }], tuesday('01:00'), ZONE), false);
    // One season is over, the other has begun.
    assert.equal(
      isOpen([...summer, { byday: 'TU', opens_at: '09:00', closes_at: '17:00', valid_from: '2026-11-24' }], tuesday('10:00'), ZONE),
      true,
    );
  });

  it('does not guess', () => {
    assert.equal(isOpen([{ ...week[0], interval: 2, dtstart: '2026-11-02' }], monday('09:00'), ZONE), undefined);
    assert.equal(isOpen(undefined, monday('09:00'), ZONE), undefined);
    assert.equal(isOpen([{ description: 'sur rendez-vous' }], monday('09:00'), ZONE), undefined);
    assert.equal(isOpen([...week, { description: 'et certains samedis' }], tuesday('09:00'), ZONE), undefined);
    assert.equal(isOpen([...week, { description: 'et certains samedis' }], monday('09:00'), ZONE), true);
    assert.equal(isOpen([{ freq: 'MONTHLY', byday: 'MO', opens_at: '08:00', closes_at: '12:00' }], monday('09:00'), ZONE), undefined);
    assert.equal(isOpen([{ ...week[0], attending_type: 'booking' }], monday('09:00'), ZONE), undefined);
    assert.equal(isOpen(week, monday('09:00'), 'Nowhere/City'), undefined);
    assert.equal(isOpen([{ byday: 'XX', opens_at: '08:00', closes_at: '12:00' }], monday('09:00'), ZONE), undefined);
  });
});
