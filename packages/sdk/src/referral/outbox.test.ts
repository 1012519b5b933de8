import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sendEnvelope } from '../resources/referrals/transport.js';
import { FAULTS, faultyRelay, type Fault } from '../testing/faulty-relay.js';
import { openOutbox, type Outbox } from './outbox.js';
import { afterFailure, backoffMs, dueAt, entryOf, LONGEST_WAIT_MS, sending, waiting, type OutboxRecord } from './outbox-state.js';
import { memoryStore, safeStore, type OutboxStore } from './outbox-store.js';
import type { OutboxEntry, ReferralEnvelope } from './types.js';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const receiptOf = (key: string): string => `R-${key.slice(0, 8)}`;

function recordOf(idempotency_key: string, now = NOW): OutboxRecord {
  const envelope: ReferralEnvelope = {
    format: 'accueil-referral/1',
    recipient: '7b1c1d1e-6f7a-5b8c-9d0e-1f2a3b4c5d6e',
    sent_at: '2026-11-27T12:00:00Z',
    size_class: 1,
    idempotency_key,
    status_token_hash: 'x'.repeat(43),
    sealed: idempotency_key.repeat(10),
  };
  return waiting(envelope, { receipt: receiptOf(idempotency_key), server: 'https://relay.example.org/', now });
}

/** Random numbers that are the same at each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** A device: its storage and its one sender outlive the tabs that use them. Time passes only when told to. */
function device(fetch: typeof globalThis.fetch, random: () => number, shared: OutboxStore = memoryStore()) {
  let now = NOW;
  let tail: Promise<unknown> = Promise.resolve();
  const timers = new Map<object, { at: number; then: () => void }>();
  const tabs = new Set<{ outbox: Outbox }>();

  function openTab() {
    let die: (reason: Error) => void = () => undefined;
    const death = new Promise<never>((_, reject) => (die = reject));
    death.catch(() => undefined);
    let isDead = false;
    const stays = (): boolean => !isDead;
    const never = new Promise<never>(() => undefined);
    // What a closed tab had begun goes no further.
    const live =
      <A extends unknown[], T>(work: (...given: A) => Promise<T>) =>
      async (...given: A): Promise<T> => {
        if (isDead) return never;
        const value = await work(...given);
        return stays() ? value : never;
      };
    const store = Object.fromEntries(
      Object.entries(shared).map(([name, work]) => [name, live(work as () => Promise<unknown>)]),
    ) as unknown as OutboxStore;
    const outbox = openOutbox({
      store: safeStore(store),
      send: live((record: OutboxRecord) => sendEnvelope(record, { fetch })),
      alone<T>(work: () => Promise<T>): Promise<T> {
        const run = tail.then(() => Promise.race([death, work()]));
        tail = run.catch(() => undefined);
        return run;
      },
      now: () => now,
      random,
      wait(ms, then) {
        const key = {};
        timers.set(key, { at: now + ms, then: () => isDead || then() });
        return () => timers.delete(key);
      },
      changed: (change) => tabs.forEach((other) => other !== tab && !isDead && queueMicrotask(() => other.outbox.heard(change))),
    });
    const tab = {
      outbox,
      close() {
        isDead = true;
        tabs.delete(tab);
        die(new Error('closed'));
      },
    };
    tabs.add(tab);
    return tab;
  }

  return {
    openTab,
    shared,
    now: () => now,
    /** Lets time pass until the next timer, and what it begins come to its end. False when nothing waits. */
    async next(): Promise<boolean> {
      const [soonest] = [...timers].sort(([, a], [, b]) => a.at - b.at);
      if (!soonest) return false;
      timers.delete(soonest[0]);
      now = Math.max(now, soonest[1].at);
      soonest[1].then();
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      await Promise.all([...tabs].map(({ outbox }) => outbox.pass().catch(() => undefined)));
      return true;
    },
  };
}

