import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linkGazetteer } from '../geo/gazetteer.js';
import type { Catalog, Synonyms } from '../hsds/types.js';
import { fixtureBareCatalog, fixtureCatalog, fixtureGazetteer, fixtureSynonyms } from '../testing/fixture.js';
import { finish, wholeIndex } from '../testing/finish.js';
import { buildSearchIndex, type SearchIndex } from './index-build.js';
import { searchServices } from './search.js';
import { FACETS, SORTS, type FacetKey, type ServiceHit, type ServicePage, type ServiceSearch } from './types.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const gazetteer = linkGazetteer(fixtureGazetteer(), 'territories.json');

function indexOf(catalog: Catalog, withPlaces = true, synonyms?: Synonyms): SearchIndex {
  return wholeIndex(catalog, withPlaces ? gazetteer : undefined, synonyms);
}

const index = indexOf(fixtureCatalog());
const search = (params: ServiceSearch, on = index): ServicePage => searchServices(on, { perPage: 1000, ...params }, { now: NOW });
const keys = (page: ServicePage): string[] => page.contents.map(({ service }) => service.key);
const found = (query: string): string[] => keys(search({ query }));

describe('searching by words', () => {
  it('forgives accents, case, elisions, plurals and one typing error', () => {
    for (const query of ['francisation', 'FRANCISATIONS', 'francisasion', 'cours de francais', 'Cours de Français']) {
      assert.deepEqual(new Set(found(query).slice(0, 3)), new Set(['ministere-cours', 'ecole-conversation', 'ecole-francisation']), query);
    }
    assert.equal(search({ query: 'francisasion' }).understood.corrected, 'francisation');
    assert.equal(search({ query: 'medcin' }).understood.corrected, 'médecin');
    assert.equal(search({ query: 'francisation' }).understood.corrected, undefined);
    assert.equal(found('emploi')[0], 'ville-travail');
    assert.equal(found('l’emploi')[0], 'ville-travail');
  });

  it('finds services described only in French from other languages', () => {
    assert.deepEqual(new Set(found('housing')), new Set(['phare-logement', 'refuge-femmes']));
    assert.deepEqual(new Set(found('житло')), new Set(['phare-logement', 'refuge-femmes']));
    assert.deepEqual(new Set(found('عمل').slice(0, 2)), new Set(['ville-travail', 'phare-cv']));
    assert.deepEqual(new Set(found('العمل').slice(0, 2)), new Set(['ville-travail', 'phare-cv']));
    assert.equal(found('یادگیری زبان فرانسه')[0], 'ministere-cours');
    assert.equal(found('kazi').length, 2);
    assert.deepEqual(search({ query: 'aprender francés' }).understood.needs, ['francisation']);
  });

  it('finds the same whether synonyms are in the catalog or apart, and once when they are in both', () => {
    const apart = fixtureSynonyms();
    const indexes = [indexOf(fixtureBareCatalog(), true, apart), indexOf(fixtureCatalog(), true, apart)];
    for (const query of ['housing', 'житло', 'العمل', 'aprender francés', 'appartement a port-clair', 'medcin', 'vie communautaire']) {
      const expected = search({ query });
      for (const one of indexes) assert.deepEqual(search({ query }, one), expected, query);
    }
    assert.ok(keys(search({ query: 'logment' }, indexOf(fixtureBareCatalog()))).includes('phare-logement'));
    assert.equal(search({ query: 'житло' }, indexOf(fixtureBareCatalog())).total_items, 0);
  });

  it('finds a need by its label in another language', () => {
    const terms = { 'needs/legal': { en: ['Paperwork'] }, 'needs/nowhere': { en: ['nowhere'] } };
    const one = indexOf(fixtureCatalog(), true, { format: 'accueil-synonyms/1', terms });
    const page = search({ query: 'paperwork' }, one);
    assert.deepEqual([keys(page), page.understood.needs], [['ministere-permis'], ['legal']]);
    assert.equal(search({ query: 'nowhere' }, one).total_items, 0);
  });

  it('lists without the words of the index, and asks for them only when a query has a word', () => {
    const bare = finish(buildSearchIndex(index.catalog, gazetteer));
    for (const query of [undefined, '', ' ', '?!']) {
      assert.deepEqual(search({ ...(query === undefined ? {} : { query }) }, bare), search({}), query);
    }
    assert.throws(() => search({ query: 'x' }, bare), TypeError);
  });

  it('finds from the first letters while a word is being typed', () => {
    assert.equal(found('vacc')[0], 'clsc-halden');
    assert.deepEqual(found('vacc '), []);
  });

  it('finds organizations by name and acronym', () => {
    assert.equal(found('LPA').length, 5);
    assert.ok(found('clsc').length >= 3);
  });

  it('lists what holds most words when too little holds all', () => {
    const [first, ...rest] = found('permis garderie pilote');
    assert.equal(first, 'ecole-projet');
    assert.ok(rest.includes('ministere-permis'));
    assert.deepEqual(found('xyzzy'), []);
  });

  it('lets what no longer runs sink, and pulls its replacement up', () => {
    const hits = found('francisation temps partiel');
    assert.ok(hits.indexOf('ministere-cours') < hits.indexOf('ecole-francisation') || hits[0] === 'ecole-francisation');
    assert.ok(found('francisation à temps partiel le soir').includes('ministere-cours'));
    const all = keys(search({}));
    assert.deepEqual(new Set(all.slice(-2)), new Set(['ecole-francisation', 'ecole-projet']));
    assert.ok(found('garderie').includes('ecole-projet'));
  });

  it('leaves out a word it could only guess beside one that names a need', () => {
    assert.equal(search({ query: 'vacin' }).understood.corrected, 'vaccin');
    assert.deepEqual(search({ query: 'logement vacin' }).understood.needs, ['housing']);
    assert.equal(search({ query: 'logement vacin' }).understood.corrected, undefined);
    assert.equal(search({ query: 'logement francisasion' }).understood.corrected, 'logement francisation');
  });

  it('prefers, among equals, who meets fewer needs', () => {
    const catalog = fixtureCatalog();
    catalog.services[12] = { ...catalog.services[12], needs: ['legal', 'community'], name: 'A' } as never;
    catalog.services[2] = { ...catalog.services[2], needs: ['legal'], name: 'Z', description: undefined } as never;
    assert.deepEqual(keys(search({ query: 'تصريح عمل' }, indexOf(catalog))).slice(0, 2), ['phare-jumelage', 'ministere-permis']);
  });

  it('marks what was found', () => {
    const [hit] = search({ query: 'conversation' }).contents;
    assert.deepEqual(
      hit?.highlights.name?.filter(({ match }) => match),
      [{ text: 'conversation', match: true }],
    );
    assert.deepEqual(search({}).contents[0]?.highlights, {});
  });
});

