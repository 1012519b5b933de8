import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient, webauthn } from 'age-encryption';
import { ReferralError } from '../errors/referral-error.js';
import { fromUtf8, subtle, utf8 } from './bytes.js';
import { drawnAgain, isRefusedKey, keyRefused } from './drawn-again.js';

/** An organization's secret key, and what is public of it. */
export interface Identity {
  /** `AGE-SECRET-KEY-1…` */
  identity: string;
  /** `age1…`: what the steward signs. */
  recipient: string;
}

/** What an identity file says of itself, besides. */
export interface IdentityNotes {
  /** Key of the organization, or a name: for people who find the file. */
  organization: string;
  /** ISO 8601 date. */
  created: string;
}

/** Makes a new identity: 32 random bytes. */
export async function makeIdentity(): Promise<Identity> {
  subtle();
  return drawnAgain(async () => {
    const identity = await generateX25519Identity();
    return { identity, recipient: await identityToRecipient(identity) };
  });
}

/**
 * What the file of an identity holds: the same as `age-keygen` writes, so that `age --decrypt -i FILE` opens what was sealed, without us.
 * https://age-encryption.org
 */
function fileOf({ identity, recipient }: Identity, { organization, created }: IdentityNotes): string {
  const line = (text: string): string => text.replace(/[\r\n]+/g, ' ');
  return `# created: ${line(created)}\n# Accueil: ${line(organization)}\n# public key: ${recipient}\n${identity}\n`;
}

/** Letters of a passphrase, at least: an identity file is worth as much as it. */
export const PASSPHRASE_LENGTH = 12;

/**
 * The text of an identity file, encrypted with a passphrase (age's scrypt), in armour. `age -d FILE` opens it too.
 * `workFactor`: base-2 logarithm of scrypt's cost; default 18, about a second.
 */
export async function identityFile(
  identity: Identity,
  notes: IdentityNotes,
  passphrase: string,
  { workFactor = 18 }: { workFactor?: number | undefined } = {},
): Promise<string> {
  if (passphrase.length < PASSPHRASE_LENGTH) {
    throw new ReferralError('wrong-passphrase', `A passphrase has at least ${PASSPHRASE_LENGTH} letters`);
  }
  return encryptFile(fileOf(identity, notes), passphrase, workFactor);
}

/** A text encrypted with a passphrase, in armour. */
export async function encryptFile(text: string, passphrase: string, workFactor = 18): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  return armor.encode(await encrypter.encrypt(utf8(text)));
}

/**
 * A text that `encryptFile` made.
 * @throws {ReferralError} `wrong-passphrase`; `content-malformed` when it is no age file; `tampered`
 */
export async function decryptFile(file: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  return openFile(file, decrypter);
}

async function openFile(file: string, decrypter: Decrypter): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = armor.decode(file);
  } catch (cause) {
    throw new ReferralError('content-malformed', 'Not an age file in armour', { cause });
  }
  try {
    return fromUtf8(await decrypter.decrypt(bytes));
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('no identity matched')) {
      throw new ReferralError('wrong-passphrase', 'The passphrase does not open this file', { cause });
    }
    throw new ReferralError('tampered', 'The file was changed or cut short', { cause });
  }
}

/**
 * Reads an identity file.
 * @throws {ReferralError} `wrong-passphrase`; `content-malformed`; `tampered`; `key-refused` in an engine that will not use this key
 */
export async function readIdentityFile(file: string, passphrase: string): Promise<Identity> {
  return identityIn(await decryptFile(file, passphrase));
}

async function identityIn(text: string): Promise<Identity> {
  const identity = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]+$/m.exec(text)?.[0];
  try {
    if (identity !== undefined) return { identity, recipient: await identityToRecipient(identity) };
  } catch (cause) {
    // The key is fixed: it cannot be drawn again, as a new one is.
    if (isRefusedKey(cause)) throw keyRefused(cause);
    // Told below: the library's message quotes the key.
  }
  throw new ReferralError('content-malformed', 'The file holds no identity');
}

/** Whether this browser may keep an identity under a passkey; whether the device can is known when it is tried. */
export const canUsePasskeys = (): boolean =>
  typeof globalThis.PublicKeyCredential === 'function' && typeof navigator === 'object' && 'credentials' in navigator;

/**
 * Makes a passkey on this device or its security key, and encrypts an identity file with it. The file stays where the person keeps it; the
 * passkey opens it on this site only. Keep another copy under a passphrase: a lost passkey opens nothing.
 * @throws {ReferralError} `passkey-failed` when the device has none that can encrypt (the PRF extension), or the person declined
 */
export async function identityFileForPasskey(identity: Identity, notes: IdentityNotes, keyName: string): Promise<string> {
  return withPasskey(async () => {
    const passkey = await webauthn.createCredential({ keyName });
    const encrypter = new Encrypter();
    encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: passkey }));
    return armor.encode(await encrypter.encrypt(utf8(fileOf(identity, notes))));
  });
}

/**
 * Opens an identity file with the passkey that made it.
 * @throws {ReferralError} `passkey-failed`; `content-malformed`; `tampered`; `wrong-passphrase` when another passkey made it
 */
export async function readIdentityFileWithPasskey(file: string): Promise<Identity> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey: (stanzas) => withPasskey(() => new webauthn.WebAuthnIdentity().unwrapFileKey(stanzas)),
  });
  try {
    return await identityIn(await openFile(file, decrypter));
  } catch (error) {
    // What the passkey said lies under what the file says.
    if (error instanceof ReferralError && error.cause instanceof ReferralError) throw error.cause;
    throw error;
  }
}

async function withPasskey<T>(work: () => Promise<T>): Promise<T> {
  try {
    if (!canUsePasskeys()) throw new Error('No passkeys in this browser');
    return await work();
  } catch (cause) {
    throw new ReferralError('passkey-failed', 'The passkey could not be used', { cause });
  }
}
