// One ES module per element, the loader, and what they share: packages/widgets/dist (tsc) -> packages/widgets/cdn.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import MagicString from 'magic-string';
import { minifyLiterals } from './scripts/rollup-minify-literals.mjs';

const DIST = 'packages/widgets/dist';

/** An element is registered by its own entry alone. */
const ENTRY = /widgets\/dist\/components\/service-finder\/index\.js$/;
/** What the finder imports by name only because a library gives all its names from one module. */
const UNUSED = /@lit\/reactive-element\/decorators\/(base|query)\.js$/;
/** Named by the SDK's index, and loaded when the continuum is first asked for. */
const CONTINUUM = /sdk\/dist\/(continuum\/|resources\/continuum\.js|hsds\/types\.js)/;
/** The same of a referral: its error, its types and its words are with what sends it. */
const REFERRALS = /sdk\/dist\/(errors\/referral-error|referral\/types|resources\/referrals)\.js$|parts\/referral-words\.js$/;
/** Likewise; what expands recurrence, what reads feeds and what writes a file apart: sessions without a rule need none of them. */
const RECURRENCE = /sdk\/dist\/calendar\/recurrence\.js|node_modules\/ical\.js\//;
const FEEDS = /sdk\/dist\/(?:calendar\/(?:ics-\w+|plain-text)|source\/(?:feeds|ics-source|last-good)|http\/get-bytes)\.js/;
const WRITER = /sdk\/dist\/calendar\/(?:write-ics|vtimezone|content-line)\.js/;
const TRAININGS = /sdk\/dist\/((?:calendar|course|training)\/|resources\/trainings\.js)|node_modules\/@date-fns\/tz\//;
/** What more than one element is made of: in chunks of their own these small modules cost the finder half a KB. */
const PARTS = /widgets\/dist\/(parts|styles)\//;
/** The views of the continuum that are not the first table, and what is behind a cell: one file, where six weighed 2 KB more. */
const LATER_VIEWS = ['components/continuum/more.js', 'components/continuum/person/index.js', 'components/continuum/grids.js'];
const CONTINUUM_ENTRY = 'components/continuum/index.js';
const JOURNEY_LINE = 'components/continuum/picture/index.js';
/** What keeps the page's address: small, and asked for together by the finder. */
const ADDRESS = /widgets\/dist\/(?:controllers\/address|components\/service-finder\/(?:address-controller|finder-url))\.js$/;
const graphs = new Map();

/** Every module that one imports statically, recursively. */
function graphOf(path, getModuleInfo) {
  const known = graphs.get(path);
  if (known) return known;
  const graph = new Set();
  graphs.set(path, graph);
  const walk = (id) => {
    if (graph.has(id)) return;
    graph.add(id);
    getModuleInfo(id)?.importedIds.forEach(walk);
  };
  walk(resolve(DIST, path));
  return graph;
}
/** What the finder's first list needs. */
const firstList = (getModuleInfo) => graphOf('components/service-finder/index.js', getModuleInfo);
/** What a service in full needs. */
const details = (getModuleInfo) => graphOf('parts/service-details.js', getModuleInfo);

