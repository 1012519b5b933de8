import type { Topology } from '@accueil/sdk';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holds, readOutlines } from './map-outlines.js';

/** Two squares side by side, west and east, and a pond. */
const boundaries: Topology & { schematic: boolean; attribution: string } = {
  type: 'Topology',
  schematic: true,
  attribution: '© Example',
  objects: {
    territories: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'west', properties: { name: 'Ouest' }, arcs: [[0, 1]] },
        { type: 'Polygon', id: 'east', arcs: [[-1, 2]] },
      ],
    },
    lakes: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[3]] }] },
  },
  arcs: [
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
    ],
    [
      [0.1, 0.1],
      [0.3, 0.1],
      [0.3, 0.3],
      [0.1, 0.1],
    ],
  ],
};

describe('readOutlines', () => {
  const outlines = readOutlines(boundaries);

  it('names territories by their id, and by their name where they have one', () => {
    assert.deepEqual(
      outlines.territories.map(({ id, name }) => [id, name]),
      [
        ['west', 'Ouest'],
        ['east', 'east'],
      ],
    );
    assert.deepEqual(outlines.territories[0]?.bbox, [0, 0, 1, 1]);
  });

  it('puts a name in the middle of its territory', () => {
    assert.deepEqual(outlines.territories[0]?.middle, { latitude: 0.5, longitude: 0.5 });
  });

  it('finds the seam between two territories only', () => {
    assert.deepEqual(outlines.seams.coordinates, [
      [
        [1, 0],
        [1, 1],
      ],
    ]);
  });

  it('holds the lakes, and what the file says of itself', () => {
    assert.equal(outlines.lakes.length, 1);
    assert.equal(outlines.schematic, true);
    assert.equal(outlines.attribution, '© Example');
  });

  it('knows what lies on a territory', () => {
    const [west] = outlines.territories;
    assert.ok(west);
    assert.equal(holds(west, { latitude: 0.5, longitude: 0.9 }), true);
    assert.equal(holds(west, { latitude: 0.5, longitude: 1.1 }), false);
    assert.equal(holds(west, { latitude: 1.5, longitude: 0.5 }), false);
  });

  it('does without lakes, not without territories', () => {
    const { territories } = boundaries.objects;
    assert.ok(territories);
    assert.deepEqual(readOutlines({ ...boundaries, objects: { territories } }).lakes, []);
    assert.throws(() => readOutlines({ ...boundaries, objects: {} }), TypeError);
  });
});
