// The regions this checkout holds: folders of packages/dataset with a region.yaml. Nothing else names them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const DATASET = 'packages/dataset';

/** Keys of the regions, sorted; each is a folder's name. */
export const regions = () =>
  readdirSync(join(ROOT, DATASET))
    .filter((name) => existsSync(join(ROOT, DATASET, name, 'region.yaml')))
    .sort();

/** The steward's folder of a region, and what the build writes of it; relative to the root. */
export const regionFolder = (key) => `${DATASET}/${key}`;
export const builtFolder = (key) => `${DATASET}/dist/${key}`;

/** The region the demo invents for what the real one lacks, its folder, and that it is not one of `regions()`. */
export const SAMPLE = 'exemple';
export const SAMPLE_FOLDER = 'packages/demo/exemple';
