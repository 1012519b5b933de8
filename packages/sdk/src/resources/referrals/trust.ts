import { ArgumentError } from '../../errors/argument-error.js';
import { HttpError } from '../../errors/http-error.js';
import { NetworkError } from '../../errors/network-error.js';
import { isObject } from '../../hsds/shape.js';
import { getJson, type HttpOptions } from '../../http/get-json.js';
import { abortable, sharedCode } from '../../http/shared.js';
import type { VerifiedKeys } from '../../referral/keys.js';
import type { Source } from '../../source/types.js';
import { database, type Pin } from './database.js';

const STEWARD_KEY = /^[A-Za-z0-9_-]{43}$/;

/** Code that checks signatures: imported with the first list. */
export const keysCode = sharedCode(() => import('../../referral/keys.js'), 'keys.js');

/** What this page saw, where the device keeps nothing. */
const seenHere = new Map<string, Pin>();

export interface TrustOptions {
  source: Source;
  http: HttpOptions;
  /** Key of the region. */
  region: string;
  /** As given to `createClient`. */
  stewardKey: string | readonly string[] | undefined;
  /** Epoch milliseconds. */
  now: number;
}

/** The steward's keys that were given, checked. @throws {ArgumentError} */
export function givenStewards(stewardKey: string | readonly string[] | undefined): string[] | undefined {
  if (stewardKey === undefined) return undefined;
  const keys = [stewardKey].flat();
  if (keys.length > 0 && keys.every((key) => typeof key === 'string' && STEWARD_KEY.test(key))) return keys;
  throw new ArgumentError('"stewardKey" must be a base64url Ed25519 public key: 43 letters');
}

/**
 * The organizations' keys, checked against who may sign: the steward's key given to the client; else what this device saw first; else what
 * the manifest names; else whoever signed, who is remembered. A version older than one that was seen is refused. `undefined`: the region has none.
 * @throws {ReferralError} as `verifyKeys`
 */
export async function trustedKeys({ source, http, region, stewardKey, now }: TrustOptions): Promise<VerifiedKeys | undefined> {
  const given = givenStewards(stewardKey);
  const signed = await signedKeys(source, http);
  if (signed === undefined) return undefined;
  const seen = await seenOf(region);
  const pinned = given ?? seen?.stewards ?? (await manifestStewards(source, http));
  const { verifyKeys } = await keysCode();
  const verified = verifyKeys(signed, { region, pinned, atLeastVersion: seen?.version });
  await remember({ region, stewards: verified.stewards, version: verified.list.version, seen: now });
  return verified;
}

async function signedKeys(source: Source, http: HttpOptions): Promise<unknown> {
  try {
    if (source.keys) return (await source.keys()).keys;
    return source.src === undefined ? undefined : await getJson(`${source.src}keys.json`, http);
  } catch (error) {
    if (error instanceof HttpError && [404, 410].includes(error.status)) return undefined;
    throw error;
  }
}

/** Whom the manifest names. It stands beside the list: it tells a file that was put there alone, no more. */
async function manifestStewards({ src }: Source, http: HttpOptions): Promise<string[] | undefined> {
  if (src === undefined) return undefined;
  const manifest = await getJson(`${src}manifest.json`, http).catch(() => undefined);
  const named = isObject(manifest) ? manifest['steward_keys'] : undefined;
  return Array.isArray(named) ? named.filter((key): key is string => typeof key === 'string' && STEWARD_KEY.test(key)) : undefined;
}

async function seenOf(region: string): Promise<Pin | undefined> {
  const here = seenHere.get(region);
  const kept = await database()
    .then((db) => db.get('pins', region))
    .catch(() => undefined);
  return here && kept ? (here.version >= kept.version ? here : kept) : (here ?? kept);
}

async function remember(pin: Pin): Promise<void> {
  seenHere.set(pin.region, pin);
  try {
    const write = (await database()).transaction('pins', 'readwrite');
    const known = await write.store.get(pin.region);
    // Another tab may have seen a newer one meanwhile.
    if (!known || known.version <= pin.version) await write.store.put(pin);
    await write.done;
  } catch {
    // This page at least remembers.
  }
}

/** A page that stays open asks for the keys again after this long: one may have been revoked. */
const KEYS_AGE_MS = 600_000;

/**
 * The keys as they were read at most ten minutes ago, once for all who ask at the same time. Without network those of before serve; a list that
 * fails its checks never does.
 */
export function keysOf(
  read: () => Promise<VerifiedKeys | undefined>,
  now: () => Date,
): (signal: AbortSignal | undefined) => Promise<VerifiedKeys | undefined> {
  let known: { at: number; keys: VerifiedKeys | undefined } | undefined;
  let reading: Promise<VerifiedKeys | undefined> | undefined;
  return async (signal) => {
    const at = now().getTime();
    if (known && at - known.at < KEYS_AGE_MS) return known.keys;
    reading ??= read().finally(() => (reading = undefined));
    try {
      const keys = await abortable(reading, signal);
      known = { at, keys };
      return keys;
    } catch (error) {
      signal?.throwIfAborted();
      if (known && (error instanceof NetworkError || (error instanceof HttpError && error.status >= 500))) return known.keys;
      throw error;
    }
  };
}
