import { ringsByLabel } from './borders.js';
import { blur, fillRings, regions, type Grid } from './raster.js';
import type { Position, Ring } from './shapes.js';

const CELL_KM = 0.125;
/** Pieces of one lake that stand nearer than twice this are joined: the source lost what lay between them when it was cut in tiles. */
const JOIN_KM = 1.1;
const BLUR_KM = 0.75;
/** A blurred cell is water from this part of full on: below a half, since blurring eats narrow lakes. */
const THRESHOLD = 0.4;
/** A smaller lake could not be seen. */
const LAKE_KM2 = 1.5;
const MARGIN_KM = 10;

/**
 * Draws lakes again, softly, from the square-cut pieces of the source: joined, rounded, without islands.
 * `places` (degrees) say which ground matters. Gives the shore of each, in kilometres.
 */
export function drawLakes(pieces: readonly Ring[][], places: readonly Position[], project: (p: Position) => Position): Ring[] {
  const at = places.map(project);
  const [west, south] = [Math.min(...at.map(([x]) => x)) - MARGIN_KM, Math.min(...at.map(([, y]) => y)) - MARGIN_KM];
  const columns = Math.ceil((Math.max(...at.map(([x]) => x)) + MARGIN_KM - west) / CELL_KM);
  const rows = Math.ceil((Math.max(...at.map(([, y]) => y)) + MARGIN_KM - south) / CELL_KM);
  const grid: Grid = { west, south, cell: CELL_KM, columns, rows };
  const water = fillRings(
    grid,
    pieces.flat().map((ring) => ring.map(project)),
  );
  const reach = Math.round(JOIN_KM / CELL_KM);
  const joined = invert(spread(grid, invert(spread(grid, water, reach)), reach));
  const radius = Math.max(1, Math.round(BLUR_KM / CELL_KM / 3));
  const full = (2 * radius + 1) ** 6;
  const soft = Uint8Array.from(blur(grid, joined, radius), (value) => (value > THRESHOLD * full ? 1 : 0));
  for (const { label, cells } of regions(grid, soft)) {
    const islet = label === 0 && cells.length < soft.length / 4;
    if (islet || (label === 1 && cells.length * CELL_KM ** 2 < LAKE_KM2)) for (const cell of cells) soft[cell] = label === 1 ? 0 : 1;
  }
  return (ringsByLabel({ grid, labels: soft }).get(1) ?? []).filter((ring) => ring.length > 3);
}

const invert = (mask: Uint8Array): Uint8Array => mask.map((value) => 1 - value);

/** A mask grown by a disc of so many cells. */
function spread({ columns, rows }: Grid, mask: Uint8Array, reach: number): Uint8Array {
  const disc: [number, number][] = [];
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) if (dx * dx + dy * dy <= reach * reach) disc.push([dx, dy]);
  }
  const grown = mask.slice();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      // A cell whose four sides are filled adds nothing that they do not.
      if (!mask[cell] || (mask[cell - 1] && mask[cell + 1] && mask[cell - columns] && mask[cell + columns])) continue;
      for (const [dx, dy] of disc) {
        const [x, y] = [column + dx, row + dy];
        if (x >= 0 && y >= 0 && x < columns && y < rows) grown[y * columns + x] = 1;
      }
    }
  }
  return grown;
}
