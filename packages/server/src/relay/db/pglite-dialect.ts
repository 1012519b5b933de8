import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { ExecuteSql } from './database.js';

/** Kysely over a database of one connection: a transaction has it to itself until its end. */
export class PgliteDialect implements Dialect {
  readonly #connection: DatabaseConnection;
  /** The end of the line of those who wait. */
  #tail: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(run: ExecuteSql) {
    this.#connection = {
      executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
        const { rows, rowCount } = await run(sql, parameters);
        return { rows: rows as R[], numAffectedRows: BigInt(rowCount) };
      },
      // eslint-disable-next-line @typescript-eslint/require-await
      async *streamQuery() {
        throw new Error('A database of one connection does not stream');
      },
    };
  }

  /** Runs `work` with nobody else on the connection. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.#acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }

  createDriver(): Driver {
    const say = async (word: string): Promise<void> => {
      await this.#connection.executeQuery(CompiledQuery.raw(word));
    };
    return {
      init: () => Promise.resolve(),
      acquireConnection: async () => {
        this.#release = await this.#acquire();
        return this.#connection;
      },
      releaseConnection: () => {
        this.#release();
        return Promise.resolve();
      },
      beginTransaction: () => say('begin'),
      commitTransaction: () => say('commit'),
      rollbackTransaction: () => say('rollback'),
      destroy: () => Promise.resolve(),
    };
  }

  createQueryCompiler = (): PostgresQueryCompiler => new PostgresQueryCompiler();
  createAdapter = (): PostgresAdapter => new PostgresAdapter();
  createIntrospector = (db: ConstructorParameters<typeof PostgresIntrospector>[0]): PostgresIntrospector => new PostgresIntrospector(db);

  async #acquire(): Promise<() => void> {
    const before = this.#tail;
    let release: () => void = () => undefined;
    this.#tail = new Promise((resolve) => (release = resolve));
    await before;
    return release;
  }
}
