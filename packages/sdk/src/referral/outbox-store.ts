import type { OutboxRecord } from './outbox-state.js';

/** What is kept of a referral that was sent, where that was asked for. */
export interface SentNote {
  receipt: string;
  /** ISO 8601 instant, by the relay's clock. */
  received_at: string;
}

/** Where the outbox is kept. Its methods may reject: storage refused, full, or taken away. */
export interface OutboxStore {
  all(): Promise<OutboxRecord[]>;
  get(idempotencyKey: string): Promise<OutboxRecord | undefined>;
  put(record: OutboxRecord): Promise<void>;
  /** Replaces a record only where it still is: what was discarded in between does not come back. True when it was. */
  replace(record: OutboxRecord): Promise<boolean>;
  remove(idempotencyKey: string): Promise<void>;
  notes(): Promise<SentNote[]>;
  addNote(note: SentNote): Promise<void>;
  clearNotes(): Promise<void>;
}

/** An outbox that ends with the page. */
export function memoryStore(): OutboxStore {
  const records = new Map<string, OutboxRecord>();
  let kept: SentNote[] = [];
  return {
    all: () => Promise.resolve([...records.values()]),
    get: (key) => Promise.resolve(records.get(key)),
    put(record) {
      records.set(record.idempotency_key, record);
      return Promise.resolve();
    },
    replace(record) {
      const was = records.has(record.idempotency_key);
      if (was) records.set(record.idempotency_key, record);
      return Promise.resolve(was);
    },
    remove(key) {
      records.delete(key);
      return Promise.resolve();
    },
    notes: () => Promise.resolve([...kept]),
    addNote(note) {
      kept.push(note);
      return Promise.resolve();
    },
    clearNotes() {
      kept = [];
      return Promise.resolve();
    },
  };
}

/** Where the records are: on the device, or in this page alone, with the reason. */
export interface StorageState {
  storage: 'device' | 'memory';
  /** Why the device kept nothing: the error's name. */
  storage_error?: string;
}

/** A store that keeps on the device what it can, and in memory what the device refuses; it says which. */
export interface SafeStore extends OutboxStore {
  state(): StorageState;
}

/** Puts what `device` refuses into memory, and says so from then on. */
export function safeStore(device: OutboxStore | undefined, error?: unknown): SafeStore {
  const memory = memoryStore();
  let failed: unknown = device ? undefined : (error ?? new Error('NoStorage'));
  const tried = async <T>(work: (store: OutboxStore) => Promise<T>, otherwise: T): Promise<T> => {
    if (!device) return otherwise;
    try {
      return await work(device);
    } catch (cause) {
      failed ??= cause;
      return otherwise;
    }
  };
  /** Written to the device, else to memory. */
  const write = async (record: OutboxRecord): Promise<void> => {
    const isKept = await tried(async (store) => {
      await store.put(record);
      return true;
    }, false);
    await (isKept ? memory.remove(record.idempotency_key) : memory.put(record));
  };
  return {
    state: () => (failed === undefined ? { storage: 'device' } : { storage: 'memory', storage_error: nameOf(failed) }),
    async all() {
      const own = await memory.all();
      const kept = await tried((store) => store.all(), []);
      const mine = new Set(own.map((record) => record.idempotency_key));
      return [...own, ...kept.filter((record) => !mine.has(record.idempotency_key))].sort((a, b) => a.created - b.created);
    },
    async get(key) {
      return (await memory.get(key)) ?? (await tried((store) => store.get(key), undefined));
    },
    put: write,
    async replace(record) {
      if (await memory.replace(record)) return true;
      // A device that no longer answers is no reason to forget what is being sent.
      return tried((store) => store.replace(record), true);
    },
    async remove(key) {
      await memory.remove(key);
      await tried((store) => store.remove(key), undefined);
    },
    async notes() {
      return [...(await tried((store) => store.notes(), [])), ...(await memory.notes())];
    },
    async addNote(note) {
      const isKept = await tried(async (store) => {
        await store.addNote(note);
        return true;
      }, false);
      if (!isKept) await memory.addNote(note);
    },
    async clearNotes() {
      await memory.clearNotes();
      await tried((store) => store.clearNotes(), undefined);
    },
  };
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'Error';
}
