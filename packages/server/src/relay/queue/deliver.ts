import type { RelayDatabase } from '../db/database.js';
import type { RelayLog } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { RelayOptions } from '../options.js';
import { callWebhook } from './webhook.js';
import { DeliveryError } from './notice.js';
import type { Delivery, Queue } from './queue.js';

/** What a delivery needs. */
export interface DeliverContext {
  db: RelayDatabase;
  queue: Queue;
  options: Pick<RelayOptions, 'recipients' | 'mailer' | 'webhooks'>;
  metrics: Metrics;
  log: RelayLog;
}

/** The channels by which an organization is told at present. */
export async function channelsOf(options: DeliverContext['options'], organization: string): Promise<Delivery['channel'][]> {
  const recipient = await options.recipients.find(organization);
  return [
    ...(options.mailer && recipient && recipient.notify.length > 0 ? (['mail'] as const) : []),
    ...(options.webhooks?.has(organization) ? (['webhook'] as const) : []),
  ];
}

/** Tells an organization that a referral waits, unless it is no longer there or was read meanwhile; a failure is put back for later. */
export async function deliver({ db, queue, options, metrics, log }: DeliverContext, delivery: Delivery): Promise<void> {
  const { channel } = delivery;
  const waits = await db.kysely
    .selectFrom('envelopes')
    .select('receipt')
    .where('receipt', '=', delivery.receipt)
    .where('sealed', 'is not', null)
    .where('opened_at', 'is', null)
    .executeTakeFirst();
  if (!waits) {
    metrics.deliveries.inc({ channel, outcome: 'skipped' });
    return;
  }
  try {
    await tell(options, delivery);
    metrics.deliveries.inc({ channel, outcome: 'sent' });
  } catch (error) {
    const code = error instanceof DeliveryError ? error.code : (error as Error).name;
    const outcome = await queue.fail(delivery, code);
    metrics.deliveries.inc({ channel, outcome });
    log.warn({ channel, code, attempt: delivery.attempt, outcome }, 'not delivered');
  }
}

async function tell(options: DeliverContext['options'], delivery: Delivery): Promise<void> {
  const { organization_id: organization, channel, kind, receipt, received_at } = delivery;
  const notice = { kind, receipt, received_at };
  if (channel === 'webhook') {
    const target = options.webhooks?.get(organization);
    if (target) await callWebhook(target, notice, new Date());
    return;
  }
  const recipient = await options.recipients.find(organization);
  if (recipient && recipient.notify.length > 0) await options.mailer?.send(recipient.notify, notice);
}
