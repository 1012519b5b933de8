import { database, type KeptDraft } from './database.js';

/** Days a draft is kept, unless told, and at most. */
export const DRAFT_DAYS = 7;
const MOST_DAYS = 30;
const DAY_MS = 86_400_000;
const KEY = 'drafts';

/**
 * Keeps a draft on this device, because somebody asked: sealed with a key that no script can take out, though any script of the page can
 * use it. Rejects where storage is refused. The value must be JSON.
 */
export async function keepDraft(name: string, value: unknown, { days = DRAFT_DAYS, now }: { days?: number; now: number }): Promise<Date> {
  const db = await database();
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) },
    await secret(),
    text,
  );
  const until = now + Math.min(MOST_DAYS, Math.max(0, days)) * DAY_MS;
  await db.put('drafts', { name, nonce, sealed, until });
  return new Date(until);
}

/** A kept draft, and until when; `undefined` where there is none, its end has come, or it cannot be opened any more. Removes what has ended. */
export async function keptDraft(name: string, now: number): Promise<{ value: unknown; until: Date } | undefined> {
  await removeEnded(now);
  const db = await database();
  const [kept, key] = await Promise.all([db.get('drafts', name), db.get('secrets', KEY)]);
  if (!kept || !key) return undefined;
  try {
    return { value: await opened(kept, key), until: new Date(kept.until) };
  } catch {
    await removeDraft(name);
    return undefined;
  }
}

async function opened({ name, nonce, sealed }: KeptDraft, key: CryptoKey): Promise<unknown> {
  const params = { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(params, key, sealed))) as unknown;
}

/** Forgets a draft; with the last one, the key too. */
export async function removeDraft(name: string): Promise<void> {
  const write = (await database()).transaction(['drafts', 'secrets'], 'readwrite');
  await write.objectStore('drafts').delete(name);
  if ((await write.objectStore('drafts').count()) === 0) await write.objectStore('secrets').delete(KEY);
  await write.done;
}

async function removeEnded(now: number): Promise<void> {
  for (const { name, until } of await (await database()).getAll('drafts')) if (until <= now) await removeDraft(name);
}

/** The device's own key, made with the first draft. */
async function secret(): Promise<CryptoKey> {
  const db = await database();
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const write = db.transaction('secrets', 'readwrite');
  // Another tab may have made one meanwhile: one transaction decides.
  const known = await write.store.get(KEY);
  if (!known) await write.store.put(made, KEY);
  await write.done;
  return known ?? made;
}
