import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkLinks, type LinkOptions } from './links.js';
import { isPublicAddress } from '../net/public-address.js';

const QUICK: LinkOptions = { allowPrivate: true, timeoutMs: 300, pauseMs: 1, retries: 1 };

async function withServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  use: (base: string, asked: string[]) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

describe('links of a report', () => {
  it('are told apart: well, gone, moved for good, in error, too slow', async () => {
    let tries = 0;
    await withServer(
      (request, response) => {
        const { url = '', method } = request;
        if (url === '/slow') return;
        if (url === '/drop') return void request.socket.destroy();
        if (url === '/get-only' && method === 'HEAD') return void response.writeHead(405).end();
        if (url === '/once') return void response.writeHead(tries++ < 2 ? 503 : 200).end();
        const moved: Record<string, [number, string]> = {
          '/old': [301, '/new'],
          '/for-now': [302, '/new'],
          '/half': [301, '/for-now'],
          '/circle': [301, '/circle'],
          '/lost': [301, '/gone'],
          '/inwards': [302, 'ftp://127.0.0.1/'],
        };
        const [status, location] = moved[url] ?? [{ '/gone': 410, '/none': 404, '/broken': 500 }[url] ?? 200, undefined];
        response.writeHead(status, location === undefined ? {} : { location }).end('a page');
      },
      async (base) => {
        const paths = '/ok /get-only /none /gone /old /for-now /half /lost /circle /broken /once /slow /drop /inwards'.split(' ');
        const results = await checkLinks(
          paths.map((path) => base + path),
          QUICK,
        );
        const told = results.map(({ url, state, status, to }) => [url.slice(base.length), state, to?.slice(base.length) ?? status]);
        assert.deepEqual(told, [
          ['/ok', 'ok', 200],
          ['/get-only', 'ok', 200],
          ['/none', 'gone', 404],
          ['/gone', 'gone', 410],
          ['/old', 'moved', '/new'],
          ['/for-now', 'ok', 200],
          ['/half', 'ok', 200],
          ['/lost', 'gone', 410],
          ['/circle', 'error', undefined],
          ['/broken', 'error', 500],
          ['/once', 'ok', 200],
          ['/slow', 'timeout', undefined],
          ['/drop', 'error', undefined],
          ['/inwards', 'refused', ''],
        ]);
      },
    );
  });

  it('asks a page once, and one host never twice at a time', async () => {
    let now = 0;
    let most = 0;
    await withServer(
      (_request, response) => {
        most = Math.max(most, ++now);
        setTimeout(() => {
          now -= 1;
          response.end();
        }, 5);
      },
      async (base, asked) => {
        const progress: number[] = [];
        await checkLinks([`${base}/a`, `${base}/b`, `${base}/a`, `${base}/c`], { ...QUICK, onResult: (done) => progress.push(done) });
        assert.deepEqual(asked, ['HEAD /a', 'HEAD /b', 'HEAD /c']);
        assert.deepEqual(progress, [1, 2, 3]);
        assert.equal(most, 1);
      },
    );
  });

  it('never asks this machine, its networks, or another kind of address', async () => {
    await withServer(
      (_request, response) => response.end(),
      async (base, asked) => {
        const port = new URL(base).port;
        const urls = [
          base,
          `http://localhost:${port}/`,
          `http://[::1]:${port}/`,
          `http://[::ffff:127.0.0.1]:${port}/`,
          `http://2130706433:${port}/`,
          'http://10.0.0.1/',
          'http://169.254.169.254/latest/meta-data/',
          'file:///etc/passwd',
          'http://user:secret@example.org/',
          'nonsense',
        ];
        const results = await checkLinks(urls, { pauseMs: 1, retries: 0, timeoutMs: 1000 });
        assert.deepEqual(
          results.map(({ state }) => state),
          urls.map(() => 'refused'),
        );
        assert.deepEqual(asked, []);
      },
    );
  });

  it('takes no address for public that is not one', () => {
    assert.equal(isPublicAddress('93.184.215.14'), true);
    assert.equal(isPublicAddress('2606:2800:21f:cb07::1'), true);
    fc.assert(fc.property(fc.string(), (text) => !isPublicAddress(`${text} `)));
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        fc.constantFrom('10', '127', '0', '192.168', '169.254', '224'),
        fc.array(octet, { minLength: 3, maxLength: 3 }),
        (net, rest) => {
          const address = [...net.split('.'), ...rest].slice(0, 4).join('.');
          assert.equal(isPublicAddress(address), false, address);
          assert.equal(isPublicAddress(`::ffff:${address}`), false, address);
        },
      ),
    );
  });
});