describe('searching by place', () => {
  it('reads a place in the query, and lists nothing that serves elsewhere', () => {
    const page = search({ query: 'medecin Lac-Haut' });
    assert.equal(page.understood.place?.name, 'Lac-Haut');
    assert.equal(keys(page)[0], 'clsc-medecin');
    assert.equal(page.contents[0]?.coverage, 'territory');
    assert.equal(page.contents[0].distanceMetres, 0);
    assert.ok(page.contents.every(({ coverage }) => coverage !== 'elsewhere'));
  });

  it('gives both places that share a name, and measures no distance then', () => {
    const page = search({ query: 'Halden vaccin' });
    assert.equal(page.understood.places?.length, 2);
    assert.equal(page.understood.place, undefined);
    assert.equal(keys(page)[0], 'clsc-halden');
    assert.ok(page.contents.every(({ distanceMetres }) => distanceMetres === undefined));
  });

  it('answers with nothing, and the place, where nothing serves it', () => {
    const page = search({ query: 'vaccin X0Z 1A0' });
    assert.deepEqual([page.total_items, page.understood.place?.name], [0, 'X0Z 1A0']);
  });

  it('takes the words of a place as a part of a name when they are', () => {
    const catalog = fixtureCatalog();
    catalog.services[14] = { ...catalog.services[14], name: 'Clinique Lac-Haut' } as never;
    const page = search({ query: 'clinique lac-haut' }, indexOf(catalog));
    assert.equal(page.understood.place, undefined);
    assert.equal(keys(page)[0], 'clsc-halden');
  });

  it('lists what serves a place that is all that was asked, whoever bears its name', () => {
    const catalog = fixtureCatalog();
    catalog.services[7] = { ...catalog.services[7], name: 'Port-Clair santé' } as never;
    const on = indexOf(catalog);
    const page = search({ query: 'port-clair' }, on);
    assert.equal(page.understood.place?.name, 'Port-Clair');
    assert.deepEqual(keys(page), keys(search({ near: { place: 'Port-Clair' } }, on)));
  });

  it('puts what nobody can reach after its equals', () => {
    const without = (record: object): never =>
      ({ ...record, phones: undefined, email: undefined, url: undefined, website: undefined }) as never;
    const order = (key?: string): string[] => {
      const catalog = fixtureCatalog();
      catalog.organizations = catalog.organizations.map(without);
      catalog.services = catalog.services.map((one) => (one.key === key ? { ...one, email: 'a@example.org' } : without(one)));
      return keys(search({}, indexOf(catalog)));
    };
    assert.notEqual(order()[0], 'ville-loisirs');
    assert.equal(order('ville-loisirs')[0], 'ville-loisirs');
  });

  it('takes the word for searching as no more than that', () => {
    assert.deepEqual(found('recherche de logement'), found('logement'));
  });

  it('lets near say which of the places of one name the words mean', () => {
    const both = search({ query: 'vaccination halden' });
    assert.equal(both.understood.places?.length, 2);
    const one = search({ query: 'vaccination halden', near: { place: 'Canton de Halden' } });
    assert.equal(one.understood.place?.name, 'Canton de Halden');
    assert.equal(search({ query: 'vaccination halden', near: { place: 'Port-Clair' } }).understood.places?.length, 2);
  });

  it('finds nothing for a place nobody knows, and tells it, as it tells a language no service has', () => {
    const told: (string | undefined)[] = [];
    const page = searchServices(
      index,
      { near: { place: 'Nulle-Part' }, language: ['zz'] },
      { now: NOW, onWarning: ({ path }) => told.push(path) },
    );
    assert.equal(page.total_items, 0);
    assert.deepEqual(told, ['language', 'near']);
    assert.equal(search({ near: { place: 'Sainte' } }).total_items, 0);
  });

  it('takes a province for a part of a name when a narrower place is there, or when it is one', () => {
    const catalog = fixtureCatalog();
    catalog.services[12] = { ...catalog.services[12], name: 'Info Grande Province' } as never;
    const on = indexOf(catalog);
    assert.equal(search({ query: 'info grande province lac-haut' }, on).understood.place?.name, 'Lac-Haut');
    const alone = search({ query: 'info grande province' }, on);
    assert.deepEqual([alone.understood.place, keys(alone)[0]], [undefined, 'ministere-permis']);
    assert.equal(search({ query: 'logement grande province' }, on).understood.place?.name, 'Grande Province');
  });

  it('reads a name that a town shares with its territory as the territory', () => {
    const places = fixtureGazetteer();
    const shared = linkGazetteer(
      { ...places, territories: places.territories.map((one) => (one.id === 'le-torrent' ? { ...one, name: "Pont-d'Or" } : one)) },
      'territories.json',
    );
    const catalog = fixtureCatalog();
    catalog.services[14] = { ...catalog.services[14], service_areas: [{ territory: 'le-torrent', municipalities: ['20002'] }] } as never;
    const page = search({ query: "pont-d'or" }, wholeIndex(catalog, shared));
    assert.equal(page.understood.places?.length, 2);
    const coverage = (key: string): unknown => page.contents.find(({ service }) => service.key === key)?.coverage;
    assert.deepEqual([coverage('clsc-halden'), coverage('clsc-medecin')], ['municipality', 'territory']);
    assert.ok(keys(page).indexOf('clsc-medecin') < keys(page).indexOf('clsc-halden'));
  });

  it('starts a list of everything with the first needs of the steward’s order', () => {
    const first = search({}).contents.map(({ service }) => service.needs[0]);
    const order = index.catalog.taxonomy_terms.filter(({ taxonomy }) => taxonomy === 'needs').map(({ key }) => key);
    // Below them: what was assured long ago, then what no longer runs.
    const running = first.slice(0, -3).map((need) => order.indexOf(need ?? ''));
    assert.deepEqual(
      running,
      [...running].sort((a, b) => a - b),
    );
    assert.equal(first[0], 'settlement');
  });

  it('orders equals by coverage, and tells what is unknown', () => {
    const page = search({ territory: 'port-clair' });
    assert.ok(page.contents.every(({ coverage }) => coverage !== undefined && coverage !== 'elsewhere'));
    assert.equal(page.contents[0]?.coverage, 'territory');
    assert.equal(page.uncertain, page.contents.filter(({ coverage }) => coverage === 'unknown').length);
    assert.equal(page.uncertain, 2);
  });

  it('sorts by distance from a point, those without a place last', () => {
    const page = search({ near: { latitude: 46.1, longitude: -71.9 }, sort: 'distance' });
    assert.equal(keys(page)[0], 'phare-accueil');
    assert.equal(page.contents[0]?.coverage, undefined);
    const distances = page.contents.map(({ distanceMetres }) => distanceMetres ?? Infinity);
    assert.deepEqual(
      distances,
      [...distances].sort((a, b) => a - b),
    );
    assert.equal(page.unmapped, 8);
    assert.equal(page.contents.find(({ service }) => service.key === 'refuge-femmes')?.distanceMetres, undefined);
  });

  it('shows the places of the organization where the service has none, and says whose they are', () => {
    const page = search({ near: { latitude: 46.7, longitude: -71.1 }, territory: 'le-torrent', openAt: NOW });
    const hit = (key: string): ServiceHit | undefined => page.contents.find(({ service }) => service.key === key);
    const seen = (key: string): unknown => [hit(key)?.locationsOf, hit(key)?.locations.map((place) => place.key)];
    assert.deepEqual(seen('clsc-medecin'), ['service', ['clsc-lac']]);
    assert.deepEqual(seen('clsc-info'), ['organization', ['clsc-lac']]);
    assert.deepEqual(seen('phare-jumelage'), ['organization', ['phare-port-clair', 'phare-ombre']]);
    assert.deepEqual([hit('clsc-info')?.distanceMetres, hit('clsc-info')?.coverage], [0, 'province']);
    // A shelter has a place of its own, withheld: the office of its organization does not stand for it.
    assert.deepEqual(seen('refuge-femmes'), ['service', ['refuge']]);
    assert.equal(hit('refuge-femmes')?.distanceMetres, undefined);
    assert.deepEqual(seen('ministere-cours'), [undefined, []]);
    assert.ok(!('locationsOf' in (hit('ministere-cours') ?? {})));
  });

  it('covers the same whatever the places of the organization', () => {
    const homeless = fixtureCatalog();
    for (const organization of homeless.organizations) delete organization.location_ids;
    for (const territory of ['les-erables', 'le-torrent', 'port-clair']) {
      const coverages = (page: ServicePage): unknown[] => page.contents.map(({ service, coverage }) => [service.key, coverage]).sort();
      assert.deepEqual(coverages(search({ territory })), coverages(search({ territory }, indexOf(homeless))));
    }
  });

  it('never pins an area that is too wide', () => {
    const page = search({ near: { place: 'X0Z' }, sort: 'distance' });
    assert.equal(page.understood.place?.precision, 'region');
    assert.ok(page.contents.every(({ distanceMetres }) => distanceMetres === undefined));
  });

  it('works by text and by territory id without a gazetteer', () => {
    const bare = indexOf(fixtureCatalog(), false);
    assert.ok(search({ query: 'logement' }, bare).total_items > 0);
    const page = search({ territory: 'le-torrent' }, bare);
    assert.ok(keys(page).includes('clsc-medecin'));
    assert.ok(!keys(page).includes('ecole-conversation'));
  });
});

