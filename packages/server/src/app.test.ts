import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { createApp } from './app.js';
import type { RequestLog } from './options.js';
import { startLiveServer, type LiveServer } from './testing/live-server.js';

const CATALOG = JSON.stringify({
  format: 'accueil-catalog/1',
  services: Array.from({ length: 200 }, (_, index) => ({ key: `service-${index}` })),
});
const FILES = {
  'cdn/accueil.js': 'export {};\n',
  'cdn/lit-B7k_x9Qz.js': `export const text = ${JSON.stringify('lit '.repeat(400))};\n`,
  'data/nord/manifest.json': '{"region":"nord"}',
  'data/nord/fr/catalog.json': CATALOG,
  'data/nord/boundaries.topojson': '{"type":"Topology"}',
  'data/nord/pages/fr/services/a.html': '<!doctype html><title>Un service</title>',
  'data/nord/pages/style.css': 'body{}',
  'data/nord/pages/sitemap.xml': '<?xml version="1.0"?><sitemapindex/>',
  'data/nord/exports/catalog.jsonld': '{"@graph":[]}',
  'data/sud/manifest.json': '{"region":"sud"}',
  'data/src/index.js': 'not a region',
  'pages/index.html': '<!doctype html><title>Exemples</title>',
  'pages/exemples/index.html': '<!doctype html><title>Dossier</title>',
  'pages/style.css': 'body{}',
  'secret.txt': 'secret',
};

test('an error nobody foresaw is open to every site, as scripts and data are', async () => {
  const errors: Error[] = [];
  const app = createApp({
    get scripts(): string {
      throw new RangeError('out of file handles');
    },
    data: 'nowhere',
    onError: (error) => errors.push(error),
  });
  const script = await app.request('/accueil/1/accueil.js');
  assert.deepEqual([script.status, errors.length], [500, 1]);
  assert.equal(script.headers.get('access-control-allow-origin'), '*');
});

