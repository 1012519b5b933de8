// Compiles what the docs show, each page's snippets as one module, against the built packages; and the JSX types we publish.
// Every link of a page to a file of ours, pictures included, leads to one.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bin, files, ROOT, run } from './lib/run.mjs';

const folder = join(ROOT, 'packages/widgets/.cache/docs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const pages = [...files('docs', (file) => file.endsWith('.md') && !file.startsWith('docs/reference/')), 'README.md'];
const written = ['../../dist/jsx.d.ts'];
for (const page of pages) {
  const snippets = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => code);
  if (snippets.length === 0) continue;
  const name = `${basename(page, '.md')}.ts`;
  writeFileSync(join(folder, name), `${snippets.join('\n')}\nexport {};\n`);
  written.push(name);
  console.log(`  ${page}: ${snippets.length} snippets`);
}
const linked = [...pages, 'CONTRIBUTING.md', ...files('packages', (file) => /^packages\/\w+\/README\.md$/.test(file))];
const dead = linked.flatMap((page) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)]
    .filter(([, link]) => !existsSync(join(ROOT, dirname(page), link)))
    .map(([, link]) => `${page}: nothing at ${link}`),
);
if (dead.length > 0) {
  console.error(dead.join('\n'));
  process.exit(1);
}

const options = { extends: '../../../../tsconfig.base.json', files: written };
options.compilerOptions = {
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  noEmit: true,
  composite: false,
  incremental: false,
  declaration: false,
  declarationMap: false,
  skipLibCheck: false,
};
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
process.exit(await run(bin('tsc'), ['-p', join(folder, 'tsconfig.json')]));