describe('filters, facets, pages', () => {
  it('counts what the list would hold with each value chosen', () => {
    const facetMember: Record<FacetKey, (term: string) => ServiceSearch> = {
      need: (term) => ({ need: [term] }),
      stage: (term) => ({ stage: [term] }),
      audience: (term) => ({ audience: [term] }),
      language: (term) => ({ language: [term] }),
      territory: (term) => ({ territory: term }),
    };
    const bases: ServiceSearch[] = [
      {},
      { query: 'francais' },
      { query: 'logement sainte-ombre' },
      { territory: 'les-erables', need: ['community'] },
      { need: ['health'], stage: ['settlement'], free: false },
    ];
    for (const base of bases) {
      const { facets } = search(base);
      for (const facet of FACETS) {
        for (const { term, count } of facets[facet]) {
          assert.equal(search({ ...base, ...facetMember[facet](term) }).total_items, count, `${JSON.stringify(base)} ${facet} ${term}`);
        }
      }
    }
  });

  it('finds narrower needs under a wider one', () => {
    assert.deepEqual(new Set(keys(search({ need: ['health'] }))), new Set(['clsc-medecin', 'clsc-info', 'clsc-halden']));
  });

  it('filters by language, price and organization', () => {
    assert.deepEqual(keys(search({ language: ['es'] })), ['phare-accueil']);
    assert.deepEqual(new Set(keys(search({ free: true }))), new Set(['phare-logement', 'ministere-cours']));
    assert.deepEqual(new Set(keys(search({ organization: 'ville' }))), new Set(['ville-travail', 'ville-loisirs', 'clsc-medecin']));
    assert.deepEqual(keys(search({ organization: 'nobody' })), []);
  });

  it('pages as HSDS does, and answers past the end with an empty page', () => {
    const page = search({ page: 2, perPage: 10 });
    assert.deepEqual(
      [page.total_items, page.total_pages, page.page_number, page.size, page.first_page, page.last_page],
      [15, 2, 2, 5, false, true],
    );
    const past = search({ page: 9, perPage: 10 });
    assert.deepEqual(
      [past.total_items, past.total_pages, past.page_number, past.size, past.empty, past.last_page],
      [15, 2, 9, 0, true, true],
    );
    assert.equal(search({ page: -3, perPage: 0 }).size, 1);
    assert.equal(search({ perPage: 1e9 }).size, 15);
  });

  it('says open only of structured hours', () => {
    const page = search({ openAt: new Date('2026-11-23T15:00:00Z') });
    assert.equal(page.contents.find(({ service }) => service.key === 'phare-accueil')?.open, true);
    assert.equal(page.contents.find(({ service }) => service.key === 'ville-travail')?.open, undefined);
    assert.equal(page.total_items, 15);
  });

  it('tells values that are nowhere in the data, and refuses wrong types', () => {
    const told: (string | undefined)[] = [];
    const options = { now: NOW, onWarning: (problem: { path?: string }) => void told.push(problem.path) };
    const odd = { need: ['nope'], territory: 'nowhere', organization: 'x', sort: 'best', colour: 'red' } as never;
    assert.equal(searchServices(index, odd, options).total_items, 0);
    assert.deepEqual(told.sort(), ['colour', 'need', 'organization', 'sort', 'territory']);
    for (const bad of [
      { need: 'health' },
      { query: 3 },
      { page: 'x' },
      { near: { latitude: 91, longitude: 0 } },
      { near: 'x' },
      { openAt: new Date('x') },
      { territory: 3 },
      { free: 'yes' },
    ]) {
      assert.throws(() => searchServices(index, bad as never, options), { name: 'ArgumentError' }, JSON.stringify(bad));
    }
  });

  it('sorts by name and by date of assurance', () => {
    const names = search({ sort: 'name' }).contents.map(({ service }) => service.name);
    assert.deepEqual(names, [...names].sort(new Intl.Collator('fr').compare));
    assert.deepEqual(keys(search({ sort: 'assured' })).slice(0, 2), ['ville-travail', 'phare-cv']);
  });
});

