import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { RelayDatabase } from './db/database.js';
import { RELAY_SCHEMA } from './db/migrations.js';
import { networkOf } from './http/client-network.js';
import { Problem } from './problem.js';

/** How often something may happen. */
export interface Limit {
  points: number;
  /** Seconds after which the count begins again. */
  seconds: number;
}

/** What is counted: by network, and envelopes also by the organization they are for. */
export interface RelayLimits {
  /** Envelopes of one network. An office behind one address sends a day's referrals in an hour. */
  envelopes: Limit;
  /** Envelopes for one organization, from anywhere. */
  recipient: Limit;
  /** Challenges asked by one network. */
  challenges: Limit;
  /** Refused receipts, tokens and answers of one network. */
  refusals: Limit;
}

export const DEFAULT_LIMITS: RelayLimits = {
  envelopes: { points: 120, seconds: 3600 },
  recipient: { points: 1200, seconds: 3600 },
  challenges: { points: 60, seconds: 600 },
  refusals: { points: 60, seconds: 600 },
};

type Counted = keyof RelayLimits;

/**
 * Limits counted in the relay's database, so that its processes count together. What is counted is kept under a keyed hash; the key changes
 * every day and the old one is deleted, so that yesterday's networks cannot be told.
 */
export class Limits {
  readonly #db: RelayDatabase;
  readonly #limiters: Record<Counted, RateLimiterPostgres>;
  #key: { day: string; key: Uint8Array } | undefined;

  constructor(db: RelayDatabase, limits: RelayLimits) {
    this.#db = db;
    const storeClient = {
      query: ({ text, values }: { text: string; values: unknown[] }) => db.executeSql(text, values),
    };
    const limiter = (name: Counted): RateLimiterPostgres =>
      new RateLimiterPostgres({
        storeClient,
        storeType: 'client',
        schemaName: RELAY_SCHEMA,
        tableName: 'limits',
        tableCreated: true,
        // The purge does it, for all of them.
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points: limits[name].points,
        duration: limits[name].seconds,
      });
    this.#limiters = {
      envelopes: limiter('envelopes'),
      recipient: limiter('recipient'),
      challenges: limiter('challenges'),
      refusals: limiter('refusals'),
    };
  }

  /**
   * Counts one more. `of`: an address, of which the network alone counts, or an organization.
   * @throws {Problem} `rate-limited`, with the seconds to wait
   */
  async count(what: Counted, of: string | undefined): Promise<void> {
    const key = await this.#hash(what === 'recipient' ? (of ?? '') : networkOf(of));
    try {
      await this.#limiters[what].consume(key);
    } catch (error) {
      throw error instanceof RateLimiterRes ? tooMany(error) : error;
    }
  }

  /** Refuses who was refused too often, without counting. @throws {Problem} `rate-limited` */
  async check(what: Counted, of: string | undefined): Promise<void> {
    const limiter = this.#limiters[what];
    const state = await limiter.get(await this.#hash(networkOf(of)));
    if (state && state.consumedPoints > limiter.points) throw tooMany(state);
  }

  async #hash(text: string): Promise<string> {
    const day = new Date().toISOString().slice(0, 10);
    if (this.#key?.day !== day) this.#key = { day, key: await this.#keyOf(day) };
    return createHmac('sha256', this.#key.key).update(text).digest('base64url');
  }

  /** The day's key: made by the first process that needs it, deleted by the purge once its day is over. */
  async #keyOf(day: string): Promise<Uint8Array> {
    const { kysely } = this.#db;
    await kysely
      .insertInto('limit_keys')
      .values({ day, key: randomBytes(32) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { key } = await kysely
      .selectFrom('limit_keys')
      .select('key')
      .where('day', '=', sql<Date>`${day}::date`)
      .executeTakeFirstOrThrow();
    return key;
  }
}

function tooMany({ msBeforeNext }: { msBeforeNext: number }): Problem {
  return new Problem('rate-limited', { headers: { 'retry-after': String(Math.max(1, Math.ceil(msBeforeNext / 1000))) } });
}
