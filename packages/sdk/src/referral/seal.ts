import { ArgumentError } from '../errors/argument-error.js';
import { ReferralError } from '../errors/referral-error.js';
import { decryptJson, encryptTo } from './age.js';
import { randomBytes, type RandomBytes } from './bytes.js';
import { checkAnswer, checkDraft, checkSealed } from './content-schema.js';
import { drawnAgain } from './drawn-again.js';
import { linkKeys, SECRET_BYTES, statusLink } from './link.js';
import { isOfClass, padded } from './padding.js';
import { receiptOf } from './receipt.js';
import type { RecipientKey, ReferralAnswer, ReferralDraft, ReferralEnvelope, SealedReferral } from './types.js';

/** What is known of a referral before anything is written: the form shows the receipt number and the link from the start. */
export interface PreparedReferral {
  /** UUID version 4. */
  idempotency_key: string;
  /** What both sides quote, `R-7KQ4-M2XD`. */
  receipt: string;
  /** Where the sender follows it, reads the answer and withdraws. Whoever holds it can do so too: it is shown, and kept nowhere. */
  status_link: string;
  /** base64url of the SHA-256 of the link's token: what the relay is given. */
  status_token_hash: string;
  /** age recipient of the answer. */
  answer_to: string;
}

/**
 * Begins a referral.
 * @throws {ReferralError} `insecure-page`
 */
export async function prepareReferral(server: string, random: RandomBytes = randomBytes): Promise<PreparedReferral> {
  const drawn = drawnAgain(async () => {
    const secret = random(SECRET_BYTES);
    return { secret, ...(await linkKeys(secret)) };
  });
  const idempotency_key = uuid(random(16));
  const [receipt, { secret, token_hash, answer_to }] = await Promise.all([receiptOf(idempotency_key), drawn]);
  return { idempotency_key, receipt, status_link: statusLink(server, receipt, secret), status_token_hash: token_hash, answer_to };
}

/** UUID version 4 (RFC 9562) of 16 random bytes. */
function uuid(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte, n) => (n === 6 ? (byte & 15) | 64 : n === 8 ? (byte & 63) | 128 : byte).toString(16).padStart(2, '0'));
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Whom it is sealed to, and when. */
export interface SealOptions {
  prepared: Pick<PreparedReferral, 'idempotency_key' | 'receipt' | 'status_token_hash' | 'answer_to'>;
  /** HSDS id of the organization, and its keys in force. */
  recipient: { organization_id: string; keys: readonly RecipientKey[] };
  /** The region's recovery keys in force. */
  recovery: readonly RecipientKey[];
  now: Date;
  redirected_from?: SealedReferral['redirected_from'] | undefined;
}

/**
 * Seals a draft to the organization's keys and to the region's.
 * @throws {ReferralError} `invalid-draft`; `too-long`; `no-key`; `no-recovery-key`, since a lost key would lose it; `insecure-page`
 */
export async function seal(
  draft: ReferralDraft,
  { prepared, recipient, recovery, now, redirected_from }: SealOptions,
): Promise<ReferralEnvelope> {
  const { idempotency_key, receipt, status_token_hash, answer_to } = prepared;
  if (recipient.keys.length === 0) throw new ReferralError('no-key', 'The organization has no key in force');
  if (recovery.length === 0) throw new ReferralError('no-recovery-key', 'The region has no recovery key in force');
  const content: SealedReferral = {
    format: 'accueil-referral-content/1',
    draft: checkDraft(draft),
    recipient: recipient.organization_id,
    receipt,
    written_at: now.toISOString(),
    ...(redirected_from ? { redirected_from } : {}),
    answer_to,
  };
  if (receipt !== (await receiptOf(idempotency_key)))
    throw new ArgumentError('"prepared" holds a receipt number of another idempotency key');
  const { bytes, size_class } = padded(content);
  return {
    format: 'accueil-referral/1',
    recipient: recipient.organization_id,
    sent_at: `${now.toISOString().slice(0, 16)}:00Z`,
    size_class,
    idempotency_key,
    status_token_hash,
    sealed: await encryptTo(
      [...recipient.keys, ...recovery].map((one) => one.recipient),
      bytes,
    ),
  };
}

/** What an envelope is opened with, and what it must be. */
export interface OpenOptions {
  /** age identities, tried one after the other: those of former keys too. */
  identities: readonly string[];
  /** HSDS id of the organization it came to. */
  recipient: string;
  /** The envelope's receipt number. */
  receipt: string;
}

/**
 * Opens what was sealed, and checks it whole.
 * @throws {ReferralError} `wrong-key`; `tampered`; `wrong-recipient` when it was sealed for another organization; `replayed` when it was
 * sealed under another receipt number; `content-malformed`
 */
export async function openReferral(sealed: string, { identities, recipient, receipt }: OpenOptions): Promise<SealedReferral> {
  const { value, bytes } = await decryptJson(identities, sealed);
  const content = checkSealed(value);
  if (!([1, 2, 3] as const).some((one) => isOfClass(bytes, one))) throw new ReferralError('content-malformed', 'Not padded to a size');
  if (content.recipient !== recipient) throw new ReferralError('wrong-recipient', 'It was sealed for another organization');
  if (content.receipt !== receipt) throw new ReferralError('replayed', 'It was sealed under another receipt number');
  return content;
}

/**
 * Seals an answer so that only who holds the status link can read it.
 * @throws {ReferralError} `content-malformed`; `too-long`
 */
export async function sealAnswer(answer: ReferralAnswer, answer_to: string): Promise<string> {
  return encryptTo([answer_to], padded(checkAnswer(answer), [1, 2]).bytes);
}

/**
 * Opens an answer with the identity the link's secret gives.
 * @throws {ReferralError} `wrong-key`; `tampered`; `content-malformed`
 */
export async function openAnswer(sealed: string, identity: string): Promise<ReferralAnswer> {
  const { value } = await decryptJson([identity], sealed);
  return checkAnswer(value);
}
