import { Hono, type Context } from 'hono';
import { readJson } from '../http/read-json.js';
import { RETENTION_DAYS } from '../opened.js';
import { Problem } from '../problem.js';
import { channelsOf } from '../queue/deliver.js';
import type { Delivery } from '../queue/queue.js';
import { envelopeShape, type Envelope } from '../shapes.js';
import { storeEnvelope, type Stored } from '../store/store-envelope.js';
import type { RouteContext } from './routes.js';

/** Where senders leave what they sealed. */
export function envelopes(route: RouteContext): Hono {
  const { open, clientOf, options, metrics } = route;
  const app = new Hono();
  app.post('/envelopes', async (context) => {
    const { db, queue, limits, proof } = open();
    await limits.count('envelopes', clientOf(context));
    const envelope = await readJson(context.req.raw, envelopeShape, 'invalid-envelope');
    checkKey(context, envelope);
    await checkRecipient(route, envelope);
    await limits.count('recipient', envelope.recipient.toLowerCase());
    await proof?.take(context.req.header('accueil-proof'), envelope.idempotency_key);
    const channels = await channelsOf(options, envelope.recipient.toLowerCase());
    // The answer leaves after the transaction is on the disk, and never before.
    const stored = await db.kysely.transaction().execute(async (trx) => {
      const one = await storeEnvelope(trx, envelope, options.retentionDays ?? RETENTION_DAYS);
      if (one.isNew) await queue.add(trx, deliveriesFor(one, envelope, channels));
      return one;
    });
    (stored.isNew ? metrics.received : metrics.duplicates).inc();
    return context.json(stored.receipt, stored.isNew ? 201 : 200);
  });
  return app;
}

/** The telling of a referral that was just stored. */
export function deliveriesFor({ receipt }: Stored, envelope: Envelope, channels: readonly Delivery['channel'][]): Delivery[] {
  return channels.map((channel) => ({
    channel,
    kind: 'new',
    receipt: receipt.receipt,
    organization_id: envelope.recipient.toLowerCase(),
    received_at: receipt.received_at,
    attempt: 0,
  }));
}

/** @throws {Problem} `unknown-recipient`, or `not-accepting` where nobody at all may receive */
export async function checkRecipient({ options }: Pick<RouteContext, 'options'>, { recipient }: Envelope): Promise<void> {
  if (await options.recipients.find(recipient.toLowerCase())) return;
  if (await options.recipients.isEmpty()) throw new Problem('not-accepting', { headers: { 'retry-after': '3600' } });
  throw new Problem('unknown-recipient');
}

function checkKey(context: Context, { idempotency_key }: Envelope): void {
  const header = context.req.header('idempotency-key');
  // The draft of the header has it between quotes.
  if (header !== undefined && header.replace(/^"(.*)"$/, '$1').toLowerCase() !== idempotency_key.toLowerCase())
    throw new Problem('invalid-envelope', { pointer: '/idempotency_key' });
}
