// Every end-to-end test, against the built packages: node packages/demo/e2e/run.mjs [words of a file's name…]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.e2e.ts') && (words.length === 0 || words.some((word) => name.includes(word))))
  .map((name) => join(folder, name));
if (files.length === 0) {
  console.error('No end-to-end test file matches: ' + words.join(' '));
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=1', '--test-reporter=spec', ...files], {
  cwd: resolve(folder, '../../..'),
  stdio: 'inherit',
});
process.exit(status ?? 1);
