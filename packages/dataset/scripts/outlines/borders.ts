import type { Partition } from './partition.js';
import type { Position, Ring } from './shapes.js';

/** How far, in cells, each point of a border is averaged along it. */
const SMOOTHING = 5;

interface Border {
  points: Position[];
  /** Labels on either side, walking from the first point to the last. */
  left: number;
  right: number;
  from: number;
  to: number;
}

/**
 * The rings around each label of a partition, in kilometres: outer ones anticlockwise, holes clockwise.
 * A border between two labels is traced and smoothed once, so its positions are equal in both rings.
 */
export function ringsByLabel({ grid, labels }: Partition): Map<number, Ring[]> {
  const width = grid.columns + 1;
  const label = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= grid.columns || row >= grid.rows ? 0 : labels[row * grid.columns + column]!;
  const links = new Map<number, number[]>();
  const link = (a: number, b: number): void => {
    links.set(a, [...(links.get(a) ?? []), b]);
    links.set(b, [...(links.get(b) ?? []), a]);
  };
  for (let row = 0; row <= grid.rows; row++) {
    for (let column = 0; column <= grid.columns; column++) {
      const corner = row * width + column;
      if (label(column, row) !== label(column, row - 1)) link(corner, corner + 1);
      if (label(column, row) !== label(column - 1, row)) link(corner, corner + width);
    }
  }
  const position = (corner: number): Position => [
    grid.west + (corner % width) * grid.cell,
    grid.south + Math.floor(corner / width) * grid.cell,
  ];
  /** Labels left and right of the step from one corner to the next. */
  const sides = (a: number, b: number): [number, number] => {
    const column = Math.min(a, b) % width;
    const row = Math.floor(Math.min(a, b) / width);
    if (Math.abs(a - b) === 1) return a < b ? [label(column, row), label(column, row - 1)] : [label(column, row - 1), label(column, row)];
    return a < b ? [label(column - 1, row), label(column, row)] : [label(column, row), label(column - 1, row)];
  };

  const walked = new Set<string>();
  const borders: Border[] = [];
  const walk = (start: number, second: number): void => {
    const corners = [start, second];
    const step = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
    if (walked.has(step(start, second))) return;
    walked.add(step(start, second));
    for (let at = second, before = start; at !== start && links.get(at)!.length === 2;) {
      const next = links.get(at)!.find((corner) => corner !== before)!;
      walked.add(step(at, next));
      corners.push(next);
      before = at;
      at = next;
    }
    const [left, right] = sides(start, second);
    borders.push({ points: smooth(corners.map(position)), left, right, from: start, to: corners.at(-1)! });
  };
  for (const [corner, next] of links) if (next.length !== 2) for (const second of next) walk(corner, second);
  for (const [corner, next] of links) walk(corner, next[0]!);
  return stitch(borders);
}

function smooth(points: Position[]): Position[] {
  const closed = points[0]![0] === points.at(-1)![0] && points[0]![1] === points.at(-1)![1];
  let line = closed ? points.slice(0, -1) : points;
  for (let pass = 0; pass < 2; pass++) {
    line = line.map((point, index): Position => {
      const reach = closed ? Math.min(SMOOTHING, Math.floor(line.length / 4)) : Math.min(SMOOTHING, index, line.length - 1 - index);
      if (reach === 0) return point;
      let [x, y] = [0, 0];
      for (let offset = -reach; offset <= reach; offset++) {
        const near = line[(index + offset + line.length) % line.length]!;
        x += near[0];
        y += near[1];
      }
      return [x / (2 * reach + 1), y / (2 * reach + 1)];
    });
  }
  return closed ? [...line, line[0]!] : line;
}

function stitch(borders: readonly Border[]): Map<number, Ring[]> {
  const rings = new Map<number, Ring[]>();
  const labels = new Set(borders.flatMap(({ left, right }) => [left, right]));
  for (const label of [...labels].filter((value) => value !== 0).sort((a, b) => a - b)) {
    const open = borders
      .filter(({ left, right }) => left === label || right === label)
      .map((border) =>
        border.left === label ? border : { ...border, points: [...border.points].reverse(), from: border.to, to: border.from },
      );
    const done: Ring[] = [];
    for (let first = open.shift(); first !== undefined; first = open.shift()) {
      const ring: Ring = [...first.points];
      for (let end = first.to; end !== first.from;) {
        const index = open.findIndex(({ from }) => from === end);
        const [next] = open.splice(index, 1);
        if (index < 0 || next === undefined) throw new Error(`the border of label ${label} does not close`);
        ring.push(...next.points.slice(1));
        end = next.to;
      }
      done.push(ring);
    }
    rings.set(label, done);
  }
  return rings;
}
