import { setTimeout as wait } from 'node:timers/promises';
import type { MailAddress } from './compose.js';
import { wasAskedLately, writeLog, type ReminderLog } from './log.js';
import type { Reminder } from './prepare.js';
import type { Send, SendFault } from './send.js';

/** What became of the messages, by key of organization. */
export interface SentReminders {
  sent: string[];
  /** Asked within the last days: not asked again. */
  skipped: string[];
  failed: { organization: string; fault: SendFault }[];
  /** Not tried, since the server could not be reached: the next run will. */
  left: string[];
}

export interface SendAllOptions {
  send: Send;
  from: MailAddress;
  /** What was sent before; each message that leaves is added at once. */
  log: ReminderLog;
  logFile: string;
  now: () => Date;
  /** Milliseconds between two messages. */
  pauseMs: number;
}

/** Failures of the way to the server, one after the other, after which the rest waits for the next run. */
const CONNECTION_FAILURES = 3;

/**
 * Sends messages one by one. Each is written to the log before the next one leaves, so that a run that is cut short asks nobody twice.
 *
 * Errors: those of writing the log. Effects: network, `logFile`.
 */
export async function sendAll(reminders: readonly Reminder[], options: SendAllOptions): Promise<SentReminders> {
  const { send, from, log, logFile, now, pauseMs } = options;
  const result: SentReminders = { sent: [], skipped: [], failed: [], left: [] };
  let failures = 0;
  let tried = 0;
  for (const { organization, to, message } of reminders) {
    if (wasAskedLately(log, organization, now())) {
      result.skipped.push(organization);
      continue;
    }
    if (failures >= CONNECTION_FAILURES) {
      result.left.push(organization);
      continue;
    }
    if (tried++ > 0) await wait(pauseMs);
    const fault = await send(message, from, to);
    const entry = { organization, at: now().toISOString(), message_id: message.messageId };
    if (fault === undefined) {
      result.sent.push(organization);
      log.entries.push({ ...entry, state: 'sent' });
      failures = 0;
    } else {
      result.failed.push({ organization, fault });
      log.entries.push({ ...entry, state: 'failed', fault });
      // A wrong password stays wrong, and tried again and again it locks the account.
      failures = fault === 'auth' ? CONNECTION_FAILURES : fault === 'connection' ? failures + 1 : 0;
    }
    await writeLog(logFile, log);
  }
  return result;
}
