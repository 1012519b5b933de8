import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../server/bin/accueil-server.mjs', import.meta.url));
const START_TIMEOUT_MS = 20_000;

/** The built server, run as an operator runs it, on a port of its own. */
export interface Site {
  /** `http://localhost:PORT`, without a trailing slash. */
  origin: string;
  /** Every broken content security policy a browser reported, as the server logged it. */
  cspReports: unknown[];
  stop: () => Promise<void>;
}

/**
 * Starts the server and waits for the address it prints. Rejects with what it said when it does not start.
 * `relay`: folder of a database for the relay of referrals; without it, there is none. `data`: folder of the built regions. `env`: what
 * an operator sets besides.
 */
export async function startSite({ relay, data, env }: { relay?: string; data?: string; env?: Record<string, string> } = {}): Promise<Site> {
  const options = [...(relay === undefined ? [] : ['--relay', '--database', relay]), ...(data === undefined ? [] : ['--data', data])];
  const child = spawn(process.execPath, [COMMAND, ...options], {
    env: { ...process.env, PORT: '0', ACCUEIL_CSP_LOG: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const cspReports: unknown[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The server printed no address. ${said}`)), START_TIMEOUT_MS);
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => reject(new Error(`The server ended (${code ?? 'killed'}). ${said}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('http')) {
        clearTimeout(timer);
        resolve(line.replace(/\/$/, ''));
      } else if (line.startsWith('{"csp"')) cspReports.push(JSON.parse(line));
    });
  });
  if (relay !== undefined) await ready(origin);
  return { origin, cspReports, stop: () => stop(child) };
}

/** A relay opens its database beside the pages. */
async function ready(origin: string): Promise<void> {
  for (const until = Date.now() + START_TIMEOUT_MS; ;) {
    const answer = await fetch(`${origin}/ready`);
    if (answer.ok) return;
    if (Date.now() > until) throw new Error(`The relay is not ready: ${await answer.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
