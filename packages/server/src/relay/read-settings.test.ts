import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { describeError, makeLog } from './log.js';
import { wordsOf } from './queue/mail.js';
import { readRelaySettings, SettingError } from './read-settings.js';

const read = (env: Record<string, string>) => readRelaySettings(env, { data: 'absent', database: '/var/relay', write: () => undefined });

test('without a setting, the embedded database and the announced defaults', () => {
  const { database, retentionDays, reminderDays, proofOfWork, mailer, webhooks } = read({});
  assert.deepEqual(database, { folder: '/var/relay' });
  assert.deepEqual([retentionDays, reminderDays, proofOfWork, mailer, webhooks], [90, 3, undefined, undefined, undefined]);
});

test('each setting is read; one that cannot be understood is named, and its secret is not repeated', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'accueil-settings-'));
  const file = join(folder, 'webhooks.json');
  const id = '7B5CB5B0-1CF1-4D9E-9A4C-2F6F5A1C9C11';
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  await writeFile(file, JSON.stringify({ [id]: { url: 'https://organisme.example/hook', secret } }));
  const settings = read({
    DATABASE_URL: 'postgres://relay@db/relay',
    ACCUEIL_RETENTION_DAYS: '30',
    ACCUEIL_REMINDER_DAYS: '0',
    ACCUEIL_LIMIT_ENVELOPES: '5/60',
    ACCUEIL_PROOF_OF_WORK: '1000',
    ACCUEIL_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    ACCUEIL_WEBHOOKS: file,
    SMTP_URL: 'smtp://localhost:25',
    ACCUEIL_MAIL_FROM: 'relais@region.example',
  });
  assert.deepEqual(settings.database, { url: 'postgres://relay@db/relay' });
  assert.deepEqual([settings.retentionDays, settings.reminderDays, settings.proofOfWork], [30, 0, { cost: 1000 }]);
  assert.deepEqual(settings.limits, { envelopes: { points: 5, seconds: 60 } });
  assert.deepEqual(settings.webhooks?.get(id.toLowerCase()), { url: 'https://organisme.example/hook', secret });
  settings.mailer?.close();
  const wrong: [Record<string, string>, RegExp][] = [
    [{ DATABASE_URL: 'mysql://u:SECRET@h' }, /DATABASE_URL/],
    [{ ACCUEIL_RETENTION_DAYS: '0' }, /ACCUEIL_RETENTION_DAYS/],
    [{ ACCUEIL_TOMBSTONE_DAYS: 'SECRET' }, /ACCUEIL_TOMBSTONE_DAYS/],
    [{ ACCUEIL_LIMIT_REFUSALS: '5' }, /ACCUEIL_LIMIT_REFUSALS/],
    [{ ACCUEIL_TRUSTED_PROXIES: 'everybody' }, /ACCUEIL_TRUSTED_PROXIES/],
    [{ ACCUEIL_METRICS_TOKEN: 'SECRET' }, /ACCUEIL_METRICS_TOKEN/],
    [{ SMTP_URL: 'smtp://u:SECRET@h' }, /ACCUEIL_MAIL_FROM/],
    [{ SMTP_URL: 'http://u:SECRET@h', ACCUEIL_MAIL_FROM: 'a@b.example' }, /SMTP_URL/],
    [{ ACCUEIL_WEBHOOKS: join(folder, 'absent.json') }, /ACCUEIL_WEBHOOKS/],
  ];
  for (const [name, text] of Object.entries({
    'a.json': '{"SECRET',
    'b.json': `{"${id}":{"url":"http://organisme.example","secret":"${secret}"}}`,
    'c.json': `{"${id}":{"url":"https://o.example","secret":"SECRET"}}`,
  })) {
    await writeFile(join(folder, name), text);
    wrong.push([{ ACCUEIL_WEBHOOKS: join(folder, name) }, /ACCUEIL_WEBHOOKS/]);
  }
  for (const [env, words] of wrong) {
    assert.throws(
      () => read(env),
      (error) => error instanceof SettingError && words.test(error.message) && !/SECRET|whsec_[A-Za-z0-9]/.test(error.message),
      JSON.stringify(env),
    );
  }
  await rm(folder, { recursive: true });
});

test('a log line holds no secret, wherever it was put, and of an error its name and code only', () => {
  const lines: string[] = [];
  const log = makeLog((line) => lines.push(line));
  log.warn({ token: 'SECRET', request: { authorization: 'SECRET', headers: { address: 'SECRET' } } }, 'said');
  log.error({ err: Object.assign(new Error('SECRET'), { code: '53100', detail: 'SECRET' }) }, 'failed');
  assert.equal(lines.length, 2);
  assert.doesNotMatch(lines.join(), /SECRET/);
  assert.deepEqual((JSON.parse(lines[1] ?? '') as { err: object }).err, { name: 'Error', code: '53100' });
  assert.deepEqual(describeError('SECRET'), { name: 'string' });
});

test('a notice says a number and a moment, in French and in English, and where to read', () => {
  const notice = { receipt: 'R-7KQ4-M2XD', received_at: '2026-11-27T01:15:30.000Z' };
  const { subject, text } = wordsOf({ kind: 'new', ...notice }, 'https://region.example/boite/');
  assert.equal(subject, 'Nouvelle référence R-7KQ4-M2XD');
  for (const words of ['Reçue le 2026-11-27 à 01:15', 'A referral is waiting', 'https://region.example/boite/'])
    assert.ok(text.includes(words));
  assert.match(wordsOf({ kind: 'reminder', ...notice }).subject, /^Rappel/);
});
