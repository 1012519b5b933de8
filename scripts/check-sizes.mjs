// Brotli sizes of what a visitor downloads, against the budgets of the issues. Fails above them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from './lib/run.mjs';

const CDN = join(ROOT, 'packages/widgets/cdn');
const KB = 1024;
/** Measured 50.5 on 2026-11-22, and 5 %: it may only shrink (docs/decisions/0005-what-the-finder-weighs.md). */
const EVERY_VIEW = 53;

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

/** Modules of the SDK that are imported when first asked for: each has a budget of its own. */
const LATE = ['continuum', 'trainings', 'recurrence', 'feeds', 'write-ics', 'referrals'];

const leftOut = (names) => ({
  name: 'late-resources',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`/(?:${names.join('|')})\\.js$`) }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
});

/** The SDK with some of what it imports late. */
async function sdkWith(...late) {
  const { outputFiles } = await build({
    stdin: { contents: "export { createClient, staticSource } from '@accueil/sdk';", resolveDir: join(ROOT, 'packages/widgets') },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // As Vite and our own build write it: letters of other scripts as they are.
    charset: 'utf8',
    write: false,
    plugins: [leftOut(LATE.filter((name) => !late.includes(name)))],
  });
  return brotli(outputFiles[0].contents);
}

/** The modules an entry imports when something is asked of it, and what they need in turn; never the map's. */
function onDemand(entry) {
  const graph = staticGraph(entry);
  for (const path of graph) {
    for (const [, module] of readFileSync(path, 'utf8').matchAll(/import\(\s*["'](\.[^"']+)["']\s*\)/g)) {
      const target = join(dirname(path), module);
      if (!NOT_THE_FINDERS.test(target)) staticGraph(target, graph);
    }
  }
  return graph;
}
/** The map and what the SDK imports late have budgets of their own, and a page loads one language. */
const NOT_THE_FINDERS =
  /elements\/|\/(?:continuum|trainings|recurrence|feeds|write-ics|referrals)-[\w-]+\.js$|\/(?:ar|en|es|fa|pt|sw|uk)-[\w-]+\.js$/;

const loader = join(CDN, 'accueil.js');
const finderEntry = join(CDN, 'elements/service-finder.js');
const finder = staticGraph(finderEntry);
const everyView = onDemand(finderEntry);
/** What the calendar has of its own, whatever of it is opened; the SDK's trainings have budgets of their own. */
const calendar = [...onDemand(join(CDN, 'elements/training-calendar.js'))].filter(
  (path) => !everyView.has(path) && !NOT_THE_FINDERS.test(path.replace(/elements\//, '')),
);
const map = staticGraph(join(CDN, 'elements/service-map.js'));
const continuum = staticGraph(join(CDN, 'elements/continuum.js'));
// Only of this build: chunks of the one before stay a while.
const chunks = JSON.parse(readFileSync(join(ROOT, '.cache/cdn-files.json'), 'utf8')).map((name) => join(CDN, name));
const mapChunks = chunks.filter((path) => /chunks\/(map|drawing)[^/]*\.js$/.test(path));
/** What a chunk imported by its first use brings, beyond what is there already. */
const beyond = (name, there) => {
  const entry = chunks.find((path) => new RegExp(`chunks/${name}-[\\w-]{8}\\.js$`).test(path));
  return new Set([...staticGraph(entry)].filter((path) => !there.has(path)));
};
/** What the continuum has beyond its first table, each beyond what came before it and what the finder of the same page loads. */
const isOfSdk = (path) => /\/continuum-[\w-]+\.js$/.test(path);
const known = new Set([...everyView, ...continuum]);
const own = (name) => {
  const paths = [...beyond(name, known)].filter((path) => !isOfSdk(path));
  for (const path of paths) known.add(path);
  return sum(paths);
};
const [laterViews, tools, journeyLine, drawn, printed] = ['later-views', 'tools', 'journey-line', 'make', 'print'].map(own);
const firstTable = sum([...continuum].filter((path) => !finder.has(path)));
const french = join(ROOT, 'packages/dataset/dist/estrie/fr/catalog.json');

const referrals = beyond('referrals', finder);
const keys = beyond('keys', new Set([...finder, ...referrals]));
const sealing = beyond('sealing', new Set([...finder, ...referrals, ...keys]));

/** The form, and what it loads once it is begun, but the SDK's late parts, which have rows of their own. */
const begun = JSON.parse(readFileSync(join(ROOT, '.cache/cdn-files.json'), 'utf8'))
  .filter((name) => /^chunks\/begun-[^/]*\.js$/.test(name))
  .map((name) => join(CDN, name));
const formGraph = [join(CDN, 'elements/referral-form.js'), ...begun].flatMap((entry) => [...staticGraph(entry)]);
const form = sum(new Set(formGraph.filter((path) => !finder.has(path) && !/\/referrals-[\w-]+\.js$/.test(path))));

const sdk = await sdkWith();
const trainings = await sdkWith('trainings');
const recurrence = await sdkWith('trainings', 'recurrence');

const rows = [
  ['loader', sum(staticGraph(loader)), 3],
  ['finder, first list', sum(finder), 36],
  ['finder, every view opened', sum(everyView), EVERY_VIEW],
  ['map, beyond the finder', sum(new Set([...map, ...mapChunks].filter((path) => !finder.has(path)))), 48],
  ['calendar, beyond the finder', sum(calendar), 26],
  ['continuum, beyond the core', firstTable, 16],
  ['continuum: later views', laterViews, 8.5],
  ['continuum: its buttons', tools, 2.6],
  ['continuum: the picture', journeyLine, 6.5],
  ['continuum, every view', firstTable + laterViews + tools + journeyLine, 28],
  ['continuum: drawn files', drawn, 7.2],
  ['continuum: print', printed, 2],
  ['continuum: CSV', own('csv'), 9],
  ['continuum: XLSX', own('xlsx'), 16.5],
  ['referral form, beyond the core', form, 24],
  ['French catalog', existsSync(french) ? brotli(readFileSync(french)) : Infinity, 90],
  ['SDK alone', sdk, 16],
  ['continuum, beyond the SDK', (await sdkWith('continuum')) - sdk, 8],
  ['trainings, beyond the SDK', trainings - sdk, 8],
  ['recurrence, beyond trainings', recurrence - trainings, 22],
  ['feeds, beyond recurrence', (await sdkWith('trainings', 'recurrence', 'feeds')) - recurrence, 8],
  ['writing a calendar file', (await sdkWith('trainings', 'write-ics')) - trainings, 3],
  ['referrals: outbox', sum(referrals), 8],
  ['referrals: keys checked', sum(keys), 18],
  ['referrals: what encrypts', sum(sealing), 40],
];

let over = false;
for (const [name, bytes, budget] of rows) {
  const kb = bytes / KB;
  if (kb > budget) over = true;
  console.log(`  ${name.padEnd(28)} ${kb.toFixed(1).padStart(6)} KB of ${budget}${kb > budget ? '  OVER' : ''}`);
}
process.exit(over ? 1 : 0);
