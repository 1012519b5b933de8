// Checks what an installer of our packages would get: publint's rules, and types for every entry (ESM only).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ROOT, run } from './lib/run.mjs';

let failed = false;
for (const name of ['sdk', 'dataset', 'widgets', 'server']) {
  const folder = `packages/${name}`;
  const { exports } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const typed = Object.entries(exports).filter(([entry, target]) => typeof target === 'object' && entry !== './package.json');
  console.log(`  ${name}: ${typed.length} entries`);
  const codes = [
    await run(bin('publint'), ['run', folder, '--strict'], { quiet: true }),
    await run(bin('attw'), ['--pack', folder, '--profile', 'esm-only', '--format', 'table-flipped', '--no-emoji'], { quiet: true }),
  ];
  if (codes.some((code) => code !== 0)) failed = true;
}
process.exit(failed ? 1 : 0);
