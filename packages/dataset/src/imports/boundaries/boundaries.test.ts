import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import fc from 'fast-check';
import type { GazetteerFile } from '../../validate/schema/gazetteer.js';
import { isObject, type JsonObject } from '../json.js';
import { ImportFailure, ImportLog } from '../problems.js';
import { drawBoundaries } from './draw-boundaries.js';
import { areaFeatures } from './features.js';
import { findMapshaper } from './mapshaper.js';
import { matchFeatures, type Matched } from './match-features.js';

const GAZETTEER: GazetteerFile = {
  territories: [
    { id: 'vallee', name: 'La Vallée', kind: 'region' },
    { id: 'haute-vallee', name: 'Haute-Vallée', kind: 'territory', parent: 'vallee', code: '991', aliases: [{ name: 'Le Haut' }] },
    { id: 'basse-vallee', name: 'Basse-Vallée', kind: 'territory', parent: 'vallee', code: '992' },
  ],
  municipalities: [
    { code: '99010', name: 'Montclair', territory: 'haute-vallee', latitude: 45.5, longitude: -71.5 },
    { code: '99020', name: 'Valbas', territory: 'basse-vallee', latitude: 45.2, longitude: -71.9, aliases: [{ name: 'Saint-Val' }] },
    { code: '99030', name: 'Haute-Vallée', territory: 'haute-vallee', latitude: 45.6, longitude: -71.6 },
  ],
};
const square = (west: number, south: number): number[][][] => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ],
];
const area = (properties: JsonObject, west = 0, south = 0): JsonObject => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: square(west, south) },
});
const collection = (...features: JsonObject[]): JsonObject => ({ type: 'FeatureCollection', features });

function match(value: JsonObject, idField?: string): Matched & { log: ImportLog; told: string[] } {
  const log = new ImportLog();
  const matched = matchFeatures(areaFeatures(value, log), GAZETTEER, log, idField);
  return { ...matched, log, told: log.problems.map(({ code }) => code) };
}
function refused(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof ImportFailure ? error.problem.code : String(error);
  }
  return 'read';
}

describe('matchFeatures', () => {
  it('finds the property that names territories, whatever its name', () => {
    const { level, field, features, told } = match(
      collection(
        area({ OBJECTID: 7, REGION: 'La Vallée', NOM: 'BASSE VALLEE' }),
        area({ OBJECTID: 8, REGION: 'La Vallée', NOM: 'MRC Haute-Vallée' }, 1),
      ),
    );
    assert.deepEqual([level, field, features.map(({ id }) => id), told], ['territories', 'NOM', ['basse-vallee', 'haute-vallee'], []]);
  });

  it('finds codes, aliases, and the feature’s own id', () => {
    assert.deepEqual(
      match(collection(area({ CODE: 991 }), area({ CODE: '992' }))).features.map(({ id }) => id),
      ['basse-vallee', 'haute-vallee'],
    );
    assert.equal(match(collection(area({ n: 'le haut' }))).features[0]?.id, 'haute-vallee');
    assert.deepEqual([match(collection({ ...area({ x: 1 }), id: 'basse-vallee' })).field], [undefined]);
  });

  it('finds municipalities, and what territory each is of', () => {
    const { level, features } = match(collection(area({ MUS: 'Montclair' }), area({ MUS: 'St-Val' }, 1), area({ MUS: 'Haute-Vallée' }, 2)));
    assert.equal(level, 'municipalities');
    assert.deepEqual(
      features.map(({ id, properties }) => [id, properties.territory]),
      [
        ['99010', 'haute-vallee'],
        ['99020', 'basse-vallee'],
        ['99030', 'haute-vallee'],
      ],
    );
  });

  it('takes the property it is told, or says which there are', () => {
    assert.equal(match(collection(area({ a: 'Montclair', b: 'Basse-Vallée' })), 'b').level, 'territories');
    assert.equal(
      refused(() => match(collection(area({ a: 'Montclair' })), 'z')),
      'id-field-unknown',
    );
  });

  it('tells what is of no place here, with a suggestion, and territories without an outline', () => {
    const { log } = match(collection(area({ n: 'Haute-Vallée' }), area({ n: 'Base-Vallée' }, 1), area({ n: 'Ailleurs' }, 2)), 'n');
    assert.deepEqual(
      log.problems.map(({ code, params }) => [code, params]),
      [
        ['feature-unmatched', { name: 'Base-Vallée', suggestion: 'Basse-Vallée' }],
        ['feature-unmatched', { name: 'Ailleurs' }],
        ['territory-without', { id: 'basse-vallee' }],
      ],
    );
    assert.equal(
      refused(() => match(collection(area({ n: 'Ailleurs' })))),
      'feature-unmatched',
    );
  });

  it('reads TopoJSON, every layer but the lakes', () => {
    const topology: JsonObject = {
      type: 'Topology',
      arcs: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      objects: {
        mrc: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { n: 'Haute-Vallée' } }] },
        lakes: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] },
      },
    };
    assert.deepEqual(
      match(topology).features.map(({ id }) => id),
      ['haute-vallee'],
    );
    assert.equal(
      refused(() => match({ ...topology, arcs: [] })),
      'geo-unread',
    );
  });

  it('refuses projected coordinates, points alone, and what is no GeoJSON; tells shapes that are no areas', () => {
    const far = {
      type: 'Feature',
      properties: { n: 'Haute-Vallée' },
      geometry: { type: 'Polygon', coordinates: square(-200_000, 600_000) },
    };
    assert.equal(
      refused(() => match(collection(far))),
      'geo-projected',
    );
    const point = { type: 'Feature', properties: { n: 'x' }, geometry: { type: 'Point', coordinates: [0, 0] } };
    assert.equal(
      refused(() => match(collection(point))),
      'geo-unread',
    );
    assert.deepEqual(match(collection(area({ n: 'Haute-Vallée' }), area({ n: 'Basse-Vallée' }), point)).told, ['feature-shape']);
    for (const value of [
      {},
      { type: 'x' },
      collection(),
      { type: 'Topology' },
      { type: 'Topology', objects: { a: { type: 'Polygon', arcs: [[9]] } }, arcs: [] },
    ])
      assert.equal(
        refused(() => match(value)),
        'geo-unread',
      );
  });

  it('ends whatever the file holds', () => {
    const geometry = fc.record(
      { type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point', 'x'), coordinates: fc.jsonValue(), arcs: fc.jsonValue() },
      { requiredKeys: ['type'] },
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({
        type: fc.constant('FeatureCollection'),
        features: fc.array(fc.record({ id: fc.jsonValue(), properties: fc.jsonValue(), geometry })),
      }),
      fc.record({ type: fc.constant('Topology'), arcs: fc.jsonValue(), objects: fc.dictionary(fc.string(), geometry) }),
    );
    fc.assert(
      fc.property(value, (given) => {
        const code = refused(() => match(given as JsonObject));
        assert.match(code, /^[a-z-]+$/);
      }),
      { numRuns: 500 },
    );
  });
});

