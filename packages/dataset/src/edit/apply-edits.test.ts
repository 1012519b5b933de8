import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Report } from '../diagnostics/report.js';
import { readYaml } from '../read/yaml-file.js';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';
import { applyEdits, applyPlan } from './apply-edits.js';
import { compareRecords } from './compare.js';
import { formatConflicts, formatEdits, formatRefused } from './format-edits.js';
import { mergeThreeWay } from './merge.js';
import { planEdits } from './plan-edits.js';
import type { Edit } from './types.js';

const MAISON = 'organizations/maison.yaml';
const rename: Edit = {
  file: MAISON,
  path: ['services', 'maison--logement', 'name', 'fr'],
  before: 'Aide au logement',
  after: 'Aide pour se loger',
  record: 'Aide au logement',
};

describe('applyEdits', () => {
  it('writes several files, and nothing beside them', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const add: Edit = { file: 'organizations/relais.yaml', path: ['website'], before: undefined, after: 'https://relais.example.org/' };
      const created = {
        ...(readYaml('', FIXTURE['organizations/relais.yaml'] ?? '', new Report()).value as object),
        key: 'neuf',
        name: 'Neuf',
      };
      const { ok, introduced } = await applyEdits(folder, [
        rename,
        add,
        { file: 'organizations/neuf.yaml', path: [], before: undefined, after: created },
      ]);
      assert.deepEqual([ok, introduced], [true, []]);
      const text = async (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
      assert.equal(await text(MAISON), (FIXTURE[MAISON] ?? '').replace('Aide au logement', 'Aide pour se loger'));
      assert.match(
        await text('organizations/relais.yaml'),
        /^organization_kind: public\nwebsite: https:\/\/relais\.example\.org\/\nconfidence/m,
      );
      assert.match(await text('organizations/neuf.yaml'), /^# Neuf\n\nkey: neuf\nname: Neuf\n/);
      assert.deepEqual((await readdir(join(folder, 'organizations'))).sort(), ['maison.yaml', 'neuf.yaml', 'relais.yaml']);
      assert.ok((await validateRegion(folder)).ok);
      const gone = await applyEdits(folder, [{ file: 'organizations/neuf.yaml', path: [], before: created, after: undefined }]);
      assert.ok(gone.ok);
      assert.deepEqual((await readdir(join(folder, 'organizations'))).sort(), ['maison.yaml', 'relais.yaml']);
    });
  });

  it('writes nothing where an error would be new, and shows it; errors already there stop nothing', async () => {
    const faulty = { ...FIXTURE, 'organizations/relais.yaml': `${FIXTURE['organizations/relais.yaml']}colour: red\n` };
    await withRegion(faulty, async (folder) => {
      const wrong: Edit = { file: MAISON, path: ['services', 'maison--logement', 'status'], before: 'active', after: 'actif' };
      const refused = await applyEdits(folder, [rename, wrong]);
      assert.equal(refused.ok, false);
      assert.deepEqual(
        refused.introduced.map(({ file, code, path }) => [file, code, path]),
        [[MAISON, 'unknown-value', 'services[0].status']],
      );
      assert.equal(await readFile(join(folder, MAISON), 'utf8'), FIXTURE[MAISON]);
      assert.equal((await applyEdits(folder, [rename])).ok, true);
    });
  });

  it('finds what an edit breaks in other files', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const value = readYaml('', FIXTURE['organizations/relais.yaml'] ?? '', new Report()).value;
      const { introduced } = await planEdits(folder, [{ file: 'organizations/relais.yaml', path: [], before: value, after: undefined }]);
      assert.deepEqual(
        introduced.map(({ file, code }) => [file, code]),
        [[MAISON, 'unknown-reference']],
      );
    });
  });

  it('writes nothing to a file that changed since it was read, or that is not a record', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const plan = await planEdits(folder, [rename]);
      await writeFile(join(folder, MAISON), `${FIXTURE[MAISON]}# a note\n`);
      assert.equal((await applyPlan(plan)).ok, false);
      assert.match(await readFile(join(folder, MAISON), 'utf8'), /# a note\n$/);
      for (const file of ['../outside.yaml', 'organizations/../region.yaml', 'organizations/x/y.yaml', 'notes.txt']) {
        const { ok, refused } = await applyEdits(folder, [{ file, path: [], before: undefined, after: { key: 'x' } }]);
        assert.deepEqual([ok, refused.map(({ reason }) => reason)], [false, ['no-place']], file);
      }
    });
  });

  it('keeps a byte order mark and Windows line ends', async () => {
    const windows = `\uFEFF${(FIXTURE[MAISON] ?? '').replaceAll('\n', '\r\n')}`;
    await withRegion({ ...FIXTURE, [MAISON]: windows }, async (folder) => {
      assert.ok((await applyEdits(folder, [rename])).ok);
      assert.equal(await readFile(join(folder, MAISON), 'utf8'), windows.replace('Aide au logement', 'Aide pour se loger'));
    });
  });

  it('puts files back where one cannot be written', async () => {
    await withRegion({ ...FIXTURE, 'organizations/relais.yaml.new/x': '' }, async (folder) => {
      const add: Edit = { file: 'organizations/relais.yaml', path: ['website'], before: undefined, after: 'https://relais.example.org/' };
      await assert.rejects(applyEdits(folder, [rename, add]));
      assert.deepEqual((await readdir(join(folder, 'organizations'))).sort(), ['maison.yaml', 'relais.yaml', 'relais.yaml.new']);
      assert.equal(await readFile(join(folder, MAISON), 'utf8'), FIXTURE[MAISON]);
    });
  });
});

