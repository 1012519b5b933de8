import type { ReferralProgress } from '@accueil/sdk/referral';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../db/tables.js';
import { sameHash, sha256 } from '../http/tokens.js';
import { Problem } from '../problem.js';
import { moreHistory, nextVersion, now, progressFrom, wholeColumns, type WholeRow } from './rows.js';

/** Compared with where there is no such receipt, so that a wrong number takes as long as a wrong token. */
const NOBODY = sha256('nobody');

/**
 * What a status link shows.
 * @throws {Problem} `not-found`, alike for a wrong receipt, a wrong token and none
 */
export async function readProgress(db: Kysely<Tables>, receipt: string, token: Buffer | undefined): Promise<ReferralProgress> {
  const row = await db.selectFrom('envelopes').select(wholeColumns).where('receipt', '=', receipt).executeTakeFirst();
  return progressFrom(authorized(row, token));
}

/**
 * Withdraws: content and answer are deleted, the tombstone stays. Where it was sent on, what the next organization holds goes with it, since
 * it is the same person's words and the same link. Doing it again changes nothing.
 * @throws {Problem} `not-found`, as `readProgress`
 */
export async function withdraw(trx: Transaction<Tables>, receipt: string, token: Buffer | undefined): Promise<void> {
  const row = authorized(await locked(trx, receipt), token);
  await forget(trx, row);
  for (let { redirected_to } = row; redirected_to !== null;) {
    const next = await locked(trx, redirected_to);
    // What follows may be past its tombstone.
    if (!next || !hasToken(next, token)) return;
    await forget(trx, next);
    ({ redirected_to } = next);
  }
}

function locked(trx: Transaction<Tables>, receipt: string): Promise<WholeRow | undefined> {
  return trx.selectFrom('envelopes').select(wholeColumns).where('receipt', '=', receipt).forUpdate().executeTakeFirst();
}

async function forget(trx: Transaction<Tables>, { receipt, withdrawn_at }: WholeRow): Promise<void> {
  if (withdrawn_at) return;
  await trx
    .updateTable('envelopes')
    .set({
      status: 'cancelled',
      sealed: null,
      answer: null,
      withdrawn_at: now,
      version: nextVersion,
      history: moreHistory('cancelled'),
    })
    .where('receipt', '=', receipt)
    .execute();
}

const hasToken = (row: WholeRow | undefined, token: Buffer | undefined): boolean =>
  sameHash(row?.status_token_hash ?? NOBODY, sha256(token ?? Buffer.alloc(32)));

function authorized(row: WholeRow | undefined, token: Buffer | undefined): WholeRow {
  const same = hasToken(row, token);
  if (!row || !token || !same) throw new Problem('not-found');
  return row;
}
