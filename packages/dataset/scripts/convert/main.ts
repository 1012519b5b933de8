/**
 * Makes the steward's files of Estrie from the gathered facts: `tsx packages/dataset/scripts/convert/main.ts [--force]`.
 * The same facts and decisions give the same bytes. It stops where files stand already, since a steward may have edited
 * them; `--force` overwrites them.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from './convert.js';
import { hasSharedData, readSharedData } from './shared-data.js';

const REGION_FOLDER = fileURLToPath(new URL('../../estrie/', import.meta.url));
const OWNED_FOLDERS = ['organizations', 'trainings'];

function main(): number {
  const force = process.argv.includes('--force');
  if (!hasSharedData()) {
    console.error('Les faits réunis (../shared/data) ne sont pas là. / The gathered facts (../shared/data) are not here.');
    return 1;
  }
  const files = convert(readSharedData());
  const standing = [...files.keys()].filter((name) => existsSync(join(REGION_FOLDER, name)));
  if (standing.length > 0 && !force) {
    console.error(
      `${standing.length} fichiers existent déjà; les récrire effacerait ce que la personne responsable y a changé. Ajouter --force pour le faire.\n` +
        `${standing.length} files exist already; writing them again would undo the steward's edits. Add --force to do so.`,
    );
    return 1;
  }
  for (const folder of OWNED_FOLDERS) {
    const path = join(REGION_FOLDER, folder);
    if (!existsSync(path)) continue;
    for (const name of readdirSync(path)) if (!files.has(`${folder}/${name}`)) rmSync(join(path, name));
  }
  for (const [name, content] of files) {
    const path = join(REGION_FOLDER, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  console.log(`${files.size} fichiers écrits / files written`);
  return 0;
}

process.exitCode = main();
