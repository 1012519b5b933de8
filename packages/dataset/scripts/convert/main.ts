/**
 * Makes the steward's files of Estrie from the gathered facts: `tsx packages/dataset/scripts/convert/main.ts [--force]`.
 * The same facts and decisions give the same bytes. It stops where files stand already, since a steward may have edited
 * them; `--force` overwrites them. Files it does not write are left as they are, and named.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from './convert.js';
import { hasSharedData, readSharedData } from './shared-data.js';

const REGION_FOLDER = fileURLToPath(new URL('../../estrie/', import.meta.url));
const FOLDERS = ['organizations', 'trainings'];

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
  for (const [name, content] of files) {
    const path = join(REGION_FOLDER, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  console.log(`${files.size} fichiers écrits / files written`);
  const others = FOLDERS.flatMap((folder) => readdirSync(join(REGION_FOLDER, folder)).map((name) => `${folder}/${name}`)).filter(
    (name) => !files.has(name),
  );
  if (others.length > 0) console.log(`laissés tels quels / left as they are: ${others.join(', ')}`);
  return 0;
}

process.exitCode = main();
