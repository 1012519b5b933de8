import type { ServiceHit } from '@accueil/sdk';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MapClusters } from './map-clusters.js';
import type { MapPlace } from './map-places.js';

const place = (key: string, latitude: number, longitude: number, ...services: string[]): MapPlace => ({
  key,
  latitude,
  longitude,
  name: key,
  municipality: undefined,
  precision: 'municipality',
  hits: services.map((id) => ({ service: { id } }) as unknown as ServiceHit),
});
const magog = place('magog', 45.267, -72.15, 'a', 'b', 'c');
const orford = place('orford', 45.37, -72.2, 'c', 'd');
const granby = place('granby', 45.4, -72.73, 'e');

describe('MapClusters', () => {
  it('merges what is too near to tell apart, each service counted once', () => {
    const points = new MapClusters([magog, orford, granby]).at(7);
    const several = points.find(({ places }) => places.length > 1);
    assert.ok(several);
    assert.deepEqual(
      several.places.map(({ key }) => key),
      ['magog', 'orford'],
    );
    assert.equal(several.count, 4);
    assert.ok(several.partsAt !== undefined && several.partsAt > 7);
  });

  it('parts at the zoom it says', () => {
    const clusters = new MapClusters([magog, orford]);
    const [merged] = clusters.at(6);
    assert.equal(clusters.at(merged?.partsAt ?? 0).length, 2);
  });

  it('never parts places at one spot', () => {
    const [point] = new MapClusters([magog, { ...orford, latitude: magog.latitude, longitude: magog.longitude }]).at(10);
    assert.equal(point?.places.length, 2);
    assert.equal(point.partsAt, undefined);
  });

  it('holds every place at every zoom', () => {
    const places = Array.from({ length: 120 }, (_, index) =>
      place(`p${index}`, 45 + (index % 11) / 11, -73 + (index % 17) / 9, `s${index}`),
    );
    const clusters = new MapClusters(places);
    for (let zoom = 0; zoom <= 16; zoom += 0.5) {
      assert.equal(
        clusters.at(zoom).reduce((sum, point) => sum + point.places.length, 0),
        120,
      );
    }
  });

  it('has nothing to show of nothing', () => {
    assert.deepEqual(new MapClusters([]).at(8), []);
  });
});
