import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HttpError } from '../errors/http-error.js';
import { NetworkError } from '../errors/network-error.js';
import { withServer } from '../testing/server.js';
import { getJson } from './get-json.js';

describe('getJson, against a real server', () => {
  it('reads JSON', () =>
    withServer(
      (_, response) => response.end('{"a":[1]}'),
      async (url) => assert.deepEqual(await getJson(url), { a: [1] }),
    ));

  it('gives up in time also on a fetch that knows nothing of its signal', async () => {
    const deaf = () => new Promise<Response>(() => undefined);
    await assert.rejects(getJson('https://example.org/', { fetch: deaf, timeoutMs: 50 }), { name: 'NetworkError', timedOut: true });
    const mute = () => Promise.resolve(new Response(new ReadableStream({ start: () => undefined })));
    await assert.rejects(getJson('https://example.org/', { fetch: mute, timeoutMs: 50 }), { name: 'NetworkError', timedOut: true });
  });

  it('asks without cookies, and tells the origin of the page at most', () =>
    withServer(
      (_, response) => response.end('1'),
      async (url) => {
        const seen: (RequestInit | undefined)[] = [];
        const watched: typeof fetch = (input, init) => {
          seen.push(init);
          return fetch(input, init);
        };
        assert.equal(await getJson(url, { fetch: watched }), 1);
        assert.deepEqual(
          seen.map((init) => [init?.credentials, init?.referrerPolicy]),
          [['omit', 'strict-origin']],
        );
      },
    ));

  it('tries a 500 three times in all, then says so', () => {
    let asked = 0;
    return withServer(
      (_, response) => {
        asked += 1;
        response.writeHead(500).end('oops');
      },
      async (url) => {
        await assert.rejects(getJson(url), (error) => error instanceof HttpError && error.status === 500 && error.url === url);
        assert.equal(asked, 3);
      },
    );
  });

  it('gets through a 503 and a 429 with Retry-After', () => {
    const statuses = [503, 429];
    return withServer(
      (_, response) => {
        const status = statuses.shift();
        if (status === undefined) response.end('1');
        else response.writeHead(status, { 'retry-after': '0.01' }).end();
      },
      async (url) => assert.equal(await getJson(url), 1),
    );
  });

  it('does not insist on a 404', () => {
    let asked = 0;
    return withServer(
      (_, response) => {
        asked += 1;
        response.writeHead(404).end();
      },
      async (url) => {
        await assert.rejects(getJson(url), { name: 'HttpError', status: 404 });
        assert.equal(asked, 1);
      },
    );
  });

  it('tells JSON cut short, a page, and nothing from each other', async () => {
    await withServer(
      (_, response) => response.end('{"a":[1'),
      async (url) => {
        await assert.rejects(
          getJson(url),
          (error: Error) => error.name === 'DataError' && error.message.includes(url) && error.cause instanceof SyntaxError,
        );
      },
    );
    await withServer(
      (_, response) => response.end('<!doctype html><p>Bonjour'),
      async (url) => {
        await assert.rejects(getJson(url), { name: 'DataError', message: `Expected JSON, found a page (${url})` });
      },
    );
    await withServer(
      (_, response) => response.end(),
      async (url) => assert.rejects(getJson(url), { name: 'DataError' }),
    );
  });

  it('takes a line cut in the middle of the body for no answer', () =>
    withServer(
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"a":');
        setTimeout(() => response.destroy(), 20);
      },
      async (url) => assert.rejects(getJson(url), { name: 'NetworkError', timedOut: false }),
    ));

  it('ends a slow answer at the time limit, before the headers or in the body', async () => {
    await withServer(
      () => undefined,
      async (url) => assert.rejects(getJson(url, { timeoutMs: 80 }), { name: 'NetworkError', timedOut: true }),
    );
    await withServer(
      (_, response) => void response.write('{'),
      async (url) => {
        await assert.rejects(getJson(url, { timeoutMs: 80 }), { name: 'NetworkError', timedOut: true });
      },
    );
  });

  it('says no answer for a port nobody listens on, with the cause', async () => {
    const closed = await withServer(
      (_, response) => response.end(),
      async (url) => url,
    );
    await assert.rejects(getJson(closed), (error) => error instanceof NetworkError && !error.timedOut && error.cause instanceof TypeError);
  });

  it('passes the reason of an abort through, before, during and while it waits', async () => {
    const reason = new Error('enough');
    await assert.rejects(getJson('http://localhost:1', { signal: AbortSignal.abort(reason) }), (error) => error === reason);
    await withServer(
      () => undefined,
      async (url) => {
        const abort = new AbortController();
        setTimeout(() => abort.abort(), 30);
        await assert.rejects(getJson(url, { signal: abort.signal }), { name: 'AbortError' });
      },
    );
    await withServer(
      (_, response) => response.writeHead(503).end(),
      async (url) => {
        const abort = new AbortController();
        setTimeout(() => abort.abort(reason), 60);
        await assert.rejects(getJson(url, { signal: abort.signal }), (error) => error === reason);
      },
    );
  });
});
