import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../cli/command.js';
import { run } from '../cli/run.js';

/** Runs the steward's tool in a folder, and gives what it printed. */
export async function accueil(args: string[], cwd: string): Promise<{ code: ExitCode; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    cwd,
    packageFolder: fileURLToPath(new URL('../../', import.meta.url)),
    env: {},
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
