import { openDatabase, type RelayDatabase } from './db/database.js';
import { Limits, DEFAULT_LIMITS } from './limits.js';
import type { RelayLog } from './log.js';
import type { Metrics } from './metrics.js';
import type { RelayOptions } from './options.js';
import { ProofOfWork } from './proof-of-work.js';
import { deliver } from './queue/deliver.js';
import { purge } from './queue/purge.js';
import { Queue } from './queue/queue.js';
import { remind } from './queue/reminders.js';

export const RETENTION_DAYS = 90;
const TOMBSTONE_DAYS = 90;
const REMINDER_DAYS = 3;
const POLLING_SECONDS = 2;

/** What a relay works with once its database is open. */
export interface Opened {
  db: RelayDatabase;
  queue: Queue;
  limits: Limits;
  proof: ProofOfWork | undefined;
  close: () => Promise<void>;
}

/** Opens the database and begins to work at the queue. Rejects with the database's own error; nothing is left open then. */
export async function openRelay(options: RelayOptions, metrics: Metrics, log: RelayLog): Promise<Opened> {
  const db = await openDatabase(options.database);
  const queue = new Queue(db, (error) => log.error({ err: error }, 'queue'));
  const { retentionDays = RETENTION_DAYS, tombstoneDays = TOMBSTONE_DAYS, reminderDays = REMINDER_DAYS } = options;
  const context = { db, queue, options, metrics, log };
  try {
    await queue.start(
      {
        deliver: (delivery) => deliver(context, delivery),
        purge: async () => {
          const purged = await purge(db, { retentionDays, tombstoneDays });
          metrics.purged.inc({ what: 'content' }, purged.contents);
          metrics.purged.inc({ what: 'tombstone' }, purged.tombstones);
          log.info({ ...purged, retention_days: retentionDays }, 'purge');
        },
        remind: async () => {
          const reminders = reminderDays > 0 ? await remind(context, reminderDays) : 0;
          if (reminders > 0) log.info({ reminders }, 'reminders');
        },
      },
      options.pollingSeconds ?? POLLING_SECONDS,
    );
  } catch (error) {
    await db.close();
    throw error;
  }
  return {
    db,
    queue,
    limits: new Limits(db, { ...DEFAULT_LIMITS, ...options.limits }),
    proof: options.proofOfWork === undefined ? undefined : new ProofOfWork(db.kysely, options.proofOfWork.cost),
    close: async () => {
      await queue.stop();
      await db.close();
    },
  };
}
