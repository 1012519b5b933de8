import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileRegion } from '../build/build-region.js';
import { fakeApi, type FakeService } from '../testing/fake-api.js';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { runAccueil } from '../testing/run-accueil.js';
import { json, withServer } from '../testing/test-server.js';
import { validateRegion } from '../validate/validate-region.js';

const ID = 'ac148810-d857-441c-9679-408f346de14b';
const OTHER = '0bc248fa-dc27-4650-9ba4-8f1a24ef16a2';
const organization = { id: OTHER, name: 'Maison', description: 'Une maison.' };

describe('accueil conform', () => {
  it('says yes to what this tool publishes, served as files under the standard’s own addresses', async () => {
    const built = await withRegion(FIXTURE, async (folder) => compileRegion(await validateRegion(folder)));
    assert.ok(built);
    const fileOf = (path: string, page: string | null): string =>
      path === '/' ? 'hsds/index.json' : `hsds${path}${page !== null && page !== '1' ? `/page-${page}` : ''}.json`;
    await withServer(
      ({ url = '/' }, response) => {
        const { pathname, searchParams } = new URL(url, 'http://localhost');
        const bytes = built.contents.get(fileOf(pathname, searchParams.get('page')));
        if (bytes) json(response, Buffer.from(bytes).toString('utf8'));
        else response.writeHead(404).end();
      },
      async (url) => {
        const { code, out, err } = await runAccueil(['conform', url]);
        assert.equal(err, '');
        assert.match(out, /✓ Chaque service, et chacune de ses parties, a ce que HSDS 3\.1 exige\. \(\d\d+\)/);
        assert.match(out, /L’API est conforme à HSDS 3\.1\./);
        assert.equal(code, 0);
      },
    );
  });

  it('names what breaks which rule, at which place of which record', async () => {
    const services = [
      { id: ID, name: 'Aide', status: 'open', organization, phones: [{ id: OTHER }] },
      { id: 'one', name: 'Deux', status: 'active', organization, phones: [] },
    ] as FakeService[];
    await withServer(fakeApi(services).handle, async (url) => {
      const { code, out } = await runAccueil(['conform', url, '--lang', 'en']);
      assert.equal(code, 1);
      assert.match(out, new RegExp(`${ID}: status is not an allowed value`));
      assert.match(out, new RegExp(`${ID}: phones\\[0\\]\\.number is missing`));
      assert.match(out, /one: id is no UUID/);
      assert.match(out, /does not conform/);
      const asJson = JSON.parse((await runAccueil(['conform', url, '--json'])).out) as {
        conforms: boolean;
        findings: { rule: string; broken: unknown[] }[];
      };
      assert.equal(asJson.conforms, false);
      assert.equal(asJson.findings.find(({ rule }) => rule === 'services')?.broken.length, 3);
    });
  });

  it('tells counters that disagree', async () => {
    const page = { total_items: 9, total_pages: 1, page_number: 1, size: 1, first_page: true, last_page: true, empty: false };
    const service = { id: ID, name: 'Aide', status: 'active', organization, phones: [] };
    await withServer(
      ({ url = '/' }, response) => {
        const { pathname } = new URL(url, 'http://localhost');
        if (pathname === '/') json(response, { version: '3.1' });
        else if (pathname === '/services') json(response, { ...page, contents: [service] });
        else response.writeHead(404).end();
      },
      async (url) => {
        const { code, out } = await runAccueil(['conform', url]);
        assert.equal(code, 1);
        assert.match(out, /✗ Les compteurs des pages concordent.*\n\s+page-counters .*total_items/);
        assert.match(out, /\(à voir\) La racine nomme son profil/);
      },
    );
  });

  it('answers 2 to what is no API, and to no address', async () => {
    await withServer(
      (_, response) => json(response, '<!doctype html>'),
      async (url) => assert.equal((await runAccueil(['conform', url])).code, 2),
    );
    assert.equal((await runAccueil(['conform'])).code, 2);
    assert.equal((await runAccueil(['conform', 'nowhere'])).code, 2);
  });
});
