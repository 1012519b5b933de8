// Writes a .br beside every script and data file that a visitor downloads, at the best quality, once a version: the server
// then sends it as it is. Runs two at a time off the main thread, so that it can work beside a running server.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { builtFolder, regions } from './lib/regions.mjs';
import { ROOT } from './lib/run.mjs';

const compress = promisify(brotliCompress);
const TYPES = /\.(js|css|json|topojson|geojson|svg|html|ics|csv)$/;
/** Folders of a region with a small file for each record: thousands, each asked for seldom; the server codes them when it sends them. */
const OF_RECORDS = new Set(['pages', 'hsds']);
/** Under this size a coding saves less than its own headers cost. */
const SMALLEST_BYTES = 512;

function* wanted(folder, apart = new Set()) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (apart.has(entry.name)) continue;
    if (entry.isDirectory()) yield* wanted(path);
    else if (TYPES.test(entry.name)) {
      const { size, mtimeMs } = statSync(path);
      const done = existsSync(`${path}.br`) && statSync(`${path}.br`).mtimeMs >= mtimeMs;
      if (size >= SMALLEST_BYTES && !done) yield path;
    }
  }
}

const queue = [
  ...wanted(join(ROOT, 'packages/widgets/cdn')),
  ...regions().flatMap((key) => [...wanted(join(ROOT, builtFolder(key)), OF_RECORDS)]),
];
const count = queue.length;
async function work() {
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const bytes = await readFile(path);
    const body = await compress(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    // Never a half-written file: the server may be reading.
    await writeFile(`${path}.br.part`, body);
    await rename(`${path}.br.part`, `${path}.br`);
  }
}
await Promise.all([work(), work()]);
if (count > 0) console.log(`Compressed ${count} files.`);
