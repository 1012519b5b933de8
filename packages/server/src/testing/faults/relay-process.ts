import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeStewardKey, signKeys } from '@accueil/sdk/referral';
import { makeOrganization, type TestOrganization } from '../envelopes.js';

const BIN = fileURLToPath(new URL('../../../bin/accueil-server.mjs', import.meta.url));
const NO_LIMIT = '99999999/3600';
const START_MS = 120_000;

/** Where a relay's process keeps what it is given. */
export type ProcessDatabase = { url: string } | { folder: string };

/** A relay in a process of its own, as an operator runs it, that can be killed and started again. */
export interface RelayProcess {
  port: number;
  organization: TestOrganization;
  /** Lines it wrote. */
  log: string[];
  pid: () => number | undefined;
  /** Resolves once it is ready. */
  start: () => Promise<void>;
  /** SIGKILL: nothing is said, nothing is finished. */
  kill: () => Promise<void>;
  /** SIGTERM, as a supervisor asks. Gives the exit code. */
  stop: () => Promise<number | null>;
  /** Stops it and forgets its folder. */
  end: () => Promise<void>;
}

/** Makes a region with one organization and its signed keys, and a relay over it; not started. `share`: the region of another process. */
export async function makeRelayProcess(
  database: ProcessDatabase,
  env: Record<string, string> = {},
  share?: Pick<SharedRegion, 'data' | 'organization'>,
): Promise<RelayProcess & SharedRegion> {
  const region = share ?? (await makeRegion());
  const port = await freePort();
  const log: string[] = [];
  let child: ChildProcess | undefined;
  let ended: Promise<number | null> = Promise.resolve(null);

  async function start(): Promise<void> {
    const args = [
      BIN,
      '--relay',
      '--data',
      region.data,
      '--scripts',
      region.data,
      ...('folder' in database ? ['--database', database.folder] : []),
    ];
    const own = spawn(process.execPath, args, {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        HOST: '127.0.0.1',
        ...('url' in database ? { DATABASE_URL: database.url } : {}),
        ...Object.fromEntries(['ENVELOPES', 'RECIPIENT', 'CHALLENGES', 'REFUSALS'].map((name) => [`ACCUEIL_LIMIT_${name}`, NO_LIMIT])),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = own;
    ended = new Promise((resolve) => own.once('exit', (code) => resolve(code)));
    for (const stream of [own.stdout, own.stderr])
      stream.on('data', (chunk: Buffer) => log.push(...chunk.toString().split('\n').filter(Boolean)));
    const deadline = Date.now() + START_MS;
    while (Date.now() < deadline) {
      if (own.exitCode !== null) throw new Error(`the relay ended at its start: ${log.slice(-3).join(' ')}`);
      const ready = await fetch(`http://127.0.0.1:${port}/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return;
      await wait(50);
    }
    throw new Error(`the relay did not become ready: ${log.slice(-3).join(' ')}`);
  }
  const stop = async (): Promise<number | null> => {
    child?.kill('SIGTERM');
    return ended;
  };
  return {
    ...region,
    port,
    log,
    pid: () => child?.pid,
    start,
    kill: async () => {
      child?.kill('SIGKILL');
      await ended;
    },
    stop,
    end: async () => {
      await stop();
      if (!share) await rm(region.data, { recursive: true, force: true });
    },
  };
}

/** A built region, as far as a relay reads it. */
export interface SharedRegion {
  data: string;
  organization: TestOrganization;
}

async function makeRegion(): Promise<SharedRegion> {
  const data = await mkdtemp(join(tmpdir(), 'accueil-region-'));
  const [organization, recovery] = [await makeOrganization(), await makeOrganization()];
  const valid_from = '2020-01-01';
  const signed = signKeys(
    {
      format: 'accueil-key-list/1',
      region: 'nord',
      version: 1,
      signed_at: new Date().toISOString(),
      keys: [{ organization_id: organization.id, organization: 'organisme', recipient: organization.recipient, valid_from }],
      recovery: [{ recipient: recovery.recipient, valid_from }],
    },
    makeStewardKey().secret,
  );
  await mkdir(join(data, 'nord'));
  await writeFile(join(data, 'nord/manifest.json'), '{}');
  await writeFile(join(data, 'nord/keys.json'), JSON.stringify(signed));
  return { data, organization };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
