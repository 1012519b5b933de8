import type { ServiceHit } from '@accueil/sdk';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COARSE, FINE, MapClusters, targetSize, type MapPoint, type Spacing } from './map-clusters.js';
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

  it('stays where the place with most services is', () => {
    const [point] = new MapClusters([orford, magog]).at(7);
    assert.deepEqual([point?.latitude, point?.longitude], [magog.latitude, magog.longitude]);
  });

  it('parts from the place that stays, not from the first one that came', () => {
    // Found by the property below: the busiest of three is nearer to the farthest than the first is.
    const clusters = new MapClusters([
      place('first', 45, -70, 'a'),
      place('busiest', 45, -70.06214805694026, ...Array.from({ length: 39 }, (_, index) => `b${index}`)),
      place('farthest', 45, -71.36725725268494, ...Array.from({ length: 12 }, (_, index) => `c${index}`)),
    ]);
    const [merged] = clusters.at(5);
    assert.ok(merged?.partsAt !== undefined);
    assert.equal(clusters.at(merged.partsAt).length, 2);
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

  const WORLD = 256;
  const onScreen = ({ latitude, longitude }: MapPoint, zoom: number): [number, number] => [
    (longitude / 360) * WORLD * 2 ** zoom,
    (Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * WORLD * 2 ** zoom,
  ];
  const somewhere = fc.array(
    fc.record({
      latitude: fc.double({ min: 45, max: 46, noNaN: true }),
      longitude: fc.double({ min: -73, max: -70, noNaN: true }),
      services: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 60 },
  );
  const named = (spots: { latitude: number; longitude: number; services: number }[]): MapPlace[] =>
    spots.map(({ latitude, longitude, services }, index) =>
      place(`p${index}`, latitude, longitude, ...Array.from({ length: services }, (_, service) => `${index} ${service}`)),
    );
  const zooms = fc.double({ min: 5, max: 13, noNaN: true });

  for (const [name, spacing, free] of [
    ['a mouse', FINE, 32],
    ['a finger', COARSE, 40],
  ] as [string, Spacing, number][]) {
    it(`leaves ${free} pixels of each target free, for ${name}`, () => {
      fc.assert(
        fc.property(somewhere, zooms, (spots, zoom) => {
          const points = new MapClusters(named(spots)).at(zoom, spacing);
          points.forEach((point, index) => {
            for (const other of points.slice(index + 1)) {
              const [[ax, ay], [bx, by]] = [onScreen(point, zoom), onScreen(other, zoom)];
              const apart = Math.max(Math.abs(ax - bx), Math.abs(ay - by));
              assert.ok(apart >= (targetSize(point.count) + targetSize(other.count)) / 2 - spacing.overlap - 1e-6);
              assert.ok(apart >= spacing.least - 1e-6);
            }
            assert.ok(targetSize(point.count) - 2 * spacing.overlap >= free);
          });
        }),
        { numRuns: 60 },
      );
    });
  }

  it('parts what it says it parts', () => {
    fc.assert(
      fc.property(somewhere, zooms, (spots, zoom) => {
        const clusters = new MapClusters(named(spots));
        for (const { places, partsAt } of clusters.at(zoom)) {
          if (partsAt === undefined) continue;
          assert.ok(partsAt > zoom);
          const homes = clusters.at(partsAt).filter((point) => point.places.some(({ key }) => places.some((one) => one.key === key)));
          assert.ok(homes.length > 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing to show of nothing', () => {
    assert.deepEqual(new MapClusters([]).at(8), []);
  });
});
