import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileRegion, validateRegion } from '@accueil/dataset';
import fc from 'fast-check';
import { startLiveServer, type LiveServer, type RawResponse } from '../testing/live-server.js';

type Json = Record<string, unknown>;
interface ApiPage {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Json[];
}

const REGION = fileURLToPath(new URL('../../../dataset/estrie/', import.meta.url));

describe('the HSDS API of a real region', () => {
  let server: LiveServer;
  before(async () => {
    const built = await compileRegion(await validateRegion(REGION));
    assert.ok(built);
    const wanted = [...built.contents].filter(([path]) => /^(?:hsds\/|manifest|territories)/.test(path));
    server = await startLiveServer(Object.fromEntries(wanted.map(([path, bytes]) => [`data/region/${path}`, bytes])));
  });
  after(() => server.close());

  const get = async (path: string): Promise<Json> => {
    const response = await server.get(path);
    assert.equal(response.status, 200, `${path}: ${response.body.toString().slice(0, 200)}`);
    return JSON.parse(response.body.toString()) as Json;
  };
  const page = async (path: string): Promise<ApiPage> => (await get(path)) as unknown as ApiPage;
  const post = (path: string, body: string): Promise<RawResponse> =>
    server.get(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  /** Follows an address of the API on the server under test. */
  const path = (address: unknown): string => new URL(String(address)).pathname;

  it('is read by a client that knows HSDS 3.1 and nothing of us', async () => {
    const root = await get('/hsds');
    assert.equal(root['version'], '3.1');
    await get(path(root['profile']));
    const api = (await get(path(root['openapi_url']))) as { paths: Json };
    for (const required of ['/', '/services', '/services/{id}']) assert.ok(api.paths[required], required);
    const first = await page('/hsds/services');
    const names = new Map<string, string>();
    for (let number = 1; number <= first.total_pages; number++) {
      const one = await page(`/hsds/services?page=${number}`);
      assert.deepEqual(
        [one.total_items, one.total_pages, one.page_number, one.size, one.first_page, one.last_page, one.empty],
        [first.total_items, first.total_pages, number, one.contents.length, number === 1, number === first.total_pages, false],
      );
      for (const { id, name, status } of one.contents) {
        assert.ok(['active', 'inactive', 'defunct', 'temporarily closed'].includes(String(status)));
        names.set(String(id), String(name));
      }
    }
    assert.equal(names.size, first.total_items);
    for (const [id, name] of [...names].slice(0, 40)) {
      const service = await get(`/hsds/services/${id}`);
      assert.equal(service['name'], name);
      assert.ok((service['organization'] as Json)['name']);
    }
    const beyond = await page(`/hsds/services?page=${first.total_pages + 1}`);
    assert.deepEqual([beyond.empty, beyond.size, beyond.contents], [true, 0, []]);
  });

  it('filters, and the filters add up', async () => {
    const terms = (await page('/hsds/taxonomy_terms?per_page=1000')).contents;
    const housing = terms.find(({ code, taxonomy }) => code === 'housing' && taxonomy === 'Needs');
    assert.ok(housing);
    const housed = await page(`/hsds/services?taxonomy_term_id=${String(housing['id'])}&full=true&per_page=1000`);
    assert.ok(housed.total_items > 5 && housed.total_items < 200);
    for (const service of housed.contents) assert.ok((service['needs'] as string[]).includes('housing'));
    const organization = String(housed.contents[0]?.['organization_id']);
    const both = await page(`/hsds/services?taxonomy_term_id=${String(housing['id'])}&organization_id=${organization}`);
    assert.ok(both.total_items >= 1 && both.total_items <= housed.total_items);
    for (const service of both.contents) assert.equal(service['organization_id'], organization);
    const owners = await page(`/hsds/organizations?taxonomy_term_id=${String(housing['id'])}&per_page=1000`);
    assert.deepEqual(
      owners.contents.map(({ id }) => id).sort(),
      [...new Set(housed.contents.map(({ organization_id }) => organization_id))].sort(),
    );
    const all = await page(`/hsds/services?taxonomy_id=${String(housing['taxonomy_id'])}`);
    assert.ok(all.total_items > housed.total_items);
    const children = await page(`/hsds/taxonomy_terms?parent_id=${String(housing['id'])}`);
    for (const term of children.contents) assert.equal(term['parent_id'], housing['id']);
    const tops = await page('/hsds/taxonomy_terms?top_only=true&per_page=1000');
    assert.ok(tops.contents.every((term) => term['parent_id'] === undefined));
  });

  it('searches without accents, by GET and by POST alike', async () => {
    const found = await page('/hsds/services?search=regie%20LOGEMENT&per_page=10');
    const posted = await post('/hsds/services', JSON.stringify({ search: 'régie logement', per_page: 10 }));
    assert.equal(posted.status, 200);
    assert.ok(found.total_items > 0);
    assert.deepEqual(JSON.parse(posted.body.toString()), found);
    assert.equal((await page('/hsds/services?search=xyzzyxyzzy')).empty, true);
  });

  it('finds places near a postal code, and none near a code nobody knows', async () => {
    const near = await page('/hsds/service_at_locations?postcode=J1H&proximity=5000&per_page=1000');
    const wide = await page('/hsds/service_at_locations?postcode=j1h%201a1&proximity=60000&per_page=1000');
    assert.ok(near.total_items > 0 && wide.total_items > near.total_items);
    assert.equal((await page('/hsds/service_at_locations?postcode=Z9Z')).total_items, 0);
  });

  it('streams, and lists what there is in a word', async () => {
    const { total_items: total } = await page('/hsds/services');
    const stream = await server.get('/hsds/services?format=ndjson&full=true');
    assert.match(stream.headers['content-type'] ?? '', /ndjson/);
    const lines = stream.body.toString().trimEnd().split('\n');
    assert.equal(lines.length, total);
    for (const line of lines) assert.ok((JSON.parse(line) as Json)['attributes']);
    const minimal = await page('/hsds/services?minimal=true&modified_after=2020-01-01');
    assert.equal(minimal.size, total);
    assert.deepEqual(Object.keys(minimal.contents[0] ?? {}), ['id']);
  });

  it('is open to every site, confirms a copy, and refuses what it does not know', async () => {
    const first = await server.get('/hsds/services');
    assert.equal(first.headers['access-control-allow-origin'], '*');
    const again = await server.get('/hsds/services', { headers: { 'if-none-match': first.headers['etag'] ?? '' } });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
    const zipped = await server.get('/hsds/services', { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(zipped.headers['content-encoding'], 'gzip');
    for (const [address, status] of [
      ['/hsds/services?colour=blue', 400],
      ['/hsds/services?page=0', 400],
      ['/hsds/services?per_page=100000', 400],
      ['/hsds/services?taxonomy_term_id=housing', 400],
      ['/hsds/services/nothing', 404],
      ['/hsds/unknown', 404],
      ['/hsds/services/..%2f..%2fmanifest', 404],
    ] as const) {
      const response = await server.get(address);
      assert.equal(response.status, status, address);
      assert.equal(response.headers['access-control-allow-origin'], '*');
    }
    assert.match((await server.get('/hsds/services?colour=blue')).body.toString(), /unknown parameter .*colour/);
    assert.equal((await post('/hsds/services', '[1]')).status, 400);
    assert.equal((await post('/hsds/services', `{"search":"${'x'.repeat(20_000)}"}`)).status, 400);
    assert.equal((await post('/hsds/index.json', '{}')).status, 405);
    assert.equal((await server.get('/hsds/services', { method: 'DELETE' })).status, 405);
    const options = await server.get('/hsds/services', { method: 'OPTIONS' });
    assert.match(options.headers['access-control-allow-methods'] ?? '', /POST/);
  });

  it('answers anything at all with 200, 400 or 404', async () => {
    const names = fc.constantFrom('page', 'per_page', 'search', 'format', 'full', 'minimal', 'modified_after', 'organization_id', 'x');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('services', 'organizations', 'taxonomies', 'trainings', '%00', 'a/b'),
        fc.array(fc.tuple(names, fc.string({ maxLength: 20 })), { maxLength: 4 }),
        async (list, parameters) => {
          const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
          const { status } = await server.get(`/hsds/${list}?${query}`);
          assert.ok([200, 400, 404].includes(status), `${list}?${query}: ${status}`);
        },
      ),
      { numRuns: 60 },
    );
  });
});
