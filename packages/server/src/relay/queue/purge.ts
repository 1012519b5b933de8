import { sql } from 'kysely';
import type { RelayDatabase } from '../db/database.js';
import { RELAY_SCHEMA } from '../db/migrations.js';
import { now } from '../store/rows.js';

/** What a purge deleted: counts only. */
export interface Purged {
  contents: number;
  tombstones: number;
  sessions: number;
}

const today = sql<Date>`(now() at time zone 'UTC')::date`;

/**
 * Deletes what is past its day: content after retention, tombstones after their own end, sessions and counts that are over. All or nothing, with
 * a line in `purge_log`. Running it twice deletes nothing more.
 */
export async function purge(
  db: RelayDatabase,
  { retentionDays, tombstoneDays }: { retentionDays: number; tombstoneDays: number },
): Promise<Purged> {
  const purged = await db.kysely.transaction().execute(async (trx) => {
    const contents = await trx
      .updateTable('envelopes')
      .set({ sealed: null, answer: null, purged_at: now })
      .where('kept_until', '<', today)
      .where('purged_at', 'is', null)
      .executeTakeFirst();
    const tombstones = await trx
      .deleteFrom('envelopes')
      .where(sql<Date>`kept_until + ${tombstoneDays}::int`, '<', today)
      .executeTakeFirst();
    const over = [
      await trx.deleteFrom('sessions').where('expires_at', '<', now).executeTakeFirst(),
      await trx.deleteFrom('challenges').where('expires_at', '<', now).executeTakeFirst(),
      await trx.deleteFrom('proofs').where('expires_at', '<', now).executeTakeFirst(),
    ];
    await trx.deleteFrom('limits').where('expire', '<', Date.now()).execute();
    // A process whose clock is late makes itself another.
    await trx.deleteFrom('limit_keys').where('day', '<', today).execute();
    const counts = {
      contents: Number(contents.numUpdatedRows),
      tombstones: Number(tombstones.numDeletedRows),
      sessions: over.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0),
    };
    await trx
      .insertInto('purge_log')
      .values({ ran_at: now, retention_days: retentionDays, ...counts })
      .execute();
    return counts;
  });
  // A PostgreSQL server does it by itself; the embedded one has nobody to. What was deleted stays in the file until then.
  if (db.kind === 'pglite')
    for (const table of ['envelopes', 'limits', 'sessions', 'challenges']) await db.executeSql(`vacuum ${RELAY_SCHEMA}.${table}`);
  return purged;
}
