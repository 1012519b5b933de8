import { blur, fillRings, regions, type Grid } from './raster.js';
import type { Facts, Position, Ring, Site } from './shapes.js';

/** How much less a hamlet draws than the core of its municipality, square kilometres. */
const HAMLET_HANDICAP = 20;
const TUNING_CELL_KM = 0.5;
const TUNING_ROUNDS = 40;
/** Side of the squares within which only the nearer sites are compared. */
const TILE_KM = 5;
/** Borders are rounded at about this distance. */
const BLUR_KM = 1.4;
/** A detached piece smaller than this, with no core in it, goes to its neighbour. */
const PIECE_KM2 = 12;

/** Which territory each cell is given to: 0 outside the region, else its place in `facts.territories` plus one. */
export interface Partition {
  grid: Grid;
  labels: Uint8Array;
}

/**
 * Shares the ground out between the territories: a Voronoi partition of the places, weighted (a power diagram) until
 * each municipality has its official area, merged by territory and rounded. It runs on past the country's edge,
 * where it is cut afterwards. `project` gives kilometres.
 */
export function partition(facts: Facts, country: Ring, project: (p: Position) => Position, cell: number): Partition {
  const edge = country.map(project);
  const sites = facts.sites
    .map((site) => ({ ...site, position: project(site.position) }))
    // Beyond the country's edge nothing is drawn: a place there would only bite into this side.
    .filter((site) => site.municipality !== undefined || isInside(site.position, edge));
  const rough = gridAround(sites, TUNING_CELL_KM);
  const weights = tune(sites, facts.areas, rough, fillRings(rough, [edge]));
  const grid = gridAround(sites, cell);
  const labelOf = sites.map((site) => {
    const territory = site.municipality === undefined ? undefined : facts.territoryOf.get(site.municipality);
    return territory === undefined ? 0 : facts.territories.findIndex(({ id }) => id === territory) + 1;
  });
  const labels = Uint8Array.from(nearest(sites, weights, grid), (site) => labelOf[site]!);
  const cores = facts.cores.map(({ position }) => cellAt(grid, project(position)));
  return { grid, labels: tidy(grid, rounded(grid, labels, facts.territories.length), new Set(cores)) };
}

function isInside([x, y]: Position, ring: Ring): boolean {
  return ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length]!;
    return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax) ? !inside : inside;
  }, false);
}

function gridAround(sites: readonly Site[], cell: number): Grid {
  const inside = sites.filter((site) => site.municipality !== undefined).map((site) => site.position);
  const margin = 30;
  const west = Math.floor(Math.min(...inside.map(([x]) => x)) - margin);
  const south = Math.floor(Math.min(...inside.map(([, y]) => y)) - margin);
  const east = Math.max(...inside.map(([x]) => x)) + margin;
  const north = Math.max(...inside.map(([, y]) => y)) + margin;
  return { west, south, cell, columns: Math.ceil((east - west) / cell), rows: Math.ceil((north - south) / cell) };
}

function cellAt(grid: Grid, [x, y]: Position): number {
  return Math.floor((y - grid.south) / grid.cell) * grid.columns + Math.floor((x - grid.west) / grid.cell);
}

/** For each cell, the site with the least power distance (squared distance less its weight). */
function nearest(sites: readonly Site[], weights: Float64Array, grid: Grid): Uint16Array {
  const found = new Uint16Array(grid.columns * grid.rows);
  const side = Math.round(TILE_KM / grid.cell);
  for (let top = 0; top < grid.rows; top += side) {
    for (let start = 0; start < grid.columns; start += side) {
      const west = grid.west + start * grid.cell;
      const south = grid.south + top * grid.cell;
      const candidates = candidatesOf(sites, weights, west, south, side * grid.cell);
      for (let row = top; row < Math.min(top + side, grid.rows); row++) {
        for (let column = start; column < Math.min(start + side, grid.columns); column++) {
          const x = grid.west + (column + 0.5) * grid.cell;
          const y = grid.south + (row + 0.5) * grid.cell;
          let best = Infinity;
          for (const index of candidates) {
            const [siteX, siteY] = sites[index]!.position;
            const distance = (siteX - x) ** 2 + (siteY - y) ** 2 - weights[index]!;
            if (distance < best) {
              best = distance;
              found[row * grid.columns + column] = index;
            }
          }
        }
      }
    }
  }
  return found;
}

