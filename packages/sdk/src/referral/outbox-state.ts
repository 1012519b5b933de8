import type { OutboxEntry, ReferralEnvelope, ReferralReceipt } from './types.js';
import { without } from './without.js';

/** One envelope as it is kept on the device: sealed, with what is needed to send it and nothing that opens it. */
export interface OutboxRecord extends OutboxEntry {
  /** Address of the server, with its trailing slash. */
  server: string;
  envelope: ReferralEnvelope;
  /** Epoch milliseconds before which the server asked not to be asked. */
  not_before?: number;
  /** Whether its receipt number and time are kept once it is sent. */
  remember?: boolean;
  /** Name of the kept draft it was written from, which ends when it is sent. */
  draft?: string;
}

/** What one try gave. */
export type Outcome =
  | { kind: 'stored'; receipt: ReferralReceipt }
  /** `error`: a name and a status, nothing of the content. */
  | { kind: 'failed'; error: string; retryAfterMs?: number | undefined }
  | { kind: 'refused'; error: string };

/** Milliseconds before the second try, and between two at most. */
export const FIRST_WAIT_MS = 2000;
export const LONGEST_WAIT_MS = 3_600_000;
/** A server may ask for this much, no more. */
const LONGEST_RETRY_AFTER_MS = 24 * 3_600_000;

/** A record that waits for its first try. */
export function waiting(
  envelope: ReferralEnvelope,
  { receipt, server, now, ...asked }: Pick<OutboxRecord, 'receipt' | 'server' | 'remember' | 'draft'> & { now: number },
): OutboxRecord {
  const { idempotency_key } = envelope;
  return {
    idempotency_key,
    receipt,
    state: 'waiting',
    created: now,
    attempts: 0,
    next_attempt: now,
    server,
    envelope,
    ...asked,
  };
}

/**
 * Milliseconds to wait after so many tries: doubled each time, and half of it at random, so that a crowd whose server comes back does not
 * come back with it.
 */
export function backoffMs(attempts: number, random: () => number): number {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(30, Math.max(0, attempts - 1)));
  return Math.round(whole * (0.5 + random() / 2));
}

/** The record as it leaves for a try. */
export function sending(record: OutboxRecord): OutboxRecord {
  return { ...without(record, 'next_attempt'), state: 'sending', attempts: record.attempts + 1 };
}

/** The record after a try that did not store it. */
export function afterFailure(
  record: OutboxRecord,
  outcome: Exclude<Outcome, { kind: 'stored' }>,
  { now, random }: { now: number; random: () => number },
): OutboxRecord {
  const rest = without(record, 'next_attempt', 'not_before');
  if (outcome.kind === 'refused') return { ...rest, state: 'refused', last_error: outcome.error };
  const asked = Math.min(LONGEST_RETRY_AFTER_MS, outcome.retryAfterMs ?? 0);
  // A little later than asked, each at another moment.
  const held = asked > 0 ? now + asked + Math.round(random() * Math.min(30_000, asked / 4)) : undefined;
  return {
    ...rest,
    state: 'waiting',
    last_error: outcome.error,
    next_attempt: Math.max(held ?? 0, now + backoffMs(record.attempts, random)),
    ...(held === undefined ? {} : { not_before: held }),
  };
}

/** Found `sending` with nobody who sends: the page was closed in the middle. Whether it arrived is not known; its key makes another try safe. */
export function interrupted(record: OutboxRecord, now: number): OutboxRecord {
  return record.state === 'sending' ? { ...record, state: 'waiting', next_attempt: now } : record;
}

/** When a record may be tried. `eager`: somebody asked, or the network came back; what the server asked for still holds. */
export function dueAt({ state, next_attempt = 0, not_before = 0 }: OutboxRecord, eager: boolean): number {
  if (state !== 'waiting') return Infinity;
  return eager ? not_before : next_attempt;
}

/** What is shown of a record: nothing sealed, no address. */
export function entryOf(record: OutboxRecord): OutboxEntry {
  return without(record, 'server', 'envelope', 'not_before', 'remember', 'draft');
}

/** A record that was stored by the relay, as it is told. */
export function sentEntry(record: OutboxRecord, { received_at }: { received_at?: string }): OutboxEntry {
  return {
    ...without(entryOf(record), 'next_attempt', 'last_error'),
    state: 'sent',
    ...(received_at === undefined ? {} : { received_at }),
  };
}
