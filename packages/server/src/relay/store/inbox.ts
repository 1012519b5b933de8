import type { InboxEnvelope, InboxItem } from '@accueil/sdk/referral';
import type { Kysely, Transaction, UpdateObject } from 'kysely';
import type { Tables } from '../db/tables.js';
import { Problem } from '../problem.js';
import type { ListQuery } from '../shapes.js';
import { envelopeFrom, itemColumns, itemFrom, moreHistory, nextVersion, now, wholeColumns, type WholeRow } from './rows.js';

/** Referrals read at a time by an export. */
const EXPORT_PAGE = 50;

/** A page of an organization's referrals, the oldest first; nothing sealed. `next` where more follow. */
export async function listInbox(
  db: Kysely<Tables>,
  organization: string,
  { status, after, limit }: ListQuery,
): Promise<{ contents: InboxItem[]; next?: string }> {
  const rows = await page(db, organization, after, limit + 1, status)
    .select(itemColumns)
    .execute();
  const contents = rows.slice(0, limit).map(itemFrom);
  const last = contents.at(-1);
  return { contents, ...(rows.length > limit && last ? { next: last.receipt } : {}) };
}

/** Every referral of an organization, whole, a page at a time. Nothing changes. */
export async function* exportInbox(db: Kysely<Tables>, organization: string): AsyncGenerator<InboxEnvelope[], void> {
  let after: string | undefined;
  do {
    const rows = await page(db, organization, after, EXPORT_PAGE).select(wholeColumns).execute();
    yield rows.map(envelopeFrom);
    after = rows.length === EXPORT_PAGE ? rows.at(-1)?.receipt : undefined;
  } while (after !== undefined);
}

function page(db: Kysely<Tables>, organization: string, after: string | undefined, limit: number, status?: ListQuery['status']) {
  return db
    .selectFrom('envelopes')
    .where('organization_id', '=', organization)
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'requested'))
    .$if(after !== undefined, (query) =>
      // A receipt of somebody else, or of nobody, has nothing after it: it is not told which.
      query.where((eb) =>
        eb(
          eb.refTuple('received_at', 'receipt'),
          '>',
          eb
            .selectFrom('envelopes as last')
            .select(['last.received_at', 'last.receipt'])
            .where('last.receipt', '=', after ?? '')
            .where('last.organization_id', '=', organization)
            .$asTuple('received_at', 'receipt'),
        ),
      ),
    )
    .orderBy('received_at')
    .orderBy('receipt')
    .limit(limit);
}

/**
 * One referral, whole. The first reading makes `requested` into `received`.
 * @throws {Problem} `not-found` where the organization has none of this number
 */
export async function openReferral(trx: Transaction<Tables>, organization: string, receipt: string): Promise<InboxEnvelope> {
  const row = await lockReferral(trx, organization, receipt);
  if (row.status !== 'requested') {
    if (row.opened_at) return envelopeFrom(row);
    return envelopeFrom(await update(trx, receipt, { opened_at: now }));
  }
  return envelopeFrom(
    await update(trx, receipt, {
      opened_at: now,
      status: 'received',
      version: nextVersion,
      history: moreHistory('received'),
    }),
  );
}

/** The row of a referral, until the transaction ends nobody else's. */
export async function lockReferral(trx: Transaction<Tables>, organization: string, receipt: string): Promise<WholeRow> {
  const row = await trx
    .selectFrom('envelopes')
    .select(wholeColumns)
    .where('receipt', '=', receipt)
    .where('organization_id', '=', organization)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

type Changes = UpdateObject<Tables, 'envelopes', 'envelopes'>;

/** Changes a locked row, and gives what it is then. */
export function update(trx: Transaction<Tables>, receipt: string, changes: Changes): Promise<WholeRow> {
  return trx.updateTable('envelopes').set(changes).where('receipt', '=', receipt).returning(wholeColumns).executeTakeFirstOrThrow();
}

/** Deletes the content of a referral. Status and answer stay for the sender. Doing it again changes nothing. */
export async function deleteContent(trx: Transaction<Tables>, organization: string, receipt: string): Promise<void> {
  const row = await lockReferral(trx, organization, receipt);
  if (row.deleted_at || row.withdrawn_at) return;
  await update(trx, receipt, { sealed: null, deleted_at: now });
}
