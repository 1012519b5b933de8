// npm run bench -- NAME [--json]: installs packages/bench on first use, then measures against peers in one run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { must, ROOT, run } from './lib/run.mjs';

const bench = join(ROOT, 'packages/bench');
await must(process.execPath, ['scripts/setup.mjs']);
await must(process.execPath, ['scripts/build.mjs'], { quiet: true });
if (!existsSync(join(bench, 'node_modules'))) {
  await must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: bench, quiet: true });
}
process.exit(await run(process.execPath, ['bench.mjs', ...process.argv.slice(2)], { cwd: bench }));
