import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, isAccueilError, memorySource, NotFoundError, type AccueilClient, type DataProblem } from './index.js';
import { fixtureBareCatalog, fixtureCatalog, fixtureContinuum, fixtureGazetteer, fixtureSynonyms } from './testing/fixture.js';
import { withServer } from './testing/server.js';

/** A file that is never answered. */
const NEVER = Symbol('never');

interface Site {
  client: AccueilClient;
  asked: string[];
  warnings: DataProblem[];
  /** Answers by path; a number is a status. */
  files: Record<string, unknown>;
}

/** A dataset folder on a real server, whose answers a test can change. */
async function withSite(
  test: (site: Site) => Promise<void>,
  options: { lang?: string; files?: Record<string, unknown> } = {},
): Promise<void> {
  const files: Record<string, unknown> = {
    '/data/fr/catalog.json': fixtureCatalog(),
    '/data/territories.json': fixtureGazetteer(),
    '/data/synonyms.json': fixtureSynonyms(),
    '/data/manifest.json': { default_locale: 'fr', locales: [{ lang: 'fr' }] },
    ...options.files,
  };
  const asked: string[] = [];
  const listener: RequestListener = ({ url = '' }, response) => {
    asked.push(url);
    const file = files[url] ?? 404;
    if (file === NEVER) return;
    if (typeof file === 'number') response.writeHead(file).end();
    else response.end(typeof file === 'string' ? file : JSON.stringify(file));
  };
  await withServer(listener, async (url) => {
    const warnings: DataProblem[] = [];
    const client = createClient({
      src: `${url}data`,
      onWarning: (problem) => warnings.push(problem),
      ...(options.lang ? { lang: options.lang } : {}),
    });
    await test({ client, asked, warnings, files });
  });
}

/** A catalog as the build writes it, its synonyms apart. */
function bare(files: Record<string, unknown> = {}): { files: Record<string, unknown> } {
  return { files: { '/data/fr/catalog.json': fixtureBareCatalog(), ...files } };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(10);
}

