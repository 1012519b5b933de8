import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { run } from './run.js';

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function validate(files: Readonly<Record<string, string>>, args: readonly string[] = [], now?: () => Date): Promise<Ran> {
  return withRegion(files, async (folder) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await run(['validate', folder, ...args], {
      cwd: folder,
      packageFolder: folder,
      env: {},
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      ...(now ? { now } : {}),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  });
}

const MAISON = 'organizations/maison.yaml';
/** A warning, and nothing else. */
const WARNED = spoil(MAISON, 'fr: Trouver un logis.', 'fr: Trouver  un logis.');

describe('accueil validate', () => {
  it('lets warnings pass, unless it is strict', async () => {
    const lenient = await validate(WARNED);
    assert.equal(lenient.code, 0);
    assert.match(lenient.out, /Tout est en ordre.*1 avertissement/);
    const strict = await validate(WARNED, ['--strict']);
    assert.equal(strict.code, 1);
    assert.doesNotMatch(strict.out, /Tout est en ordre/);
    assert.match(strict.err, /1 avertissement : avec --strict/);
    assert.equal((await validate(FIXTURE, ['--strict'])).code, 0);
    const json = JSON.parse((await validate(WARNED, ['--strict', '--json'])).out) as { ok: boolean };
    assert.equal(json.ok, false);
  });

  it('compares dates with the day it is given, else with the clock, else with none', async () => {
    const files = spoil(MAISON, 'confidence: partial', 'confidence: partial\nassured_date: 2026-05-02');
    assert.equal((await validate(files, ['--strict'])).code, 0);
    assert.equal((await validate(files, ['--strict'], () => new Date(2026, 4, 2))).code, 0);
    assert.match((await validate(files, ['--strict'], () => new Date(2026, 4, 1, 23, 30))).err, /2026-05-02.*nous sommes le 2026-05-01/);
    assert.equal((await validate(files, ['--strict', '--today', '2026-05-02'], () => new Date(2020, 0, 1))).code, 0);
    assert.equal((await validate(files, ['--strict', '--today', '2026-05-01'])).code, 1);
    for (const day of ['demain', '2026-5-1', '2026-13-01']) assert.equal((await validate(files, ['--today', day])).code, 2, day);
  });

  it('gives each fault in parts to another program, in the language asked for', async () => {
    const files = {
      ...spoil(MAISON, 'status: active', 'status: actif'),
      'organizations/relais.yaml': (FIXTURE['organizations/relais.yaml'] ?? '').replace('key: relais', 'key: relay\nwebsite: relais'),
    };
    const parts = async (lang: string): Promise<unknown[]> => {
      const { out } = await validate(files, ['--json', '--lang', lang]);
      const answer = JSON.parse(out) as { diagnostics: Record<string, unknown>[]; summary: unknown };
      assert.deepEqual(answer.summary, {
        errors: 2,
        warnings: 0,
        files: 2,
        codes: [
          { code: 'unknown-value', severity: 'error', count: 1 },
          { code: 'bad-format', severity: 'error', count: 1 },
        ],
      });
      return answer.diagnostics.map(({ code, found, expected, suggestion }) => [code, found, expected, suggestion]);
    };
    const allowed = ['active', 'inactive', 'defunct', 'temporarily closed'];
    assert.deepEqual(await parts('fr'), [
      ['unknown-value', 'actif', allowed, 'active'],
      ['bad-format', 'relais', 'une adresse complète, https://… ou http://…', undefined],
    ]);
    assert.deepEqual(await parts('en'), [
      ['unknown-value', 'actif', allowed, 'active'],
      ['bad-format', 'relais', 'a whole address, https://… or http://…', undefined],
    ]);
  });

  it('counts the kinds of many faults, the most frequent first', async () => {
    const services = Array.from(
      { length: 30 },
      (_, n) => `  - { key: s${n}, name: { fr: Service ${n} }, status: actif, audiences: [], stages: [] }\n`,
    );
    const files = {
      ...FIXTURE,
      'organizations/relais.yaml': `${FIXTURE['organizations/relais.yaml'] ?? ''}email: x\nservices:\n${services.join('')}`,
    };
    const { code, err } = await validate(files);
    assert.equal(code, 1);
    assert.equal(err.match(/« actif »/g)?.length, 30);
    assert.match(err, /Les plus fréquents :\n +30 {2}unknown-value — par exemple organizations\/relais\.yaml:9\n +1 {2}bad-format/);
    assert.match(err, /31 erreurs dans 1 fichier\./);
  });
});
