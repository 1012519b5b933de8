import { sql, type Kysely, type Migration, type MigrationProvider } from 'kysely';

/** Schema of the relay's tables; the queue has its own. */
export const RELAY_SCHEMA = 'accueil_relay';

/**
 * Each change of the tables, in the order of its name, the same on PGlite and on PostgreSQL. One that was delivered is never edited: another
 * follows it.
 */
const MIGRATIONS: Record<string, Migration> = {
  '0001-relay': {
    up: async (db: Kysely<unknown>) => {
      const schema = db.schema.withSchema(RELAY_SCHEMA);
      await schema
        .createTable('envelopes')
        .addColumn('receipt', 'text', (column) => column.primaryKey())
        .addColumn('idempotency_key', 'uuid', (column) => column.notNull().unique())
        .addColumn('organization_id', 'uuid', (column) => column.notNull())
        .addColumn('sent_at', 'timestamptz', (column) => column.notNull())
        .addColumn('received_at', 'timestamptz', (column) => column.notNull())
        .addColumn('opened_at', 'timestamptz')
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
        .addColumn('size_class', 'integer', (column) => column.notNull())
        .addColumn('status_token_hash', 'bytea', (column) => column.notNull())
        .addColumn('content_hash', 'bytea', (column) => column.notNull())
        .addColumn('sealed', 'bytea')
        .addColumn('answer', 'bytea')
        .addColumn('history', 'jsonb', (column) => column.notNull())
        .addColumn('redirected_to', 'text')
        .addColumn('withdrawn_at', 'timestamptz')
        .addColumn('deleted_at', 'timestamptz')
        .addColumn('purged_at', 'timestamptz')
        .addColumn('reminded_at', 'timestamptz')
        .addColumn('kept_until', 'date', (column) => column.notNull())
        .execute();
      // What is sealed does not get smaller, and trying costs time at each writing.
      await sql`alter table ${sql.table(`${RELAY_SCHEMA}.envelopes`)} alter column sealed set storage external`.execute(db);
      await schema.createIndex('envelopes_inbox').on('envelopes').columns(['organization_id', 'received_at', 'receipt']).execute();
      await schema.createIndex('envelopes_kept').on('envelopes').column('kept_until').execute();
      await schema
        .createIndex('envelopes_unopened')
        .on('envelopes')
        .column('received_at')
        .where(sql.ref('opened_at'), 'is', null)
        .where(sql.ref('reminded_at'), 'is', null)
        .execute();
      await schema
        .createTable('challenges')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('organization_id', 'uuid', (column) => column.notNull())
        .addColumn('answer_hash', 'bytea', (column) => column.notNull())
        .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await schema
        .createTable('sessions')
        .addColumn('token_hash', 'bytea', (column) => column.primaryKey())
        .addColumn('organization_id', 'uuid', (column) => column.notNull())
        .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
        .execute();
      // Counts may be lost in a crash, and are written at each request: no write-ahead log for them.
      await sql`create unlogged table ${sql.table(`${RELAY_SCHEMA}.limits`)}
        (key varchar(255) primary key, points integer not null default 0, expire bigint)`.execute(db);
      await schema
        .createTable('limit_keys')
        .addColumn('day', 'date', (column) => column.primaryKey())
        .addColumn('key', 'bytea', (column) => column.notNull())
        .execute();
      await schema
        .createTable('secrets')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'bytea', (column) => column.notNull())
        .execute();
      await schema
        .createTable('proofs')
        .addColumn('proof_hash', 'bytea', (column) => column.primaryKey())
        .addColumn('idempotency_key', 'uuid', (column) => column.notNull())
        .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await schema
        .createTable('purge_log')
        .addColumn('id', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
        .addColumn('ran_at', 'timestamptz', (column) => column.notNull())
        .addColumn('retention_days', 'integer', (column) => column.notNull())
        .addColumn('contents', 'integer', (column) => column.notNull())
        .addColumn('tombstones', 'integer', (column) => column.notNull())
        .addColumn('sessions', 'integer', (column) => column.notNull())
        .execute();
    },
  },
};

export const migrations: MigrationProvider = { getMigrations: () => Promise.resolve(MIGRATIONS) };
