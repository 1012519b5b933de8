import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { RelayDatabase, SqlResult } from './database.js';
import { RELAY_SCHEMA } from './migrations.js';
import type { Tables } from './tables.js';

/** Connections of one process. Each holds a transaction of a few milliseconds. */
const CONNECTIONS = 16;
/** A statement that takes longer is given up, and its request answered 503. */
const STATEMENT_TIMEOUT_MS = 10_000;

/** A PostgreSQL server, by a pool. Connects when first asked. Commits wait for the disk, whatever the server's default. */
export function openPostgres(url: string, connections = CONNECTIONS): RelayDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'accueil-relay',
    options: '-c synchronous_commit=on -c timezone=UTC',
  });
  // A connection lost while idle: the pool has dropped it, and opens another when one is needed.
  pool.on('error', () => undefined);
  // One lost in the middle of a transaction: its statement rejects, and the event, if nobody listened, would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema(RELAY_SCHEMA);
  return {
    kind: 'postgres',
    kysely,
    executeSql: async (text, values) => asResult(await pool.query(text, values === undefined ? undefined : [...values])),
    broken: new Promise(() => undefined),
    close: () => kysely.destroy(),
  };
}

/** Several statements at once have a result each: the last one counts. */
function asResult(result: pg.QueryResult | pg.QueryResult[]): SqlResult {
  const last = Array.isArray(result) ? result.at(-1) : result;
  return { rows: (last?.rows ?? []) as Record<string, unknown>[], rowCount: last?.rowCount ?? 0 };
}
