import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { ReferralError } from '../errors/referral-error.js';
import { fromBase64, fromUtf8, subtle, toBase64, type Bytes } from './bytes.js';
import { drawnAgain, isRefusedKey, keyRefused } from './drawn-again.js';

/** Encrypts to every recipient (`age1…`). base64 of an age file. */
export async function encryptTo(recipients: readonly string[], bytes: Bytes): Promise<string> {
  subtle();
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  // Each file has a key of its own, drawn anew each time.
  return toBase64(await drawnAgain(() => encrypter.encrypt(bytes)));
}

/**
 * What an age file holds, opened with one of the identities.
 * @throws {ReferralError} `wrong-key` when it was sealed for none of them; `key-refused` when the browser refuses one; `tampered` when it is not what was sealed: changed, cut short
 */
export async function decryptWith(identities: readonly string[], sealed: string): Promise<Bytes> {
  subtle();
  const decrypter = new Decrypter();
  try {
    // Asked first: the library asks too as it takes an identity, and an engine's refusal is then nobody's.
    await Promise.all(identities.map((identity) => identityToRecipient(identity)));
  } catch (cause) {
    throw isRefusedKey(cause) ? keyRefused(cause) : cause;
  }
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return (await decrypter.decrypt(fromBase64(sealed))) as Bytes;
  } catch (cause) {
    // The library has one class of errors; this sentence is of its documented behaviour (age.test.ts holds it).
    if (cause instanceof Error && cause.message.startsWith('no identity matched')) {
      throw new ReferralError('wrong-key', 'It was sealed for another key', { cause });
    }
    if (isRefusedKey(cause)) throw keyRefused(cause);
    throw new ReferralError('tampered', 'What was sealed was changed or cut short', { cause });
  }
}

/**
 * The JSON an age file holds, blanks around it left out; unchecked.
 * @throws {ReferralError} as `decryptWith`; `content-malformed` when it is no JSON
 */
export async function decryptJson(identities: readonly string[], sealed: string): Promise<{ value: unknown; bytes: number }> {
  const bytes = await decryptWith(identities, sealed);
  try {
    return { value: JSON.parse(fromUtf8(bytes)) as unknown, bytes: bytes.length };
  } catch (cause) {
    // A parser's message quotes what it read.
    throw new ReferralError('content-malformed', `What was sealed is not JSON (${(cause as Error).name})`);
  }
}
