import { sql } from 'kysely';
import { now } from '../store/rows.js';
import { channelsOf, type DeliverContext } from './deliver.js';
import type { Delivery } from './queue.js';

/** Referrals reminded at a time. */
const BATCH = 200;

/** Reminds organizations, once, of what they have not opened for so many days. The sender is never written to. Gives how many. */
export async function remind({ db, queue, options }: Pick<DeliverContext, 'db' | 'queue' | 'options'>, days: number): Promise<number> {
  let total = 0;
  for (let found = BATCH; found === BATCH; total += found) {
    found = await db.kysely.transaction().execute(async (trx) => {
      const rows = await trx
        .updateTable('envelopes')
        .set({ reminded_at: now })
        .where('receipt', 'in', (eb) =>
          eb
            .selectFrom('envelopes')
            .select('receipt')
            .where('opened_at', 'is', null)
            .where('reminded_at', 'is', null)
            .where('sealed', 'is not', null)
            .where('received_at', '<', sql<Date>`now() - make_interval(days => ${days}::int)`)
            .limit(BATCH)
            // Another process's are its own.
            .forUpdate()
            .skipLocked(),
        )
        .returning(['receipt', 'organization_id', 'received_at'])
        .execute();
      const deliveries: Delivery[] = [];
      for (const { receipt, organization_id, received_at } of rows) {
        for (const channel of await channelsOf(options, organization_id))
          deliveries.push({ channel, kind: 'reminder', receipt, organization_id, received_at: received_at.toISOString(), attempt: 0 });
      }
      await queue.add(trx, deliveries);
      return rows.length;
    });
  }
  return total;
}