describe('a client over a folder of files', () => {
  it('asks nothing before the first call, then each file once, for all who ask', () =>
    withSite(async ({ client, asked }) => {
      assert.deepEqual(asked, []);
      await Promise.all([
        client.services.search(),
        client.services.search({ query: 'logement' }),
        client.report(),
        client.territories.list(),
        client.taxonomies.terms('needs'),
      ]);
      assert.deepEqual(asked.sort(), ['/data/fr/catalog.json', '/data/synonyms.json', '/data/territories.json']);
      assert.match(client.src ?? '', /\/data\/$/);
    }));

  it('falls back to the language the region has, and says so', () =>
    withSite(
      async ({ client, asked }) => {
        const { lang, requestedLang } = await client.report();
        assert.deepEqual([lang, requestedLang], ['fr', 'sw-KE']);
        assert.deepEqual(
          asked.filter((path) => path !== '/data/territories.json'),
          ['/data/sw/catalog.json', '/data/manifest.json', '/data/fr/catalog.json'],
        );
      },
      { lang: 'sw-KE' },
    ));

  it('reads fr for FR, whatever its capitals', () =>
    withSite(async ({ client }) => assert.equal((await client.report()).lang, 'fr'), { lang: 'FR' }));

  it('reads fr for fr-CA', () => withSite(async ({ client }) => assert.equal((await client.report()).lang, 'fr'), { lang: 'fr-CA' }));

  it('tries again after a failure, which is not kept', () =>
    withSite(async ({ client, files }) => {
      const whole = files['/data/fr/catalog.json'];
      files['/data/fr/catalog.json'] = JSON.stringify(whole).slice(0, 5000);
      await assert.rejects(client.services.search(), { name: 'DataError' });
      files['/data/fr/catalog.json'] = whole;
      assert.equal((await client.services.search()).total_items, 15);
    }));

  it('works without the gazetteer, tells it, and takes it when it comes', () =>
    withSite(
      async ({ client, files, warnings }) => {
        assert.equal((await client.services.search({ query: 'logement Sainte-Ombre' })).understood.place, undefined);
        assert.equal(warnings.length, 1);
        assert.equal(warnings[0]?.file, 'territories.json');
        await assert.rejects(client.territories.resolve('Sainte-Ombre'), { name: 'HttpError', status: 404 });
        files['/data/territories.json'] = fixtureGazetteer();
        assert.equal((await client.territories.resolve('Sainte-Ombre')).length, 1);
        assert.equal((await client.services.search({ query: 'logement Sainte-Ombre' })).understood.place?.name, 'Sainte-Ombre');
      },
      { files: { '/data/territories.json': 404 } },
    ));

  it('asks again for a gazetteer that failed, and never answers for a place without it', () =>
    withSite(
      async ({ client, files }) => {
        assert.equal((await client.services.search()).total_items, 15);
        await assert.rejects(client.services.search({ near: { place: 'Sainte-Ombre' } }), { name: 'HttpError', status: 404 });
        files['/data/territories.json'] = fixtureGazetteer();
        assert.equal((await client.services.search({ near: { place: 'Sainte-Ombre' } })).understood.place?.name, 'Sainte-Ombre');
      },
      { files: { '/data/territories.json': 404 } },
    ));

  it('lists without the words, then gets them by itself, once', () =>
    withSite(async ({ client, asked }) => {
      const page = await client.services.search({ query: ' ', need: ['housing'] });
      assert.equal(page.total_items, 2);
      assert.ok(!asked.includes('/data/synonyms.json'));
      await client.services.search();
      await until(() => asked.includes('/data/synonyms.json'));
      assert.equal((await client.services.search({ query: 'житло' })).total_items, 2);
      await pause(400);
      assert.deepEqual(asked.sort(), ['/data/fr/catalog.json', '/data/synonyms.json', '/data/territories.json']);
    }, bare()));

  it('answers a list while the synonyms never come, and a query that gives up', () =>
    withSite(async ({ client, asked, files }) => {
      files['/data/synonyms.json'] = NEVER;
      await client.services.search();
      await until(() => asked.includes('/data/synonyms.json'));
      assert.equal((await client.services.search()).total_items, 15);
      const query = client.services.search({ query: 'logement' }, { signal: AbortSignal.timeout(50) });
      await assert.rejects(query, { name: 'TimeoutError' });
    }, bare()));

  for (const [what, synonyms] of [
    ['missing', 404],
    ['cut short', '{"format":'],
    ['of another format', { format: 'accueil-synonyms/2', terms: {} }],
  ] as const) {
    it(`searches by labels when the file of synonyms is ${what}, says it once, and takes it when it comes`, () =>
      withSite(
        async ({ client, asked, files, warnings }) => {
          await client.services.search();
          await until(() => asked.includes('/data/synonyms.json'));
          await pause(50);
          assert.equal(warnings.length, 0);
          assert.equal((await client.services.search({ query: 'logement' })).total_items, 2);
          assert.equal((await client.services.search({ query: 'житло' })).total_items, 0);
          assert.equal(warnings.length, 1);
          assert.equal(warnings[0]?.file, 'synonyms.json');
          assert.match(warnings[0].message, /words of other languages are not understood/);
          files['/data/synonyms.json'] = fixtureSynonyms();
          assert.equal((await client.services.search({ query: 'житло' })).total_items, 2);
          assert.equal(warnings.length, 1);
        },
        bare({ '/data/synonyms.json': synonyms }),
      ));
  }

  it('leaves out the synonyms of one bad term', () => {
    const { format, terms } = fixtureSynonyms();
    return withSite(
      async ({ client, warnings }) => {
        assert.equal((await client.services.search({ query: 'житло' })).total_items, 2);
        assert.equal((await client.services.search({ query: 'doctor' })).total_items, 0);
        assert.deepEqual(
          warnings.map(({ record, path }) => [record, path]),
          [['needs/health', 'terms.needs/health.en']],
        );
      },
      bare({ '/data/synonyms.json': { format, terms: { ...terms, 'needs/health': { en: 'doctor' } } } }),
    );
  });

  it('reports one bad record and shows the others', () => {
    const catalog = fixtureCatalog();
    catalog.services[2] = { ...catalog.services[2], name: 12 } as never;
    return withSite(
      async ({ client, warnings }) => {
        assert.equal((await client.services.search()).total_items, 14);
        assert.deepEqual((await client.report()).problems, warnings);
        assert.equal(warnings[0]?.record, 'phare-jumelage');
        assert.match(warnings[0].file, /fr\/catalog\.json$/);
      },
      { files: { '/data/fr/catalog.json': catalog } },
    );
  });

  it('lets one caller abort without ending another’s call', () =>
    withSite(async ({ client, asked }) => {
      const abort = new AbortController();
      const first = client.services.search({}, { signal: abort.signal });
      const second = client.services.search();
      abort.abort();
      await assert.rejects(first, { name: 'AbortError' });
      assert.equal((await second).total_items, 15);
      assert.equal(asked.length, 2);
      await assert.rejects(client.services.get('phare-accueil', { signal: AbortSignal.abort() }), { name: 'AbortError' });
    }));

  it('asks for outlines only when they are wanted, and checks that they are', () =>
    withSite(
      async ({ client, asked }) => {
        await client.report();
        assert.ok(!asked.includes('/data/boundaries.topojson'));
        assert.equal((await client.territories.boundaries()).type, 'Topology');
      },
      { files: { '/data/boundaries.topojson': { type: 'Topology', objects: {}, arcs: [] } } },
    ));

  it('takes a fetch of one’s own', async () => {
    const answers: Record<string, unknown> = { 'data/fr/catalog.json': fixtureCatalog(), 'data/territories.json': fixtureGazetteer() };
    const client = createClient({
      src: 'data/',
      fetch: (input) => Promise.resolve(new Response(JSON.stringify(answers[input as string]))),
    });
    assert.equal((await client.services.search()).total_items, 15);
  });
});

