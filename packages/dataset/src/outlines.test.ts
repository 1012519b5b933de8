import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { readFacts, readGround } from '../scripts/outlines/facts.js';
import { compare, ringsOf, type AnyTopology } from '../scripts/outlines/measure.js';
import type { OutlinesTopology } from '../scripts/outlines/outlines.js';
import { projection, type Position, type Ring } from '../scripts/outlines/shapes.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'packages/dataset/estrie');
const scripts = join(root, 'packages/dataset/scripts/outlines');
const file = join(folder, 'boundaries.schematic.topojson');
const truth = join(root, '../shared/data/geo/estrie.topo.json');
const text = readFileSync(file, 'utf8');
const topology = JSON.parse(text) as OutlinesTopology;
const territories = ringsOf(topology, 'territories');
const { project } = projection(45.5);

const isInside = ([x, y]: Position, rings: readonly Ring[]): boolean =>
  rings
    .flatMap((ring) => ring.slice(1).map((to, index) => [ring[index]!, to] as const))
    .filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)).length %
    2 ===
  1;

/** Kilometres from a projected point to a projected line. */
function distanceTo([x, y]: Position, line: Ring): number {
  return Math.min(
    ...line.slice(1).map(([bx, by], index) => {
      const [ax, ay] = line[index]!;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
    }),
  );
}

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

/** Pairs of sides of a ring that cross each other, or share more than a corner. */
function crossings(ring: Ring): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    for (let j = i + 2; j + 1 < ring.length; j++) {
      if (i === 0 && j + 2 === ring.length) continue;
      const [a, b, c, d] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) found.push(`${a} to ${b} and ${c} to ${d}`);
    }
  }
  return found;
}

describe('schematic outlines', () => {
  it('say that they are schematic, and whose data they draw', () => {
    assert.equal(topology.schematic, true);
    assert.match(topology.attribution, /OpenStreetMap/);
    assert.equal(topology.licence, 'ODbL-1.0');
  });

  it('are light', () => {
    assert.ok(brotliCompressSync(text).length < 12_000);
  });

  it('are valid: rings closed, wound without crossing themselves', () => {
    for (const object of ['territories', 'lakes']) {
      for (const [id, rings] of ringsOf(topology, object)) {
        for (const ring of rings) {
          assert.ok(ring.length >= 4, `a ring of ${object} ${id} is too short`);
          assert.deepEqual(ring[0], ring.at(-1), `a ring of ${object} ${id} is open`);
          assert.deepEqual(crossings(ring), [], `a ring of ${object} ${id} crosses itself`);
        }
      }
    }
  });

  it('share their borders: no stretch belongs to more than two territories', () => {
    const uses = new Map<number, number[]>();
    for (const { arcs } of topology.objects.territories.geometries) {
      for (const index of (arcs as unknown[]).flat(3) as number[]) {
        const arc = index < 0 ? ~index : index;
        uses.set(arc, [...(uses.get(arc) ?? []), Math.sign(index + 0.5)]);
      }
    }
    for (const [arc, directions] of uses) {
      assert.ok(directions.length === 1 || (directions.length === 2 && directions[0] !== directions[1]), `arc ${arc}: ${directions}`);
    }
    assert.ok([...uses.values()].some((directions) => directions.length === 2));
  });

  it('respect the land border', () => {
    const edge = readGround().country;
    const line = edge.map(project);
    for (const [id, rings] of territories) {
      for (const point of rings.flat()) {
        assert.ok(isInside(point, [edge]) || distanceTo(project(point), line) < 0.3, `${id} passes the border at ${point}`);
      }
    }
  });

  const gazetteer = existsSync(join(folder, 'territories.yaml')) ? false : 'no territories.yaml yet';
  it('hold the core of every municipality in its own territory', { skip: gazetteer }, () => {
    const facts = readFacts(folder);
    assert.deepEqual([...territories.keys()].sort(), facts.territories.map(({ id }) => id).sort());
    for (const { municipality, position } of facts.cores) {
      const found = [...territories].filter(([, rings]) => isInside(position, rings)).map(([id]) => id);
      assert.deepEqual(found, [facts.territoryOf.get(municipality)], `municipality ${municipality}`);
    }
  });

  // mapshaper is the drawing script's own dependency, not the build's: npm run outlines installs it.
  const tool = existsSync(join(scripts, 'node_modules/mapshaper')) ? gazetteer : 'mapshaper is not installed: npm run outlines';
  it('are what the script draws today from the places of the region', { skip: tool }, async () => {
    const { drawOutlines } = await import('../scripts/outlines/outlines.js');
    const drawn = `${JSON.stringify(await drawOutlines(readFacts(folder), readGround()))}\n`;
    assert.ok(drawn === text, 'draw them again with npm run outlines');
  });

  it(
    'put 90 % of the true area in the right territory, and spill no more than 3 %',
    { skip: existsSync(truth) ? gazetteer : 'the true outlines are not here' },
    () => {
      const outlines = JSON.parse(readFileSync(truth, 'utf8')) as AnyTopology;
      const named = outlines.objects['territories']!.geometries as { id: string; properties: { name: string } }[];
      const names = new Map(named.map(({ id, properties }) => [id, properties.name]));
      const ids = new Map(readFacts(folder).territories.map(({ id, name }) => [name, id]));
      const { right, spill } = compare(territories, ringsOf(outlines, 'territories'), (code) => ids.get(names.get(code)!)!);
      assert.ok(right >= 0.9, `${right}`);
      assert.ok(spill <= 0.03, `${spill}`);
    },
  );
});
