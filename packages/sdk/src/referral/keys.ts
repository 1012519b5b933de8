import { ed25519 } from '@noble/curves/ed25519.js';
import { ReferralError } from '../errors/referral-error.js';
import { fromBase64Url, randomBytes, sha256, toBase64Url, utf8, type RandomBytes } from './bytes.js';
import { faultOfKeys, faultOfSigned } from './keys-shape.js';
import type { KeyList, RecipientKey, ReferralRecipient, SignedKeys } from './types.js';

/** What a signed list must be, beside well signed. */
export interface VerifyOptions {
  /** Key of the region it must be of. */
  region: string;
  /** Steward's public keys that are trusted: one of them must have signed. Default: any, which protects from an accident only. */
  pinned?: readonly string[] | undefined;
  /** A list older than this is refused. */
  atLeastVersion?: number | undefined;
}

/** A list of keys that may be used. */
export interface VerifiedKeys {
  list: KeyList;
  /** Public keys that signed it, the first the signer's own. */
  signers: string[];
  /** Public keys that may sign the next: what a device remembers. */
  stewards: string[];
}

/**
 * Checks `keys.json` whole: form, every signature, region, version. The same in every engine: the signature is checked in plain code, by RFC 8032.
 * @throws {ReferralError} `keys-malformed`; `keys-unsigned`; `steward-changed` when no trusted key signed; `keys-of-another-region`; `keys-rolled-back`
 */
export function verifyKeys(signed: unknown, { region, pinned, atLeastVersion = 0 }: VerifyOptions): VerifiedKeys {
  const malformed = (why: string): ReferralError => new ReferralError('keys-malformed', `keys.json: ${why}`);
  const fault = faultOfSigned(signed);
  if (fault) throw malformed(fault);
  const { payload, public_key, signature, also = [] } = signed as SignedKeys;
  const pairs = [{ public_key, signature }, ...also];
  if (!pairs.every((pair) => isSigned(payload, pair))) {
    throw new ReferralError('keys-unsigned', 'keys.json: the signature is not that of its contents');
  }
  const list = parse(payload);
  const wrong = faultOfKeys(list);
  if (wrong) throw malformed(wrong);
  const signers = pairs.map((pair) => pair.public_key);
  if (pinned && pinned.length > 0 && !pinned.some((key) => signers.includes(key))) {
    throw new ReferralError('steward-changed', 'keys.json: signed by a key that is not the steward’s known one');
  }
  if (list.region !== region) throw new ReferralError('keys-of-another-region', `keys.json: of region "${list.region}", not "${region}"`);
  if (list.version < atLeastVersion) {
    throw new ReferralError('keys-rolled-back', `keys.json: version ${list.version}, and ${atLeastVersion} was seen before`);
  }
  return { list, signers, stewards: list.steward_keys ?? [public_key] };
}

function parse(payload: string): KeyList {
  try {
    return JSON.parse(payload) as KeyList;
  } catch (cause) {
    throw new ReferralError('keys-malformed', 'keys.json: payload is not JSON', { cause });
  }
}

function isSigned(payload: string, { public_key, signature }: { public_key: string; signature: string }): boolean {
  try {
    return ed25519.verify(fromBase64Url(signature), utf8(payload), fromBase64Url(public_key), { zip215: false });
  } catch {
    return false;
  }
}

/** A steward's signing key, both halves in base64url. */
export interface StewardKey {
  secret: string;
  public_key: string;
}

export function makeStewardKey(random: RandomBytes = randomBytes): StewardKey {
  const secret = random(32);
  return { secret: toBase64Url(secret), public_key: toBase64Url(ed25519.getPublicKey(secret)) };
}

/** The public half of a steward's secret key. Throws for what is not one. */
export const stewardKeyOf = (secret: string): string => toBase64Url(ed25519.getPublicKey(fromBase64Url(secret)));

/**
 * Signs a list with the steward's secret key, and with those of `former` while it changes.
 * @throws {ReferralError} `keys-malformed` for a list that nobody could use
 */
export function signKeys(list: KeyList, secret: string, former: readonly string[] = []): SignedKeys {
  const fault = faultOfKeys(list);
  if (fault) throw new ReferralError('keys-malformed', fault);
  const payload = JSON.stringify(list);
  const sign = (one: string): { public_key: string; signature: string } => ({
    public_key: stewardKeyOf(one),
    signature: toBase64Url(ed25519.sign(utf8(payload), fromBase64Url(one))),
  });
  return { format: 'accueil-keys/1', payload, ...sign(secret), ...(former.length > 0 ? { also: former.map(sign) } : {}) };
}

/** Whether a key may be sealed to at a moment. Its days are counted in UTC. */
export function isInForce({ valid_from, valid_to, revoked }: RecipientKey, at: Date): boolean {
  const day = at.toISOString().slice(0, 10);
  return valid_from <= day && (valid_to === undefined || day <= valid_to) && (revoked === undefined || day < revoked);
}

/** The region's recovery keys at a moment. */
export const recoveryAt = ({ recovery }: KeyList, at: Date): RecipientKey[] => recovery.filter((key) => isInForce(key, at));

/** Whom a referral can be sent to at a moment, in the order of their keys; nobody where the region has no recovery key in force. */
export async function recipientsAt(list: KeyList, at: Date): Promise<ReferralRecipient[]> {
  if (recoveryAt(list, at).length === 0) return [];
  const byOrganization = new Map<string, RecipientKey[]>();
  for (const key of list.keys.filter((one) => isInForce(one, at))) {
    const id = key.organization_id ?? '';
    byOrganization.set(id, [...(byOrganization.get(id) ?? []), key]);
  }
  return Promise.all(
    [...byOrganization].map(async ([organization_id, keys]) => {
      // The newest first: the one people compare.
      keys.sort((a, b) => (a.valid_from < b.valid_from ? 1 : -1));
      const [newest] = keys as [RecipientKey];
      return {
        organization_id,
        organization: newest.organization ?? '',
        keys,
        fingerprint: await fingerprintOf(newest.recipient),
        ...(keys.every((key) => key.is_example) ? { is_example: true } : {}),
      };
    }),
  );
}

/** What people compare aloud: eight groups of four hexadecimal digits, the first half of the SHA-256 of a key as it is written. */
export async function fingerprintOf(key: string): Promise<string> {
  const hash = await sha256(utf8(key));
  const hex = [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Whether a value looks like a steward's public key. */
export function isStewardKey(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);
}
