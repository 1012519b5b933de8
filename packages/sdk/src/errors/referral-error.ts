import { AccueilError, isNamed } from './accueil-error.js';

/** Why a referral could not be written, sealed, sent, opened or answered. */
export const REFERRAL_REASONS = [
  // The draft.
  'invalid-draft',
  'too-long',
  // Keys.
  'keys-malformed',
  'keys-unsigned',
  'keys-of-another-region',
  'keys-rolled-back',
  'steward-changed',
  'no-key',
  'no-recovery-key',
  // The page, the server, the link.
  'insecure-page',
  'no-server',
  'bad-link',
  'storage-refused',
  // What came back.
  'refused',
  'wrong-receipt',
  'bad-answer',
  // Opening.
  'wrong-key',
  'tampered',
  'wrong-recipient',
  'replayed',
  'content-malformed',
  'content-deleted',
  'wrong-passphrase',
  'passkey-failed',
  'key-refused',
  // The inbox.
  'session-ended',
  'bad-challenge',
  'version-conflict',
  'move-not-allowed',
] as const;
export type ReferralReason = (typeof REFERRAL_REASONS)[number];

/** What is wrong with one member of a draft. `code` is what a form puts into the person's language. */
export interface FieldFault {
  /** Where: `contact.telephone`, `consents[0].text`. */
  path: string;
  code: 'required' | 'invalid' | 'too-long' | 'unknown';
  /** English, for developers. */
  message: string;
}

/** A referral could not be written, sealed, sent, opened or answered; `reason` says why. Nothing of its content is in the message. */
export class ReferralError extends AccueilError {
  override readonly name = 'ReferralError';
  readonly reason: ReferralReason;
  /** With `invalid-draft` and `content-malformed`: each member at fault. */
  readonly fields: readonly FieldFault[];
  /** With `refused`: the server's status, and the last part of its problem's type. */
  readonly status?: number;
  readonly problem?: string;

  constructor(
    reason: ReferralReason,
    message: string,
    options: { fields?: readonly FieldFault[]; status?: number; problem?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.reason = reason;
    this.fields = options.fields ?? [];
    if (options.status !== undefined) this.status = options.status;
    if (options.problem !== undefined) this.problem = options.problem;
  }
}

/** True for a `ReferralError`, of this copy of the package or another. */
export function isReferralError(error: unknown): error is ReferralError {
  return isNamed(error, 'ReferralError');
}
