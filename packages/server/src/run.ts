import { parseArgs } from 'node:util';
import { createApp } from './app.js';
import { summarizeCspReport } from './routes/csp-reports.js';
import { listen, type Listening } from './listen.js';
import type { AppOptions } from './options.js';

const DEFAULT_PORT = 8080;

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
 * `ACCUEIL_CSP_LOG=1` (a line a broken content security policy), `ACCUEIL_FEED_HOSTS` (hosts calendars may be read of), and the options
 * `--scripts --data --pages --docs --storybook --region`; prints its address once it answers.
 * `undefined` when it cannot start, with the reason given to `err`.
 */
export async function run({ args, env, folders, out, err }: RunOptions): Promise<Listening | undefined> {
  const port = readPort(env['PORT']);
  if (port === undefined) {
    err(`PORT doit être un nombre de 0 à 65535 ; reçu : « ${env['PORT'] ?? ''} ».`);
    return undefined;
  }
  let options: AppOptions;
  try {
    options = readOptions(args, env, folders, out);
  } catch (error) {
    err(error instanceof Error ? error.message : String(error));
    return undefined;
  }
  try {
    const host = env['HOST'];
    const listening = await listen(createApp(options), { port, ...(host === undefined || host === '' ? {} : { host }) });
    out(`http://localhost:${listening.port}/`);
    return listening;
  } catch (error) {
    err(startFailure(error, port));
    return undefined;
  }
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : undefined;
}

function readOptions(args: readonly string[], env: RunOptions['env'], folders: RunOptions['folders'], out: RunOptions['out']): AppOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scripts: { type: 'string' },
      data: { type: 'string' },
      pages: { type: 'string' },
      docs: { type: 'string' },
      storybook: { type: 'string' },
      region: { type: 'string' },
    },
  });
  const region = values.region ?? env['ACCUEIL_REGION'];
  return {
    ...folders,
    ...values,
    ...(region === undefined || region === '' ? {} : { region }),
    feedHosts: (env['ACCUEIL_FEED_HOSTS'] ?? '').split(/[\s,]+/).filter(Boolean),
    ...(env['ACCUEIL_LOG'] === '1' ? { log: (entry) => out(JSON.stringify(entry)) } : {}),
    ...(env['ACCUEIL_CSP_LOG'] === '1' ? { onCspReport: (report) => out(JSON.stringify({ csp: summarizeCspReport(report) })) } : {}),
  };
}

function startFailure(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà pris. Arrêtez l’autre programme, ou choisissez-en un autre : PORT=${port === 65535 ? 8081 : port + 1} npm start`;
  if (code === 'EACCES') return `Le port ${port} est réservé au système. Choisissez-en un autre : PORT=8080 npm start`;
  return `Le serveur ne peut pas démarrer : ${error instanceof Error ? error.message : String(error)}`;
}
