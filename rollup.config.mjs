// One ES module per element, the loader, and what they share: packages/widgets/dist (tsc) -> packages/widgets/cdn.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyCssLiterals } from './scripts/rollup-minify-css.mjs';

const DIST = 'packages/widgets/dist';

// What every element needs goes into one chunk; Leaflet and its helpers into another that only a shown map loads.
function manualChunks(id) {
  if (/node_modules\/(leaflet|supercluster|kdbush|topojson-client)\//.test(id)) return 'map';
  if (/node_modules\/(lit|lit-html|lit-element|@lit|@lit-labs|tslib)\//.test(id)) return 'lit';
  return undefined;
}

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
  plugins: [nodeResolve({ exportConditions: ['production', 'default'], browser: true }), minifyCssLiterals(), terser({ ecma: 2022, module: true })],
  onwarn(warning) {
    // Warnings are errors: an unresolved import or a circular one breaks an embedder's page, not ours.
    throw new Error(`${warning.code}: ${warning.message}`);
  },
};
