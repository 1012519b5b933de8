import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { runAccueil as accueil } from '../testing/run-accueil.js';

const MAISON = 'organizations/maison.yaml';
const SUSPENDED = spoil(MAISON, 'status: active', 'status: temporarily closed')[MAISON] ?? '';
const TODAY = ['--today', '2026-11-26'];

/** The region in `data`, with a first commit of 1 October at 1:30 UTC, still 30 September where it is, and a second of 10 November. */
async function withHistory(use: (region: string) => Promise<void>): Promise<void> {
  await withRegion(FIXTURE, async (folder) => {
    const region = join(folder, 'data');
    const names = await readdir(folder);
    await mkdir(region);
    for (const name of names) await rename(join(folder, name), join(region, name));
    const git = (date: string, ...args: string[]): void => {
      const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder, env });
    };
    git('', 'init', '--quiet');
    git('', 'add', '.');
    git('2026-10-01T01:30:00Z', 'commit', '--quiet', '--message', 'a');
    await writeFile(join(region, MAISON), SUSPENDED);
    git('2026-11-10T12:00:00Z', 'commit', '--quiet', '--all', '--message', 'b');
    await use(region);
  });
}

describe('accueil digest', () => {
  it('since a day: the last revision before it, where the region is; says so where there is none', async () => {
    await withHistory(async (cwd) => {
      const since = (day: string) => accueil(['digest', '.', '--since', day, ...TODAY], { cwd });
      const { code, out, err } = await since('2026-10-01');
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /Du 1er octobre 2026 au 26 novembre 2026\.\n[^]*Suspendus \(1\)\n {2}Aide au logement/);
      assert.match((await since('2026-11-10')).out, /Suspendus \(1\)/);
      assert.doesNotMatch((await since('2026-11-11')).out, /Suspendus/);
      const none = await since('2026-09-30');
      assert.deepEqual(
        [none.code, none.err],
        [2, 'Aucune révision de ce dossier n’est antérieure à ce jour : la première est du 2026-09-30.'],
      );
      const late = await since('2026-12-01');
      assert.equal(late.code, 2);
      assert.match(late.err, /ne peut pas être après aujourd’hui/);
    });
  });

  it('since a revision, at the day it was committed, or at the one given', async () => {
    await withHistory(async (cwd) => {
      const out = (await accueil(['digest', '.', '--since', 'HEAD~1', ...TODAY], { cwd })).out;
      assert.match(out, /Du 1er octobre 2026/);
      const told = await accueil(['digest', '.', '--since', 'HEAD~1', '--day', '2026-10-08', ...TODAY, '--lang', 'en'], { cwd });
      assert.match(told.out, /From October 8, 2026 to November 26, 2026\.[^]*Suspended \(1\)\n {2}Housing help/);
      assert.match((await accueil(['digest', '.', '--since', 'nowhere', ...TODAY], { cwd })).err, /La révision « nowhere » n’existe pas/);
    });
  });

  it('since a folder or what was published, in every form', async () => {
    await withHistory(async (region) => {
      const cwd = join(region, '..');
      await mkdir(join(cwd, 'old/organizations'), { recursive: true });
      for (const [file, text] of Object.entries(FIXTURE)) {
        await mkdir(join(cwd, 'old', file, '..'), { recursive: true });
        await writeFile(join(cwd, 'old', file), text);
      }
      assert.equal((await accueil(['build', 'old', '--out', 'dist'], { cwd })).code, 0);
      const args = (since: string, ...more: string[]) => ['digest', 'data', '--since', since, '--day', '2026-10-01', ...TODAY, ...more];
      const text = (await accueil(args('old'), { cwd })).out;
      assert.match(text, /Suspendus \(1\)/);
      assert.equal((await accueil(args('dist'), { cwd })).out, text);
      assert.equal((await accueil(args('dist/vallee'), { cwd })).out, text);
      const json = (await accueil(args('old', '--json'), { cwd })).out;
      assert.equal((JSON.parse(json) as { format: string }).format, 'accueil-digest/1');
      assert.equal((await accueil(args('old', '--format', 'json'), { cwd })).out, json);
      assert.doesNotMatch(json, new RegExp(cwd));
      const page = await accueil(args('old', '--format', 'html', '--out', 'out/digest.html'), { cwd });
      assert.deepEqual([page.code, page.out], [0, 'Bilan écrit dans out/digest.html.']);
      assert.match(await readFile(join(cwd, 'out/digest.html'), 'utf8'), /<h2>Suspendus \(1\)<\/h2>/);
      const feed = await accueil(args('old', '--format', 'atom', '--base-url', 'https://example.org/d'), { cwd });
      assert.match(feed.out, /<updated>2026-11-26T00:00:00\.000Z<\/updated>/);
      assert.match(feed.out, /https:\/\/example\.org\/d\/pages\/fr\/services\/maison--logement\.html/);
    });
  });

  it('says what is missing or wrong in the command', async () => {
    await withRegion(FIXTURE, async (cwd) => {
      const missing = await accueil(['digest', '.'], { cwd });
      assert.equal(missing.code, 2);
      assert.match(missing.err, /--since est nécessaire/);
      assert.match((await accueil(['digest', '.', '--since', '2026-10-01', ...TODAY], { cwd })).err, /n’est pas suivi par git/);
      const path = process.env['PATH'];
      process.env['PATH'] = '';
      try {
        assert.match((await accueil(['digest', '.', '--since', '2026-10-01', ...TODAY], { cwd })).err, /il faut le programme « git »/);
      } finally {
        process.env['PATH'] = path;
      }
      await mkdir(join(cwd, 'empty'));
      assert.match((await accueil(['digest', '.', '--since', 'empty', ...TODAY], { cwd })).err, /« empty » n’est ni/);
      assert.match((await accueil(['digest', 'nothing', '--since', '.', ...TODAY], { cwd })).err, /« nothing » n’est ni/);
      for (const wrong of [
        ['--format', 'rss'],
        ['--day', 'hier'],
        ['--today', 'demain'],
        ['--format', 'atom', '--base-url', 'javascript:x'],
      ]) {
        assert.equal((await accueil(['digest', '.', '--since', '.', ...wrong], { cwd })).code, 2, wrong.join(' '));
      }
    });
  });

  it('answers 1 where a file could not be read, with its faults', async () => {
    await withHistory(async (cwd) => {
      await writeFile(join(cwd, 'organizations/relais.yaml'), 'key: relais\n');
      const { code, out, err } = await accueil(['digest', '.', '--since', 'HEAD~1', ...TODAY], { cwd });
      assert.equal(code, 1);
      assert.match(err, /organizations\/relais\.yaml:1:1/);
      assert.match(out, /Non comparés, faute de pouvoir être lus : organizations\/relais\./);
    });
  });
});