/** The sites that can be nearest to some point of a square: those whose best there is no worse than another's worst. */
function candidatesOf(sites: readonly Site[], weights: Float64Array, west: number, south: number, side: number): number[] {
  const reach = sites.map(({ position: [x, y] }, index) => {
    const [left, right, below, above] = [west - x, x - west - side, south - y, y - south - side];
    const least = Math.max(left, right, 0) ** 2 + Math.max(below, above, 0) ** 2 - weights[index]!;
    const most = Math.max(left + side, right + side) ** 2 + Math.max(below + side, above + side) ** 2 - weights[index]!;
    return { index, least, most };
  });
  const bound = Math.min(...reach.map(({ most }) => most));
  return reach.filter(({ least }) => least <= bound).map(({ index }) => index);
}

function tune(sites: readonly Site[], areas: ReadonlyMap<string, number>, grid: Grid, land: Uint8Array): Float64Array {
  const weights = Float64Array.from(sites, (site) => (site.municipality === undefined || site.principal ? 0 : -HAMLET_HANDICAP));
  for (let round = 0; round < TUNING_ROUNDS; round++) {
    const got = new Map<string, number>();
    nearest(sites, weights, grid).forEach((index, at) => {
      const code = sites[index]!.municipality;
      if (code !== undefined && land[at]) got.set(code, (got.get(code) ?? 0) + grid.cell ** 2);
    });
    sites.forEach((site, index) => {
      const wanted = site.municipality === undefined ? undefined : areas.get(site.municipality);
      // A border that moves by d adds about d times the root of the area; the factor damps the steps.
      if (wanted !== undefined) weights[index]! += (0.7 * (wanted - (got.get(site.municipality!) ?? 0))) / Math.sqrt(wanted);
    });
  }
  return weights;
}

function rounded(grid: Grid, labels: Uint8Array, count: number): Uint8Array {
  const result = new Uint8Array(labels.length);
  const best = new Float64Array(labels.length).fill(-1);
  for (let label = 0; label <= count; label++) {
    const mask = labels.map((value) => (value === label ? 1 : 0));
    blur(grid, mask, Math.round(BLUR_KM / grid.cell / 1.7)).forEach((value, at) => {
      if (value > best[at]!) {
        best[at] = value;
        result[at] = label;
      }
    });
  }
  return result;
}

/** Gives small detached pieces to their neighbours, and parts cells that touch by a corner only. */
function tidy(grid: Grid, labels: Uint8Array, cores: ReadonlySet<number>): Uint8Array {
  const { columns } = grid;
  for (const { label, cells } of regions(grid, labels)) {
    if (cells.length * grid.cell ** 2 >= PIECE_KM2 || cells.some((at) => cores.has(at))) continue;
    const around = new Map<number, number>();
    for (const at of cells) {
      for (const side of [at - 1, at + 1, at - columns, at + columns]) {
        const other = labels[side];
        if (other !== undefined && other !== label) around.set(other, (around.get(other) ?? 0) + 1);
      }
    }
    const [neighbour] = [...around].sort((a, b) => b[1] - a[1])[0] ?? [label];
    for (const at of cells) labels[at] = neighbour;
  }
  for (let at = columns; at < labels.length - 1; at++) {
    const [a, b, c, d] = [labels[at], labels[at + 1], labels[at - columns], labels[at - columns + 1]];
    if (a === d && a !== b && a !== c) labels[at + 1] = a!;
    else if (b === c && b !== a && b !== d) labels[at] = b!;
  }
  return labels;
}
