/**
 * Writes a region's schematic outlines: `node --import tsx packages/dataset/scripts/outlines/main.ts packages/dataset/estrie`.
 * Reads the region's `territories.yaml`, `neighbours.yaml` and `extents.yaml`, and `ground.json` beside this file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readFacts, readGround } from './facts.js';
import { drawOutlines } from './outlines.js';

const [folder = 'packages/dataset/estrie'] = process.argv.slice(2);
const text = `${JSON.stringify(await drawOutlines(readFacts(folder), readGround()))}\n`;
writeFileSync(join(folder, 'boundaries.schematic.topojson'), text);
process.stdout.write(`${text.length} bytes, ${brotliCompressSync(text).length} in brotli\n`);
