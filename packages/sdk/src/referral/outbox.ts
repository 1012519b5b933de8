import type { CallOptions } from '../http/call-options.js';
import { abortable } from '../http/shared.js';
import { afterFailure, dueAt, entryOf, interrupted, sending, sentEntry, type Outcome, type OutboxRecord } from './outbox-state.js';
import type { SafeStore } from './outbox-store.js';
import type { OutboxEntry } from './types.js';

/** What an outbox needs from where it runs. */
export interface OutboxOptions {
  store: SafeStore;
  /** One try. Never rejects. */
  send: (record: OutboxRecord) => Promise<Outcome>;
  /** Told of each record that the relay has stored, before it is taken away. A rejection changes nothing. */
  stored?: (record: OutboxRecord) => Promise<void>;
  /** Runs work while nobody else on this device does: no other tab, no other client of this page. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Epoch milliseconds. */
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
  /** Calls back after so many milliseconds; what it gives cancels. */
  wait: (ms: number, then: () => void) => () => void;
  /** Told of each change, for the other tabs: `sent` and `gone` with the key, since the record is away by then. */
  changed: (change: OutboxChange) => void;
}

/** What changed. */
export type OutboxChange = { kind: 'changed' } | { kind: 'sent'; entry: OutboxEntry } | { kind: 'gone'; idempotency_key: string };

/** Sealed envelopes, each kept until the relay's receipt for the same key has come. */
export interface Outbox {
  /** Keeps a record and tries it at once. Resolves with what became of the first try; a record of the same key is not replaced. */
  add(record: OutboxRecord, options?: CallOptions): Promise<OutboxEntry>;
  entries(): Promise<OutboxEntry[]>;
  /** Tries what is due; with `eager`, what waits. */
  pass(eager?: boolean): Promise<void>;
  /** Takes a record away, whatever its state; one that is on its way may still arrive. */
  discard(idempotencyKey: string): Promise<OutboxRecord | undefined>;
  /** Told by another tab. */
  heard(change: OutboxChange): void;
  subscribe(listener: () => void): () => void;
}

/** A timer cannot wait longer than 24 days; nothing here waits longer than one. */
const LONGEST_TIMER_MS = 24 * 3_600_000;
/** How many that were sent are known to this page, for who asks again. */
const REMEMBERED = 100;
/** Another tab that sends is left this long before this one looks again. */
const OTHER_TAB_MS = 60_000;
/** Messages between tabs come a little after what they tell of. */
const MESSAGE_MS = 1000;

