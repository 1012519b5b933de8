import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../cli/command.js';
import { run } from '../cli/run.js';

/** What a command line answered and printed. */
export interface Ran {
  code: ExitCode;
  out: string;
  err: string;
}

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** Runs one command line as from a terminal, with an empty environment. Default working directory: this package. */
export async function runAccueil(
  args: string[],
  options: { cwd?: string; packageFolder?: string; env?: Record<string, string>; again?: () => Promise<ExitCode> } = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    cwd: options.cwd ?? PACKAGE,
    packageFolder: options.packageFolder ?? PACKAGE,
    env: options.env ?? {},
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    ...(options.again ? { again: options.again } : {}),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