const mapshaper = await findMapshaper(fileURLToPath(new URL('../../../', import.meta.url)));

describe('drawBoundaries', { skip: mapshaper ? false : 'mapshaper is not installed (npm run outlines installs it)' }, () => {
  const lakes: JsonObject = {
    type: 'Topology',
    attribution: '© lacs',
    licence: 'ODbL-1.0',
    arcs: [
      [
        [0.2, 0.2],
        [0.4, 0.2],
        [0.4, 0.4],
        [0.2, 0.2],
      ],
    ],
    objects: {
      territories: { type: 'GeometryCollection', geometries: [] },
      lakes: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] },
    },
  };
  const draw = async (matched: Matched): Promise<JsonObject> => {
    assert.ok(mapshaper);
    const options = { metres: 100, lakes, attribution: 'Gouvernement', licence: 'CC-BY-4.0' };
    const text = await drawBoundaries(matched, mapshaper, options);
    assert.equal(await drawBoundaries(matched, mapshaper, options), text, 'same input, same bytes');
    return JSON.parse(text) as JsonObject;
  };
  const ids = (topology: JsonObject, name: string): unknown[] => {
    assert.ok(isObject(topology['objects']));
    const layer = feature(topology as never, topology['objects'][name] as never) as unknown as {
      features: { id?: unknown; properties: unknown }[];
    };
    return layer.features.map(({ id, properties }) => [id, properties]);
  };

  it('draws territories, and keeps the lakes and whose they are', async () => {
    const drawn = await draw(match(collection(area({ n: 'Basse-Vallée' }), area({ n: 'Haute-Vallée' }, 1))));
    assert.deepEqual(ids(drawn, 'territories'), [
      ['basse-vallee', { name: 'Basse-Vallée' }],
      ['haute-vallee', { name: 'Haute-Vallée' }],
    ]);
    assert.equal(ids(drawn, 'lakes').length, 1);
    assert.deepEqual(
      [drawn['attribution'], drawn['licence'], drawn['schematic']],
      ['Gouvernement; © lacs', 'CC-BY-4.0 AND ODbL-1.0', undefined],
    );
  });

  it('makes territories of municipalities, which stay', async () => {
    const drawn = await draw(match(collection(area({ n: 'Montclair' }), area({ n: 'Valbas' }, 1), area({ n: 'Haute-Vallée' }, 0, 1)), 'n'));
    assert.deepEqual(
      ids(drawn, 'municipalities').map((one) => (one as unknown[])[0]),
      ['99010', '99020', '99030'],
    );
    assert.deepEqual(
      ids(drawn, 'territories')
        .map((one) => (one as unknown[])[0])
        .sort(),
      ['basse-vallee', 'haute-vallee'],
    );
  });
});
