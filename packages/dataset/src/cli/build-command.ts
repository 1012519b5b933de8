import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildRegion, isLarge, type BuiltRegion } from '../build/build-region.js';
import { PAGE_RULES, type PageRule } from '../build/page-languages.js';
import { CATALOG_BUDGET_BYTES, travelSize, type TravelSize } from '../build/sizes.js';
import { UsageError, atMost, textOption, type CliCommand, type ExitCode, type Given } from './command.js';
import { showDiagnostics, withMessage } from './validate-command.js';
import { WORDS } from './words.js';

/** `accueil build`: faults, or what was written and how heavy it is. */
export const buildCommand: CliCommand = {
  name: 'build',
  help: {
    fr: `  accueil build [dossier] [--out D]
      vérifie, puis écrit ce qu’un serveur publie dans D/<région>/
      --out D           où écrire (par défaut : dist, à côté des données du projet)
      --base-url A      adresse où le dossier publié sera servi, pour les pages et leur plan (sinon ACCUEIL_BASE_URL,
                        sinon « base_url » de region.yaml, sinon aucune)
      --pages R         langues des pages de fiches : all (toutes), translated (la langue de base et celles où la moitié des
                        fiches sont écrites) ou none (aucune); par défaut : all, ou translated au-delà de 5000 fiches
      --built-at DATE   date inscrite dans le manifeste (sinon SOURCE_DATE_EPOCH, sinon aucune)
      --sizes           mesure aussi ce que pèsent les fichiers une fois comprimés, ce qui prend un moment`,
    en: `  accueil build [folder] [--out D]
      checks, then writes what a server publishes into D/<region>/
      --out D           where to write (default: dist, beside the project's data)
      --base-url A      address the published folder will be served at, for the pages and their map (else ACCUEIL_BASE_URL,
                        else "base_url" of region.yaml, else none)
      --pages R         languages of the pages of records: all, translated (the base language and those half of the records
                        are written in) or none; default: all, or translated beyond 5000 records
      --built-at DATE   date written into the manifest (else SOURCE_DATE_EPOCH, else none)
      --sizes           also measures what the files weigh compressed, which takes a while`,
  },
  options: {
    out: { type: 'string' },
    'base-url': { type: 'string' },
    pages: { type: 'string' },
    'built-at': { type: 'string' },
    sizes: { type: 'boolean' },
  },
  run: runBuild,
};

function asInstant(given: string | undefined, epochSeconds: string | undefined): Date | undefined {
  if (given === undefined && (epochSeconds === undefined || epochSeconds === '')) return undefined;
  const instant = given === undefined ? new Date(Number(epochSeconds) * 1000) : new Date(given);
  if (Number.isNaN(instant.getTime())) throw new UsageError(`--built-at ${given ?? epochSeconds ?? ''}`);
  return instant;
}

function asBase(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined;
  const isWeb = URL.canParse(given) && ['https:', 'http:'].includes(new URL(given).protocol);
  if (!isWeb) throw new UsageError(`--base-url ${given}`);
  return given;
}

function asPageRule(given: string | undefined): PageRule | undefined {
  const rule = PAGE_RULES.find((known) => known === given);
  if (given !== undefined && !rule) throw new UsageError(`--pages ${given} (${PAGE_RULES.join(', ')})`);
  return rule;
}

async function runBuild(command: Given): Promise<ExitCode> {
  const { environment, lang, json } = command;
  atMost(command, 1);
  const folder = await command.region(command.positionals[0]);
  if (environment.again && (await isLarge(folder))) return environment.again();
  const out = textOption(command, 'out');
  const outFolder = out === undefined ? resolve(environment.packageFolder, 'dist') : command.path(out);
  const builtAt = asInstant(textOption(command, 'built-at'), environment.env.SOURCE_DATE_EPOCH);
  const baseUrl = asBase(textOption(command, 'base-url') ?? environment.env.ACCUEIL_BASE_URL);
  const pages = asPageRule(textOption(command, 'pages'));
  const words = WORDS[lang];
  let result;
  try {
    result = await buildRegion(folder, {
      out: outFolder,
      ...(builtAt ? { builtAt } : {}),
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(pages ? { pages } : {}),
    });
  } catch (error) {
    environment.err(words.cannotWrite(error instanceof Error ? error.message : String(error)));
    return 2;
  }
  const diagnostics = result.diagnostics.map((diagnostic) => withMessage(diagnostic, command));
  if (!result.ok) {
    if (json) environment.out(JSON.stringify({ ok: false, diagnostics }, null, 1));
    else {
      showDiagnostics(result.diagnostics, command);
      environment.err(words.notBuilt());
    }
    return 1;
  }
  const sizes = command.values['sizes'] === true ? await measure(result) : new Map<string, TravelSize>();
  if (json)
    environment.out(JSON.stringify({ ok: true, diagnostics, manifest: result.manifest, sizes: Object.fromEntries(sizes) }, null, 1));
  else {
    showDiagnostics(result.diagnostics, command);
    showBuild(result, sizes, command);
  }
  return 0;
}

/** Compressed sizes of the files a page or a program downloads first. */
async function measure({ folder, manifest }: BuiltRegion): Promise<Map<string, TravelSize>> {
  return new Map(
    await Promise.all(
      manifest.files.map(async ({ path }): Promise<[string, TravelSize]> => [path, await travelSize(await readFile(join(folder, path)))]),
    ),
  );
}

function showBuild({ folder, manifest }: BuiltRegion, sizes: ReadonlyMap<string, TravelSize>, { environment, lang, show }: Given): void {
  const words = WORDS[lang];
  environment.out(words.built(show(folder), manifest.version));
  environment.out(words.counts(manifest.counts));
  for (const locale of manifest.locales) environment.out(`  ${words.language(locale.lang, locale.own, locale.texts)}`);
  if (sizes.size === 0) return;
  const row = (file: string, raw: string, brotli: string): string => `  ${file.padEnd(24)}${raw.padStart(10)}${brotli.padStart(10)}`;
  environment.out(row(words.sizes.file, words.sizes.raw, words.sizes.brotli));
  for (const [path, size] of sizes) environment.out(row(path, String(size.raw), String(size.brotli)));
  const main = `${manifest.default_locale}/catalog.json`;
  const size = sizes.get(main)?.brotli ?? 0;
  if (size > CATALOG_BUDGET_BYTES) environment.err(`(${words.warning}) ${words.overBudget(main, size, CATALOG_BUDGET_BYTES)}`);
}
