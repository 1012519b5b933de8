import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runAccueil as accueil } from '../testing/run-accueil.js';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';

const TODAY = ['--today', '2026-11-26'];

describe('accueil report', () => {
  it('says what to do first, in French or in English', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const french = await accueil(['report', folder, ...TODAY]);
      assert.deepEqual([french.code, french.err], [0, '']);
      assert.match(french.out, /La Vallée : l’état du répertoire\nAu 26 novembre 2026/);
      assert.match((await accueil(['report', folder, '--lang', 'en', ...TODAY])).out, /The Valley: the state of the directory/);
    });
  });

  it('answers in JSON, and in a page written to a file', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const { out } = await accueil(['report', folder, '--json', ...TODAY]);
      const report = JSON.parse(out) as { format: string; today: string };
      assert.deepEqual([report.format, report.today], ['accueil-report/1', '2026-11-26']);
      const page = await accueil(['report', '.', '--format', 'html', '--out', 'reports/r.html', ...TODAY], { cwd: folder });
      assert.equal(page.out, 'Rapport écrit dans reports/r.html.');
      assert.match(await readFile(join(folder, 'reports/r.html'), 'utf8'), /^<!doctype html>/);
    });
  });

  it('answers 1 to faults and goes on; 1 without a region; 2 to a command it does not know', async () => {
    await withRegion(spoil('organizations/relais.yaml', 'confidence: confirmed', 'confidence: sure'), async (folder) => {
      const { code, out } = await accueil(['report', folder, ...TODAY]);
      assert.equal(code, 1);
      assert.match(out, /Corriger \d+ erreurs? :/);
      assert.equal((await accueil(['report', 'nowhere'])).code, 1);
      for (const args of [
        ['--format', 'pdf'],
        ['--today', 'demain'],
        ['--since', '0'],
        ['--since', 'un an'],
      ]) {
        assert.equal((await accueil(['report', folder, ...args])).code, 2, args.join(' '));
      }
    });
  });
});
