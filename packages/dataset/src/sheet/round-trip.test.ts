import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { runAccueil } from '../testing/run-accueil.js';
import { WHOLE } from '../testing/whole-fixture.js';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** Bytes of every file of a folder. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      files[join(entry.parentPath, entry.name).slice(folder.length)] = await readFile(join(entry.parentPath, entry.name), 'latin1');
  }
  return files;
}

describe('a region in a spreadsheet and back', () => {
  for (const [format, out] of [
    ['xlsx', 'out/w.xlsx'],
    ['csv', 'out/w'],
  ] as const) {
    const fixtures = { small: FIXTURE, whole: WHOLE };
    for (const [name, fixture] of Object.entries(fixtures))
      it(`leaves every byte of the ${name} fixture, as ${format}`, async () => {
        await withRegion(fixture, async (folder) => {
          const before = await bytesOf(folder);
          await withRegion({}, async (cwd) => {
            for (const lang of ['fr', 'en']) {
              assert.equal((await runAccueil(['export', format, folder, '--out', out, '--lang', lang], { cwd })).code, 0);
              const back = await runAccueil(['import', out, folder, '--write'], { cwd });
              assert.deepEqual([back.code, back.err], [0, '']);
              assert.match(back.out, /Aucune différence/);
            }
          });
          assert.deepEqual(await bytesOf(folder), before);
        });
      });

    it(`leaves every byte of the region kept in this package, as ${format}`, async () => {
      const region = readdirSync(PACKAGE).find((name) => existsSync(join(PACKAGE, name, 'region.yaml'))) ?? '';
      const folder = await mkdtemp(join(tmpdir(), 'accueil-sheet-'));
      try {
        await cp(join(PACKAGE, region), join(folder, 'region'), { recursive: true });
        const before = await bytesOf(join(folder, 'region'));
        assert.equal((await runAccueil(['export', format, 'region', '--out', out], { cwd: folder })).code, 0);
        const back = await runAccueil(['import', out, 'region', '--write', '--json'], { cwd: folder });
        const answer = JSON.parse(back.out) as { ok: boolean; edits: unknown[]; faults: unknown[]; removed: unknown[] };
        assert.deepEqual([back.code, answer.ok, answer.edits, answer.faults, answer.removed], [0, true, [], [], []]);
        assert.deepEqual(await bytesOf(join(folder, 'region')), before);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});
