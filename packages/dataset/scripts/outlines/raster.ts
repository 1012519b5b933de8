import type { Ring } from './shapes.js';

/** A grid of square cells over projected ground. Row 0 is the southern one. */
export interface Grid {
  west: number;
  south: number;
  /** Side of a cell, kilometres. */
  cell: number;
  columns: number;
  rows: number;
}

/** Cells whose centre lies inside the rings (even-odd rule). Rings are projected. */
export function fillRings(grid: Grid, rings: readonly Ring[]): Uint8Array {
  const { west, south, cell, columns, rows } = grid;
  const mask = new Uint8Array(columns * rows);
  for (const ring of rings) {
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length]!;
      const first = Math.max(0, Math.ceil((Math.min(ay, by) - south) / cell - 0.5));
      const last = Math.min(rows - 1, Math.ceil((Math.max(ay, by) - south) / cell - 0.5) - 1);
      for (let row = first; row <= last; row++) {
        const y = south + (row + 0.5) * cell;
        const x = ax + ((y - ay) / (by - ay)) * (bx - ax);
        const from = Math.min(Math.max(Math.ceil((x - west) / cell - 0.5), 0), columns);
        for (let column = from; column < columns; column++) mask[row * columns + column]! ^= 1;
      }
    });
  }
  return mask;
}

/** Cells of equal value that touch by a side, as lists of cell numbers. */
export function regions(grid: Grid, labels: Uint8Array): { label: number; cells: number[] }[] {
  const { columns, rows } = grid;
  const seen = new Uint8Array(labels.length);
  const found: { label: number; cells: number[] }[] = [];
  for (let start = 0; start < labels.length; start++) {
    if (seen[start]) continue;
    const label = labels[start]!;
    const cells = [start];
    seen[start] = 1;
    for (let next = 0; next < cells.length; next++) {
      const at = cells[next]!;
      const column = at % columns;
      const row = (at - column) / columns;
      const sides = [
        column > 0 ? at - 1 : -1,
        column < columns - 1 ? at + 1 : -1,
        row > 0 ? at - columns : -1,
        row < rows - 1 ? at + columns : -1,
      ];
      for (const side of sides) {
        if (side >= 0 && !seen[side] && labels[side] === label) {
          seen[side] = 1;
          cells.push(side);
        }
      }
    }
    found.push({ label, cells });
  }
  return found;
}

/** A mask blurred by three box filters: whole numbers only, so the same everywhere. `radius` in cells. */
export function blur(grid: Grid, mask: Uint8Array, radius: number): Float64Array {
  const { columns, rows } = grid;
  let values = Float64Array.from(mask);
  for (let pass = 0; pass < 3; pass++) {
    values = boxBlur(values, rows, columns, columns, 1, radius);
    values = boxBlur(values, columns, rows, 1, columns, radius);
  }
  return values;
}

function boxBlur(
  from: Float64Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  radius: number,
): Float64Array<ArrayBuffer> {
  const to = new Float64Array(from.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    const at = (index: number): number => from[start + Math.min(Math.max(index, 0), length - 1) * step]!;
    let sum = 0;
    for (let index = -radius; index <= radius; index++) sum += at(index);
    for (let index = 0; index < length; index++) {
      to[start + index * step] = sum;
      sum += at(index + radius + 1) - at(index - radius);
    }
  }
  return to;
}