/** Opens an outbox. Nothing is sent before `pass` or `add`. */
export function openOutbox({ store, send, stored, alone, now, random, wait, changed }: OutboxOptions): Outbox {
  const listeners = new Set<() => void>();
  /** Who waits for the first outcome of a key. */
  const waiters = new Map<string, { record: OutboxRecord; tell: ((entry: OutboxEntry) => void)[] }>();
  const sent = new Map<string, OutboxEntry>();
  let cancel = (): void => undefined;
  let running: Promise<void> | undefined;
  let wantsEager = false;
  let wantsAgain = false;
  const isWanted = (): boolean => wantsAgain;

  const settle = (entry: OutboxEntry): void => {
    const waiter = waiters.get(entry.idempotency_key);
    waiters.delete(entry.idempotency_key);
    waiter?.tell.forEach((resolve) => resolve(entry));
  };
  /** Nothing rejects that nobody waits for: what is left is tried again by its timer. */
  const go = (eager?: boolean): Promise<void> => outbox.pass(eager).catch(() => undefined);
  const tell = (change: OutboxChange): void => {
    changed(change);
    listeners.forEach((listener) => listener());
  };
  const remember = (entry: OutboxEntry): void => {
    sent.set(entry.idempotency_key, entry);
    const [oldest] = sent.keys();
    if (sent.size > REMEMBERED && oldest !== undefined) sent.delete(oldest);
  };

  async function tryOne(record: OutboxRecord): Promise<void> {
    const leaving = sending(record);
    // Discarded by another tab since it was read: not sent.
    if (!(await store.replace(leaving))) return;
    tell({ kind: 'changed' });
    const outcome = await send(leaving);
    if (outcome.kind === 'stored') {
      const entry = sentEntry(leaving, outcome.receipt);
      remember(entry);
      if (record.remember) await store.addNote({ receipt: record.receipt, received_at: outcome.receipt.received_at });
      await stored?.(record).catch(() => undefined);
      await store.remove(record.idempotency_key);
      settle(entry);
      tell({ kind: 'sent', entry });
      return;
    }
    const after = afterFailure(leaving, outcome, { now: now(), random });
    await store.replace(after);
    settle(entryOf(after));
    tell({ kind: 'changed' });
  }

  /** One after the other, each once; then a timer for the next. */
  async function passAlone(eager: boolean): Promise<void> {
    const started = now();
    // Nobody else sends while this one does: who is `sending` was left so by a page that is gone.
    const isDue = (record: OutboxRecord): boolean => dueAt(interrupted(record, started), eager) <= now();
    // Those never tried first: somebody is looking at them.
    const due = (await store.all()).filter(isDue).sort((a, b) => Number(a.attempts > 0) - Number(b.attempts > 0));
    for (const { idempotency_key } of due) {
      // Read again: it may have been sent or discarded while the one before was on its way.
      const record = await store.get(idempotency_key);
      if (record && isDue(record)) await tryOne(interrupted(record, started));
    }
    await plan();
  }

  async function plan(): Promise<void> {
    cancel();
    const next = (record: OutboxRecord): number => (record.state === 'sending' ? now() + OTHER_TAB_MS : dueAt(record, false));
    const at = Math.min(...(await store.all()).map(next));
    // Another plan may have been made meanwhile.
    cancel();
    if (Number.isFinite(at)) cancel = wait(Math.min(LONGEST_TIMER_MS, Math.max(0, at - now())), () => void go());
  }

  const outbox: Outbox = {
    async add(record, { signal } = {}) {
      const key = record.idempotency_key;
      signal?.throwIfAborted();
      const done = sent.get(key);
      if (done) return done;
      const known = await store.get(key);
      // A person who presses twice, or a form that asks again, has one referral.
      if (!known) await store.put(record);
      else if (known.state === 'refused') return entryOf(known);
      const outcome = new Promise<OutboxEntry>((resolve) => {
        const waiter = waiters.get(key) ?? { record, tell: [] };
        waiter.tell.push(resolve);
        waiters.set(key, waiter);
      });
      tell({ kind: 'changed' });
      void go(known !== undefined).then(async () => {
        const left = await store.get(key);
        // Not tried: the server asked not to be asked yet.
        if (left) settle(entryOf(left));
      });
      return abortable(outcome, signal);
    },
    async entries() {
      return (await store.all()).map(entryOf);
    },
    async pass(eager = false) {
      wantsEager ||= eager;
      if (running) {
        wantsAgain = true;
        return running;
      }
      cancel();
      running = (async () => {
        try {
          do {
            wantsAgain = false;
            const isEager = wantsEager;
            wantsEager = false;
            await alone(() => passAlone(isEager));
            for (const key of waiters.keys()) if (!(await store.get(key))) wait(MESSAGE_MS, () => takenAway(key));
          } while (isWanted());
        } finally {
          // In the same breath as the question above: who asks after it gets a pass of their own.
          running = undefined;
        }
      })();
      return running;
    },
    async discard(idempotencyKey) {
      const record = await store.get(idempotencyKey);
      await store.remove(idempotencyKey);
      if (record) tell({ kind: 'gone', idempotency_key: idempotencyKey });
      takenAway(idempotencyKey);
      return record;
    },
    heard(change) {
      if (change.kind === 'sent') {
        remember(change.entry);
        settle(change.entry);
      }
      if (change.kind === 'gone') takenAway(change.idempotency_key);
      listeners.forEach((listener) => listener());
      if (change.kind === 'changed') void plan();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return outbox;

  /** Another tab took it away, and did not say that it was sent: nothing is claimed. */
  function takenAway(key: string): void {
    const waiter = waiters.get(key);
    if (waiter) settle({ ...entryOf(waiter.record), state: 'refused', last_error: 'Discarded' });
  }
}
