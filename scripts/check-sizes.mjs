// Brotli sizes of what a visitor downloads, against the budgets of the issues. Fails above them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from './lib/run.mjs';

const CDN = join(ROOT, 'packages/widgets/cdn');
const KB = 1024;

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The files an entry cannot do without: itself and what it imports statically, recursively. */
function staticGraph(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const code = readFileSync(entry, 'utf8');
  for (const [, path] of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["'](\.[^"']+)["']/g)) {
    staticGraph(join(dirname(entry), path), seen);
  }
  return seen;
}
const sum = (paths) => [...paths].reduce((bytes, path) => bytes + brotli(readFileSync(path)), 0);

async function sdkAlone() {
  const { outputFiles } = await build({
    stdin: { contents: "export { createClient, staticSource } from '@accueil/sdk';", resolveDir: join(ROOT, 'packages/widgets') },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return brotli(outputFiles[0].contents);
}

const loader = join(CDN, 'accueil.js');
const finder = staticGraph(join(CDN, 'elements/service-finder.js'));
const map = staticGraph(join(CDN, 'elements/service-map.js'));
const mapChunks = readdirSync(join(CDN, 'chunks'))
  .filter((name) => name.endsWith('.js') && /^(map|drawing)/.test(name))
  .map((name) => join(CDN, 'chunks', name));
const french = join(ROOT, 'packages/dataset/dist/estrie/fr/catalog.json');

const rows = [
  ['loader', sum(staticGraph(loader)), 3],
  ['finder, all but the map', sum(finder), 36],
  ['map, beyond the finder', sum(new Set([...map, ...mapChunks].filter((path) => !finder.has(path)))), 48],
  ['French catalog', existsSync(french) ? brotli(readFileSync(french)) : Infinity, 90],
  ['SDK alone', await sdkAlone(), 16],
];

let over = false;
for (const [name, bytes, budget] of rows) {
  const kb = bytes / KB;
  if (kb > budget) over = true;
  console.log(`  ${name.padEnd(26)} ${kb.toFixed(1).padStart(6)} KB of ${budget}${kb > budget ? '  OVER' : ''}`);
}
process.exit(over ? 1 : 0);
