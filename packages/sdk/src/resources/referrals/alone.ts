import { database } from './database.js';

/** Name of the lock; one sender for all pages of an origin. */
const NAME = 'accueil-referral-outbox';
/** How long a lease holds without being renewed: longer than one try can take. */
const LEASE_MS = 45_000;
const RENEW_MS = 15_000;
const LOOK_MS = 1000;

/** Without Web Locks, one after the other in this page at least. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Runs work while no other page of this origin runs its own: Web Locks, which the browser releases when a page ends; else a lease in the
 * database; else, where there is no database, alone in this page, which then has an outbox of its own.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (locks) {
    try {
      return await within(locks, work);
    } catch (error) {
      // A sandboxed frame has the interface, and may not use it.
      if (!(error instanceof NotGranted)) throw error;
    }
  }
  return alonedHere(() => withLease(work));
}

class NotGranted extends Error {}

async function within<T>(locks: LockManager, work: () => Promise<T>): Promise<T> {
  const granted = new Set<string>();
  try {
    return await locks.request(NAME, () => {
      granted.add(NAME);
      return work();
    });
  } catch (error) {
    throw granted.has(NAME) ? error : new NotGranted(String(error));
  }
}

function alonedHere<T>(work: () => Promise<T>): Promise<T> {
  const run = queue.then(work, work);
  queue = run.catch(() => undefined);
  return run;
}

async function withLease<T>(work: () => Promise<T>): Promise<T> {
  const owner = String(Math.random());
  if (!(await taken(owner))) return work();
  const timer = setInterval(() => void lease(owner).catch(() => undefined), RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await release(owner).catch(() => undefined);
  }
}

/** Waits for the lease; false where there is no database to hold it. */
async function taken(owner: string): Promise<boolean> {
  for (;;) {
    try {
      if (await lease(owner)) return true;
    } catch {
      return false;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Takes the lease, or renews it, in one transaction. */
async function lease(owner: string): Promise<boolean> {
  const write = (await database()).transaction('leases', 'readwrite');
  const held = await write.store.get(NAME);
  const isFree = !held || held.owner === owner || held.until < Date.now();
  if (isFree) await write.store.put({ owner, until: Date.now() + LEASE_MS }, NAME);
  await write.done;
  return isFree;
}

async function release(owner: string): Promise<void> {
  const write = (await database()).transaction('leases', 'readwrite');
  if ((await write.store.get(NAME))?.owner === owner) await write.store.delete(NAME);
  await write.done;
}
