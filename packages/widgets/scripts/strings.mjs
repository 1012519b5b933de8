// The interface's strings: extract them from the sources into xliff/, build src/locales/ from it.
// --check: fails where that would change a committed file, or where a translation is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { carryTranslations } from './carry-translations.mjs';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const tool = join(dirname(createRequire(import.meta.url).resolve('@lit/localize-tools/package.json')), 'bin/lit-localize.js');

const files = () =>
  new Map(
    ['xliff', 'src/locales'].flatMap((folder) =>
      readdirSync(join(PACKAGE, folder)).map((name) => [`${folder}/${name}`, readFileSync(join(PACKAGE, folder, name), 'utf8')]),
    ),
  );

function run(command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, command], { cwd: PACKAGE, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(stdout + stderr);
    process.exit(1);
  }
  return stdout + stderr;
}

const before = files();
run('extract');
// lit-localize knows a sentence by its id, which any change of its text changes.
for (const [name, text] of files()) {
  if (!name.endsWith('.xlf')) continue;
  const carried = carryTranslations(before.get(name) ?? '', text);
  if (carried !== text) writeFileSync(join(PACKAGE, name), carried);
}
const said = run('build');
const changed = [...files()].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);

// lit-localize only warns about a missing translation and leaves with 0.
const missing = new Map();
for (const [, lang] of said.matchAll(/^([a-z]{2}) message/gm)) missing.set(lang, (missing.get(lang) ?? 0) + 1);
for (const [lang, count] of missing) console.log(`${lang}: ${count} strings are not translated; French shows instead.`);
for (const name of changed) console.log(`${check ? 'Out of date' : 'Written'}: packages/widgets/${name}`);

if (check) {
  const untracked = execFileSync('git', ['status', '--porcelain', '--', 'xliff', 'src/locales'], { cwd: PACKAGE, encoding: 'utf8' }).trim();
  if (untracked) console.log(`Not committed:\n${untracked}`);
  if (changed.length > 0 || missing.size > 0 || untracked) process.exit(1);
}
if (missing.size === 0) console.log('Every string is translated.');
