import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { runAccueil as accueil } from '../testing/run-accueil.js';

const SUSPENDED = spoil('organizations/maison.yaml', 'status: active', 'status: temporarily closed');

/** A folder with the region as it was in `a`, as it is in `b`. */
async function withBoth(use: (folder: string) => Promise<void>): Promise<void> {
  const inside = (name: string, files: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]));
  await withRegion({ ...inside('a', FIXTURE), ...inside('b', SUSPENDED) }, use);
}

describe('accueil diff', () => {
  it('compares two folders of a region', async () => {
    await withBoth(async (cwd) => {
      const { code, out, err } = await accueil(['diff', 'a', 'b'], { cwd });
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /De a à b\n\nSuspendus \(1\)\n {2}Aide au logement/);
      const json = JSON.parse((await accueil(['diff', 'a', 'b', '--json', '--lang', 'en'], { cwd })).out) as {
        format: string;
        records: { name: string }[];
      };
      assert.deepEqual([json.format, json.records[0]?.name], ['accueil-diff/1', 'Housing help']);
    });
  });

  it('compares folders that have the name of a command', async () => {
    await withBoth(async (cwd) => {
      await rename(join(cwd, 'a'), join(cwd, 'report'));
      await rename(join(cwd, 'b'), join(cwd, 'build'));
      assert.match((await accueil(['diff', 'report', 'build'], { cwd })).out, /De report à build/);
    });
  });

  it('compares what was published, with itself and with files', async () => {
    await withBoth(async (cwd) => {
      for (const side of ['a', 'b']) assert.equal((await accueil(['build', side, '--out', `${side}-dist`], { cwd })).code, 0);
      const published = await accueil(['diff', 'a-dist', 'b-dist/vallee', '--lang', 'en'], { cwd });
      assert.deepEqual([published.code, published.err], [0, '']);
      assert.match(published.out, /Suspended \(1\)\n {2}Housing help/);
      assert.match((await accueil(['diff', 'a-dist', 'a'], { cwd })).out, /Rien n’a changé/);
    });
  });

  it('compares with a git revision, and touches nothing of the repository', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const region = join(folder, 'data', 'vallée du haut');
      const names = await readdir(folder);
      await mkdir(region, { recursive: true });
      for (const name of names) await rename(join(folder, name), join(region, name));
      const git = (...args: string[]): string =>
        execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder, encoding: 'utf8' });
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '--message', 'a', '--date', '2026-10-01T00:00:00Z');
      await writeFile(join(region, 'organizations/maison.yaml'), SUSPENDED['organizations/maison.yaml'] ?? '');
      const before = git('status', '--porcelain');
      const { code, out, err } = await accueil(['diff', 'HEAD', '.'], { cwd: region });
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /Suspendus \(1\)\n {2}Aide au logement/);
      assert.equal(git('status', '--porcelain'), before);
      const atom = await accueil(['diff', 'HEAD', '.', '--format', 'atom', '--date', '2026-11-26'], { cwd: region });
      assert.match(atom.out, /<updated>2026-11-26T00:00:00\.000Z<\/updated>/);
      for (const wrong of ['HEAD~5', 'nowhere', '--output=x', 'HEAD:data']) {
        const answer = await accueil(['diff', '--', wrong, '.'], { cwd: region });
        assert.equal(answer.code, 2, wrong);
        assert.match(answer.err, /La révision « .* » n’existe pas/, wrong);
      }
    });
  });

  it('says so where there is no repository, no date, or nothing to compare', async () => {
    await withBoth(async (cwd) => {
      assert.match((await accueil(['diff', 'HEAD', 'a'], { cwd })).err, /n’est pas suivi par git/);
      const path = process.env['PATH'];
      process.env['PATH'] = '';
      try {
        assert.match((await accueil(['diff', 'HEAD', 'a'], { cwd })).err, /il faut le programme « git »/);
      } finally {
        process.env['PATH'] = path;
      }
      const undated = await accueil(['diff', 'a', 'b', '--format', 'atom'], { cwd });
      assert.equal(undated.code, 2);
      assert.match(undated.err, /--date/);
      await mkdir(join(cwd, 'empty'));
      const empty = await accueil(['diff', 'empty', 'b'], { cwd });
      assert.deepEqual([empty.code, empty.err], [2, '« empty » n’est ni le dossier d’une région, ni un dossier publié.']);
      for (const args of [[], ['a', 'b', 'c'], ['a', 'b', '--format', 'rss'], ['a', 'b', '--date', 'hier']]) {
        assert.equal((await accueil(['diff', ...args], { cwd })).code, 2, args.join(' '));
      }
    });
  });

  it('names the file of a published folder that is not whole', async () => {
    await withBoth(async (cwd) => {
      await accueil(['build', 'a', '--out', 'dist'], { cwd });
      const file = join(cwd, 'dist/vallee/fr/catalog.json');
      await writeFile(file, (await readFile(file, 'utf8')).replace('"status":"active"', '"status":"open"'));
      const { code, err } = await accueil(['diff', 'dist', 'b'], { cwd });
      assert.equal(code, 2);
      assert.match(err, /fr\/catalog\.json services\[\d\]\.status/);
    });
  });

  it('answers 1 where a file could not be read, with its faults', async () => {
    await withBoth(async (cwd) => {
      await writeFile(join(cwd, 'b/organizations/relais.yaml'), 'key: relais\n');
      const { code, out, err } = await accueil(['diff', 'a', 'b'], { cwd });
      assert.equal(code, 1);
      assert.match(err, /organizations\/relais\.yaml:1:1/);
      assert.match(out, /Non comparés, faute de pouvoir être lus : organizations\/relais\./);
    });
  });
});
