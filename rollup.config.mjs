// One ES module per element, the loader, and what they share: packages/widgets/dist (tsc) -> packages/widgets/cdn.
import { rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyLiterals } from './scripts/rollup-minify-literals.mjs';

const DIST = 'packages/widgets/dist';

// What every element needs goes into two chunks, the library's and ours; Leaflet and its helpers into one that only a shown map loads.
function manualChunks(id) {
  if (/node_modules\/(leaflet|supercluster|kdbush|topojson-client)\//.test(id)) return 'map';
  if (/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element|@lit\/localize|tslib)\//.test(id)) return 'lit';
  return undefined;
}

/** Old hashed chunks would be served, and measured, for ever. */
const clean = () => ({ name: 'accueil-clean', renderStart: ({ dir }) => rmSync(dir, { recursive: true, force: true }) });

export default {
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
    terser({ ecma: 2022, module: true }),
  ],
  onwarn(warning) {
    // Warnings are errors: an unresolved import breaks an embedder's page, not ours. Circles inside a library are its own affair.
    if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
    throw new Error(`${warning.code}: ${warning.message}`);
  },
};
