import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Catalog } from '@accueil/sdk';
import { buildRegion } from './build/build-region.js';
import { formatDiagnostic } from './messages/format.js';
import { validateRegion } from './validate/validate-region.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The block of code after a mark of the guide, and what the mark says. */
function blockAfter(guide: string, mark: string): { said: string; code: string } {
  const match = new RegExp(`<!-- ${mark}: (.+?) -->\\s+\`\`\`\\w+\\n([^]*?)\`\`\``).exec(guide);
  assert.ok(match, mark);
  return { said: match[1] ?? '', code: match[2] ?? '' };
}

for (const [lang, page] of [
  ['fr', 'docs/data-steward.fr.md'],
  ['en', 'docs/data-steward.md'],
] as const) {
  describe(`the steward's first hour, as ${page} tells it`, () => {
    it('adds an organization, finds its fault, suspends a service and publishes', async () => {
      const guide = await readFile(join(ROOT, page), 'utf8');
      const added = blockAfter(guide, 'file');
      const fault = blockAfter(guide, 'fault');
      const suspended = blockAfter(guide, 'replace');
      const folder = await mkdtemp(join(tmpdir(), 'accueil-guide-'));
      try {
        await cp(join(ROOT, 'packages/dataset/estrie'), folder, { recursive: true });
        const file = join(folder, added.said);
        const [from = '', to = ''] = fault.said.split(' => ');
        assert.equal(added.code.split(from).length, 2);

        await writeFile(
          file,
          added.code.replace(from, () => to),
        );
        const wrong = (await validateRegion(folder)).diagnostics.filter(({ severity }) => severity === 'error');
        assert.deepEqual(wrong.map((diagnostic) => formatDiagnostic(diagnostic, lang)).join('\n'), fault.code.trimEnd());

        await writeFile(file, added.code);
        const right = await validateRegion(folder);
        assert.deepEqual(
          right.diagnostics.filter((diagnostic) => diagnostic.file === added.said),
          [],
        );
        assert.ok(right.ok);

        assert.equal(added.code.split(suspended.said).length, 2);
        await writeFile(
          file,
          added.code.replace(`    ${suspended.said}\n`, () => suspended.code),
        );
        const built = await buildRegion(folder, { out: join(folder, 'out') });
        assert.ok(built.ok, JSON.stringify(built.diagnostics));
        const catalog = JSON.parse(await readFile(join(built.folder, 'fr/catalog.json'), 'utf8')) as Catalog;
        const service = catalog.services.find(({ key }) => key === 'centre-exemple--accueil');
        assert.equal(service?.status_detail?.state, 'suspended');
        assert.deepEqual(service.status_detail.replaced_by, ['sanc--etablissement']);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
}
