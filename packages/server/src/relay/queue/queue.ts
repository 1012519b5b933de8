import type { Transaction } from 'kysely';
import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';
import type { RelayDatabase } from '../db/database.js';
import type { Tables } from '../db/tables.js';

/** Queues, all in the database, in the schema `accueil_queue`. */
export const QUEUES = { deliveries: 'deliveries', dead: 'dead-letters', purge: 'purge', reminders: 'reminders' } as const;
export const QUEUE_SCHEMA = 'accueil_queue';

/** Minutes after each failure before the next try; then a dead letter. */
const RETRY_MINUTES = [5, 60, 120, 240, 480, 1200];
/** A share of the delay, more or less, so that a server that comes back is not called by everyone at once. */
const JITTER = 0.2;
/** Kept to be read by the operator. */
const DEAD_LETTER_DAYS = 90;
const PURGE_CRON = '17 * * * *';
const REMINDERS_CRON = '47 * * * *';

/** One telling of one organization by one channel. No address and no content: they are looked up when it is delivered. */
export interface Delivery {
  channel: 'mail' | 'webhook';
  kind: 'new' | 'reminder';
  receipt: string;
  organization_id: string;
  received_at: string;
  /** Failures before this try. */
  attempt: number;
}

/** What works at the queues. None may throw but for a database that is not there: the job is then given again. */
export interface Workers {
  deliver: (delivery: Delivery) => Promise<void>;
  purge: () => Promise<void>;
  remind: () => Promise<void>;
}

/** The queue of the relay: `pg-boss`, in the relay's own database, whichever it is. */
export class Queue {
  readonly #boss: PgBoss;

  constructor(db: RelayDatabase, onError: (error: Error) => void) {
    this.#boss = new PgBoss({ db: { executeSql: (text: string, values: unknown[]) => db.executeSql(text, values) }, schema: QUEUE_SCHEMA });
    this.#boss.on('error', onError);
  }

  /** Makes the tables and the queues; begins to work. */
  async start(workers: Workers, pollingIntervalSeconds: number): Promise<void> {
    const boss = this.#boss;
    await boss.start();
    await boss.createQueue(QUEUES.dead, { name: QUEUES.dead, retentionDays: DEAD_LETTER_DAYS });
    const again = { retryLimit: 5, retryDelay: 30, retryBackoff: true, expireInMinutes: 5 };
    await boss.createQueue(QUEUES.deliveries, { name: QUEUES.deliveries, ...again, deadLetter: QUEUES.dead });
    for (const name of [QUEUES.purge, QUEUES.reminders]) await boss.createQueue(name, { name, policy: 'short', ...again });
    await boss.work<Delivery>(QUEUES.deliveries, { batchSize: 20, pollingIntervalSeconds }, async (jobs) => {
      await Promise.all(jobs.map((job) => workers.deliver(job.data)));
    });
    await boss.work(QUEUES.purge, { pollingIntervalSeconds }, () => workers.purge());
    await boss.work(QUEUES.reminders, { pollingIntervalSeconds }, () => workers.remind());
    await boss.schedule(QUEUES.purge, PURGE_CRON);
    await boss.schedule(QUEUES.reminders, REMINDERS_CRON);
  }

  /** Adds deliveries in the caller's transaction: told if it is stored, and only then. */
  async add(trx: Transaction<Tables>, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const db = {
      executeSql: (text: string, values: unknown[]) => trx.executeQuery<object>(CompiledQuery.raw(text, values)).then(rowsOnly),
    };
    await this.#boss.insert(
      deliveries.map((data) => ({ name: QUEUES.deliveries, data })),
      { db },
    );
  }

  /** Puts a delivery that failed back for later, or, after the last try, among the dead letters with the code of the failure. */
  async fail(delivery: Delivery, code: string, random: () => number = Math.random): Promise<'retried' | 'dead'> {
    const minutes = RETRY_MINUTES[delivery.attempt];
    if (minutes === undefined) {
      await this.#boss.send(QUEUES.dead, { ...delivery, code });
      return 'dead';
    }
    const startAfter = Math.round(minutes * 60 * (1 + JITTER * (2 * random() - 1)));
    await this.#boss.send(QUEUES.deliveries, { ...delivery, attempt: delivery.attempt + 1 }, { startAfter });
    return 'retried';
  }

  /** Asks for a purge or reminders now. */
  async ask(name: 'purge' | 'reminders'): Promise<void> {
    await this.#boss.send(QUEUES[name], {});
  }

  depth(name: keyof typeof QUEUES): Promise<number> {
    return this.#boss.getQueueSize(QUEUES[name]);
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, wait: true, timeout: 10_000 });
  }
}

const rowsOnly = ({ rows }: { rows: object[] }): { rows: object[] } => ({ rows });
