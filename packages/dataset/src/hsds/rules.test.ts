import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { OFFICIAL_ABSENT, officialExample, officialSchemas } from '../testing/official-schemas.js';
import { checkHsds, type HsdsKind } from './rules.js';

const ID = 'ac148810-d857-441c-9679-408f346de14b';
const faults = (value: unknown, kind: HsdsKind = 'service'): string[] =>
  checkHsds(value, kind).faults.map(({ path, fault }) => `${path} ${fault}`);

describe('the rules of HSDS 3.1', () => {
  it('finds what is missing, what is not in the list, what is no UUID, at any depth', () => {
    assert.deepEqual(faults({ id: ID, name: 'x', status: 'active' }), []);
    assert.deepEqual(faults({ id: 'one', status: 'open' }), ['id not-a-uuid', 'name missing', 'status not-in-list']);
    const location = {
      id: ID,
      location_type: 'physical',
      addresses: [{ id: ID, city: 'X', state_province: '', postal_code: '', country: 'CA', address_type: 'box' }],
    };
    assert.deepEqual(faults({ id: ID, name: 'x', status: 'active', service_at_locations: [{ id: ID, location }] }), [
      'service_at_locations[0].location.addresses[0].address_1 missing',
      'service_at_locations[0].location.addresses[0].address_type not-in-list',
    ]);
    assert.deepEqual(faults({ id: ID, name: 'x', status: 'active', phones: { id: ID, number: '211' }, organization: [] }), [
      'phones not-a-list',
      'organization not-an-object',
    ]);
    assert.deepEqual(faults({ id: ID, name: 'x', status: 'active', cost_options: [{ id: ID, unit: 'an hour' }] }), []);
  });

  it('agrees with the official schemas on the official examples', { skip: OFFICIAL_ABSENT }, () => {
    for (const [file, kind, schema] of [
      ['service_full.json', 'service', 'service.json'],
      ['organization_full.json', 'organization', 'organization.json'],
      ['location.json', 'location', 'location.json'],
      ['service_at_location_full.json', 'service_at_location', 'service_at_location.json'],
      ['taxonomy_term.json', 'taxonomy_term', 'taxonomy_term.json'],
    ] as const) {
      const example = officialExample(file);
      const official = officialSchemas('plain')(schema)(example).filter(({ keyword }) => ['required', 'enum'].includes(keyword));
      assert.deepEqual(official, [], file);
      const { objects, faults: found } = checkHsds(example, kind);
      assert.deepEqual(found, [], file);
      assert.ok(objects >= 1);
      // What the schemas call required, taken away at the root.
      for (const member of Object.keys(example as object)) {
        const rest = Object.fromEntries(Object.entries(example as object).filter(([name]) => name !== member));
        const schemaSays = officialSchemas('plain')(schema)(rest).some(({ keyword }) => keyword === 'required');
        assert.equal(faults(rest, kind).length > 0, schemaSays, `${file} without ${member}`);
      }
    }
  });

  it('counts an object that stands in several records each time, and tells its faults each time', () => {
    const place = { id: ID, location_type: 'physical', phones: [{ id: ID, number: '1' }] };
    const closed = { id: ID, location_type: 'nowhere' };
    const organization = { id: ID, name: 'x', description: 'x', locations: [place] };
    const service = { id: ID, name: 'x', status: 'active', organization };
    const spoilt = { ...service, organization: { ...organization, locations: [place, closed] } };
    const sound = new Map<object, number>();
    for (const record of [service, spoilt, service, spoilt]) {
      assert.deepEqual(checkHsds(record, 'service', sound), checkHsds(record, 'service'));
    }
    assert.equal(checkHsds(service, 'service').objects, 4);
    assert.ok(sound.has(place) && sound.has(organization));
    assert.ok(!sound.has(closed) && !sound.has(spoilt.organization));
  });

  it('never throws, and ends', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withNullPrototype: true,
          maxDepth: 6,
          key: fc.constantFrom('id', 'phones', 'organization', 'locations', 'status', 'x'),
        }),
        (value) => {
          assert.ok(checkHsds(value, 'service').objects >= 1);
        },
      ),
    );
    const cyclic: Record<string, unknown> = { id: ID, name: 'x', status: 'active' };
    cyclic['organization'] = { id: ID, name: 'x', description: 'x', locations: [], service: cyclic };
    assert.ok(checkHsds(cyclic, 'service').objects < 100);
  });
});
