import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ReminderLogError, parseLog, wasAskedLately, type ReminderLog } from './log.js';

const LOG: ReminderLog = {
  format: 'accueil-reminders/1',
  entries: [
    { organization: 'maison', at: '2026-11-20T12:00:00.000Z', state: 'sent', message_id: '<a@example.org>' },
    { organization: 'relais', at: '2026-11-20T12:00:00.000Z', state: 'failed', message_id: '<b@example.org>', fault: 'later' },
  ],
};

describe('the log of reminders', () => {
  it('keeps an organization in peace for seven days, and retries what failed', () => {
    assert.equal(wasAskedLately(LOG, 'maison', new Date('2026-11-27T11:59:59Z')), true);
    assert.equal(wasAskedLately(LOG, 'maison', new Date('2026-11-27T12:00:00Z')), false);
    assert.equal(wasAskedLately(LOG, 'relais', new Date('2026-11-20T12:00:01Z')), false);
  });

  it('reads what it wrote, and refuses anything else without falling over', () => {
    assert.deepEqual(parseLog(JSON.stringify(LOG)), LOG);
    assert.throws(() => parseLog('{"format":"accueil-reminders/1","entries":[{"organization":3}]}'), ReminderLogError);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        assert.throws(() => parseLog(text), ReminderLogError);
      }),
    );
  });
});
