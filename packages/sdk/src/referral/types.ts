/**
 * The shapes of a referral: the draft a person or a professional writes, the envelope that leaves the browser, and what comes back.
 * The protocol, with its addresses and what each side may learn, is docs/referral-protocol.md.
 */

/** The states of a referral, as FHIR's Task names them. https://hl7.org/fhir/task.html */
export const REFERRAL_STATUSES = ['requested', 'received', 'accepted', 'rejected', 'in-progress', 'completed', 'cancelled'] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

/** From each status, those an organization may give next. Withdrawal is the sender's, from any. */
export const REFERRAL_MOVES: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  requested: ['received', 'cancelled'],
  received: ['accepted', 'rejected', 'cancelled'],
  accepted: ['in-progress', 'completed', 'rejected', 'cancelled'],
  'in-progress': ['completed', 'cancelled'],
  completed: [],
  rejected: [],
  cancelled: [],
};

/** How the person may be reached. `through-sender`: only by the professional who refers. `none`: the person will come by themself. */
export const CONTACT_CHANNELS = ['phone', 'text', 'email', 'through-sender', 'none'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** One consent: one purpose, the words shown, when, in which language, and how it was given. */
export interface ReferralConsent {
  /** Key of the purpose in the configuration. */
  purpose: string;
  /** The words as they were shown. */
  text: string;
  /** BCP 47. */
  lang: string;
  /** ISO 8601 instant. */
  given_at: string;
  /** `person`: the person ticked it. `said`: the person said it to the professional, who records it. */
  given: 'person' | 'said';
}

/** What is sealed. Only `person.name`, the contact and a consent are always asked; each other member is optional and the form says why it is asked. */
export interface ReferralDraft {
  /** Key of the organization it is for, and of the service where one was chosen. */
  organization: string;
  service?: string;
  /** `self`: the person. `professional`: someone on their behalf. */
  sender: 'self' | 'professional';
  professional?: { name: string; organization: string; telephone?: string; email?: string };
  person: {
    name: string;
    /** BCP 47: the one to speak with the person. */
    language: string;
    /** Key of a term of the taxonomy `audiences`. */
    situation?: string;
    /** Municipality code or territory id. */
    place?: string;
  };
  contact: {
    channel: ContactChannel;
    telephone?: string;
    email?: string;
    /** Whether a message may be left, or read by somebody else. Never assumed. */
    may_leave_message: boolean;
    /** When, and what to be careful of. */
    safe_notes?: string;
  };
  /** Keys of terms of the taxonomy `needs`. */
  needs?: string[];
  /** What is asked, in the sender's words. */
  message?: string;
  consents: ReferralConsent[];
  /** BCP 47 language of the form when it was sent. */
  lang: string;
}

/** What is sealed: the draft, and what the recipient needs to answer. */
export interface SealedReferral {
  format: 'accueil-referral-content/1';
  draft: ReferralDraft;
  /** HSDS id of the organization it was sealed for: moved to another's inbox, it is refused. */
  recipient: string;
  /** The envelope's receipt number: under another envelope's, it is refused. */
  receipt: string;
  /** ISO 8601 instant, by the sender's clock. */
  written_at: string;
  /** Where it came through another organization: which (key), and under which receipt number. */
  redirected_from?: { organization: string; receipt: string };
  /** age recipient (`age1…`) the answer is sealed to; its identity is in the sender's status link only. */
  answer_to: string;
}

/** How large what is sealed is, padding included: 4, 16 or 64 KiB. */
export const SIZE_CLASSES = [1, 2, 3] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** What leaves the browser. Nothing else of a referral is ever in clear. */
export interface ReferralEnvelope {
  format: 'accueil-referral/1';
  /** HSDS id of the recipient organization. */
  recipient: string;
  /** ISO 8601 instant, by the sender's clock, to the minute. */
  sent_at: string;
  size_class: SizeClass;
  /** UUID version 4, made when the form is begun; the receipt number is derived from it. */
  idempotency_key: string;
  /** base64url of SHA-256 of the bearer token of the status link. */
  status_token_hash: string;
  /** base64 of an age file, sealed to the organization's keys in force and to the region's recovery key. */
  sealed: string;
}

/** What the relay answers once the envelope is stored durably. */
export interface ReferralReceipt {
  /** What both sides quote, `R-7KQ4-M2XD`. */
  receipt: string;
  idempotency_key: string;
  /** ISO 8601 instant, by the relay's clock. */
  received_at: string;
  status: ReferralStatus;
}

/** What the relay says of itself. */
export interface ReferralConfiguration {
  /** False: the relay takes no referral at present. */
  accepts: boolean;
  /** Days it keeps what is sealed. */
  retention_days: number;
  /** Bytes of an envelope's JSON, at most. */
  max_bytes: number;
  /** A fresh challenge of `altcha-lib` (version 2, `PBKDF2/SHA-256`), where each envelope must bring its solution. */
  proof_of_work?: { parameters: Record<string, unknown>; signature?: string };
}

/** One referral in the list of an inbox: nothing sealed. */
export interface InboxItem {
  receipt: string;
  /** ISO 8601 instants. */
  sent_at: string;
  received_at: string;
  /** When it was first read. */
  opened_at?: string;
  status: ReferralStatus;
  size_class: SizeClass;
  /** ISO 8601 date the content is deleted at the latest. */
  kept_until: string;
  /** Grows by one at each change: a change names the one it was made from. */
  version: number;
  redirected_to?: string;
  /** True once the sender withdrew it: nothing of the content is left. */
  withdrawn?: boolean;
  /** True once the organization deleted the content, or its time was over. */
  deleted?: boolean;
}

/** One referral of an inbox, whole. */
export interface InboxEnvelope extends InboxItem {
  /** base64 of the age file; absent once deleted or withdrawn. */
  sealed?: string;
  /** base64 of the age file that was answered, sealed to the sender: the organization cannot read it again. */
  answer?: string;
  history: { status: ReferralStatus; at: string }[];
  /** What a redirected envelope must repeat. */
  status_token_hash: string;
}

/** What a status link shows. */
export interface ReferralProgress {
  receipt: string;
  status: ReferralStatus;
  /** Each change with its ISO 8601 instant, the first first. */
  history: { status: ReferralStatus; at: string }[];
  /** base64 of an age file sealed to `answer_to`; absent: no answer yet. Opened: `ReferralAnswer`. */
  answer?: string;
  /** Receipt of the referral that continues this one, where it was redirected. */
  redirected_to?: string;
  /** True once consent was withdrawn: nothing of the content is left. */
  withdrawn?: boolean;
  /** ISO 8601 date the content is deleted at the latest. */
  kept_until: string;
}

/** Why an organization refuses, or how it ended; the words beside it are sealed with it. */
export const ANSWER_REASONS = [
  'no-place',
  'not-eligible',
  'outside-territory',
  'not-our-service',
  'cannot-reach',
  'declined-by-person',
  'duplicate',
  'helped',
  'partly-helped',
  'not-helped',
  'other',
] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** What an answer says, once opened. */
export interface ReferralAnswer {
  format: 'accueil-referral-answer/1';
  status: ReferralStatus;
  reason?: AnswerReason;
  message?: string;
  /** Key of the service it was redirected to. */
  redirected_to?: string;
  /** ISO 8601 instant. */
  written_at: string;
}

/** One of an organization's public keys. */
export interface RecipientKey {
  /** HSDS id and key of the organization; the region's recovery key has neither. */
  organization_id?: string;
  organization?: string;
  /** `age1…` */
  recipient: string;
  /** ISO 8601 dates, in UTC, it holds from and to (both included); `to` absent: until revoked. */
  valid_from: string;
  valid_to?: string;
  /** ISO 8601 date, in UTC, it was revoked: never used from that day on, whatever `valid_to`. */
  revoked?: string;
  /** Address notices are sent to; no personal data is ever in them. */
  notify?: string;
  /** True for a key that exists for demonstration only. */
  is_example?: boolean;
}

/** `keys.json`: a document and the steward's signature of its exact characters. */
export interface SignedKeys {
  format: 'accueil-keys/1';
  /** JSON of `KeyList`. */
  payload: string;
  /** base64url Ed25519 public key of the steward, and signature of the UTF-8 bytes of `payload`. */
  public_key: string;
  signature: string;
  /** The same by the key that signed before, while the steward's own key changes: a device that knows only that one can still check. */
  also?: { public_key: string; signature: string }[];
}

/** What `payload` holds. */
export interface KeyList {
  format: 'accueil-key-list/1';
  /** Key of the region. */
  region: string;
  /** Steward's public keys that may sign the lists to come: the signer's own where absent. */
  steward_keys?: string[];
  /** Grows by one at each signing: an older list never replaces a newer one. */
  version: number;
  /** ISO 8601 instant. */
  signed_at: string;
  keys: RecipientKey[];
  /** Held offline by the region; everything is sealed to it too, since a lost key would lose what was sent. */
  recovery: RecipientKey[];
}

/** Who a referral can be sent to: an organization with at least one signed key in force. */
export interface ReferralRecipient {
  organization_id: string;
  organization: string;
  keys: RecipientKey[];
  /** What people compare: eight groups of the key's SHA-256. */
  fingerprint: string;
  /** True for a recipient that exists for demonstration only. */
  is_example?: boolean;
}

/** What must be said before anything is asked (Access Act s. 65; P-39.1 s. 8). All of it is needed before the form shows. */
export interface ReferralNotice {
  /** Who collects, and for whom. */
  collector: string;
  /** Purposes, each with its own consent. `required`: nothing can be sent without it. Words by language (BCP 47); `fr` is needed. */
  purposes: { key: string; text: Record<string, string>; required?: boolean }[];
  /** Who receives it beside the organization chosen. Words by language. */
  recipients: Record<string, string>;
  /** Days the relay keeps what is sealed. */
  retention_days: number;
  /** Privacy officer: name or title, and how to reach them (`mailto:`, `tel:` or `https:`). */
  officer: { name: string; contact: string };
  /** Whether it may leave Québec, and where to. `false`: it does not. */
  outside_quebec: false | Record<string, string>;
  /** `https:` address of the privacy policy. */
  policy?: string;
}

/** Where an envelope stands on this device. */
export const OUTBOX_STATES = ['waiting', 'sending', 'sent', 'refused'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** One envelope of the outbox. */
export interface OutboxEntry {
  idempotency_key: string;
  receipt: string;
  state: OutboxState;
  /** Epoch milliseconds. */
  created: number;
  /** How often it was tried, and when it will be again. */
  attempts: number;
  next_attempt?: number;
  /** Why the last try failed, for people who help: an error's name and status, nothing of the content. */
  last_error?: string;
  /** Set once stored by the relay. */
  received_at?: string;
}
