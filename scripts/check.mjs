// npm run check: everything that must hold besides the tests. All steps run; every failure is listed at the end.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bin, must, ROOT, run } from './lib/run.mjs';

await must(process.execPath, ['scripts/build.mjs']);

const node = (script, ...args) => [process.execPath, [script, ...args]];
const steps = [
  ['lock file complete', ...node('scripts/check-lock.mjs')],
  // Before the types: the stories read the manifest, which is a build product.
  ['elements manifest', ...node('scripts/manifest.mjs')],
  ['types of tests and stories', bin('tsc'), ['-p', 'tsconfig.test.json']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['formatting', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['unused code', bin('knip'), []],
  ['strings in step', ...node('packages/widgets/scripts/strings.mjs', '--check')],
  ['dataset valid', ...node('packages/dataset/bin/accueil.mjs', 'validate')],
  ['package exports', ...node('scripts/check-packages.mjs')],
  ['size budgets', ...node('scripts/check-sizes.mjs')],
  ['snippets of the docs', ...node('scripts/check-docs.mjs')],
  ['reference docs', bin('typedoc'), []],
  ['storybook', ...node('scripts/storybook.mjs', 'build')],
];

const only = process.argv.slice(2);
const failed = [];
for (const [name, command, args] of steps) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  const started = Date.now();
  console.log(`\n— ${name}`);
  const code = await run(command, args, { env: { STORYBOOK_DISABLE_TELEMETRY: '1' } });
  console.log(`  ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) failed.push(name);
}
if (!existsSync(join(ROOT, 'docs/reference/index.html')) && only.length === 0) failed.push('reference docs were not written');

if (failed.length > 0) {
  console.error(`\nNot met: ${failed.join(', ')}.`);
  process.exit(1);
}
console.log('\nEverything holds.');
