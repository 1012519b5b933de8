import { access, readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../messages/types.js';
import { runBuild } from './build-command.js';
import { runValidate } from './validate-command.js';
import { WORDS } from './words.js';

/** What the tool needs from where it runs, so that tests can stand in for it. */
export interface CliEnvironment {
  /** Working directory. */
  cwd: string;
  /** Folder of the package: where the default data are, and `package.json`. */
  packageFolder: string;
  env: Readonly<Record<string, string | undefined>>;
  out: (text: string) => void;
  err: (text: string) => void;
}

/** What each command is given. */
export interface Command {
  environment: CliEnvironment;
  lang: MessageLanguage;
  json: boolean;
  /** Measure every file. */
  sizes: boolean;
  /** Absolute. */
  folder: string;
  /** Absolute. */
  outFolder: string;
  builtAt?: Date;
  /** A folder as the steward would write it from here. */
  show: (path: string) => string;
}

/** 0: well; 1: faults in the data; 2: the command or the machine. */
export type ExitCode = 0 | 1 | 2;

const OPTIONS = {
  lang: { type: 'string' },
  out: { type: 'string' },
  'built-at': { type: 'string' },
  json: { type: 'boolean' },
  sizes: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * Runs one command line. Never throws.
 *
 * Effects: reads the region's folder; `build` writes the published folder; prints through `environment`.
 */
export async function run(args: readonly string[], environment: CliEnvironment): Promise<ExitCode> {
  let lang: MessageLanguage = 'fr';
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    lang = asLanguage(values.lang ?? 'fr');
    const [command = 'help', folder, ...rest] = positionals;
    if (values.version) {
      environment.out(await version(environment));
      return 0;
    }
    if (values.help || command === 'help') {
      environment.out(WORDS[lang].help);
      return 0;
    }
    if (rest.length > 0) throw new TypeError(rest.join(' '));
    const builtAt = asInstant(values['built-at'], environment.env.SOURCE_DATE_EPOCH);
    const given: Command = {
      environment,
      lang,
      json: values.json ?? false,
      sizes: values.sizes ?? false,
      folder: folder === undefined ? await defaultRegion(environment.packageFolder) : resolve(environment.cwd, folder),
      outFolder: values.out === undefined ? resolve(environment.packageFolder, 'dist') : resolve(environment.cwd, values.out),
      ...(builtAt ? { builtAt } : {}),
      show: (path) => relative(environment.cwd, path) || '.',
    };
    if (command === 'validate') return await runValidate(given);
    if (command === 'build') return await runBuild(given);
    environment.err(WORDS[lang].unknownCommand(command));
    return 2;
  } catch (error) {
    environment.err(WORDS[lang].badArguments(error instanceof Error ? error.message : String(error)));
    return 2;
  }
}

function asLanguage(value: string): MessageLanguage {
  const lang = MESSAGE_LANGUAGES.find((known) => known === value);
  if (!lang) throw new TypeError(`--lang ${value} (${MESSAGE_LANGUAGES.join(', ')})`);
  return lang;
}

function asInstant(given: string | undefined, epochSeconds: string | undefined): Date | undefined {
  if (given === undefined && (epochSeconds === undefined || epochSeconds === '')) return undefined;
  const instant = given === undefined ? new Date(Number(epochSeconds) * 1000) : new Date(given);
  if (Number.isNaN(instant.getTime())) throw new TypeError(`--built-at ${given ?? epochSeconds ?? ''}`);
  return instant;
}

/** The one region kept in this package. */
async function defaultRegion(packageFolder: string): Promise<string> {
  const regions: string[] = [];
  for (const entry of await readdir(packageFolder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name === 'dist') continue;
    const folder = join(packageFolder, entry.name);
    if (await exists(join(folder, 'region.yaml'))) regions.push(folder);
  }
  const [only] = regions;
  if (only === undefined || regions.length > 1) throw new TypeError(regions.length === 0 ? 'FOLDER ?' : regions.join(', '));
  return only;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function version({ packageFolder }: CliEnvironment): Promise<string> {
  const text: unknown = JSON.parse(await readFile(resolve(packageFolder, 'package.json'), 'utf8'));
  return typeof text === 'object' && text !== null && 'version' in text ? String(text.version) : '';
}
