import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { DurableFS, DURABLE_START, syncFolder } from './durable-fs.js';
import type { SqlResult } from './database.js';

// The thread PGlite runs in: PostgreSQL in WebAssembly works, and waits for the disk, without leaving its turn; requests are answered meanwhile.

/** What is asked of the thread. */
export type ThreadRequest = { id: number; text: string; values?: unknown[] } | { id: number; close: true };

/** What it answers. An error keeps PostgreSQL's code, which callers read. */
export type ThreadAnswer = ({ id: number } & SqlResult) | { id: number; error: { message: string; code?: string; constraint?: string } };

const { folder } = workerData as { folder?: string };
const isNew = folder !== undefined && !existsSync(join(folder, 'PG_VERSION'));
// As node-postgres gives them: a 64-bit integer is a string, whatever its size.
const parsers = { [types.INT8]: (text: string) => text };
const db = await (folder === undefined
  ? PGlite.create({ parsers })
  : PGlite.create({ fs: new DurableFS(folder), startParams: DURABLE_START, parsers }));
if (folder !== undefined && isNew) {
  await db.exec('checkpoint');
  syncFolder(folder);
}

parentPort?.on('message', (request: ThreadRequest) => {
  void answer(request).then((message) => parentPort?.postMessage(message));
});
parentPort?.postMessage('open');

async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  const { id } = request;
  try {
    if ('close' in request) {
      await db.close();
      return { id, rows: [], rowCount: 0 };
    }
    const { text, values } = request;
    const result = values === undefined || values.length === 0 ? (await db.exec(text)).at(-1) : await db.query(text, values);
    const rows = (result?.rows ?? []) as Record<string, unknown>[];
    return { id, rows, rowCount: rows.length > 0 ? rows.length : (result?.affectedRows ?? 0) };
  } catch (error) {
    const { message, code, constraint } = error as Error & { code?: string; constraint?: string };
    return { id, error: { message, ...(code === undefined ? {} : { code }), ...(constraint === undefined ? {} : { constraint }) } };
  }
}
