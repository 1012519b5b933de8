// npm start: builds what is stale, then serves the demo, the scripts and the data. Honours PORT.
// The reference and the stories are built beside the running server, so that nobody waits for them.
import { bin, files, must, run, stale } from './lib/run.mjs';

await must(process.execPath, ['scripts/build.mjs', '--quick']);
// The relay of the demo keeps its referrals in a folder of this clone; it opens beside, while pages are served.
const server = run(process.execPath, ['packages/server/bin/accueil-server.mjs', '--relay', '--database', '.cache/relay']);

async function buildTools() {
  const sdk = files('packages/sdk/src', (file) => !file.endsWith('.test.ts'));
  const widgets = files('packages/widgets/src');
  const failed = [];
  if ((await run(process.execPath, ['scripts/compress.mjs'], { quiet: true })) !== 0) failed.push('the compressed files');
  if (stale('docs/reference/index.html', [...sdk, 'docs/sdk.md', 'typedoc.json'])) {
    if ((await run(bin('typedoc'), [], { quiet: true })) !== 0) failed.push('/docs/');
  }
  if (stale('storybook-static/index.html', [...widgets, ...sdk])) {
    if ((await run(process.execPath, ['scripts/storybook.mjs', 'build'], { quiet: true })) !== 0) failed.push('/storybook/');
  }
  console.log(
    failed.length === 0 ? 'Also served: /docs/ and /storybook/.' : `Could not build ${failed.join(' and ')}; the rest is served.`,
  );
}

const served = await Promise.race([server, buildTools()]);
process.exit(typeof served === 'number' ? served : await server);
