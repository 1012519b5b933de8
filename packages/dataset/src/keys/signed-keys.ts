import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyList, SignedKeys } from '@accueil/sdk';

/** Where a region's folder keeps its organizations' public keys, signed. Never a secret. */
export const KEYS_FILE = 'keys.signed.json';

/** The keys of a region's folder, as they were found. */
export interface FoundKeys {
  signed: SignedKeys;
  list: KeyList;
  /** Public keys that may sign the lists to come. */
  stewards: string[];
}

/** Why they cannot be used: a word for programs, a sentence in English. */
export interface RefusedKeys {
  reason: string;
  detail: string;
}

/**
 * Reads and checks the signed keys of a folder; `undefined` where it has none. The code that checks is loaded only then.
 * Never throws for what the file holds.
 */
export async function readSignedKeys(
  folder: string,
  region: string,
  pinned: readonly string[] | undefined,
): Promise<FoundKeys | RefusedKeys | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, KEYS_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return { reason: 'file', detail: String(error) };
  }
  const { verifyKeys, isReferralError } = await import('@accueil/sdk/referral');
  try {
    const signed = JSON.parse(text) as SignedKeys;
    const { list, stewards } = verifyKeys(signed, { region, pinned });
    return { signed, list, stewards };
  } catch (error) {
    return { reason: isReferralError(error) ? error.reason : 'json', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether keys were found that can be used. */
export const areUsable = (keys: FoundKeys | RefusedKeys | undefined): keys is FoundKeys => keys !== undefined && 'list' in keys;