// What the first list needs goes into one chunk, which the other elements share: apart, the finder and what it shares weigh
// 1.6 KB more (docs/decisions/0005). Leaflet and its helpers go into one that only a shown map loads.
function manualChunks(id, { getModuleInfo }) {
  if (/node_modules\/leaflet\/src\/layer\/tile\//.test(id)) return 'tiles';
  if (/node_modules\/(leaflet|supercluster|kdbush|topojson-client)\//.test(id)) return 'map';
  if (UNUSED.test(id)) return 'rest';
  if (CONTINUUM.test(id)) return 'continuum';
  if (REFERRALS.test(id)) return 'referrals';
  if (RECURRENCE.test(id)) return 'recurrence';
  if (FEEDS.test(id)) return 'feeds';
  if (WRITER.test(id)) return 'write-ics';
  if (TRAININGS.test(id)) return 'trainings';
  if (firstList(getModuleInfo).has(id)) return ENTRY.test(id) ? undefined : 'core';
  if (details(getModuleInfo).has(id) || PARTS.test(id)) return 'details';
  if (ADDRESS.test(id)) return 'address';
  const directives = /lit-html\/((?:async-)?directive)(?:-helpers)?\.js$/.exec(id);
  if (directives) return directives[1];
  // A chunk takes what its modules import unless that has a place: the first table's is said, its entry's file.
  if (graphOf(CONTINUUM_ENTRY, getModuleInfo).has(id)) return 'first-table';
  if (LATER_VIEWS.some((path) => graphOf(path, getModuleInfo).has(id))) return 'later-views';
  return graphOf(JOURNEY_LINE, getModuleInfo).has(id) ? 'journey-line' : undefined;
}

/**
 * The library that writes workbooks gives what is large to a worker made of a blob, which a strict content security policy refuses, and then
 * waits for it for ever: here it is zipped where it is asked for, in some tens of milliseconds.
 */
const zipHere = () => ({
  name: 'accueil-zip-here',
  resolveId: (source, importer) =>
    source === 'fflate' && /write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/.test(importer ?? '') ? '\0accueil-zip' : null,
  load: (id) =>
    id === '\0accueil-zip' ? "import { zipSync } from 'fflate'; export const zip = (files, done) => done(null, zipSync(files));" : null,
});

const KEPT = '.cache/cdn-files.json';

/**
 * Takes away what is neither of this build nor of the one before: a page that is open, or whose scripts a browser keeps for some minutes,
 * still asks for the chunks it knows. Nothing is ever missing while rollup writes.
 */
const clean = () => ({
  name: 'accueil-clean',
  writeBundle({ dir }, bundle) {
    const current = Object.keys(bundle);
    const before = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : [];
    const kept = new Set([...current, ...before].flatMap((name) => [name, `${name}.br`]));
    for (const name of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      const path = join(name.parentPath ?? name.path, name.name);
      if (name.isFile() && !kept.has(path.slice(dir.length + 1))) rmSync(path);
    }
    mkdirSync('.cache', { recursive: true });
    writeFileSync(KEPT, JSON.stringify(current));
  },
});

/** Keeps each licence notice of a chunk once, with the years of all: a library repeats its own in every module. */
const noticesOnce = () => ({
  name: 'accueil-notices-once',
  renderChunk(code) {
    const text = new MagicString(code);
    const notices = [...code.matchAll(/\/\*\*\n \* @license\n[^]*?\*\/\n?/g)];
    const yearless = ([notice]) => notice.trim().replace(/Copyright \d{4}/, '');
    for (const said of new Set(notices.map(yearless))) {
      const same = notices.filter((notice) => yearless(notice) === said);
      const [first, ...others] = same;
      const years = [...new Set(same.flatMap(([notice]) => /Copyright (\d{4})/.exec(notice)?.[1] ?? []))].sort().join(', ');
      text.update(first.index, first.index + first[0].length, first[0].replace(/Copyright \d{4}/, `Copyright ${years}`));
      for (const { 0: notice, index } of others) text.remove(index, index + notice.length);
    }
    return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
  },
});

export default {
  preserveEntrySignatures: 'allow-extension',
  input: {
    accueil: `${DIST}/loader.js`,
    'elements/service-finder': `${DIST}/components/service-finder/index.js`,
    'elements/service-map': `${DIST}/components/service-map/index.js`,
    'elements/service-card': `${DIST}/components/service-card/index.js`,
    'elements/continuum': `${DIST}/components/continuum/index.js`,
    'elements/referral-form': `${DIST}/components/referral-form/index.js`,
    'elements/referral-inbox': `${DIST}/components/referral-inbox/index.js`,
    'elements/referral-status': `${DIST}/components/referral-status/index.js`,
    'elements/training-calendar': `${DIST}/components/training-calendar/index.js`,
    'elements/source': `${DIST}/components/source/index.js`,
  },
  output: {
    dir: 'packages/widgets/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash:8].js',
    // Sixteen letters weigh less than sixty-four: the names of all late modules stand in the first one.
    hashCharacters: 'hex',
    manualChunks,
    sourcemap: true,
    generatedCode: 'es2015',
  },
  plugins: [
    clean(),
    zipHere(),
    nodeResolve({ exportConditions: ['production', 'default'], browser: true }),
    minifyLiterals(),
    terser({ ecma: 2022, module: true, compress: { passes: 3, keep_fargs: false, sequences: false, unsafe_arrows: true } }),
    noticesOnce(),
  ],
  onwarn(warning) {
    // Warnings are errors: an unresolved import breaks an embedder's page, not ours. Circles inside a library are its own affair.
    if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
    // A comment of a library that speaks of annotations.
    if (warning.code === 'INVALID_ANNOTATION' && warning.id?.includes('node_modules')) return;
    throw new Error(`${warning.code}: ${warning.message}`);
  },
};
