// Storybook over the elements' sources. `dev` opens it; `build` writes storybook-static/, and any warning of its own fails.
import { bin, must } from './lib/run.mjs';

const mode = process.argv[2] ?? 'dev';
const env = { STORYBOOK_DISABLE_TELEMETRY: '1' };
await must(process.execPath, ['scripts/manifest.mjs']);
if (mode === 'build') await must(bin('storybook'), ['build', '--quiet', '--output-dir', 'storybook-static'], { env });
else await must(bin('storybook'), ['dev', '--port', process.env.PORT ?? '6006', '--no-open'], { env });
