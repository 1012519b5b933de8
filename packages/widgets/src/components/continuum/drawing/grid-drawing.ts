import { flow, LINE, type Flowed, type Item } from './flow.js';
import { frame, moved, type Framed, type Page, type Room } from './frame.js';
import { BODY, GROUNDS, mirror, type Drawing, type Ground, type Ink, type Shape } from './shapes.js';
import { wrap } from './text.js';

/** A table to draw: what the page shows, in words. */
export interface DrawnGrid extends Framed {
  /** What it is of, where it is one of several. */
  readonly name?: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly DrawnRow[];
}

export interface DrawnRow {
  readonly label: string;
  /** Under the columns. */
  readonly cells: readonly DrawnCell[];
}

export interface DrawnCell {
  /** As in the page. Absent: no ground of its own. */
  readonly tone?: Ground;
  readonly items: readonly Item[];
}

/** How a table is set. */
interface Plan {
  readonly size: number;
  /** Side by side, each with its headers. */
  readonly blocks: number;
  /** Lines a cell has at most. */
  readonly lines: number;
}

/** The largest and the smallest letters, 12 and 6.6 points; below `PLAIN`, cells say less rather than in smaller letters. */
const [LARGEST, PLAIN, SMALLEST] = [16, 9.6, 8.8];
/** Room around the text of a cell, and between blocks, in sizes. */
const [PAD, GUTTER] = [0.3, 2];
/** The longest header that stands upwards, in sizes. */
const UPWARDS = 14;

/** Between two tables, and the size of their names. */
const [APART, NAME] = [28, 15];

/**
 * Whole tables on one page, side by side: letters as large as let each fit, a table cut in blocks side by side where rows are many and short;
 * then, where it still does not, cells that say how many others there are; last, rows left out, and said. Pure.
 */
export function drawGrids(grids: readonly DrawnGrid[], page: Page): Drawing {
  const { width, height } = page;
  const [first] = grids;
  if (first === undefined) return { width, height, shapes: [] };
  const { shapes, room } = frame(first, page);
  const rooms = roomsOf(grids, room);
  grids.forEach((grid, n) => {
    const part = rooms[n] ?? room;
    if (grids.length > 1 && grid.name !== undefined) {
      const [name = ''] = wrap(grid.name, { width: part.width, size: NAME, bold: true, measure: page.measure, lines: 1 });
      shapes.push({ kind: 'text', x: part.x, y: room.top + NAME, text: name, size: NAME, side: 'left', ink: 'accent', bold: true });
    }
    shapes.push(...drawIn(part, grid, page));
  });
  return { width, height, shapes: page.rightToLeft ? mirror(shapes, width) : shapes };
}

/** The room of each table, side by side. */
function roomsOf(grids: readonly DrawnGrid[], room: Room): readonly Room[] {
  if (grids.length === 1) return [room];
  const width = (room.width - (grids.length - 1) * APART) / grids.length;
  const named = NAME * LINE;
  return grids.map((_, n) => ({ x: room.x + n * (width + APART), top: room.top + named, width, height: room.height - named }));
}

/** One table in its room. */
function drawIn(room: Room, grid: DrawnGrid, page: Page): Shape[] {
  const { plan, rows } = planOf(grid, page, room);
  const shapes = body(grid, page, room, plan, rows);
  const left = grid.rows.length - rows;
  if (left === 0) return shapes;
  const y = room.top + room.height + 9;
  return [...shapes, { kind: 'text', x: room.x, y, text: page.moreRows(left), size: 10, side: 'left', ink: 'warn', bold: true }];
}

function planOf(grid: DrawnGrid, page: Page, room: Room): { plan: Plan; rows: number } {
  const all = grid.rows.length;
  const fits = (plan: Plan): boolean => rowsThatFit(grid, page, room, plan) === all;
  for (let size = LARGEST; size >= PLAIN; size -= 0.4) {
    for (let blocks = 1; blocks <= 4; blocks += 1)
      if (fits({ size, blocks, lines: Infinity })) return { plan: { size, blocks, lines: Infinity }, rows: all };
  }
  for (const size of [PLAIN, SMALLEST]) {
    for (let lines = 12; lines >= 2; lines -= 1) {
      if (!fits({ size, blocks: 1, lines })) continue;
      let larger = size;
      while (fits({ size: larger + 0.2, blocks: 1, lines })) larger += 0.2;
      return { plan: { size: larger, blocks: 1, lines }, rows: all };
    }
  }
  for (const size of [PLAIN, SMALLEST]) {
    for (let blocks = 1; blocks <= 4; blocks += 1)
      if (fits({ size, blocks, lines: 1 })) return { plan: { size, blocks, lines: 1 }, rows: all };
  }
  const last = [1, 2, 3, 4].map((blocks) => {
    const plan = { size: SMALLEST, blocks, lines: 1 };
    return { plan, rows: rowsThatFit(grid, page, room, plan) };
  });
  return last.reduce((best, one) => (one.rows > best.rows ? one : best));
}

/** Widths of a block's columns, the labels' first; `undefined` where there is no room for words. */
function widthsOf(grid: DrawnGrid, { measure }: Page, room: Room, { size, blocks }: Plan): { label: number; cell: number } | undefined {
  const block = (room.width - (blocks - 1) * GUTTER * size) / blocks;
  const longest =
    Math.max(measure(grid.corner, size, true), ...grid.rows.map(({ label }) => measure(label, size, true))) + 2.5 * PAD * size;
  const label = Math.min(longest, block * (blocks > 1 ? 0.5 : 0.24));
  const cell = (block - label) / grid.columns.length;
  return cell >= 4 * size && label >= Math.min(longest, 8 * size) ? { label, cell } : undefined;
}