describe('whatever is asked', () => {
  const words = fc.constantFrom(
    'cours',
    'français',
    'halden',
    'logement',
    'medecin',
    'lac-haut',
    'l’',
    'عمل',
    'x1y',
    'les',
    'erables',
    'francisasion',
    '',
  );
  const query = fc.oneof(
    fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const params: fc.Arbitrary<ServiceSearch> = fc.record(
    {
      query,
      territory: fc.constantFrom('les-erables', 'port-clair', 'monts-bleus', 'nowhere'),
      need: fc.subarray(['health', 'housing', 'francisation', 'nope'], { minLength: 1 }),
      stage: fc.subarray(['settlement', 'arrival'], { minLength: 1 }),
      language: fc.subarray(['fr', 'es'], { minLength: 1 }),
      free: fc.boolean(),
      near: fc.constantFrom({ place: 'Halden' }, { place: 'nulle part' }, { latitude: 46, longitude: -71 }),
      sort: fc.constantFrom(...SORTS),
    },
    { requiredKeys: [] },
  );

  it('never throws, and keeps its counts straight', () => {
    fc.assert(
      fc.property(params, (asked) => {
        const page = search(asked);
        assert.equal(page.total_items, page.contents.length);
        assert.equal(new Set(keys(page)).size, page.total_items);
        assert.ok(page.unmapped <= page.total_items && page.uncertain <= page.total_items);
        if (asked.territory || page.understood.place) assert.ok(page.contents.every(({ coverage }) => coverage !== 'elsewhere'));
      }),
      { numRuns: 300 },
    );
  });

  it('never lists more with one more filter', () => {
    const filter = fc.constantFrom<ServiceSearch>(
      { territory: 'les-erables' },
      { need: ['health'] },
      { stage: ['arrival'] },
      { audience: ['refugees'] },
      { language: ['fr'] },
      { free: true },
      { organization: 'phare' },
    );
    fc.assert(
      fc.property(params, filter, (asked, more) => {
        fc.pre(Object.keys(more).every((name) => !(name in asked)));
        const before = new Set(keys(search(asked)));
        for (const key of keys(search({ ...asked, ...more }))) assert.ok(before.has(key), key);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the records', () => {
    const catalog = fixtureCatalog();
    // But the terms: theirs is the steward's order of needs.
    const shuffled = indexOf({
      ...catalog,
      services: [...catalog.services].reverse(),
      organizations: [...catalog.organizations].reverse(),
      locations: [...catalog.locations].reverse(),
    });
    fc.assert(
      fc.property(params, (asked) => assert.deepEqual(search(asked, shuffled), search(asked))),
      { numRuns: 200 },
    );
  });
});
