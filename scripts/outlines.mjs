// npm run outlines [-- FOLDER]: draws a region's schematic outlines again. Installs what only this needs on first use.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { must, ROOT, run } from './lib/run.mjs';

const folder = join(ROOT, 'packages/dataset/scripts/outlines');
await must(process.execPath, ['scripts/setup.mjs']);
if (!existsSync(join(folder, 'node_modules/mapshaper'))) {
  await must('npm', ['install', '--no-package-lock', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    quiet: true,
  });
}
process.exit(await run(process.execPath, ['--import', 'tsx', join(folder, 'main.ts'), ...process.argv.slice(2)]));
