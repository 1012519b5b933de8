import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isComing } from './sessions.js';

const TODAY = '2026-11-26';

describe('sessions to come', () => {
  it('are those that end today or later', () => {
    assert.equal(isComing({ startDate: '2026-11-26T09:00' }, TODAY), true);
    assert.equal(isComing({ startDate: '2026-11-25' }, TODAY), false);
    assert.equal(isComing({ startDate: '2026-11-25', endDate: '2026-12-02' }, TODAY), true);
    assert.equal(isComing({ startDate: '2024-01-01', rdate: ['2027-01-01'] }, TODAY), true);
    assert.equal(isComing({ startDate: '2027-01-01', eventStatus: 'EventCancelled' }, TODAY), false);
  });

  it('go on as long as their rule may', () => {
    const rule = (rrule: string): boolean => isComing({ startDate: '2026-09-01', rrule }, TODAY);
    assert.equal(rule('FREQ=WEEKLY;BYDAY=TU'), true);
    assert.equal(rule('FREQ=WEEKLY;BYDAY=TU;UNTIL=20261125'), false);
    assert.equal(rule('FREQ=WEEKLY;BYDAY=TU;UNTIL=20261126T235959Z'), true);
    assert.equal(rule('FREQ=WEEKLY;COUNT=3'), false);
    assert.equal(rule('FREQ=WEEKLY;INTERVAL=4;COUNT=4'), true);
    assert.equal(rule('FREQ=YEARLY;COUNT=999999999'), true);
  });
});
