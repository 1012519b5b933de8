import assert from 'node:assert/strict';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { runAccueil } from '../testing/run-accueil.js';

describe('accueil', () => {
  it('shows its help in French, or in English', async () => {
    assert.match((await runAccueil([])).out, /accueil validate \[dossier\]/);
    assert.match((await runAccueil(['help', '--lang', 'en'])).out, /accueil validate \[folder\]/);
    assert.match((await runAccueil(['--version'])).out, /^\d+\.\d+\.\d+/);
  });

  it('answers 2 to a command it does not know', async () => {
    for (const args of [
      ['publish'],
      ['validate', '--nope'],
      ['validate', '--lang', 'de'],
      ['build', 'a', 'b'],
      ['build', '--built-at', 'demain'],
    ]) {
      const { code, err } = await runAccueil(args);
      assert.equal(code, 2, args.join(' '));
      assert.ok(err.length > 0);
    }
  });

  it('answers 0 to a region in order', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const { code, out, err } = await runAccueil(['validate', '.'], { cwd: folder });
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /Tout est en ordre/);
    });
  });

  it('answers 1 to faults, each on its line, and counts them', async () => {
    await withRegion(spoil('organizations/maison.yaml', 'status: active', 'status: actif'), async (folder) => {
      const french = await runAccueil(['validate', folder]);
      assert.equal(french.code, 1);
      assert.match(
        french.err,
        /^organizations\/maison\.yaml:31:13 services\[0\]\.status : La valeur « actif » n’est pas permise\. Vouliez-vous dire « active » \?/,
      );
      assert.match(french.err, /1 erreur dans 1 fichier\./);
      const english = await runAccueil(['validate', folder, '--lang', 'en']);
      assert.match(english.err, /Did you mean "active"\?/);
      const json = await runAccueil(['validate', folder, '--json']);
      const answer = JSON.parse(json.out) as { ok: boolean; diagnostics: { code: string; line: number; message: string }[] };
      assert.equal(answer.ok, false);
      assert.deepEqual(
        answer.diagnostics.map(({ code, line }) => [code, line]),
        [['unknown-value', 31]],
      );
    });
  });

  it('answers 1 to a folder that is not there', async () => {
    const { code, err } = await runAccueil(['validate', 'nowhere']);
    assert.equal(code, 1);
    assert.match(err, /n’existe pas/);
  });

  it('builds a very large region in a program started for it, and ends as that one does', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const args = ['build', folder, '--out', join(folder, 'dist')];
      let started = 0;
      const again = (): Promise<1> => {
        started += 1;
        return Promise.resolve(1);
      };
      assert.equal((await runAccueil(args, { again })).code, 0);
      for (let n = 0; n < 2000; n += 1) await writeFile(join(folder, 'trainings', `t-${n}.yaml`), '');
      assert.equal((await runAccueil(args, { again })).code, 1);
      assert.equal(started, 1);
      // That program finds the files empty, as this one does where it cannot start another.
      assert.match((await runAccueil(args)).err, /t-1999\.yaml/);
    });
  });

  it('builds, and says what was published, and how heavy it is where asked', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const { code, out } = await runAccueil(['build', '.', '--out', 'dist'], { cwd: folder });
      assert.equal(code, 0);
      assert.match(out, /Publié dans dist\/vallee \(version [0-9a-f]{16}\)/);
      assert.doesNotMatch(out, /fr\/catalog\.json/);
      assert.match((await runAccueil(['build', '.', '--out', 'dist', '--sizes'], { cwd: folder })).out, /fr\/catalog\.json +\d+ +\d+/);
      const manifest = JSON.parse(await readFile(join(folder, 'dist/vallee/manifest.json'), 'utf8')) as { built_at?: string };
      assert.equal(manifest.built_at, undefined);
    });
  });

  it('writes the time it was given', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const builtAt = async (args: string[], env: Record<string, string>): Promise<unknown> => {
        const { out } = await runAccueil(['build', folder, '--out', join(folder, 'dist'), '--json', ...args], { env });
        return (JSON.parse(out) as { manifest: { built_at?: string } }).manifest.built_at;
      };
      assert.equal(await builtAt([], { SOURCE_DATE_EPOCH: '1700000000' }), '2023-11-14T22:13:20.000Z');
      assert.equal(await builtAt(['--built-at', '2026-01-02T03:04:05Z'], { SOURCE_DATE_EPOCH: '1' }), '2026-01-02T03:04:05.000Z');
    });
  });

  it('publishes nothing of a region with faults, and says so', async () => {
    await withRegion(spoil('organizations/maison.yaml', 'status: active', 'status: actif'), async (folder) => {
      const { code, err } = await runAccueil(['build', folder, '--out', join(folder, 'dist')]);
      assert.equal(code, 1);
      assert.match(err, /Rien n’a été publié/);
      await assert.rejects(access(join(folder, 'dist')));
    });
  });

  it('answers 2 where it cannot write', async () => {
    await withRegion(FIXTURE, async (folder) => {
      await writeFile(join(folder, 'README.md'), '');
      const { code, err } = await runAccueil(['build', folder, '--out', join(folder, 'README.md')]);
      assert.equal(code, 2);
      assert.match(err, /Impossible d’écrire/);
    });
  });

  it('takes the only region of its package by default', async () => {
    await withRegion(Object.fromEntries(Object.entries(FIXTURE).map(([file, text]) => [`vallee/${file}`, text])), async (packageFolder) => {
      assert.equal((await runAccueil(['validate'], { packageFolder })).code, 0);
    });
    await withRegion({}, async (packageFolder) => {
      assert.equal((await runAccueil(['validate'], { packageFolder })).code, 2);
    });
  });
});
