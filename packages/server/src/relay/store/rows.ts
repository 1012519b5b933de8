import type { InboxEnvelope, InboxItem, ReferralProgress, ReferralReceipt } from '@accueil/sdk/referral';
import { sql, type Expression, type ExpressionBuilder, type Selectable } from 'kysely';
import type { HistoryEntry, Tables } from '../db/tables.js';
import type { ReferralStatus } from '../shapes.js';

/** The database's clock: the processes of a relay share it, and no other clock counts. */
export const now = sql<Date>`now()`;
const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** Members of an envelope that every view needs. */
const ITEM_COLUMNS = [
  'receipt',
  'idempotency_key',
  'sent_at',
  'received_at',
  'opened_at',
  'status',
  'size_class',
  'version',
  'redirected_to',
  'withdrawn_at',
  'deleted_at',
  'purged_at',
  'history',
] as const;
/** What is kept as bytes; the list goes without. */
const CONTENT_COLUMNS = ['sealed', 'answer', 'status_token_hash', 'content_hash'] as const;

type Envelopes = ExpressionBuilder<Tables, 'envelopes'>;

/** Columns of a line of the inbox. */
export const itemColumns = (eb: Envelopes) =>
  [...ITEM_COLUMNS, sql<string>`to_char(${eb.ref('kept_until')}, 'YYYY-MM-DD')`.as('kept_day')] as const;

/** Columns of a whole referral. */
export const wholeColumns = (eb: Envelopes) => [...itemColumns(eb), ...CONTENT_COLUMNS] as const;

type Row = Selectable<Tables['envelopes']>;
export type ItemRow = Pick<Row, (typeof ITEM_COLUMNS)[number]> & { kept_day: string };
export type WholeRow = ItemRow & Pick<Row, (typeof CONTENT_COLUMNS)[number]>;

/** The first line of a history. */
export const firstHistory = (status: ReferralStatus): Expression<string> => sql<string>`jsonb_build_array(${entry(status)})`;
/** A history with one line more. */
export const moreHistory = (status: ReferralStatus): Expression<string> => sql<string>`history || ${entry(status)}`;
/** The version after this one. */
export const nextVersion = sql<number>`version + 1`;

const entry = (status: ReferralStatus): Expression<HistoryEntry> =>
  sql<HistoryEntry>`jsonb_build_object('status', ${status}::text, 'at', to_char(now() at time zone 'UTC', ${INSTANT}::text))`;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const some = <K extends string, V>(name: K, value: V | null | undefined): Partial<Record<K, V>> =>
  (value === null || value === undefined ? {} : { [name]: value }) as Partial<Record<K, V>>;

export function receiptFrom(row: Pick<ItemRow, 'receipt' | 'idempotency_key' | 'received_at' | 'status'>): ReferralReceipt {
  const { receipt, idempotency_key, received_at, status } = row;
  return { receipt, idempotency_key, received_at: received_at.toISOString(), status };
}

export function itemFrom(row: ItemRow): InboxItem {
  return {
    receipt: row.receipt,
    sent_at: row.sent_at.toISOString(),
    received_at: row.received_at.toISOString(),
    ...some('opened_at', row.opened_at?.toISOString()),
    status: row.status,
    size_class: row.size_class,
    kept_until: row.kept_day,
    version: row.version,
    ...some('redirected_to', row.redirected_to),
    ...(row.withdrawn_at ? { withdrawn: true } : {}),
    ...(row.deleted_at || row.purged_at ? { deleted: true } : {}),
  };
}

export function envelopeFrom(row: WholeRow): InboxEnvelope {
  return {
    ...itemFrom(row),
    ...some('sealed', row.sealed && base64(row.sealed)),
    ...some('answer', row.answer && base64(row.answer)),
    history: row.history,
    status_token_hash: Buffer.from(row.status_token_hash).toString('base64url'),
  };
}

export function progressFrom(row: WholeRow): ReferralProgress {
  return {
    receipt: row.receipt,
    status: row.status,
    history: row.history,
    ...some('answer', row.answer && base64(row.answer)),
    ...some('redirected_to', row.redirected_to),
    ...(row.withdrawn_at ? { withdrawn: true } : {}),
    kept_until: row.kept_day,
  };
}
