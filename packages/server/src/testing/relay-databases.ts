import { after, before, describe } from 'node:test';
import type { DatabaseLocation } from '../relay/db/database.js';
import { startPostgres, whyNoPostgres, type PostgresServer } from './postgres-server.js';

/** Gives a database that is new. */
export type NewDatabase = () => Promise<DatabaseLocation>;

/** Runs the same tests on PGlite and on PostgreSQL; where that is not installed, they show as skipped, with the reason. */
export function describeOnDatabases(name: string, suite: (newDatabase: NewDatabase) => void): void {
  describe(`${name}, on PGlite`, () => suite(() => Promise.resolve({ memory: true })));
  describe(`${name}, on PostgreSQL`, { skip: whyNoPostgres() ?? false }, () => {
    let server: PostgresServer;
    before(async () => {
      server = await startPostgres();
    });
    after(() => server.stop());
    suite(async () => ({ url: await server.newDatabase() }));
  });
}
