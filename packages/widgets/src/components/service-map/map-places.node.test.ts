import type { HsdsLocation, ServiceHit } from '@accueil/sdk';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupPlaces, hitsOf } from './map-places.js';

const at = (latitude: number, longitude: number, more: Partial<HsdsLocation> = {}): HsdsLocation => ({
  id: `${latitude} ${longitude}`,
  key: 'place',
  location_type: 'physical',
  latitude,
  longitude,
  coordinate_precision: 'municipality',
  addresses: [{ city: 'Magog', country: 'CA', address_type: 'physical' }],
  ...more,
});
const hit = (key: string, ...locations: HsdsLocation[]): ServiceHit =>
  ({
    service: { id: key, key, name: key },
    organization: { id: 'o', name: 'O' },
    locations,
    score: 1,
    highlights: {},
  }) as unknown as ServiceHit;

describe('groupPlaces', () => {
  it('puts services of one spot together, most services first', () => {
    const { places } = groupPlaces([hit('a', at(45.4, -71.9)), hit('b', at(45.26, -72.15)), hit('c', at(45.26, -72.15))]);
    assert.deepEqual(
      places.map(({ name, hits }) => [name, hits.length]),
      [
        ['Magog', 2],
        ['Magog', 1],
      ],
    );
  });

  it('counts a service once at a spot where it has two places, and at each of its spots', () => {
    const { places } = groupPlaces([hit('a', at(45.26, -72.15), at(45.26, -72.15), at(45.4, -71.9))]);
    assert.deepEqual(
      places.map(({ hits }) => hits.length),
      [1, 1],
    );
    assert.equal(hitsOf(places).length, 1);
  });

  it('tells which services stand nowhere', () => {
    const nowhere: HsdsLocation = { id: 'v', key: 'virtual', location_type: 'virtual' };
    const { places, unmapped } = groupPlaces([hit('none'), hit('virtual', nowhere), hit('here', at(45.26, -72.15))]);
    assert.equal(places.length, 1);
    assert.deepEqual(
      unmapped.map(({ service }) => service.key),
      ['none', 'virtual'],
    );
  });

  it('never shows a withheld address at the door', () => {
    const withheld = { address_withheld: true };
    const { places, unmapped } = groupPlaces([
      hit('door', at(45.26, -72.15, { ...withheld, coordinate_precision: 'address' })),
      hit('town', at(45.26, -72.15, withheld)),
    ]);
    assert.deepEqual(
      places.flatMap(({ hits }) => hits.map(({ service }) => service.key)),
      ['town'],
    );
    assert.deepEqual(
      unmapped.map(({ service }) => service.key),
      ['door'],
    );
  });

  it('says the least exact precision of a spot', () => {
    const { places } = groupPlaces([hit('a', at(45.26, -72.15, { coordinate_precision: 'address' })), hit('b', at(45.26, -72.15))]);
    assert.equal(places[0]?.precision, 'municipality');
  });
});