describe('the continuum of a client', () => {
  const withRoles = { files: { '/data/continuum.json': fixtureContinuum() } };

  it('asks for the roles at its first call only, once, and reads them', () =>
    withSite(async ({ client, asked, warnings }) => {
      await client.services.search();
      assert.ok(!asked.includes('/data/continuum.json'));
      const [matrix, gaps] = await Promise.all([
        client.continuum.matrix({ need: ['community'] }),
        client.continuum.gaps({ need: ['housing'] }),
      ]);
      const cell = matrix.rows.find(({ stage }) => stage.key === 'settlement')?.cells[0] ?? [];
      const entry = cell.find(({ organization, derived }) => organization.key === 'ecole' && !derived);
      assert.deepEqual([entry?.role, entry?.services.map(({ key }) => key)], ['partner', ['ecole-conversation']]);
      assert.deepEqual([...new Set(gaps.map(({ need }) => need))], ['housing']);
      assert.equal(asked.filter((path) => path === '/data/continuum.json').length, 1);
      assert.deepEqual(warnings, []);
    }, withRoles));

  it('derives roles from services alone where there is no file, tells it once, and takes it when it comes', () =>
    withSite(async ({ client, files, warnings }) => {
      for (let time = 0; time < 2; time++) {
        const { rows } = await client.continuum.matrix();
        const entries = rows.flatMap(({ cells }) => cells.flat());
        assert.ok(entries.length > 0 && entries.every(({ derived }) => derived));
      }
      assert.equal(warnings.length, 1);
      assert.match(`${warnings[0]?.file} ${warnings[0]?.message}`, /^continuum\.json .*404.*; roles are derived from services alone$/);
      assert.deepEqual((await client.report()).problems, warnings);
      files['/data/continuum.json'] = fixtureContinuum();
      const { rows } = await client.continuum.matrix();
      assert.ok(rows.some(({ cells }) => cells.flat().some(({ derived }) => !derived)));
    }));

  it('tells a file of another format, and goes on', () =>
    withSite(
      async ({ client, warnings }) => {
        assert.ok((await client.continuum.matrix()).rows.length > 0);
        assert.deepEqual(
          warnings.map(({ path }) => path),
          ['format'],
        );
      },
      { files: { '/data/continuum.json': { format: 'accueil-continuum/9' } } },
    ));

  it('answers every question', () =>
    withSite(async ({ client }) => {
      const { continuum } = client;
      assert.equal((await continuum.next('ecole-francisation'))[0]?.service.key, 'ministere-cours');
      assert.equal((await continuum.next('ecole-soir'))[0]?.rule, 'replacement');
      assert.equal((await continuum.journey({ need: ['francisation'], territory: 'les-erables' })).length, 4);
      // One of the two was last assured long ago.
      assert.deepEqual(await continuum.overlaps({ need: ['employment'], territory: 'port-clair' }), []);
      const [difference] = await continuum.compare('le-torrent', 'les-erables', { need: ['housing'], stage: ['settlement'] });
      assert.equal(difference, undefined);
      assert.ok((await continuum.compare('port-clair', 'le-torrent')).length > 0);
    }, withRoles));

  it('rejects an argument of the wrong type, an unknown service, an abort; tells a value that is not in the data', () =>
    withSite(async ({ client, warnings }) => {
      const { continuum } = client;
      await assert.rejects(continuum.matrix({ by: 'town' as 'need' }), { name: 'ArgumentError' });
      await assert.rejects(continuum.gaps({ need: 'housing' as unknown as string[] }), { name: 'ArgumentError' });
      await assert.rejects(continuum.overlaps({ least: '2' as unknown as number }), { name: 'ArgumentError' });
      await assert.rejects(continuum.next('nobody'), (error) => error instanceof NotFoundError);
      const reason = new Error('enough');
      await assert.rejects(continuum.gaps({}, { signal: AbortSignal.abort(reason) }), (error) => error === reason);
      assert.deepEqual(warnings, []);
      assert.deepEqual(await continuum.gaps({ territory: ['nowhere'] }), []);
      await continuum.matrix({ audience: ['martians'], organization: 'nobody' });
      assert.deepEqual(
        warnings.map(({ message }) => message),
        ['unknown territory or municipality "nowhere"', 'unknown term "martians"', 'unknown organization "nobody"'],
      );
    }, withRoles));
});

