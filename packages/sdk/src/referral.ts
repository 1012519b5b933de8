/**
 * Sealed referrals, for who holds a key or runs a relay: keys and their signatures, identities, sealing and opening, an organization's inbox.
 * A page that sends asks `client.referrals` instead. A separate entry: it carries the encryption. The protocol is docs/referral-protocol.md.
 * @packageDocumentation
 */
export { isReferralError, REFERRAL_REASONS, ReferralError } from './errors/referral-error.js';
export type { FieldFault, ReferralReason } from './errors/referral-error.js';
export { checkAnswer, checkDraft, checkSealed, draftFaults } from './referral/content-schema.js';
export {
  canUsePasskeys,
  decryptFile,
  encryptFile,
  identityFile,
  identityFileForPasskey,
  makeIdentity,
  PASSPHRASE_LENGTH,
  readIdentityFile,
  readIdentityFileWithPasskey,
} from './referral/identity.js';
export type { Identity, IdentityNotes } from './referral/identity.js';
export { exportReferral } from './referral/inbox-export.js';
export type { InboxExport } from './referral/inbox-export.js';
export { openInbox } from './referral/inbox.js';
export type { Inbox, InboxAnswer, InboxOptions, InboxPage, OpenedReferral, Redirection } from './referral/inbox.js';
export { faultOfKey } from './referral/keys-shape.js';
export {
  fingerprintOf,
  isInForce,
  isStewardKey,
  makeStewardKey,
  recipientsAt,
  recoveryAt,
  signKeys,
  stewardKeyOf,
  verifyKeys,
} from './referral/keys.js';
export type { StewardKey, VerifiedKeys, VerifyOptions } from './referral/keys.js';
export { linkKeys, readStatusLink, statusLink } from './referral/link.js';
export type { LinkKeys, StatusLink } from './referral/link.js';
export { SIZE_BYTES } from './referral/padding.js';
export { readReceipt, receiptOf } from './referral/receipt.js';
export { openAnswer, openReferral, prepareReferral, seal, sealAnswer } from './referral/seal.js';
export type { OpenOptions, PreparedReferral, SealOptions } from './referral/seal.js';
export { ANSWER_REASONS, CONTACT_CHANNELS, OUTBOX_STATES, REFERRAL_MOVES, REFERRAL_STATUSES, SIZE_CLASSES } from './referral/types.js';
export type * from './referral/types.js';
