import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { withServer } from '../testing/test-server.js';
import { FETCH_LIMITS, fetchBounded, type Fetched } from './fetch-bounded.js';
import { ImportFailure } from './problems.js';

const LIMITS = { ...FETCH_LIMITS, timeoutMs: 300, bytes: 1000, waitMs: 1, retryAfterMs: 50 };

async function fetched(handle: (request: IncomingMessage, response: ServerResponse) => void, path = '/', etag?: string): Promise<Fetched> {
  return withServer(handle, (url) =>
    fetchBounded(url + path, { accept: 'application/json', userAgent: 'accueil/test', etag, limits: LIMITS }),
  );
}

async function refused(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  path = '/',
): Promise<ImportFailure['problem']> {
  const error: unknown = await fetched(handle, path).catch((cause: unknown) => cause);
  assert.ok(error instanceof ImportFailure, String(error));
  return error.problem;
}

describe('fetchBounded', () => {
  it('says who asks, and gives text and tag', async () => {
    const answer = await fetched(({ headers }, response) =>
      response.writeHead(200, { etag: '"7"' }).end(`${headers['user-agent']} ${headers.accept} é`),
    );
    assert.deepEqual(answer, { notModified: false, text: 'accueil/test application/json é', etag: '"7"' });
  });

  it('says that nothing changed', async () => {
    const answer = await fetched(
      ({ headers }, response) => response.writeHead(headers['if-none-match'] === '"7"' ? 304 : 500).end(),
      '/',
      '"7"',
    );
    assert.deepEqual(answer, { notModified: true });
  });

  it('names the address and the status', async () => {
    const { code, params } = await refused((_, response) => response.writeHead(404).end(), '/services');
    assert.equal(code, 'http-status');
    assert.match(JSON.stringify(params), /services","status":404/);
  });

  it('tries again after 503 and 429, as long as told but not longer than allowed', async () => {
    let asked = 0;
    const start = performance.now();
    const answer = await fetched((_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(503, { 'retry-after': '9999' }).end();
      else if (asked === 2) response.writeHead(429, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }).end();
      else response.end('ok');
    });
    assert.equal(answer.notModified ? '' : answer.text, 'ok');
    assert.equal(asked, 3);
    assert.ok(performance.now() - start < 5000);
  });

  it('does not try again after 403', async () => {
    let asked = 0;
    await refused((_, response) => {
      asked += 1;
      response.writeHead(403).end();
    });
    assert.equal(asked, 1);
  });

  it('gives up on silence, and on a body that never ends', async () => {
    assert.equal((await refused(() => undefined)).code, 'http-timeout');
    assert.equal((await refused((_, response) => void response.write('a'))).code, 'http-timeout');
  });

  it('tells a body cut short', async () => {
    const { code } = await refused((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => response.destroy(), 10);
    });
    assert.equal(code, 'http-failed');
  });

  it('stops reading what is too large', async () => {
    let sent = 0;
    const { code } = await refused((_, response) => {
      const more = (): void => {
        while (!response.destroyed && sent < 50_000_000) {
          sent += 100_000;
          if (!response.write('x'.repeat(100_000))) return void response.once('drain', more);
        }
      };
      more();
    });
    assert.equal(code, 'http-too-large');
    assert.ok(sent < 50_000_000);
  });

  it('follows redirections, not for ever and not anywhere', async () => {
    const answer = await fetched(({ url }, response) =>
      url === '/' ? response.writeHead(302, { location: '/there' }).end() : response.end(url),
    );
    assert.equal(answer.notModified ? '' : answer.text, '/there');
    assert.equal((await refused((_, response) => response.writeHead(302, { location: '/' }).end())).code, 'http-redirects');
    assert.equal(
      (await refused((_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end())).code,
      'address-refused',
    );
  });

  it('refuses addresses that are not of the web, and shows no secret', async () => {
    const ask = (url: string): Promise<unknown> =>
      fetchBounded(url, { accept: '*/*', userAgent: 'x', limits: LIMITS }).catch((error: unknown) => error);
    for (const url of ['file:///etc/passwd', 'ftp://example.org/', 'data:,x', 'http://user:secret@example.org/', 'nowhere']) {
      const error = await ask(url);
      assert.ok(error instanceof ImportFailure);
      assert.equal(error.problem.code, 'address-refused', url);
      assert.doesNotMatch(JSON.stringify(error.problem), /secret/);
    }
    const { params } = await refused((_, response) => response.writeHead(401).end(), '/?api_key=secret&page=1');
    assert.doesNotMatch(JSON.stringify(params), /secret/);
  });
});
