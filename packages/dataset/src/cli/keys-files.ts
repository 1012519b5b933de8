import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyList } from '@accueil/sdk';
import { decryptFile, encryptFile, isReferralError, PASSPHRASE_LENGTH, signKeys } from '@accueil/sdk/referral';
import { areUsable, KEYS_FILE, readSignedKeys } from '../keys/signed-keys.js';
import { emptyList } from '../keys/key-list.js';
import { loadRegionKey } from '../keys/region-key.js';
import { UsageError, textOption, type Given } from './command.js';
import { KEYS_WORDS } from './keys-words.js';

/** What cannot be done, in the steward's words. */
export class KeysFault extends Error {
  override readonly name = 'KeysFault';
}

/** The region's list as it stands, checked; an empty one where it has none. @throws {KeysFault} */
export async function listOf(command: Given, folder: string): Promise<{ list: KeyList; stewards: readonly string[] }> {
  const { key, steward_keys } = await loadRegionKey(folder);
  const found = await readSignedKeys(folder, key, steward_keys);
  if (found === undefined) return { list: emptyList(key), stewards: steward_keys ?? [] };
  if (!areUsable(found)) throw new KeysFault(KEYS_WORDS[command.lang].refused(found.detail));
  return { list: found.list, stewards: found.stewards };
}

const STEWARD = /^ACCUEIL-STEWARD-KEY ([A-Za-z0-9_-]{43})$/m;

/** What the file of a steward's signing key holds, before it is encrypted. */
export const stewardText = (secret: string, public_key: string): string =>
  `# Accueil: signing key of a region's steward\n# public key: ${public_key}\nACCUEIL-STEWARD-KEY ${secret}\n`;

/** Signs a list with the key of `--steward-key`, asking for its passphrase, and puts it in the folder: whole, or not at all. */
export async function sign(command: Given, folder: string, list: KeyList): Promise<number> {
  const { environment, lang, show } = command;
  const secret = await stewardSecret(command, 'steward-key');
  const former = textOption(command, 'former') === undefined ? [] : [await stewardSecret(command, 'former')];
  const { stewardKeyOf } = await import('@accueil/sdk/referral');
  const version = list.version + 1;
  const signed = signKeys(
    {
      ...list,
      version,
      signed_at: (environment.now?.() ?? new Date()).toISOString(),
      steward_keys: [secret, ...former].map((one) => stewardKeyOf(one)),
    },
    secret,
    former,
  );
  const file = join(folder, KEYS_FILE);
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, `${JSON.stringify(signed, null, 1)}\n`, { flag: 'wx' });
  await rename(fresh, file);
  environment.out(KEYS_WORDS[lang].signed(show(file), version));
  return version;
}

async function stewardSecret(command: Given, option: string): Promise<string> {
  const given = textOption(command, option);
  if (given === undefined) throw new UsageError(`--${option} ?`);
  const words = KEYS_WORDS[command.lang];
  const file = command.path(given);
  const text = await readFile(file, 'utf8');
  try {
    const secret = STEWARD.exec(await decryptFile(text, await ask(command, words.passphrase(given))))?.[1];
    if (secret !== undefined) return secret;
  } catch (error) {
    if (!isReferralError(error)) throw error;
    if (error.reason === 'wrong-passphrase') throw new KeysFault(words.wrongPassphrase(given));
  }
  throw new UsageError(`--${option} ${given}`);
}

/** Asks for a passphrase; it is told nowhere. */
async function ask({ environment, lang }: Given, question: string): Promise<string> {
  if (!environment.askSecret) throw new KeysFault(KEYS_WORDS[lang].noTerminal);
  return environment.askSecret(question);
}

/** Asks for a new passphrase, twice. @throws {KeysFault} */
export async function newPassphrase(command: Given, file: string): Promise<string> {
  const words = KEYS_WORDS[command.lang];
  const first = await ask(command, words.passphrase(file));
  if (first.length < PASSPHRASE_LENGTH) throw new KeysFault(words.tooShort(PASSPHRASE_LENGTH));
  if ((await ask(command, words.again)) !== first) throw new KeysFault(words.different);
  return first;
}

/** Writes a secret: for its owner alone to read, and never over another. */
export const writeSecret = (file: string, text: string): Promise<void> => writeFile(file, text, { flag: 'wx', mode: 0o600 });

export { encryptFile };