describe('mergeThreeWay', () => {
  const base = {
    key: 'a',
    name: 'A',
    email: 'a@b.c',
    needs: ['x'],
    services: [
      { key: 's', name: 'S', url: 'u' },
      { key: 't', name: 'T' },
    ],
  };

  it('takes what one side changed, field by field', () => {
    const mine = {
      ...base,
      name: 'B',
      services: [
        { key: 's', name: 'S2', url: 'u' },
        { key: 't', name: 'T' },
      ],
    };
    const theirs = {
      ...base,
      email: 'x@y.z',
      services: [
        { key: 't', name: 'T' },
        { key: 's', name: 'S', url: 'v' },
        { key: 'n', name: 'N' },
      ],
    };
    const { edits, conflicts } = mergeThreeWay('f', base, mine, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      edits.map(({ path, before, after }) => [path, before, after]),
      [
        [['email'], 'a@b.c', 'x@y.z'],
        [['services', 's', 'url'], 'u', 'v'],
        [['services', 'n'], undefined, { key: 'n', name: 'N' }],
      ],
    );
  });

  it('keeps what both changed, and says so', () => {
    const mine = { ...base, name: 'B', needs: ['x', 'y'], services: [{ key: 's', name: 'S2', url: 'u' }] };
    const theirs = { ...base, name: 'C', needs: ['z'], services: [{ key: 't', name: 'T3' }] };
    const { edits, conflicts } = mergeThreeWay('f', base, mine, theirs);
    assert.deepEqual(edits, []);
    assert.deepEqual(
      conflicts.map(({ path }) => path.join('.')),
      ['name', 'needs', 'services.t', 'services.s'],
    );
    assert.deepEqual(mergeThreeWay('f', base, mine, mine), { edits: [], conflicts: [] });
    assert.match(
      formatConflicts(conflicts, 'fr'),
      /B › name\n {4}au départ : A\n {4}dans les fichiers, gardé : B\n {4}proposé, non repris : C/,
    );
  });

  it('takes a line of a list as one value', () => {
    const lines = [{ number: '1', description: 'd' }];
    const merge = mergeThreeWay(
      'f',
      { phones: lines },
      { phones: [{ number: '2', description: 'd' }] },
      { phones: [{ number: '1', description: 'e' }] },
    );
    assert.deepEqual(merge.edits, []);
    assert.deepEqual(merge.conflicts.length, 1);
  });
});

describe('formatEdits', () => {
  it('names file, record and field in both languages', () => {
    assert.equal(
      formatEdits([rename], 'fr'),
      `${MAISON}\n  services › maison--logement (Aide au logement) › name.fr\n    – Aide au logement\n    + Aide pour se loger`,
    );
    const added = compareRecords('organizations/x.yaml', undefined, { key: 'x', name: 'X', phones: [{ number: '1' }] });
    assert.equal(
      formatEdits(added, 'en'),
      'organizations/x.yaml\n  X (new file)\n    + key: x\n      name: X\n      phones:\n        - number: 1',
    );
    assert.match(formatRefused([{ edit: rename, reason: 'changed' }], 'en'), /has changed there meanwhile/);
  });
});
