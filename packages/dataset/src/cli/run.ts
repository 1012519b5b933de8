import { access, readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../messages/types.js';
import { UsageError, type CliCommand, type CliEnvironment, type ExitCode, type Given } from './command.js';
import { WORDS } from './words.js';

export { askSecret } from './ask-secret.js';

/** Every command, in the order of the help. Each comes with libraries of its own: only the one that is asked for is loaded. */
const COMMANDS: Readonly<Record<string, () => Promise<CliCommand>>> = {
  validate: async () => (await import('./validate-command.js')).validateCommand,
  build: async () => (await import('./build-command.js')).buildCommand,
  export: async () => (await import('./export-command.js')).exportCommand,
  import: async () => (await import('./import-command.js')).importCommand,
  report: async () => (await import('./report-command.js')).reportCommand,
  diff: async () => (await import('./diff-command.js')).diffCommand,
  digest: async () => (await import('./digest-command.js')).digestCommand,
  remind: async () => (await import('./remind-command.js')).remindCommand,
  keys: async () => (await import('./keys-command.js')).keysCommand,
  conform: async () => (await import('./conform-command.js')).conformCommand,
};

/** Options every command has. */
const OPTIONS = {
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * Runs one command line. Never throws.
 *
 * Effects: those of the command; prints through `environment`.
 */
export async function run(args: readonly string[], environment: CliEnvironment): Promise<ExitCode> {
  let lang: MessageLanguage = 'fr';
  try {
    // The first word that is one: a folder may have the name of a command.
    const word = args.find((arg) => Object.hasOwn(COMMANDS, arg));
    const command = word === undefined ? undefined : await COMMANDS[word]?.();
    const options = { ...command?.options, ...OPTIONS };
    // Without a command there is nothing to hold the options to: `accueil frobnicate --now` is told of the command first.
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: command !== undefined });
    lang = asLanguage(values.lang ?? 'fr');
    const [name = 'help', ...rest] = positionals;
    if (values.version) {
      environment.out(await version(environment));
      return 0;
    }
    if (values.help || name === 'help') {
      environment.out(await helpOf(command, lang));
      return 0;
    }
    if (command?.name !== name) {
      environment.err(WORDS[lang].unknownCommand(name));
      return 2;
    }
    const given: Given = {
      environment,
      lang,
      json: values.json === true,
      values,
      positionals: rest,
      path: (path) => resolve(environment.cwd, path),
      show: (path) => relative(environment.cwd, path) || '.',
      region: async (path) => (path === undefined ? defaultRegion(environment.packageFolder) : resolve(environment.cwd, path)),
    };
    return await command.run(given);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    environment.err(isUsage(error) ? WORDS[lang].badArguments(detail) : WORDS[lang].failed(detail));
    return 2;
  }
}

function isUsage(error: unknown): boolean {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

async function helpOf(command: CliCommand | undefined, lang: MessageLanguage): Promise<string> {
  const { help, helpOptions } = WORDS[lang];
  const shown = command ? [command] : await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return `${help}\n\n${shown.map((one) => one.help[lang]).join('\n\n')}\n\n${helpOptions}`;
}

function asLanguage(value: unknown): MessageLanguage {
  const lang = MESSAGE_LANGUAGES.find((known) => known === value);
  if (!lang) throw new UsageError(`--lang ${String(value)} (${MESSAGE_LANGUAGES.join(', ')})`);
  return lang;
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
  if (only === undefined || regions.length > 1) throw new UsageError(regions.length === 0 ? 'FOLDER ?' : regions.join(', '));
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