describe('a built server', () => {
  let server: LiveServer;
  const log: RequestLog[] = [];
  const reports: unknown[] = [];
  before(async () => {
    server = await startLiveServer(FILES, { log: (entry) => log.push(entry), onCspReport: (report) => reports.push(report) });
  });
  after(() => server.close());

  test('the loader is open to every site and asked again after five minutes', async () => {
    const { status, headers } = await server.get('/accueil/1/accueil.js', { headers: { origin: 'https://ville.example' } });
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['timing-allow-origin'], '*');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'public, max-age=300, must-revalidate');
    assert.equal(headers['set-cookie'], undefined);
  });

  test('a hashed file is kept for ever', async () => {
    const { headers } = await server.get('/accueil/1/lit-B7k_x9Qz.js');
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  });

  test('a region’s pages are pages: their type, a strict policy, and as fresh as the data beside them', async () => {
    for (const path of ['/accueil/1/data/nord/pages/fr/services/a.html', '/accueil/1/data/pages/fr/services/a.html']) {
      const { status, headers } = await server.get(path);
      assert.equal(status, 200);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
      assert.match(headers['content-security-policy'] ?? '', /^default-src 'self';(?!.*unsafe).*frame-ancestors 'self'/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['cache-control'], 'public, max-age=300, stale-while-revalidate=3600');
      assert.equal(headers['x-robots-tag'], undefined);
    }
    const types = { 'pages/style.css': 'text/css; charset=utf-8', 'pages/sitemap.xml': 'application/xml; charset=utf-8' };
    for (const [path, type] of Object.entries({ ...types, 'exports/catalog.jsonld': 'application/ld+json' })) {
      const { headers } = await server.get(`/accueil/1/data/nord/${path}`);
      assert.equal(headers['content-type'], type);
      assert.equal(headers['content-security-policy'], undefined, path);
    }
  });

  test('data/ is the first region, and each region has its own address', async () => {
    assert.equal((await server.get('/accueil/1/data/manifest.json')).body.toString(), FILES['data/nord/manifest.json']);
    assert.equal((await server.get('/accueil/1/data/nord/manifest.json')).body.toString(), FILES['data/nord/manifest.json']);
    assert.equal((await server.get('/accueil/1/data/sud/manifest.json')).body.toString(), FILES['data/sud/manifest.json']);
    const outlines = await server.get('/accueil/1/data/boundaries.topojson');
    assert.equal(outlines.headers['content-type'], 'application/json');
    assert.match(outlines.headers['cache-control'] ?? '', /max-age=300, stale-while-revalidate/);
  });

  test('only folders with a manifest are data', async () => {
    assert.equal((await server.get('/accueil/1/data/src/index.js')).status, 404);
  });

  test('brotli and gzip bodies are the same bytes, each with its length', async () => {
    for (const [coding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, body } = await server.get('/accueil/1/data/fr/catalog.json', { headers: { 'accept-encoding': coding } });
      assert.equal(headers['content-encoding'], coding);
      assert.equal(headers['vary'], 'Accept-Encoding');
      assert.equal(headers['content-length'], String(body.byteLength));
      assert.ok(body.byteLength < CATALOG.length / 2);
      assert.equal(decode(body).toString(), CATALOG);
    }
    const plain = await server.get('/accueil/1/data/fr/catalog.json', { headers: { 'accept-encoding': 'br;q=0' } });
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.headers['vary'], 'Accept-Encoding');
    assert.equal(plain.body.toString(), CATALOG);
  });

  test('a copy that is still good is answered 304, in any coding', async () => {
    const path = '/accueil/1/data/fr/catalog.json';
    const plain = await server.get(path);
    const encoded = await server.get(path, { headers: { 'accept-encoding': 'br' } });
    assert.match(plain.headers['etag'] ?? '', /^"[\w-]{22}"$/);
    assert.equal(encoded.headers['etag'], `W/${plain.headers['etag']}`);
    for (const tag of [plain.headers['etag'], encoded.headers['etag']]) {
      const again = await server.get(path, { headers: { 'if-none-match': tag ?? '', 'accept-encoding': 'br' } });
      assert.equal(again.status, 304);
      assert.equal(again.body.byteLength, 0);
      assert.equal(again.headers['vary'], 'Accept-Encoding');
      assert.equal(again.headers['access-control-allow-origin'], '*');
      assert.ok(again.headers['cache-control']);
    }
    assert.equal((await server.get(path, { headers: { 'if-none-match': '"other"' } })).status, 200);
  });

  test('HEAD answers as GET does, without the body', async () => {
    for (const path of ['/', '/accueil/1/accueil.js', '/accueil/1/data/fr/catalog.json']) {
      const got = await server.get(path);
      const headed = await server.get(path, { method: 'HEAD' });
      assert.equal(headed.status, 200);
      assert.equal(headed.body.byteLength, 0);
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
        assert.equal(headed.headers[name], got.headers[name], `${path} ${name}`);
    }
  });

  test('pages are strict: nothing inline, nothing from elsewhere, not framed by others', async () => {
    const { headers } = await server.get('/');
    const policy = headers['content-security-policy'] ?? '';
    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /frame-ancestors 'self'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal(headers['referrer-policy'], 'strict-origin');
  });

  test('a folder ends with a slash and keeps its query', async () => {
    const { status, headers } = await server.get('/exemples?a=1');
    assert.equal(status, 308);
    assert.equal(headers['location'], '/exemples/?a=1');
    assert.equal((await server.get('/exemples/')).status, 200);
  });

  test('an unknown page is a French page, an unknown file a line other sites can read', async () => {
    const page = await server.get('/nulle-part?<script>');
    assert.equal(page.status, 404);
    assert.match(page.body.toString(), /<html lang="fr">[\s\S]*Page introuvable/);
    const file = await server.get('/accueil/1/data/xx/catalog.json');
    assert.equal(file.status, 404);
    assert.equal(file.headers['access-control-allow-origin'], '*');
  });

  test('other methods are refused, and a preflight is answered', async () => {
    for (const path of ['/', '/accueil/1/accueil.js', '/health']) {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const { status, headers } = await server.get(path, { method });
        assert.equal(status, 405);
        assert.equal(headers['allow'], 'GET, HEAD, OPTIONS');
      }
    }
    const preflight = await server.get('/accueil/1/data/manifest.json', { method: 'OPTIONS' });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers['access-control-allow-methods'], 'GET, HEAD, OPTIONS');
    assert.equal((await server.get('/', { method: 'OPTIONS' })).headers['access-control-allow-origin'], undefined);
  });

  test('what is not built says which command builds it', async () => {
    const docs = await server.get('/docs/');
    assert.equal(docs.status, 404);
    assert.match(docs.body.toString(), /npm run docs/);
    const storybook = await server.get('/storybook/');
    assert.equal(storybook.status, 404);
    assert.match(storybook.body.toString(), /storybook/);
    assert.doesNotMatch(storybook.headers['content-security-policy'] ?? '', /unsafe/);
  });

  test('a malformed address is a 400, never a crash', async () => {
    assert.equal((await server.get('/%E0')).status, 400);
    assert.equal((await server.get('/accueil/1/%E0')).status, 400);
    assert.equal((await server.get('/a%00b')).status, 404);
    assert.equal((await server.get('/', { headers: { host: 'bad host' } })).status, 400);
    assert.equal((await server.get('/health')).status, 200);
  });

  test('no path reaches a file outside the folders', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '//',
      '%2e%2e',
      '%2f',
      '%5c',
      '\\',
      'secret.txt',
      '%2e',
      'accueil',
      '1',
      'data',
      'nord',
      'docs',
      '%252e',
      ';',
      '?',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const { status, body, headers } = await server.get(`/${pieces.join('')}`);
        assert.ok(status < 500 || status === 503, `${status}`);
        assert.notEqual(body.toString(), FILES['secret.txt']);
        // A redirect stays here.
        assert.match(headers['location'] ?? '/', /^\/(?!\/)/);
      }),
      { numRuns: 400 },
    );
  });

  test('/health says which parts are built', async () => {
    const { headers, body } = await server.get('/health');
    assert.equal(headers['cache-control'], 'no-store');
    assert.deepEqual(JSON.parse(body.toString()), {
      status: 'ok',
      scripts: true,
      regions: ['nord', 'sud'],
      region: 'nord',
      pages: true,
      docs: false,
      storybook: false,
    });
  });

  test('the log holds no query', async () => {
    log.length = 0;
    await server.get('/exemples/?recherche=francisation');
    assert.equal(log.length, 1);
    assert.deepEqual({ ...log[0], ms: 0 }, { method: 'GET', path: '/exemples/', status: 200, ms: 0 });
  });

  test('policy reports are collected when asked for, within a bound', async () => {
    assert.match((await server.get('/')).headers['content-security-policy'] ?? '', /report-uri \/csp-reports/);
    const body = JSON.stringify({ 'csp-report': { 'blocked-uri': 'inline' } });
    assert.equal(
      (await server.get('/csp-reports', { method: 'POST', body, headers: { 'content-length': String(body.length) } })).status,
      204,
    );
    assert.deepEqual(reports, [JSON.parse(body)]);
    assert.equal((await server.get('/csp-reports', { method: 'POST', body: '{', headers: { 'content-length': '1' } })).status, 400);
    const long = 'x'.repeat(70_000);
    assert.equal((await server.get('/csp-reports', { method: 'POST', body: long, headers: { 'content-length': '70000' } })).status, 413);
    assert.equal(reports.length, 1);
  });
});

