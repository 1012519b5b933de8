import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Report } from '../diagnostics/report.js';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { checkRegion } from '../validate/validate-region.js';
import { readRegion } from './read-region.js';
import { READ_LIMITS } from './yaml-file.js';

async function codesOf(files: Readonly<Record<string, string | Uint8Array>>, limits = READ_LIMITS): Promise<string[]> {
  return withRegion(files, async (folder) => {
    const report = new Report();
    await readRegion(folder, report, limits);
    return report.sorted().map(({ file, code }) => `${file} ${code}`);
  });
}

describe('readRegion', () => {
  it('finds each file of a region', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const report = new Report();
      const files = await readRegion(folder, report);
      assert.deepEqual(report.diagnostics, []);
      assert.deepEqual(
        files.organizations.map(({ file }) => file),
        ['organizations/maison.yaml', 'organizations/relais.yaml'],
      );
      assert.deepEqual(Object.keys(files.taxonomies).sort(), ['audiences', 'modes', 'needs', 'stages', 'topics']);
      assert.equal(files.boundaries, undefined);
    });
  });

  it('prefers the outlines the steward put', async () => {
    await withRegion({ ...FIXTURE, 'boundaries.schematic.topojson': '{}', 'boundaries.topojson': '{}' }, async (folder) => {
      assert.equal((await readRegion(folder, new Report())).boundaries, 'boundaries.topojson');
    });
  });

  it('says so when the folder or a needed file is absent', async () => {
    const report = new Report();
    await readRegion(join('no', 'such', 'folder'), report);
    assert.deepEqual(
      report.diagnostics.map(({ code }) => code),
      ['folder-missing'],
    );
    const { 'region.yaml': region, 'taxonomies/needs.yaml': needs, ...rest } = FIXTURE;
    assert.ok(region && needs);
    assert.deepEqual(await codesOf(rest), ['region.yaml file-missing', 'taxonomies/needs.yaml file-missing']);
  });

  it('refuses what is too large, too many, not UTF-8 or not a plain file', async () => {
    const limits = { ...READ_LIMITS, fileBytes: 5000, files: 3 };
    assert.deepEqual(await codesOf({ ...FIXTURE, 'trainings/x.yaml': `a: ${'x'.repeat(6000)}` }, { ...limits, files: 9 }), [
      'trainings/x.yaml file-too-large',
    ]);
    assert.deepEqual(
      await codesOf({ ...FIXTURE, 'organizations/a.yaml': 'a: 1', 'organizations/b.yaml': 'a: 1' }, { ...limits, files: 3 }).then((codes) =>
        codes.filter((code) => code.startsWith('organizations ')),
      ),
      ['organizations too-many-files'],
    );
    const bytes = Object.values(FIXTURE).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    assert.deepEqual(await codesOf(FIXTURE, { ...READ_LIMITS, totalBytes: bytes }), []);
    assert.deepEqual(await codesOf(FIXTURE, { ...READ_LIMITS, totalBytes: bytes / 2 }), ['. folder-too-large']);
    assert.deepEqual(await codesOf({ ...FIXTURE, 'trainings/x.yaml': Buffer.from('name: caf\xe9', 'latin1') }), [
      'trainings/x.yaml file-not-utf8',
    ]);
    assert.deepEqual(await codesOf({ ...FIXTURE, 'trainings/x.yaml/inner': '' }), ['trainings/x.yaml file-unreadable']);
    await withRegion(FIXTURE, async (folder) => {
      await symlink('/etc/hostname', join(folder, 'trainings/link.yaml'));
      const report = new Report();
      await readRegion(folder, report);
      assert.deepEqual(
        report.diagnostics.map(({ file, code }) => `${file} ${code}`),
        ['trainings/link.yaml file-unreadable'],
      );
    });
  });

  it('warns of a file it does not read', async () => {
    assert.deepEqual(await codesOf({ ...FIXTURE, 'notes.txt': '', 'organizations/x.yml': '', 'taxonomies/other.yaml': '' }), [
      'notes.txt file-unexpected',
      'organizations/x.yml file-unexpected',
      'taxonomies/other.yaml file-unexpected',
    ]);
  });

  it('goes on whatever the bytes of a file are, and so do the checks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(FIXTURE)),
        fc.uint8Array({ maxLength: 120 }),
        fc.nat(4000),
        async (file, bytes, at) => {
          const original = Buffer.from(FIXTURE[file] ?? '');
          const cut = at % (original.length + 1);
          const spoilt = Buffer.concat([original.subarray(0, cut), bytes, original.subarray(cut + (at % 40))]);
          await withRegion({ ...FIXTURE, [file]: spoilt }, async (folder) => {
            const report = new Report();
            const { diagnostics } = checkRegion(await readRegion(folder, report), report);
            for (const { line, column } of diagnostics) assert.ok(line >= 1 && column >= 1);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
