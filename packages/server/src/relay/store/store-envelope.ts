import { receiptOf, type ReferralReceipt } from '@accueil/sdk/referral';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../db/tables.js';
import { sameHash, sha256 } from '../http/tokens.js';
import { Problem } from '../problem.js';
import { sealedBytes, type Envelope } from '../shapes.js';
import { firstHistory, now, receiptFrom } from './rows.js';

/** What storing came to. `isNew` is false for a repetition, which changed nothing. */
export interface Stored {
  receipt: ReferralReceipt;
  isNew: boolean;
}

/**
 * Stores an envelope in the caller's transaction. What makes it durable is the end of that transaction, which the answer waits for.
 * @throws {Problem} `invalid-envelope` when what is sealed is no age file of its size; `idempotency-conflict`; `receipt-taken`
 */
export async function storeEnvelope(trx: Transaction<Tables>, envelope: Envelope, retentionDays: number): Promise<Stored> {
  const sealed = sealedBytes(envelope);
  if (!sealed) throw new Problem('invalid-envelope', { pointer: '/sealed' });
  const key = envelope.idempotency_key.toLowerCase();
  const content_hash = hashOf(envelope);
  const inserted = await trx
    .insertInto('envelopes')
    .values({
      receipt: await receiptOf(key),
      idempotency_key: key,
      organization_id: envelope.recipient.toLowerCase(),
      sent_at: envelope.sent_at,
      received_at: now,
      status: 'requested',
      version: 1,
      size_class: envelope.size_class,
      status_token_hash: Buffer.from(envelope.status_token_hash, 'base64url'),
      content_hash,
      sealed,
      history: firstHistory('requested'),
      kept_until: sql<string>`(now() at time zone 'UTC')::date + ${retentionDays}::int`,
    })
    // Whichever is there already, the key or its receipt number; another process's unfinished one is waited for.
    .onConflict((conflict) => conflict.doNothing())
    .returning(['receipt', 'idempotency_key', 'received_at', 'status'])
    .executeTakeFirst();
  if (inserted) return { receipt: receiptFrom(inserted), isNew: true };
  const before = await trx
    .selectFrom('envelopes')
    .select(['receipt', 'idempotency_key', 'received_at', 'status', 'content_hash'])
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  if (!before) throw new Problem('receipt-taken');
  if (!sameHash(before.content_hash, content_hash)) throw new Problem('idempotency-conflict');
  return { receipt: receiptFrom(before), isNew: false };
}

/** The hash of an envelope's members, however its JSON was laid out. */
export function hashOf(envelope: Envelope): Buffer {
  const { format, recipient, sent_at, size_class, idempotency_key, status_token_hash, sealed } = envelope;
  return sha256(
    JSON.stringify([format, recipient.toLowerCase(), sent_at, size_class, idempotency_key.toLowerCase(), status_token_hash, sealed]),
  );
}
