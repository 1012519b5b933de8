// The example region of the demo: its own few records (packages/demo/exemple), with the terms of the region this checkout holds.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { regionFolder, regions, SAMPLE, SAMPLE_FOLDER } from './lib/regions.mjs';
import { must, ROOT } from './lib/run.mjs';

const folder = join(ROOT, '.cache/region', SAMPLE);
rmSync(folder, { recursive: true, force: true });
cpSync(join(ROOT, SAMPLE_FOLDER), folder, { recursive: true });
cpSync(join(ROOT, regionFolder(regions()[0]), 'taxonomies'), join(folder, 'taxonomies'), { recursive: true });
await must(process.execPath, ['packages/dataset/bin/accueil.mjs', 'build', folder, '--out', 'packages/dataset/dist']);
