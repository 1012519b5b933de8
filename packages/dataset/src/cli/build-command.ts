import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildRegion, type BuiltRegion } from '../build/build-region.js';
import { CATALOG_BUDGET_BYTES, travelSize, type TravelSize } from '../build/sizes.js';
import type { Command, ExitCode } from './run.js';
import { showDiagnostics, withMessage } from './validate-command.js';
import { WORDS } from './words.js';

/** `accueil build`: faults, or what was written and how heavy it is. */
export async function runBuild(command: Command): Promise<ExitCode> {
  const { environment, lang, json, folder, outFolder, builtAt } = command;
  const words = WORDS[lang];
  let result;
  try {
    result = await buildRegion(folder, { out: outFolder, ...(builtAt ? { builtAt } : {}) });
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
  const sizes = await measure(result, command.sizes);
  if (json)
    environment.out(JSON.stringify({ ok: true, diagnostics, manifest: result.manifest, sizes: Object.fromEntries(sizes) }, null, 1));
  else {
    showDiagnostics(result.diagnostics, command);
    showBuild(result, sizes, command);
  }
  return 0;
}

/** Compressed sizes of what a page in the default language downloads; `--sizes`: of every file, which takes a while. */
async function measure({ folder, manifest }: BuiltRegion, all: boolean): Promise<Map<string, TravelSize>> {
  const isMeasured = (path: string): boolean => all || !path.includes('/') || path.startsWith(`${manifest.default_locale}/`);
  const measured = manifest.files.filter(({ path }) => isMeasured(path));
  return new Map(
    await Promise.all(
      measured.map(async ({ path }): Promise<[string, TravelSize]> => [path, await travelSize(await readFile(join(folder, path)))]),
    ),
  );
}

function showBuild({ folder, manifest }: BuiltRegion, sizes: ReadonlyMap<string, TravelSize>, { environment, lang, show }: Command): void {
  const words = WORDS[lang];
  environment.out(words.built(show(folder), manifest.version));
  environment.out(words.counts(manifest.counts));
  for (const locale of manifest.locales) environment.out(`  ${words.language(locale.lang, locale.own, locale.texts)}`);
  const row = (file: string, raw: string, brotli: string): string => `  ${file.padEnd(24)}${raw.padStart(10)}${brotli.padStart(10)}`;
  environment.out(row(words.sizes.file, words.sizes.raw, words.sizes.brotli));
  for (const [path, size] of sizes) environment.out(row(path, String(size.raw), String(size.brotli)));
  const main = `${manifest.default_locale}/catalog.json`;
  const size = sizes.get(main)?.brotli ?? 0;
  if (size > CATALOG_BUDGET_BYTES) environment.err(`(${words.warning}) ${words.overBudget(main, size, CATALOG_BUDGET_BYTES)}`);
}
