// One ES module per element, the loader, and what they share: packages/widgets/dist (tsc) -> packages/widgets/cdn.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyLiterals } from './scripts/rollup-minify-literals.mjs';

const DIST = 'packages/widgets/dist';

/** An element is registered by its own entry alone. */
const ENTRY = /widgets\/dist\/components\/service-finder\/index\.js$/;
/** What the finder imports by name only because a library gives all its names from one module. */
const UNUSED = /@lit\/reactive-element\/decorators\/(base|query)\.js$/;
let first;

/** Every module the finder imports statically, recursively: what its first list needs. */
function firstList(getModuleInfo) {
  if (first) return first;
  first = new Set();
  const walk = (id) => {
    if (first.has(id)) return;
    first.add(id);
    getModuleInfo(id)?.importedIds.forEach(walk);
  };
  walk(resolve(DIST, 'components/service-finder/index.js'));
  return first;
}

// What the first list needs goes into one chunk, which the other elements share: apart, the finder and what it shares weigh
// 1.6 KB more (docs/decisions/0005). Leaflet and its helpers go into one that only a shown map loads.
function manualChunks(id, { getModuleInfo }) {
  if (/node_modules\/leaflet\/src\/layer\/tile\//.test(id)) return 'tiles';
  if (/node_modules\/(leaflet|supercluster|kdbush|topojson-client)\//.test(id)) return 'map';
  if (UNUSED.test(id)) return 'rest';
  return firstList(getModuleInfo).has(id) && !ENTRY.test(id) ? 'core' : undefined;
}

/** Old hashed chunks would be served, and measured, for ever. */
const clean = () => ({ name: 'accueil-clean', renderStart: ({ dir }) => rmSync(dir, { recursive: true, force: true }) });

export default {
  preserveEntrySignatures: 'allow-extension',
  input: {
    accueil: `${DIST}/loader.js`,
    'elements/service-finder': `${DIST}/components/service-finder/index.js`,
    'elements/service-map': `${DIST}/components/service-map/index.js`,
    'elements/service-card': `${DIST}/components/service-card/index.js`,
    'elements/source': `${DIST}/components/source/index.js`,
  },
  output: {
    dir: 'packages/widgets/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash:8].js',
    manualChunks,
    sourcemap: true,
    generatedCode: 'es2015',
  },
  plugins: [
    clean(),
    nodeResolve({ exportConditions: ['production', 'default'], browser: true }),
    minifyLiterals(),
    terser({ ecma: 2022, module: true, compress: { passes: 3 } }),
  ],
  onwarn(warning) {
    // Warnings are errors: an unresolved import breaks an embedder's page, not ours. Circles inside a library are its own affair.
    if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
    throw new Error(`${warning.code}: ${warning.message}`);
  },
};
