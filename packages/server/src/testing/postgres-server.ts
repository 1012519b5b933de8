import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = '/usr/lib/postgresql';

/** A PostgreSQL server of a test, over a folder of its own. */
export interface PostgresServer {
  /** Of a database that is new, and of nobody else's. */
  newDatabase: () => Promise<string>;
  folder: string;
  /** As a power cut would, but for what the machine has not written: no farewell, no checkpoint. */
  crash: () => Promise<void>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Folder of the newest installed server's programs; `undefined` where there is none. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(ROOT, version, 'bin')).find((bin) => existsSync(join(bin, 'postgres')));
}

/** Why a test on PostgreSQL does not run here; `undefined`: it does. */
export function whyNoPostgres(): string | undefined {
  return postgresPrograms() ? undefined : `PostgreSQL is not installed (no ${ROOT}/*/bin/postgres): not tested on it`;
}

/** Starts the machine's PostgreSQL. As root, it runs as the user postgres: the server refuses root. `settings`: added to its command line; `parent`: where its folder is made. */
export async function startPostgres({
  settings = [],
  parent = tmpdir(),
}: { settings?: readonly string[]; parent?: string } = {}): Promise<PostgresServer> {
  const bin = postgresPrograms();
  if (bin === undefined) throw new Error(whyNoPostgres());
  const folder = await mkdtemp(join(parent, 'accueil-postgres-'));
  const asRoot = userInfo().uid === 0;
  if (asRoot) await chown(folder, await idOf('-u'), await idOf('-g'));
  const program = (name: string, args: readonly string[]): Promise<unknown> =>
    asRoot ? run('runuser', ['-u', 'postgres', '--', join(bin, name), ...args]) : run(join(bin, name), [...args]);
  const data = join(folder, 'data');
  const port = await freePort();
  const options = ['-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', ...settings].join(' ');
  const control = (...args: string[]): Promise<unknown> => program('pg_ctl', ['-D', data, '-w', '-s', '-l', join(folder, 'log'), ...args]);
  const start = async (): Promise<void> => {
    await control('-o', options, 'start');
  };
  await program('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8']);
  await start();
  let made = 0;
  return {
    folder,
    newDatabase: async () => {
      const name = `relay_${++made}`;
      await program('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name]);
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    crash: async () => {
      await control('-m', 'immediate', 'stop');
    },
    start,
    stop: async () => {
      await control('-m', 'immediate', 'stop').catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function idOf(flag: '-u' | '-g'): Promise<number> {
  return Number((await run('id', [flag, 'postgres'])).stdout);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
