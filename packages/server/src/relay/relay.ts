import { setTimeout as wait } from 'node:timers/promises';
import type { Hono } from 'hono';
import { makeLog, type RelayLog } from './log.js';
import { makeMetrics, type Metrics } from './metrics.js';
import { openRelay, type Opened } from './opened.js';
import type { RelayOptions } from './options.js';
import { unavailable } from './problem.js';
import { relayRoutes } from './routes/routes.js';

/** Between two tries to open the database: doubled at each failure. */
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;

/** The relay of referrals: stores what is sealed, gives it to who proves the key, forgets it in time. */
export interface Relay {
  /** What answers at `/referrals/1/`, `/ready` and `/metrics`: 503 until the database is open. */
  readonly routes: Hono;
  /** Resolves once the database is open and requests are stored. A database that cannot be reached is tried again, for ever. */
  readonly opened: Promise<void>;
  /** Whether the database answers at this moment. */
  isReady: () => Promise<boolean>;
  /** What it works with, for an operator's own tools. @throws {Problem} `unavailable` while the database is not open */
  open: () => Opened;
  /** Lets running work end, and closes the database. Safe to call twice. */
  close: () => Promise<void>;
}

/** What routes need of a relay. */
export interface RelayContext {
  options: RelayOptions;
  metrics: Metrics;
  log: RelayLog;
  /** @throws {Problem} `unavailable` while the database is not open */
  open: () => Opened;
  isReady: () => Promise<boolean>;
}

/** Makes a relay, which begins to open its database. Throws nothing; what goes wrong is logged, and told by `/ready`. */
export function createRelay(options: RelayOptions): Relay {
  const log = options.log ?? makeLog((line) => console.error(line));
  const metrics = makeMetrics();
  const ending = new AbortController();
  let current: Opened | undefined;
  let announce: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (announce = resolve));

  /** Opens, and opens again what breaks, until closed. */
  async function keepOpen(): Promise<void> {
    let delay = FIRST_DELAY_MS;
    while (!ending.signal.aborted) {
      try {
        current = await openRelay(options, metrics, log);
        delay = FIRST_DELAY_MS;
        log.info({ database: current.db.kind }, 'ready');
        announce();
        const end = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve(), { once: true }));
        const error = await Promise.race([current.db.broken, end]);
        if (error) log.error({ err: error }, 'the database broke; opening it again');
      } catch (error) {
        log.error({ err: error }, 'the database cannot be opened; trying again');
        await wait(delay, undefined, { signal: ending.signal }).catch(() => undefined);
        delay = Math.min(delay * 2, LONGEST_DELAY_MS);
      }
      const open = current;
      current = undefined;
      await open?.close().catch((error: unknown) => log.error({ err: error }, 'closing'));
    }
  }

  async function isReady(): Promise<boolean> {
    const ready = await (current?.db.executeSql('select 1') ?? Promise.reject(new Error('closed'))).then(
      () => true,
      () => false,
    );
    metrics.ready.set(ready ? 1 : 0);
    return ready;
  }

  const open = (): Opened => {
    if (!current) throw unavailable();
    return current;
  };
  const done = keepOpen();
  return {
    routes: relayRoutes({ options, metrics, log, open, isReady }),
    opened,
    isReady,
    open,
    close: async () => {
      ending.abort();
      await done;
    },
  };
}
