import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from './app.js';
import { summarizeCspReport } from './routes/csp-reports.js';
import { listen, type Listening } from './listen.js';
import type { AppOptions } from './options.js';
import type { Relay } from './relay/relay.js';

const DEFAULT_PORT = 8080;
/** Folder of the relay's embedded database, where nobody names another. */
const DEFAULT_DATABASE = 'accueil-relay';

/** What the command line needs of the process, so that tests can stand in for it. */
export interface RunOptions {
  /** Arguments after the command's name. */
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  /** Folders to serve where no option says otherwise. */
  folders: Pick<AppOptions, 'scripts' | 'data' | 'pages' | 'docs' | 'storybook'>;
  out: (line: string) => void;
  err: (line: string) => void;
}

/**
 * The `accueil-server` command: reads `PORT` (default 8080), `HOST`, `ACCUEIL_REGION`, `ACCUEIL_LOG=1` (a line a request) and
 * `ACCUEIL_CSP_LOG=1` (a line a broken content security policy), and the options
 * `--scripts --data --pages --docs --storybook --region`; prints its address once it answers. `--relay` (or `ACCUEIL_RELAY=1`) turns on the relay
 * of referrals, in the PostgreSQL of `DATABASE_URL` or in the folder `--database`; its settings are in docs/self-hosting.md.
 * `undefined` when it cannot start, with the reason given to `err`.
 */
export async function run({ args, env, folders, out, err }: RunOptions): Promise<Listening | undefined> {
  const port = readPort(env['PORT']);
  if (port === undefined) {
    err(`PORT doit être un nombre de 0 à 65535 ; reçu : « ${env['PORT'] ?? ''} ».`);
    return undefined;
  }
  let options: AppOptions;
  let relay: Relay | undefined;
  try {
    const read = readOptions(args, env, folders, out);
    options = read.options;
    if (read.database !== undefined) relay = await startRelay(env, { data: options.data, database: read.database, write: out });
  } catch (error) {
    err(error instanceof Error ? error.message : String(error));
    return undefined;
  }
  try {
    const host = env['HOST'];
    const app = createApp({ ...options, ...(relay ? { relay } : {}) });
    const listening = await listen(app, { port, ...(host === undefined || host === '' ? {} : { host }) });
    out(`http://localhost:${listening.port}/`);
    return {
      port: listening.port,
      close: async () => {
        await listening.close();
        await relay?.close();
      },
    };
  } catch (error) {
    await relay?.close();
    err(startFailure(error, port));
    return undefined;
  }
}

/** Loaded only where a relay is asked for: a database, a queue and their libraries come with it. */
async function startRelay(
  env: RunOptions['env'],
  settings: { data: string; database: string; write: (line: string) => void },
): Promise<Relay> {
  const [{ createRelay }, { readRelaySettings }] = await Promise.all([import('./relay/relay.js'), import('./relay/read-settings.js')]);
  return createRelay(readRelaySettings(env, settings));
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : undefined;
}

function readOptions(
  args: readonly string[],
  env: RunOptions['env'],
  folders: RunOptions['folders'],
  out: RunOptions['out'],
): { options: AppOptions; database: string | undefined } {
  const { values: given } = parseArgs({
    args: [...args],
    options: {
      scripts: { type: 'string' },
      data: { type: 'string' },
      pages: { type: 'string' },
      docs: { type: 'string' },
      storybook: { type: 'string' },
      region: { type: 'string' },
      relay: { type: 'boolean' },
      database: { type: 'string' },
    },
  });
  const { relay = env['ACCUEIL_RELAY'] === '1', database = DEFAULT_DATABASE, ...values } = given;
  const region = values.region ?? env['ACCUEIL_REGION'];
  const options: AppOptions = {
    ...folders,
    ...values,
    ...(region === undefined || region === '' ? {} : { region }),
    ...(env['ACCUEIL_LOG'] === '1' ? { log: (entry) => out(JSON.stringify(entry)) } : {}),
    ...(env['ACCUEIL_CSP_LOG'] === '1' ? { onCspReport: (report) => out(JSON.stringify({ csp: summarizeCspReport(report) })) } : {}),
  };
  return { options, database: relay ? resolve(database) : undefined };
}

function startFailure(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà pris. Arrêtez l’autre programme, ou choisissez-en un autre : PORT=${port === 65535 ? 8081 : port + 1} npm start`;
  if (code === 'EACCES') return `Le port ${port} est réservé au système. Choisissez-en un autre : PORT=8080 npm start`;
  return `Le serveur ne peut pas démarrer : ${error instanceof Error ? error.message : String(error)}`;
}
