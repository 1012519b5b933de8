// Builds everything a server serves: packages (tsc), the dataset, the browser bundle. Each step is skipped while fresh.
import { builtFolder, regionFolder, regions, SAMPLE, SAMPLE_FOLDER } from './lib/regions.mjs';
import { bin, files, must, run, stale, ROOT } from './lib/run.mjs';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const started = Date.now();
const force = process.argv.includes('--force');
if (force) {
  for (const path of [
    'packages/sdk/dist',
    'packages/dataset/dist',
    'packages/widgets/dist',
    'packages/widgets/cdn',
    'packages/server/dist',
  ]) {
    rmSync(join(ROOT, path), { recursive: true, force: true });
  }
}

await must(bin('tsc'), ['-b', ...(process.argv.includes('--verbose') ? ['--verbose'] : [])]);

const compiled = ['packages/sdk/src', 'packages/widgets/src'].flatMap((folder) =>
  files(folder, (file) => !/\.(test|stories)\.ts$/.test(file)),
);
const tool = [...files('packages/dataset/src'), ...files('packages/sdk/src')];
const steps = [];
for (const region of regions()) {
  if (stale(`${builtFolder(region)}/manifest.json`, [...files(regionFolder(region)), ...tool])) {
    steps.push(run(process.execPath, ['packages/dataset/bin/accueil.mjs', 'build', regionFolder(region)]));
  }
}
const sampled = [...files(SAMPLE_FOLDER), ...regions().flatMap((region) => files(`${regionFolder(region)}/taxonomies`)), ...tool];
if (stale(`${builtFolder(SAMPLE)}/manifest.json`, sampled)) steps.push(run(process.execPath, ['scripts/sample-region.mjs']));
if (
  stale('packages/widgets/cdn/accueil.js', [...compiled, 'rollup.config.mjs', 'scripts/rollup-minify-literals.mjs', 'package-lock.json'])
) {
  steps.push(run(bin('rollup'), ['-c', '--silent']));
}
if (stale('packages/widgets/custom-elements.json', [...compiled, 'custom-elements-manifest.config.mjs'])) {
  steps.push(run(process.execPath, ['scripts/manifest.mjs']));
}
const codes = await Promise.all(steps);
if (codes.some((code) => code !== 0)) process.exit(1);
if (!existsSync(join(ROOT, 'packages/widgets/cdn/accueil.js'))) {
  console.error('The build ended without packages/widgets/cdn/accueil.js.');
  process.exit(1);
}
// npm start compresses beside the running server instead.
if (!process.argv.includes('--quick')) await must(process.execPath, ['scripts/compress.mjs']);
console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
