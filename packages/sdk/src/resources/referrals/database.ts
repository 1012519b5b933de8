import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxRecord } from '../../referral/outbox-state.js';
import type { OutboxStore, SentNote } from '../../referral/outbox-store.js';

/** What this device saw of a region's keys. */
export interface Pin {
  region: string;
  /** Steward's public keys that may sign. */
  stewards: string[];
  /** Of the newest list seen. */
  version: number;
  /** Epoch milliseconds. */
  seen: number;
}

/** A draft that was kept because somebody asked, sealed with a key that cannot leave this device. */
export interface KeptDraft {
  name: string;
  /** AES-GCM: nonce, and what was sealed. */
  nonce: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
  /** Epoch milliseconds. */
  until: number;
}

interface Schema extends DBSchema {
  outbox: { key: string; value: OutboxRecord };
  sent: { key: string; value: SentNote };
  pins: { key: string; value: Pin };
  drafts: { key: string; value: KeptDraft };
  secrets: { key: string; value: CryptoKey };
  leases: { key: string; value: { owner: string; until: number } };
}
export type Database = IDBPDatabase<Schema>;

/** Name of the database on the page's origin. */
export const DATABASE = 'accueil-referrals';

let opening: Promise<Database> | undefined;

/**
 * Opens the device's database, once a page. Rejects where storage is refused: a private window, a sandboxed frame, a setting.
 * Tried again by the next call after a failure, or once the browser has closed it.
 */
export function database(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(): Promise<Database> {
  // Some browsers have none at all; a sandboxed frame throws at the mere mention.
  const opened = await openDB<Schema>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'idempotency_key' });
      db.createObjectStore('sent', { keyPath: 'receipt' });
      db.createObjectStore('pins', { keyPath: 'region' });
      db.createObjectStore('drafts', { keyPath: 'name' });
      db.createObjectStore('secrets');
      db.createObjectStore('leases');
    },
    blocking() {
      // A newer page wants to change the database: it must not wait for this one.
      opened.close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  });
  return opened;
}

/** The outbox in the device's database. What `put` has resolved is on disk as far as the browser tells. */
export function deviceStore(): OutboxStore {
  return {
    all: async () => (await database()).getAll('outbox'),
    get: async (key) => (await database()).get('outbox', key),
    async put(record) {
      const write = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' });
      await Promise.all([write.store.put(record), write.done]);
    },
    async replace(record) {
      const write = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' });
      const was = await write.store.getKey(record.idempotency_key);
      if (was !== undefined) await write.store.put(record);
      await write.done;
      return was !== undefined;
    },
    remove: async (key) => (await database()).delete('outbox', key),
    notes: async () => (await database()).getAll('sent'),
    async addNote(note) {
      await (await database()).put('sent', note);
    },
    clearNotes: async () => (await database()).clear('sent'),
  };
}