describe('a client over memory', () => {
  it('takes synonyms beside the catalog', async () => {
    const { format } = fixtureSynonyms();
    const synonyms = { format, terms: { 'needs/housing': { sw: ['nyumba'] } } };
    const source = memorySource({ catalog: fixtureCatalog(), gazetteer: fixtureGazetteer(), synonyms });
    assert.equal((await createClient({ source }).services.search({ query: 'nyumba' })).total_items, 2);
  });

  const open = (): AccueilClient => createClient({ source: memorySource({ catalog: fixtureCatalog(), gazetteer: fixtureGazetteer() }) });

  it('gets by key, id and former key', async () => {
    const client = open();
    const service = await client.services.get('ecole-francisation');
    assert.equal(await client.services.get('ecole-soir'), service);
    assert.equal(await client.services.get(service.id), service);
    assert.equal((await client.organizations.get('vieille-ecole')).key, 'ecole');
    const missing = await client.services.get('nope').catch((error: unknown) => error);
    assert.ok(missing instanceof NotFoundError && isAccueilError(missing));
    assert.deepEqual([missing.what, missing.key], ['service', 'nope']);
    await assert.rejects(client.organizations.get('nope'), { name: 'NotFoundError' });
    await assert.rejects(client.services.hit('nope'), { name: 'NotFoundError' });
    await assert.rejects(client.territories.boundaries(), { name: 'NotFoundError' });
  });

  it('shows one service with its organization, places, coverage, distance and hours', async () => {
    const hit = await open().services.hit('phare-accueil', { near: { place: 'Port-Clair' }, openAt: new Date('2026-11-23T15:00:00Z') });
    assert.equal(hit.organization.key, 'phare');
    assert.equal(hit.locations.length, 2);
    assert.equal(hit.locationsOf, 'service');
    assert.equal((await open().services.hit('clsc-info', { near: { place: 'Lac-Haut' } })).locationsOf, 'organization');
    assert.deepEqual([hit.coverage, hit.distanceMetres, hit.open], ['region', 0, true]);
    assert.equal((await open().services.hit('clsc-medecin', { territory: 'les-erables' })).coverage, 'elsewhere');
    assert.equal((await open().services.hit('clsc-medecin')).coverage, undefined);
  });

  it('iterates over all that passes, in the order of names', async () => {
    const names: string[] = [];
    for await (const service of open().services.all({ need: ['housing'] })) names.push(service.name);
    assert.deepEqual(names, ['Hébergement pour femmes', "Recherche d'un logement"]);
    const organizations: string[] = [];
    for await (const { key } of open().organizations.all()) organizations.push(key);
    assert.deepEqual(organizations, ['clsc', 'ecole', 'phare', 'ministere', 'ville']);
  });

  it('lists territories, towns and terms', async () => {
    const { territories, taxonomies } = open();
    assert.deepEqual(
      (await territories.list()).map(({ id }) => id),
      ['grande-province', 'monts-bleus', 'le-torrent', 'les-erables', 'port-clair'],
    );
    assert.deepEqual(
      (await territories.list('territory')).map(({ id }) => id),
      ['le-torrent', 'les-erables', 'port-clair'],
    );
    assert.equal((await territories.list('region')).length, 1);
    assert.equal((await territories.municipalities('les-erables')).length, 3);
    assert.equal((await territories.municipalities('monts-bleus')).length, 6);
    assert.equal((await territories.municipalities()).length, 6);
    assert.equal((await taxonomies.terms('stages')).length, 4);
    assert.deepEqual(await taxonomies.terms('topics'), []);
  });

  it('chooses among catalogs by language', async () => {
    const en = { ...fixtureCatalog(), lang: 'en' };
    const source = memorySource({ catalogs: { fr: fixtureCatalog(), en }, gazetteer: fixtureGazetteer() });
    assert.equal((await createClient({ source, lang: 'en-CA' }).report()).lang, 'en');
    assert.equal((await createClient({ source, lang: 'ar' }).report()).lang, 'fr');
  });

  it('refuses to open nothing', () => {
    assert.throws(() => createClient({}), { name: 'ArgumentError' });
    assert.throws(() => memorySource({ gazetteer: fixtureGazetteer() }), { name: 'ArgumentError' });
  });
});
