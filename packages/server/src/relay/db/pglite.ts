import { Worker } from 'node:worker_threads';
import { Kysely } from 'kysely';
import type { RelayDatabase, SqlResult } from './database.js';
import { lockFolder } from './folder-lock.js';
import { RELAY_SCHEMA } from './migrations.js';
import { PgliteDialect } from './pglite-dialect.js';
import type { ThreadAnswer, ThreadRequest } from './pglite-thread.js';
import type { Tables } from './tables.js';

/** PostgreSQL's class of an internal error: what WebAssembly gives up on. */
const FATAL = /RuntimeError|unreachable|memory access out of bounds|Aborted|ExitStatus|PANIC/;

/**
 * The embedded database, in a thread of its own, over `folder` (made when absent; locked, since two openings would spoil it) or in memory.
 * One connection: whoever uses it waits for who was before.
 */
export async function openPglite(folder: string | undefined): Promise<RelayDatabase> {
  const unlock = folder === undefined ? undefined : await lockFolder(folder);
  const thread = new PgliteThread(folder);
  try {
    await thread.opened;
  } catch (error) {
    await thread.terminate();
    await unlock?.();
    throw error;
  }
  const dialect = new PgliteDialect((text, values) => thread.run(text, values));
  const kysely = new Kysely<Tables>({ dialect }).withSchema(RELAY_SCHEMA);
  return {
    kind: 'pglite',
    kysely,
    executeSql: (text, values) => dialect.alone(() => thread.run(text, values)),
    broken: thread.broken,
    close: async () => {
      await kysely.destroy();
      await thread.close();
      await unlock?.();
    },
  };
}

/** An error of the database, as its thread told it. */
class PgliteError extends Error {
  override name = 'PgliteError';
  readonly code: string | undefined;
  readonly constraint: string | undefined;

  constructor(told: { message: string; code?: string; constraint?: string }) {
    super(told.message);
    this.code = told.code;
    this.constraint = told.constraint;
  }
}

interface Waiting {
  resolve: (result: SqlResult) => void;
  reject: (error: Error) => void;
}

/** Statements out, results back, by number. */
class PgliteThread {
  /** Resolves once statements are taken; rejects with why they never will be. */
  readonly opened: Promise<void>;
  /** Settles with why the thread ended without being asked to. */
  readonly broken: Promise<Error>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #ended = false;
  #break: (error: Error) => void = () => undefined;

  constructor(folder: string | undefined) {
    // Tests run this file from its source, which a thread cannot load: the thread is then the built one.
    const entry = new URL(
      import.meta.url.endsWith('.ts') ? '../../../dist/relay/db/pglite-thread.js' : './pglite-thread.js',
      import.meta.url,
    );
    this.#worker = new Worker(entry, { workerData: folder === undefined ? {} : { folder }, execArgv: [] });
    this.broken = new Promise((resolve) => (this.#break = resolve));
    this.opened = new Promise((resolve, reject) => {
      this.#worker.once('message', () => resolve());
      this.#worker.once('error', reject);
      this.#worker.once('exit', () => reject(new Error('The embedded database ended while it was opening')));
    });
    this.opened.catch(() => undefined);
    this.#worker.on('message', (message: ThreadAnswer | 'open') => {
      if (message !== 'open') this.#settle(message);
    });
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('The embedded database ended')));
  }

  run(text: string, values?: readonly unknown[]): Promise<SqlResult> {
    return this.#ask((id) => ({ id, text, ...(values === undefined ? {} : { values: [...values] }) }));
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    await this.#ask((id) => ({ id, close: true })).catch(() => undefined);
    await this.terminate();
  }

  async terminate(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  #ask(make: (id: number) => ThreadRequest): Promise<SqlResult> {
    if (this.#ended) return Promise.reject(new PgliteError({ message: 'The embedded database is closed', code: '57P01' }));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(make(id));
    });
  }

  #settle(message: ThreadAnswer): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (!('error' in message)) {
      waiting?.resolve(message);
      return;
    }
    waiting?.reject(new PgliteError(message.error));
    // WebAssembly that gave up answers nothing sensible afterwards.
    if (FATAL.test(message.error.message)) void this.#worker.terminate();
  }

  #end(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    if (!this.#ended) this.#break(error);
    this.#ended = true;
  }
}
