import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fixtureCatalog } from '../testing/fixture.js';
import { linkCatalog, type LinkedCatalog } from './link.js';
import type { Catalog } from './types.js';

function link(value: unknown): LinkedCatalog {
  const work = linkCatalog(value, 'fr/catalog.json');
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function withService(change: object, n = 6): Catalog {
  const catalog = fixtureCatalog();
  catalog.services[n] = { ...catalog.services[n], ...change } as never;
  return catalog;
}

describe('linking a catalog', () => {
  it('keeps every sound record, the very same object, frozen through and through', () => {
    const catalog = fixtureCatalog();
    const linked = link(catalog);
    assert.deepEqual(linked.problems, []);
    assert.equal(linked.services[0], catalog.services[0]);
    assert.ok(Object.isFrozen(linked.services[0]?.service_areas[0]));
    assert.throws(() => Object.assign(linked.services[0] ?? {}, { name: 'x' }), TypeError);
    assert.equal(linked.servicesByKey.get('ecole-soir')?.key, 'ecole-francisation');
    assert.equal(linked.organizationsByKey.get('vieille-ecole')?.key, 'ecole');
  });

  it('leaves out a service without a status, and one whose member is no data at all', () => {
    for (const change of [{ status: undefined }, { name: () => 1 }]) {
      const { problems, services } = link(withService(change));
      assert.equal(problems.length, 1);
      assert.equal(services.length, fixtureCatalog().services.length - 1);
    }
  });

  it('is fine with the same records linked twice', () => {
    const catalog = fixtureCatalog();
    link(catalog);
    assert.deepEqual(link(catalog).problems, []);
  });

  it('leaves a bad record out and says which, where and why', () => {
    const cases: [object, string][] = [
      [{ name: undefined }, 'services[6].name'],
      [{ name: null }, 'services[6].name'],
      [{ needs: 'health' }, 'services[6].needs'],
      [{ service_areas: [{}] }, 'services[6].service_areas[0].territory'],
      [{ phones: [{ number: 211 }] }, 'services[6].phones[0].number'],
      [{ url: 'javascript:alert(1)' }, 'services[6].url'],
      [{ minimum_age: '16' }, 'services[6].minimum_age'],
      [{ status_detail: { since: '2024' } }, 'services[6].status_detail.state'],
    ];
    for (const [change, path] of cases) {
      const { services, problems } = link(withService(change));
      assert.equal(services.length, 14, path);
      assert.deepEqual(
        problems.map((problem) => [problem.file, problem.record, problem.path]),
        [['fr/catalog.json', 'clsc-medecin', path]],
      );
      assert.match(problems[0]?.message ?? '', /^expected .+, found /);
    }
    for (const bad of [null, 'x', 3, []]) {
      const catalog = fixtureCatalog();
      catalog.services[6] = bad as never;
      assert.deepEqual(
        link(catalog).problems.map(({ path }) => path),
        ['services[6]'],
      );
    }
  });

  it('leaves out a service without its organization, and drops a link to no place', () => {
    const orphan = link(withService({ organization_id: 'nobody' }));
    assert.equal(orphan.services.length, 14);
    assert.equal(orphan.servicesByKey.has('clsc-medecin'), false);
    assert.match(orphan.problems[0]?.message ?? '', /no organization "nobody"/);
    const adrift = link(withService({ service_at_locations: [{ location_id: 'nowhere' }] }));
    assert.equal(adrift.services.length, 15);
    assert.match(adrift.problems[0]?.message ?? '', /no location "nowhere"/);
    const service = adrift.servicesByKey.get('clsc-medecin');
    assert.equal(service && adrift.placesOf.get(service)?.locationsOf, 'organization');
  });

  it('drops a link of an organization to no place, once, and keeps the others', () => {
    const catalog = fixtureCatalog();
    catalog.organizations[0]?.location_ids?.unshift('nowhere');
    const linked = link(catalog);
    assert.deepEqual(linked.problems, [
      { file: 'fr/catalog.json', record: 'phare', path: 'location_ids', message: 'link dropped: no location "nowhere"' },
    ]);
    const service = linked.servicesByKey.get('phare-cv');
    assert.deepEqual(service && linked.placesOf.get(service)?.locations.map(({ key }) => key), ['phare-port-clair', 'phare-ombre']);
  });

  it('tells terms nobody knows and a region without its zone, and goes on', () => {
    const terms = link(withService({ needs: ['health', 'nope'] }));
    assert.equal(terms.services.length, 15);
    assert.deepEqual(terms.problems, [{ file: 'fr/catalog.json', record: 'needs/nope', message: 'unknown term, in 1 services' }]);
    const whole = fixtureCatalog();
    const region = link({ ...whole, region: { ...whole.region, timezone: undefined } });
    assert.equal(region.services.length, 15);
    assert.equal(region.problems[0]?.path, 'region.timezone');
  });

  it('tells ids and keys that are there twice', () => {
    const twice = link(withService({ key: 'clsc-info' }));
    assert.equal(twice.services.length, 14);
    assert.match(twice.problems[0]?.message ?? '', /clsc-info/);
    const former = link(withService({ former_keys: ['ecole-soir', 'clsc-info'] }));
    assert.equal(former.services.length, 15);
    assert.equal(former.problems.length, 2);
  });

  it('refuses what is no catalog at all', () => {
    const whole = fixtureCatalog();
    for (const bad of [
      null,
      [],
      'x',
      {},
      { ...whole, format: 'accueil-catalog/2' },
      { ...whole, services: {} },
      { ...whole, region: null },
    ]) {
      assert.throws(() => link(bad), { name: 'DataError' });
    }
  });

  it('never loses a good record to a bad one', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom('id', 'key', 'name', 'needs', 'organization_id', 'service_areas'), fc.anything()),
    );
    fc.assert(
      fc.property(
        junk,
        fc.nat(15),
        fc.constantFrom('services' as const, 'organizations' as const, 'locations' as const, 'taxonomy_terms' as const),
        (bad, at, list) => {
          const catalog = fixtureCatalog();
          (catalog[list] as unknown[]).splice(Math.min(at, catalog[list].length), 0, bad);
          const linked = link(catalog);
          assert.equal(linked.services.length, 15);
          assert.equal(linked.organizations.length, 5);
          assert.ok(linked.problems.length >= 1);
        },
      ),
    );
  });
});
