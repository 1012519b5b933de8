import type { ParseArgsConfig } from 'node:util';
import type { MessageLanguage } from '../messages/types.js';

/** What the tool needs from where it runs, so that tests can stand in for it. */
export interface CliEnvironment {
  /** Working directory. */
  cwd: string;
  /** Folder of the package: where the default data are, and `package.json`. */
  packageFolder: string;
  env: Readonly<Record<string, string | undefined>>;
  out: (text: string) => void;
  err: (text: string) => void;
  /** The machine's clock. Default: the command compares nothing with the present. */
  now?: () => Date;
  /** Base-2 logarithm of scrypt's cost for files under a passphrase. Default: age's own, 18. */
  workFactor?: number;
  /** Asks for a passphrase, without showing it. Default: a command that needs one cannot run. */
  askSecret?: (question: string) => Promise<string>;
  /** Runs the same command in a program started for a very large region. Default: it runs in this one, whatever the region. */
  again?: () => Promise<ExitCode>;
}

/** 0: well; 1: faults in the data, or a conflict to settle; 2: the command or the machine. */
export type ExitCode = 0 | 1 | 2;

/** What a command is given: its own options have been read, those every command has are members. */
export interface Given {
  environment: CliEnvironment;
  lang: MessageLanguage;
  /** Answer in JSON, for another program. */
  json: boolean;
  /** Every option, by name. */
  values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  /** What stands after the command's name. */
  positionals: readonly string[];
  /** A path given by the steward, absolute. */
  path: (given: string) => string;
  /** A path as the steward would write it from here. */
  show: (path: string) => string;
  /** The region's folder: the one given, else the one region kept in this package. Throws `UsageError` where there is none, or several. */
  region: (given: string | undefined) => Promise<string>;
}

/** One command of the tool. Its words stand beside it, in both languages. */
export interface CliCommand {
  name: string;
  /** Its lines in the help: how it is written and what it does; further lines for its options. */
  help: Readonly<Record<MessageLanguage, string>>;
  options?: NonNullable<ParseArgsConfig['options']>;
  /** May throw `UsageError`; any other error ends the tool with code 2 and its message. */
  run: (given: Given) => Promise<ExitCode>;
}

/** The command line is not one the tool understands. The message says what is wrong, as it was written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The text of an option, where it was given. */
export function textOption({ values }: Given, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** At most so many words after the command's name. */
export function atMost({ positionals }: Given, count: number): void {
  if (positionals.length > count) throw new UsageError(positionals.slice(count).join(' '));
}

/**
 * Where the region's pages are served, ending with `/`: the option, else the environment, else what the data say; an address of the web.
 * @throws {UsageError}
 */
export function baseUrlOption(given: Given, known: string | undefined): string | undefined {
  const base = textOption(given, 'base-url') ?? given.environment.env.ACCUEIL_BASE_URL ?? known;
  if (base === undefined) return undefined;
  if (!/^https?:$/.test(URL.canParse(base) ? new URL(base).protocol : '')) throw new UsageError(`--base-url ${base}`);
  return base.endsWith('/') ? base : `${base}/`;
}