interface Laid {
  readonly label: readonly string[];
  readonly cells: readonly Flowed[];
  readonly height: number;
}

function layRow({ label, cells }: DrawnRow, page: Page, plan: Plan, widths: { label: number; cell: number }): Laid {
  const { measure, more } = page;
  const { size, lines } = plan;
  const inset = 2 * PAD * size;
  const words = wrap(label, { width: widths.label - inset, size, bold: true, measure, lines: Math.max(1, Math.min(lines, 3)) });
  const flowed = cells.map(({ items }) => flow(items, { width: widths.cell - inset - 2, size, measure, more, lines }));
  const most = Math.max(words.length, ...flowed.map((one) => one.lines));
  return { label: words, cells: flowed, height: most * size * LINE + inset };
}

/** The headers of a block's columns, the labels' first. */
interface Head {
  readonly corner: readonly string[];
  readonly columns: readonly (readonly string[])[];
  /** Whether they stand upwards: a word of one is wider than its column. */
  readonly isUpwards: boolean;
  readonly height: number;
}

function headOf(grid: DrawnGrid, { measure }: Page, { size }: Plan, widths: { label: number; cell: number }): Head {
  const inset = 2 * PAD * size;
  const wrapped = (text: string, width: number, lines: number): string[] =>
    wrap(text, { width: width - inset, size, bold: true, measure, lines });
  const isUpwards = grid.columns.some((text) => text.split(/[ -]+/).some((word) => measure(word, size, true) > widths.cell - inset));
  const corner = wrapped(grid.corner, widths.label, 3);
  const columns = grid.columns.map((text) => wrapped(text, isUpwards ? UPWARDS * size : widths.cell, isUpwards ? 1 : 3));
  const longest = Math.max(0, ...columns.map(([line = '']) => measure(line, size, true)));
  const lines = Math.max(corner.length, ...columns.map(({ length }) => length));
  return { corner, columns, isUpwards, height: (isUpwards ? longest : lines * size * LINE) + inset };
}

function rowsThatFit(grid: DrawnGrid, page: Page, room: Room, plan: Plan): number {
  const widths = widthsOf(grid, page, room, plan);
  if (widths === undefined) return 0;
  const head = headOf(grid, page, plan, widths).height;
  let [block, used] = [1, head];
  for (const [n, row] of grid.rows.entries()) {
    const { height } = layRow(row, page, plan, widths);
    if (used + height > room.height) {
      block += 1;
      used = head;
      if (block > plan.blocks || used + height > room.height) return n;
    }
    used += height;
  }
  return grid.rows.length;
}

function body(grid: DrawnGrid, page: Page, room: Room, plan: Plan, count: number): Shape[] {
  const widths = widthsOf(grid, page, room, plan);
  if (widths === undefined) return [];
  const { size, blocks } = plan;
  const head = headOf(grid, page, plan, widths);
  const block = (room.width - (blocks - 1) * GUTTER * size) / blocks;
  const shapes: Shape[] = [];
  let [x, y] = [room.x, room.top];
  const text = (lines: readonly string[], left: number, ink: Ink): void => {
    lines.forEach((line, n) => {
      const baseline = y + PAD * size + (n + 0.98) * size * LINE;
      shapes.push({ kind: 'text', x: left + PAD * size, y: baseline, text: line, size, side: 'left', ink, bold: true });
    });
  };
  const column = (n: number): number => x + (n === 0 ? 0 : widths.label + (n - 1) * widths.cell);
  const drawHead = (): void => {
    text(head.corner, x, 'soft');
    head.columns.forEach((lines, n) => {
      if (!head.isUpwards) {
        text(lines, column(n + 1), 'soft');
        return;
      }
      const [line = ''] = lines;
      const middle = column(n + 1) + widths.cell / 2 + (BODY * size) / 2;
      const bottom = y + head.height - PAD * size;
      shapes.push({ kind: 'text', x: middle, y: bottom, text: line, size, side: 'left', ink: 'soft', bold: true, upwards: true });
    });
    y += head.height;
  };
  drawHead();
  for (const row of grid.rows.slice(0, count)) {
    const { label, cells, height } = layRow(row, page, plan, widths);
    if (y + height > room.top + room.height + 0.01) {
      x += block + GUTTER * size;
      y = room.top;
      drawHead();
    }
    shapes.push({ kind: 'rect', x, y, width: block, height: 0.6, fill: 'line' });
    text(label, x, 'ink');
    row.cells.forEach(({ tone }, n) => {
      const flowed = cells[n];
      const left = column(n + 1);
      if (tone)
        shapes.push({ kind: 'rect', x: left + 1, y: y + 1.5, width: widths.cell - 2, height: height - 2.5, radius: 2, ...GROUNDS[tone] });
      if (flowed) shapes.push(...moved(flowed.shapes, left + PAD * size + 1, y + PAD * size));
    });
    y += height;
  }
  return shapes;
}

/** The table as lines of text: what a drawing of it says to who does not see it. */
export function gridWords({ columns, rows }: DrawnGrid): string {
  return rows
    .map(({ label, cells }) => {
      const said = cells.map(({ items }, n) => `${columns[n] ?? ''}: ${items.map(({ text }) => text).join('; ') || '—'}`);
      return `${label}. ${said.join('. ')}`;
    })
    .join('\n');
}
