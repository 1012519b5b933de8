import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readIdentityFile } from '@accueil/sdk/referral';
import { compileRegion } from '../build/build-region.js';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';
import { READ_LIMITS } from '../read/yaml-file.js';
import { run } from './run.js';

const PASSPHRASE = 'quatre mots pris au hasard';

/** Runs `accueil keys` in a folder on a day; every passphrase asked for is answered with the same. */
async function keys(folder: string, day: string, ...args: string[]): Promise<{ code: number; out: string; err: string; asked: string[] }> {
  const [out, err, asked]: string[][] = [[], [], []];
  const code = await run(['keys', ...args], {
    cwd: folder,
    packageFolder: folder,
    env: {},
    out: (text) => void out?.push(text),
    err: (text) => void err?.push(text),
    now: () => new Date(`${day}T12:00:00Z`),
    workFactor: 8,
    askSecret(question) {
      asked?.push(question);
      return Promise.resolve(PASSPHRASE);
    },
  });
  return { code, out: out?.join('\n') ?? '', err: err?.join('\n') ?? '', asked: asked ?? [] };
}
/** A folder of its own for what must not be in the region's. */
async function secrets(): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), 'accueil-secrets-'));
  after(() => rm(folder, { recursive: true, force: true }));
  return (name) => join(folder, `${name}.age`);
}
const recipientIn = (out: string): string => /age1[0-9a-z]+/.exec(out)?.[0] ?? '';
const codes = async (folder: string, today: string): Promise<string[]> =>
  (await validateRegion(folder, READ_LIMITS, { today })).diagnostics.map(({ code }) => code).filter((code) => code.startsWith('keys'));

describe('accueil keys', () => {
  it('makes keys, signs them, replaces them with overlap and revokes them; a build publishes them, and no secret', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const secret = await secrets();
      const steward = await keys(folder, '2026-03-01', 'steward', '--out', secret('steward'));
      assert.equal(steward.code, 0, steward.err);
      assert.equal(steward.asked.length, 2);
      const line = /steward_keys: .*/.exec(steward.out)?.[0] ?? '';
      const region = join(folder, 'region.yaml');
      await writeFile(region, `${(await readFile(region, 'utf8')).trimEnd()}\n${line}\n`);
      const made = await keys(folder, '2026-03-01', 'create', '--organization', 'maison', '--out', secret('maison'));
      const recovery = await keys(folder, '2026-03-01', 'create', '--recovery', '--out', secret('secours'));
      assert.deepEqual([made.code, recovery.code], [0, 0], made.err + recovery.err);
      assert.equal((await stat(secret('maison'))).mode & 0o777, 0o600);
      const identity = await readIdentityFile(await readFile(secret('maison'), 'utf8'), PASSPHRASE);
      assert.equal(identity.recipient, recipientIn(made.out));

      const signing = ['--steward-key', secret('steward')];
      assert.equal(
        (await keys(folder, '2026-03-01', 'add', '.', '--organization', 'maison', '--recipient', identity.recipient, ...signing)).code,
        0,
      );
      assert.deepEqual(await codes(folder, '2026-03-02'), ['keys-recovery-missing']);
      assert.equal((await keys(folder, '2026-03-02', 'check', '.')).code, 1);
      assert.equal(
        (await keys(folder, '2026-03-01', 'add', '.', '--recovery', '--recipient', recipientIn(recovery.out), ...signing)).code,
        0,
      );
      assert.deepEqual(await codes(folder, '2026-03-02'), []);
      assert.match((await keys(folder, '2026-03-02', 'check', '.')).out, /1 organisme/);

      const record = join(folder, 'organizations/maison.yaml');
      const written = await readFile(record, 'utf8');
      await rm(record);
      assert.deepEqual(await codes(folder, '2026-03-02'), ['keys-organization']);
      await writeFile(record, written);

      const next = await keys(folder, '2026-04-01', 'create', '--organization', 'maison', '--out', secret('maison-2'));
      const rotated = await keys(
        folder,
        '2026-04-01',
        'rotate',
        '.',
        '--organization',
        'maison',
        '--recipient',
        recipientIn(next.out),
        '--overlap',
        '10',
        ...signing,
      );
      assert.equal(rotated.code, 0, rotated.err);
      const shown = await keys(folder, '2026-04-05', 'list', '.');
      assert.match(shown.out, /valable jusqu’au 2026-04-11/);
      assert.equal((await keys(folder, '2026-04-05', 'revoke', '.', '--recipient', recipientIn(next.out), ...signing)).code, 0);
      assert.match((await keys(folder, '2026-04-05', 'list', '.')).out, /révoquée/);
      assert.deepEqual(await codes(folder, '2026-05-01'), ['keys-ended']);

      const compiled = await compileRegion(await validateRegion(folder));
      const published = Buffer.from(compiled?.contents.get('keys.json') ?? []).toString('utf8');
      assert.equal((JSON.parse((JSON.parse(published) as { payload: string }).payload) as { version: number }).version, 4);
      assert.deepEqual(compiled?.manifest.steward_keys, [/[A-Za-z0-9_-]{43}/.exec(line)?.[0]]);
      assert.ok(compiled.manifest.files.some(({ path }) => path === 'keys.json'));
      for (const [path, bytes] of compiled.contents)
        assert.ok(!/AGE-SECRET|STEWARD-KEY|BEGIN AGE/.test(Buffer.from(bytes).toString('utf8')), path);

      // Nobody else's signature, nor a changed character, passes.
      const file = join(folder, 'keys.signed.json');
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('2026-03-01', '2025-03-01'));
      assert.deepEqual(await codes(folder, '2026-04-02'), ['keys-refused']);
      assert.equal(await compileRegion(await validateRegion(folder)), undefined);
      await keys(folder, '2026-03-01', 'steward', '--out', secret('thief'));
      await writeFile(file, text);
      assert.equal((await keys(folder, '2026-04-06', 'sign', '.', '--steward-key', secret('thief'))).code, 0);
      assert.deepEqual(await codes(folder, '2026-04-06'), ['keys-refused']);
    });
  });

  it('refuses an unknown organization, a bad key, no signing key, a file that is there; and says it in both languages', async () => {
    await withRegion(FIXTURE, async (folder) => {
      const age = `age1${'q'.repeat(58)}`;
      const add = ['add', '.', '--recipient', age, '--steward-key', 'x'];
      assert.match((await keys(folder, '2026-03-01', ...add, '--organization', 'nobody')).err, /Aucun organisme « nobody »/);
      assert.match((await keys(folder, '2026-03-01', ...add, '--organization', 'nobody', '--lang', 'en')).err, /no organization "nobody"/);
      assert.equal((await keys(folder, '2026-03-01', 'add', '.', '--organization', 'maison', '--recipient', 'age1x')).code, 2);
      assert.equal((await keys(folder, '2026-03-01', 'add', '.', '--organization', 'maison', '--recipient', age)).code, 2);
      assert.equal((await keys(folder, '2026-03-01', 'create', '--organization', 'maison', '--out', 'region.yaml')).code, 2);
      assert.equal((await keys(folder, '2026-03-01', 'frobnicate')).code, 2);
      assert.match((await keys(folder, '2026-03-01', 'list', '.')).out, /n’a pas de clé/);
      assert.deepEqual(await codes(folder, '2026-03-02'), []);
    });
  });
});
