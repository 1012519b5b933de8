import type { InboxItem } from '@accueil/sdk/referral';
import type { Transaction } from 'kysely';
import type { Tables } from '../db/tables.js';
import { sameHash } from '../http/tokens.js';
import { Problem } from '../problem.js';
import { ageBytes, type Envelope, type ReferralStatus } from '../shapes.js';
import { lockReferral, update } from './inbox.js';
import { mayMove } from './moves.js';
import { itemFrom, moreHistory, nextVersion, type WholeRow } from './rows.js';
import { storeEnvelope, type Stored } from './store-envelope.js';

/** A change an organization makes, from the version it read. */
interface Change {
  version: number;
  /** base64 of an age file for the sender. */
  answer?: string | undefined;
}

/**
 * Gives a referral its next status. The same change sent again, where nothing came after, is answered as the first time.
 * @throws {Problem} `not-found`; `version-conflict`; `move-not-allowed`; `invalid-request` for an answer that is no age file
 */
export async function changeStatus(
  trx: Transaction<Tables>,
  organization: string,
  receipt: string,
  { status, version, answer }: Change & { status: ReferralStatus },
): Promise<InboxItem> {
  const bytes = answerBytes(answer);
  const row = await lockReferral(trx, organization, receipt);
  if (isRepeated(row, version, status, bytes)) return itemFrom(row);
  allow(row, version, status);
  return itemFrom(await move(trx, row, status, bytes));
}

/**
 * Sends a referral on: the new envelope is stored, this one is `rejected` and names it, both or neither.
 * @throws {Problem} as `changeStatus` and `storeEnvelope`; `invalid-envelope` when the new one would not keep the sender's link
 */
export async function redirectReferral(
  trx: Transaction<Tables>,
  organization: string,
  receipt: string,
  { envelope, version, answer }: Change & { envelope: Envelope },
  retentionDays: number,
): Promise<Stored> {
  const bytes = answerBytes(answer);
  const row = await lockReferral(trx, organization, receipt);
  if (!sameHash(row.status_token_hash, Buffer.from(envelope.status_token_hash, 'base64url')))
    throw new Problem('invalid-envelope', { pointer: '/envelope/status_token_hash' });
  if (envelope.recipient.toLowerCase() === organization) throw new Problem('invalid-envelope', { pointer: '/envelope/recipient' });
  const repeated = isRepeated(row, version, 'rejected', bytes) && row.redirected_to !== null;
  if (!repeated) allow(row, version, 'rejected');
  const stored = await storeEnvelope(trx, envelope, retentionDays);
  if (repeated) {
    if (stored.receipt.receipt !== row.redirected_to) throw new Problem('version-conflict');
    return stored;
  }
  // An envelope that was there before is no continuation of this one.
  if (!stored.isNew) throw new Problem('idempotency-conflict');
  await move(trx, row, 'rejected', bytes, stored.receipt.receipt);
  return stored;
}

function answerBytes(answer: string | undefined): Buffer | undefined {
  const bytes = answer === undefined ? undefined : ageBytes(answer);
  if (answer !== undefined && !bytes) throw new Problem('invalid-request', { pointer: '/answer' });
  return bytes;
}

function isRepeated(row: WholeRow, version: number, status: ReferralStatus, answer: Buffer | undefined): boolean {
  if (row.version !== version + 1 || row.status !== status || row.withdrawn_at) return false;
  return answer === undefined || (row.answer !== null && Buffer.compare(row.answer, answer) === 0);
}

function allow(row: WholeRow, version: number, status: ReferralStatus): void {
  if (row.version !== version) throw new Problem('version-conflict');
  if (row.withdrawn_at || !mayMove(row.status, status)) throw new Problem('move-not-allowed');
}

function move(
  trx: Transaction<Tables>,
  row: WholeRow,
  status: ReferralStatus,
  answer: Buffer | undefined,
  redirected_to?: string,
): Promise<WholeRow> {
  return update(trx, row.receipt, {
    status,
    version: nextVersion,
    history: moreHistory(status),
    ...(answer === undefined ? {} : { answer }),
    ...(redirected_to === undefined ? {} : { redirected_to }),
  });
}
