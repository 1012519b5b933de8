import { Kysely, Migrator } from 'kysely';
import { migrations, RELAY_SCHEMA } from './migrations.js';
import type { Tables } from './tables.js';

/** Rows of a statement, as the database gives them. */
export interface SqlResult {
  rows: Record<string, unknown>[];
  rowCount: number;
}

/** Runs one statement, or several without values. */
export type ExecuteSql = (text: string, values?: readonly unknown[]) => Promise<SqlResult>;

/** The one database of the relay, whichever it is: the embedded PGlite or a PostgreSQL server. */
export interface RelayDatabase {
  kind: 'pglite' | 'postgres';
  /** Over the schema `accueil_relay`. */
  kysely: Kysely<Tables>;
  /** For libraries that write their own SQL. */
  executeSql: ExecuteSql;
  /** Settles when the database cannot be used any more and has to be opened again; never for a lost connection, which the pool replaces. */
  broken: Promise<Error>;
  close: () => Promise<void>;
}

/** Where the database is: `postgres://…`, a folder for PGlite, or `memory` for a PGlite that is forgotten. */
export type DatabaseLocation = { url: string; connections?: number } | { folder: string } | { memory: true };

/** Opens the database and brings its tables to the present. Rejects with the database's own error; nothing is left open then. */
export async function openDatabase(location: DatabaseLocation): Promise<RelayDatabase> {
  // Each drags its own engine: only the one in use is loaded.
  const database =
    'url' in location
      ? (await import('./postgres.js')).openPostgres(location.url, location.connections)
      : await (await import('./pglite.js')).openPglite('folder' in location ? location.folder : undefined);
  try {
    await migrate(database.kysely);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function migrate(kysely: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: migrations, migrationTableSchema: RELAY_SCHEMA });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The tables could not be brought to the present', { cause: error });
}
