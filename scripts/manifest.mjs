// Makes the custom elements manifest. The analyzer exits 0 when its configuration cannot be read and then writes a
// wrong file, so the tags it found are compared with the elements there are.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, must, ROOT } from './lib/run.mjs';

const widgets = join(ROOT, 'packages/widgets');
await must(bin('custom-elements-manifest'), ['analyze', '--config', '../../custom-elements-manifest.config.mjs', '--quiet'], {
  cwd: widgets,
  quiet: true,
});

const { modules } = JSON.parse(readFileSync(join(widgets, 'custom-elements.json'), 'utf8'));
const tags = new Set(modules.flatMap(({ declarations = [] }) => declarations.map(({ tagName }) => tagName)).filter(Boolean));
const missing = readdirSync(join(widgets, 'src/components'))
  .filter((name) => existsSync(join(widgets, 'src/components', name, 'index.ts')))
  .map((name) => `accueil-${name}`)
  .filter((tag) => !tags.has(tag));
if (missing.length > 0) {
  console.error(`custom-elements.json lacks ${missing.join(', ')}: does the class doc say @tag?`);
  process.exit(1);
}
// The types' generator names the classes of events without importing them.
const jsx = join(widgets, 'dist/jsx.d.ts');
const types = readFileSync(jsx, 'utf8');
const events = [...new Set(types.match(/\bAccueil\w+Event\b/g))].sort();
writeFileSync(jsx, `import type { ${events.join(', ')} } from './index.js';\n${types}`);
console.log(`  manifest: ${[...tags].sort().join(', ')}`);
