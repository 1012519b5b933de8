import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distanceMetres } from '@accueil/sdk';
import { Report } from '../diagnostics/report.js';
import { metresFrom, outlineAt } from './geometry.js';
import { parseOutlines, type Outlines } from './outlines.js';

const ring = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

/** A square with a square hole in its middle, and an island far to the east. */
function outlines(): Outlines {
  const report = new Report();
  const file = {
    type: 'Topology',
    objects: {
      territories: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 'around', arcs: [[0], [1]] },
          { type: 'MultiPolygon', id: 'two', arcs: [[[1]], [[2]]] },
        ],
      },
    },
    arcs: [ring(-72, 45, 1), ring(-71.6, 45.4, 0.2), ring(-70, 45, 0.1)],
  };
  const read = parseOutlines('boundaries.topojson', Buffer.from(JSON.stringify(file)), report);
  assert.deepEqual(report.diagnostics, []);
  assert.ok(read);
  return read;
}

describe('outlines', () => {
  const { territories, municipalities, isSchematic } = outlines();
  const [around, two] = territories;
  assert.ok(around && two);

  it('hold what is inside, not what is in their holes', () => {
    assert.equal(outlineAt(territories, { latitude: 45.1, longitude: -71.9 })?.id, 'around');
    assert.equal(outlineAt(territories, { latitude: 45.5, longitude: -71.5 })?.id, 'two');
    assert.equal(outlineAt(territories, { latitude: 45.05, longitude: -69.95 })?.id, 'two');
    assert.equal(outlineAt(territories, { latitude: 45.5, longitude: -70.5 }), undefined);
    assert.deepEqual([municipalities, isSchematic], [[], false]);
  });

  it('are as far as their nearest border', () => {
    const near = metresFrom(around, { latitude: 45.5, longitude: -70.9 });
    const expected = distanceMetres({ latitude: 45.5, longitude: -70.9 }, { latitude: 45.5, longitude: -71 });
    assert.ok(Math.abs(near - expected) < expected * 0.01, `${near} ${expected}`);
    const corner = metresFrom(around, { latitude: 46.1, longitude: -70.9 });
    const toCorner = distanceMetres({ latitude: 46.1, longitude: -70.9 }, { latitude: 46, longitude: -71 });
    assert.ok(Math.abs(corner - toCorner) < toCorner * 0.02, `${corner} ${toCorner}`);
    const hole = metresFrom(around, { latitude: 45.5, longitude: -71.5 });
    assert.ok(hole > 7000 && hole < 12_000, `${hole}`);
  });

  it('hold a point exactly where nothing is between it and them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 44.5, max: 46.5, noNaN: true }),
        fc.double({ min: -72.5, max: -69.5, noNaN: true }),
        (latitude, longitude) => {
          const point = { latitude, longitude };
          for (const outline of territories) {
            const metres = metresFrom(outline, point);
            assert.equal(metres === 0, outlineAt([outline], point) !== undefined || metres === 0);
            assert.ok(metres >= 0 && Number.isFinite(metres));
          }
          const isInside = latitude > 45 && latitude < 46 && longitude > -72 && longitude < -71;
          const isInHole = latitude > 45.4 && latitude < 45.6 && longitude > -71.6 && longitude < -71.4;
          assert.equal(outlineAt([around], point) !== undefined, isInside && !isInHole);
        },
      ),
    );
  });
});
