import { fillRings, type Grid } from './raster.js';
import { projection, type Position, type Ring } from './shapes.js';

/** The part of a TopoJSON topology that is read here. `transform` present = quantized arcs. */
export interface AnyTopology {
  arcs: number[][][];
  transform?: { scale: number[]; translate: number[] };
  objects: Record<string, { geometries: { id?: string; type: string; arcs?: unknown; properties?: object }[] }>;
}

/** The rings of each geometry of an object, degrees, by feature id (or place in the list). Rings repeat their first position. */
export function ringsOf(topology: AnyTopology, object: string): Map<string, Ring[]> {
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Position => {
      [x, y] = topology.transform ? [x + dx!, y + dy!] : [dx!, dy!];
      return [x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!];
    });
  });
  const ring = (indexes: number[]): Ring =>
    indexes.flatMap((index, place) => {
      const arc = index < 0 ? [...arcs[~index]!].reverse() : arcs[index]!;
      return place === 0 ? arc : arc.slice(1);
    });
  return new Map(
    topology.objects[object]!.geometries.map((geometry, index) => {
      const polygons = (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs) as number[][][];
      return [geometry.id ?? String(index), polygons.flat().map(ring)];
    }),
  );
}

/**
 * Compares drawn outlines with true ones, cell by cell (250 m). `right`: the part of the true area that is drawn in the right
 * territory; `spill`: the area drawn outside the region, over the true area. Both from 0 to 1. `idOf` names a true outline as drawn ones are.
 */
export function compare(
  drawn: Map<string, Ring[]>,
  truth: Map<string, Ring[]>,
  idOf: (id: string) => string,
): { right: number; spill: number } {
  const { project } = projection(45.5);
  const all = [...truth.values(), ...drawn.values()].flat(2).map(project);
  const [west, south] = [Math.min(...all.map(([x]) => x)), Math.min(...all.map(([, y]) => y))];
  const [east, north] = [Math.max(...all.map(([x]) => x)), Math.max(...all.map(([, y]) => y))];
  const grid: Grid = { west, south, cell: 0.25, columns: Math.ceil((east - west) / 0.25), rows: Math.ceil((north - south) / 0.25) };
  const masks = new Map(
    [...drawn].map(([id, rings]) => [
      id,
      fillRings(
        grid,
        rings.map((ring) => ring.map(project)),
      ),
    ]),
  );
  const inTruth = new Uint8Array(grid.columns * grid.rows);
  let [total, right, spill] = [0, 0, 0];
  for (const [id, rings] of truth) {
    const own = masks.get(idOf(id));
    fillRings(
      grid,
      rings.map((ring) => ring.map(project)),
    ).forEach((inside, at) => {
      if (!inside) return;
      total++;
      inTruth[at] = 1;
      if (own?.[at]) right++;
    });
  }
  for (const mask of masks.values()) mask.forEach((inside, at) => (spill += inside && !inTruth[at] ? 1 : 0));
  return { right: right / total, spill: spill / total };
}
