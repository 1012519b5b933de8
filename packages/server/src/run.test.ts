import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run, type RunOptions } from './run.js';

const FOLDERS = { scripts: 'absent', data: 'absent' };

async function start(
  env: RunOptions['env'],
  args: readonly string[] = [],
): Promise<{ out: string[]; err: string[]; listening: Awaited<ReturnType<typeof run>> }> {
  const out: string[] = [];
  const err: string[] = [];
  const listening = await run({ args, env, folders: FOLDERS, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { out, err, listening };
}

test('prints its address once it answers, and stops when asked', async () => {
  const { out, listening } = await start({ PORT: '0' });
  assert.ok(listening);
  assert.deepEqual(out, [`http://localhost:${listening.port}/`]);
  const response = await fetch(`http://localhost:${listening.port}/health`);
  assert.equal(response.status, 503);
  await response.text();
  await listening.close();
  await assert.rejects(fetch(`http://localhost:${listening.port}/health`));
});

test('a taken port is said in words', async () => {
  const first = await start({ PORT: '0' });
  assert.ok(first.listening);
  const second = await start({ PORT: String(first.listening.port) });
  assert.equal(second.listening, undefined);
  assert.match(second.err.join(), /déjà pris/);
  assert.deepEqual(second.out, []);
  await first.listening.close();
});

test('a wrong port or option does not start', async () => {
  for (const port of ['abc', '-1', '70000', '80.5']) assert.match((await start({ PORT: port })).err.join(), /PORT doit être/);
  assert.match((await start({ PORT: '0' }, ['--nothing'])).err.join(), /nothing/);
});

test('requests are logged as JSON lines when asked for', async () => {
  const { out, listening } = await start({ PORT: '0', ACCUEIL_LOG: '1' });
  assert.ok(listening);
  await (await fetch(`http://localhost:${listening.port}/health?q=secret`)).text();
  await listening.close();
  assert.equal((JSON.parse(out[1] ?? '{}') as { path?: string }).path, '/health');
  assert.doesNotMatch(out.join(), /secret/);
});

test('policy reports are logged without what the visitor searched', async () => {
  const { out, listening } = await start({ PORT: '0', ACCUEIL_CSP_LOG: '1' });
  assert.ok(listening);
  const report = {
    'csp-report': {
      'document-uri': 'http://localhost/ville.html?q=secret#x',
      'violated-directive': 'style-src',
      'blocked-uri': 'inline',
      'line-number': 3,
    },
  };
  const response = await fetch(`http://localhost:${listening.port}/csp-reports`, { method: 'POST', body: JSON.stringify(report) });
  assert.equal(response.status, 204);
  await listening.close();
  assert.deepEqual(JSON.parse(out[1] ?? '{}'), { csp: { directive: 'style-src', blocked: 'inline', page: 'http://localhost/ville.html' } });
});