describe('a server with nothing built', () => {
  let server: LiveServer;
  before(async () => {
    server = await startLiveServer({ 'pages/index.html': '<!doctype html>' });
  });
  after(() => server.close());

  test('scripts and data answer 503 with the command, open to other sites', async () => {
    for (const path of ['/accueil/1/accueil.js', '/accueil/1/data/manifest.json', '/accueil/1/data/nord/fr/catalog.json']) {
      const { status, headers, body } = await server.get(path);
      assert.equal(status, 503, path);
      assert.match(body.toString(), /npm run build/);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cache-control'], 'no-store');
    }
    assert.equal((await server.get('/health')).status, 503);
  });

  test('what is built later is served without a restart', async () => {
    await server.write('cdn/accueil.js', 'export {};\n');
    await server.write('data/est/manifest.json', '{}');
    assert.equal((await server.get('/accueil/1/accueil.js')).status, 200);
    assert.equal((await server.get('/accueil/1/data/manifest.json')).status, 200);
    assert.equal((await server.get('/health')).status, 200);
  });
});

test('the region an operator chose is served at data/, and a wrong choice is not replaced by another', async () => {
  const server = await startLiveServer(FILES, { region: 'sud' });
  assert.equal((await server.get('/accueil/1/data/manifest.json')).body.toString(), FILES['data/sud/manifest.json']);
  await server.close();
  const wrong = await startLiveServer(FILES, { region: 'ouest' });
  assert.equal((await wrong.get('/accueil/1/data/manifest.json')).status, 503);
  await wrong.close();
});
