import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ReferralStatus, SizeClass } from '../shapes.js';

/** One change of a referral, as it is kept. */
export interface HistoryEntry {
  status: ReferralStatus;
  /** ISO 8601 instant, by the database's clock. */
  at: string;
}

/** An instant: read as a `Date`, never written but by the database's own clock. */
type Instant = ColumnType<Date>;
type MaybeInstant = ColumnType<Date | null, Date | null | undefined>;

/** One referral: what routes it in clear, what is sealed as bytes. The only table with anything a sender gave. */
interface EnvelopesTable {
  receipt: string;
  idempotency_key: string;
  organization_id: string;
  sent_at: ColumnType<Date, Date | string>;
  received_at: Instant;
  opened_at: MaybeInstant;
  status: ReferralStatus;
  version: number;
  size_class: SizeClass;
  /** SHA-256 of the bearer token of the status link. */
  status_token_hash: Uint8Array;
  /** SHA-256 of the envelope's members: what tells a repetition from another content under the same key. */
  content_hash: Uint8Array;
  sealed: Uint8Array | null;
  answer: Uint8Array | null;
  history: JSONColumnType<HistoryEntry[]>;
  redirected_to: string | null;
  /** By the sender; by the organization; at the end of retention. */
  withdrawn_at: MaybeInstant;
  deleted_at: MaybeInstant;
  purged_at: MaybeInstant;
  reminded_at: MaybeInstant;
  kept_until: ColumnType<Date, string>;
}

interface ChallengesTable {
  id: string;
  organization_id: string;
  answer_hash: Uint8Array;
  expires_at: Instant;
}

interface SessionsTable {
  token_hash: Uint8Array;
  organization_id: string;
  expires_at: Instant;
}

/** `rate-limiter-flexible`'s own table. `expire`: epoch milliseconds. */
interface LimitsTable {
  key: string;
  points: number;
  expire: string | number | null;
}

/** The key network prefixes are hashed with, one a day. */
interface LimitKeysTable {
  day: ColumnType<Date, string>;
  key: Uint8Array;
}

/** Keys of the relay itself, by name. */
interface SecretsTable {
  name: string;
  value: Uint8Array;
}

/** Proofs of work that were used, and for which envelope. */
interface ProofsTable {
  proof_hash: Uint8Array;
  idempotency_key: string;
  expires_at: Instant;
}

/** What each purge deleted: counts only. */
interface PurgeLogTable {
  id: Generated<number>;
  ran_at: Instant;
  retention_days: number;
  contents: number;
  tombstones: number;
  sessions: number;
}

/** The relay's own tables, in the schema `accueil_relay`. */
export interface Tables {
  envelopes: EnvelopesTable;
  challenges: ChallengesTable;
  sessions: SessionsTable;
  limits: LimitsTable;
  limit_keys: LimitKeysTable;
  secrets: SecretsTable;
  proofs: ProofsTable;
  purge_log: PurgeLogTable;
}
