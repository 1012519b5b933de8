import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { fetchFeed, FEED_LIMITS, type FeedAnswer, type FeedRequest } from './fetch-feed.js';

const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const ask = (address: string, options: Partial<FeedRequest> = {}): Promise<FeedAnswer> =>
  fetchFeed(new URL(address), { isAllowed: () => true, allowPrivate: true, ...options });

describe('fetchFeed', () => {
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('reads a calendar with its tag, and knows that it is the same', async () => {
    const origin = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"a"' }).end(CALENDAR);
    });
    const first = await ask(`${origin}/nos.ics`);
    assert.equal('etag' in first && first.etag, '"a"');
    assert.deepEqual(await ask(`${origin}/nos.ics`, { etag: '"a"' }), { state: 'same' });
  });

  it('sends nothing of the visitor', async () => {
    let headers: Record<string, unknown> = {};
    const origin = await serve((request, response) => {
      ({ headers } = request);
      response.end(CALENDAR);
    });
    await ask(origin);
    assert.deepEqual(Object.keys(headers).sort(), ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it('passes on nothing but a calendar', async () => {
    const origin = await serve((_request, response) => response.end('<!doctype html><title>Intranet</title>'));
    assert.deepEqual(await ask(origin), { state: 'not-calendar' });
  });

  it('stops at its bound, announced or not', async () => {
    const limits = { ...FEED_LIMITS, bytes: 100 };
    const origin = await serve((request, response) => {
      if (request.url === '/announced') response.writeHead(200, { 'content-length': '5000' });
      response.write(CALENDAR);
      const timer = setInterval(() => response.write('X'.repeat(60)), 5);
      response.on('close', () => clearInterval(timer));
    });
    assert.deepEqual(await ask(`${origin}/announced`, { limits }), { state: 'too-large' });
    assert.deepEqual(await ask(`${origin}/endless`, { limits }), { state: 'too-large' });
  });

  it('gives up on a host that drips or says nothing', async () => {
    const limits = { ...FEED_LIMITS, timeoutMs: 300 };
    const origin = await serve((request, response) => {
      if (request.url === '/drip') response.write('BEGIN:VCALENDAR');
    });
    assert.deepEqual(await ask(`${origin}/silent`, { limits }), { state: 'unreachable' });
    assert.deepEqual(await ask(`${origin}/drip`, { limits }), { state: 'unreachable' });
  });

  it('follows a redirection to an allowed host only, and not for ever', async () => {
    const origin = await serve((request, response) => {
      const to = { '/one': '/calendar', '/away': 'http://ailleurs.example/', '/loop': '/loop' }[request.url ?? ''];
      if (to === undefined) response.end(CALENDAR);
      else response.writeHead(302, { location: to }).end();
    });
    const isAllowed = (url: URL): boolean => url.hostname === '127.0.0.1';
    assert.equal((await ask(`${origin}/one`, { isAllowed })).state, 'read');
    assert.deepEqual(await ask(`${origin}/away`, { isAllowed }), { state: 'refused' });
    assert.deepEqual(await ask(`${origin}/loop`, { isAllowed }), { state: 'unreachable' });
  });

  it('never asks this machine nor its networks, by address or by name', async () => {
    let asked = 0;
    const origin = await serve((_request, response) => {
      asked += 1;
      response.end(CALENDAR);
    });
    const { port } = new URL(origin);
    for (const host of ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', 'localhost', '2130706433', '0x7f.1']) {
      const { state } = await ask(`http://${host}:${port}/`, { allowPrivate: false });
      assert.ok(state === 'refused' || state === 'unreachable', `${host}: ${state}`);
    }
    assert.equal(asked, 0);
  });

  it('asks the web only', async () => {
    assert.deepEqual(await ask('file:///etc/passwd'), { state: 'refused' });
    assert.deepEqual(await ask('https://user:word@calendrier.example/'), { state: 'refused' });
  });
});
