// npm test: builds, then runs the pure tests (node:test), the elements' tests in real browsers, and end to end.
// Ends with "N passed, N failed[, N skipped]". A part that printed no number counts as one failure.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, files, must, ROOT, run } from './lib/run.mjs';

const only = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const wanted = (part) => only.length === 0 || only.includes(part);
const cache = join(ROOT, '.cache');
mkdirSync(cache, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };

function add(part, code, path) {
  const counts = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8') || 'null') : null;
  if (!counts) {
    console.error(`${part}: ended (${code}) without counting its tests.`);
    total.failed += 1;
    return;
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
  // A crash outside any test must not pass unseen.
  if (code !== 0 && counts.failed === 0) total.failed += 1;
  console.log(`${part}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped.\n`);
}

async function nodeTests(part, list, { conditions = true, concurrency } = {}) {
  const path = join(cache, `count-${part}.json`);
  rmSync(path, { force: true });
  const code = await run(process.execPath, [
    ...(conditions ? ['--conditions=accueil-source'] : []),
    '--import',
    'tsx',
    '--test',
    ...(concurrency ? [`--test-concurrency=${concurrency}`] : []),
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/lib/count-reporter.mjs',
    `--test-reporter-destination=${path}`,
    ...list,
  ]);
  add(part, code, path);
}

await must(process.execPath, ['scripts/build.mjs']);

if (wanted('unit')) {
  const pure = files('packages', (file) =>
    file.startsWith('packages/widgets/')
      ? file.endsWith('.node.test.ts')
      : file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts') && !file.startsWith('packages/bench/'),
  );
  // The relay's start databases and processes of their own, and measure: one after the other. All others, two at a time.
  const isRelay = (file) => file.startsWith('packages/server/src/relay/');
  const rest = [...pure.filter((file) => !isRelay(file)), ...files('scripts', (file) => file.endsWith('.test.mjs'))];
  await nodeTests('unit', rest, { concurrency: 2 });
  await nodeTests('relay', pure.filter(isRelay));
}
if (wanted('elements')) {
  const path = join(cache, 'count-elements.json');
  rmSync(path, { force: true });
  add('elements', await run(bin('wtr'), [], { env: { ACCUEIL_COUNT: path } }), path);
}
if (wanted('e2e')) {
  await nodeTests(
    'e2e',
    files('packages/demo/e2e', (file) => /\.e2e\.(ts|mjs)$/.test(file)),
    { conditions: false, concurrency: 1 },
  );
}

console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