describe('the outbox', () => {
  it('loses nothing and doubles nothing: 2000 referrals, every fault, tabs that close in the middle', async () => {
    const random = seeded(7);
    // One request in three fares well.
    const pick = (): Fault => (random() < 0.33 ? 'none' : (FAULTS[Math.floor(random() * FAULTS.length)] ?? 'none'));
    const relay = faultyRelay(pick, receiptOf);
    const phone = device(relay.fetch, random);
    let tabs = [phone.openTab(), phone.openTab()];
    const keys: string[] = [];
    const told = new Map<string, OutboxEntry>();
    for (let n = 0; n < 2000; n += 1) {
      const key = `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
      keys.push(key);
      const tab = tabs[n % tabs.length]!;
      void tab.outbox.add(recordOf(key, phone.now())).then((entry) => told.set(key, entry));
      // What was put away before the tab closed is what counts.
      while (!(await phone.shared.get(key)) && !relay.stored.has(key)) await new Promise((resolve) => setImmediate(resolve));
      if (n % 97 === 0) {
        tabs[n % tabs.length]?.close();
        tabs = tabs.map((one) => (one === tab ? phone.openTab() : one));
        void tabs[n % tabs.length]?.outbox.pass().catch(() => undefined);
      }
      if (n % 20 === 0) await phone.next();
    }
    for (let turns = 0; (await phone.shared.all()).length > 0; turns += 1) {
      assert.ok(turns < 5000, 'it comes to an end');
      assert.ok(await phone.next(), 'what waits has a timer');
    }
    assert.deepEqual([...relay.stored.keys()].sort(), keys);
    assert.deepEqual(relay.conflicts, []);
    for (const [key, text] of relay.stored) assert.deepEqual((JSON.parse(text) as ReferralEnvelope).sealed, recordOf(key).envelope.sealed);
    for (const fault of FAULTS) assert.ok((relay.counts.get(fault) ?? 0) > 100, `${fault} ${relay.counts.get(fault)}`);
    // Nobody is told that it was sent before it was.
    for (const entry of told.values()) assert.ok(['sent', 'waiting'].includes(entry.state), entry.state);
  });

  it('takes a record away for the receipt of its own key only', async () => {
    for (const fault of FAULTS.filter((one) => one !== 'none' && one !== 'twice')) {
      const relay = faultyRelay(() => fault, receiptOf);
      const phone = device(relay.fetch, seeded(1));
      const key = crypto.randomUUID();
      const entry = await phone.openTab().outbox.add(recordOf(key));
      assert.equal(entry.state, 'waiting', fault);
      assert.ok(entry.last_error, fault);
      assert.equal((await phone.shared.all()).length, 1, fault);
    }
  });

  it('does not try again what the relay will not have, and says why', async () => {
    for (const status of [400, 409, 413, 422]) {
      const body = JSON.stringify({ type: 'urn:accueil:referral:unknown-recipient', detail: 'x' });
      let requests = 0;
      const phone = device(() => {
        requests += 1;
        return Promise.resolve(new Response(body, { status }));
      }, seeded(1));
      const { outbox } = phone.openTab();
      const entry = await outbox.add(recordOf(crypto.randomUUID()));
      assert.deepEqual([entry.state, entry.last_error], ['refused', `HttpError ${status} unknown-recipient`]);
      assert.equal(await phone.next(), false);
      await outbox.pass(true);
      assert.equal(requests, 1);
      assert.equal((await outbox.entries()).length, 1);
    }
  });

  it('sends one referral for one key, however often it is asked', async () => {
    const relay = faultyRelay(() => 'none', receiptOf);
    const phone = device(relay.fetch, seeded(1));
    const [one, other] = [phone.openTab(), phone.openTab()];
    const key = crypto.randomUUID();
    const sealedAgain = { ...recordOf(key), envelope: { ...recordOf(key).envelope, sealed: 'other bytes' } };
    const entries = await Promise.all([one.outbox.add(recordOf(key)), one.outbox.add(sealedAgain), other.outbox.add(recordOf(key))]);
    assert.deepEqual(
      entries.map(({ state }) => state),
      ['sent', 'sent', 'sent'],
    );
    assert.equal((await one.outbox.add(sealedAgain)).state, 'sent');
    assert.deepEqual(relay.conflicts, []);
    assert.equal(relay.counts.get('none'), 1);
  });

  it('waits as the server asks, also when somebody presses "try again"', async () => {
    let requests = 0;
    const answers = [() => new Response('', { status: 429, headers: { 'retry-after': '600' } }), () => new Response('', { status: 500 })];
    const phone = device(() => {
      requests += 1;
      return Promise.resolve((answers.shift() ?? (() => new Response('', { status: 500 })))());
    }, seeded(1));
    const { outbox } = phone.openTab();
    const entry = await outbox.add(recordOf(crypto.randomUUID()));
    assert.ok((entry.next_attempt ?? 0) >= NOW + 600_000 && (entry.next_attempt ?? 0) <= NOW + 630_000);
    await outbox.pass(true);
    assert.equal(requests, 1);
    await phone.next();
    assert.ok(phone.now() >= NOW + 600_000);
    assert.equal(requests, 2);
    await outbox.pass(true);
    assert.equal(requests, 3);
  });

  it('does not send what was discarded, and remembers of those sent what was asked', async () => {
    let isDown = true;
    const relay = faultyRelay(() => (isDown ? 'lost-before' : 'none'), receiptOf);
    const phone = device(relay.fetch, seeded(1));
    const { outbox } = phone.openTab();
    const [gone, kept] = [crypto.randomUUID(), crypto.randomUUID()];
    await outbox.add(recordOf(gone));
    await outbox.add({ ...recordOf(kept), remember: true });
    await outbox.discard(gone);
    isDown = false;
    await outbox.pass(true);
    assert.deepEqual([...relay.stored.keys()], [kept]);
    assert.deepEqual(await phone.shared.notes(), [{ receipt: receiptOf(kept), received_at: '2026-11-27T12:00:00Z' }]);
    assert.deepEqual(await phone.shared.all(), []);
  });

  it('keeps in memory what the device refuses, and says so', async () => {
    const refusing = memoryStore();
    refusing.put = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
    const store = safeStore(refusing);
    assert.deepEqual(store.state(), { storage: 'device' });
    const record = recordOf(crypto.randomUUID());
    await store.put(record);
    assert.deepEqual(store.state(), { storage: 'memory', storage_error: 'QuotaExceededError' });
    assert.deepEqual(await store.all(), [record]);
    assert.equal(await store.replace(sending(record)), true);
    await store.remove(record.idempotency_key);
    assert.deepEqual(await store.all(), []);
    assert.deepEqual(safeStore(undefined, new DOMException('No', 'SecurityError')).state(), {
      storage: 'memory',
      storage_error: 'SecurityError',
    });
  });
});

describe('the time between two tries', () => {
  it('is from one second to an hour, doubled, with jitter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
        const ms = backoffMs(attempts, () => chance);
        const whole = Math.min(LONGEST_WAIT_MS, 2000 * 2 ** Math.min(30, attempts - 1));
        assert.ok(ms >= whole / 2 && ms <= whole, String(ms));
      }),
    );
  });

  it('never makes a record due before it may be, nor forgets one', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.option(fc.nat(10 ** 9), { nil: undefined }), fc.boolean(), (attempts, retryAfterMs, eager) => {
        const before = sending({ ...recordOf(crypto.randomUUID()), attempts });
        const after = afterFailure(before, { kind: 'failed', error: 'x', retryAfterMs }, { now: NOW, random: Math.random });
        assert.equal(after.state, 'waiting');
        assert.ok(Number.isFinite(dueAt(after, eager)));
        if (retryAfterMs) assert.ok(dueAt(after, eager) >= NOW + Math.min(retryAfterMs, 24 * 3_600_000));
        assert.deepEqual(after.envelope, before.envelope);
        assert.ok(!('envelope' in entryOf(after)));
      }),
    );
  });
});
