import type { StageRoleName } from '@accueil/sdk';
import { mirror, type Shape } from '../drawing/shapes.js';
import { wrap, type Measure } from '../drawing/text.js';

/** One who has a role at a stage. */
export interface LineStop {
  readonly key: string;
  readonly name: string;
  /** The role in words, and what else there is to say. */
  readonly notes: string;
  readonly role: StageRoleName;
}

export interface LineStage {
  readonly key: string;
  readonly name: string;
  readonly stops: readonly LineStop[];
  /** Said under the stops: how many others there are, or that none is known. Empty: nothing to say. */
  readonly rest: string;
}

/** Where the line has to fit. Lengths in CSS pixels. */
export interface LineRoom {
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  readonly measure: Measure;
  readonly rightToLeft: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something drawn, and the room that is its own. */
export interface Laid {
  readonly key: string;
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

export interface LaidStage extends Laid {
  readonly stops: readonly Laid[];
  readonly rest?: Laid;
}

export interface LineLayout {
  readonly width: number;
  readonly height: number;
  /** Whether the line runs down the page: there is no room for the stages side by side. */
  readonly isVertical: boolean;
  /** The line itself, under everything. */
  readonly track: readonly Shape[];
  readonly stages: readonly LaidStage[];
}

/** Sizes, in letters' sizes. A stop is as high as a finger needs. */
const [LEADING, SMALL, STOP_HEIGHT, STAGE_WIDTH, THICK, MARK] = [1.3, 0.86, 2.75, 10, 0.22, 1.15];
/** From the edge to the line, and from the line to words. */
const [EDGE, BESIDE] = [0.75, 1.25];

/** The journey as a line of stages, each with its stops in order; the same, mirrored, where text runs from right to left. Pure. */
export function layLine(stages: readonly LineStage[], room: LineRoom): LineLayout {
  const isVertical = room.width / Math.max(1, stages.length) < STAGE_WIDTH * room.size;
  const line = isVertical ? layDown(stages, room) : layAcross(stages, room);
  return room.rightToLeft ? turned(line) : line;
}

function layAcross(stages: readonly LineStage[], { width, size, measure }: LineRoom): LineLayout {
  const wide = width / Math.max(1, stages.length);
  const names = stages.map(({ name }) => wrap(name, { width: wide - 1.5 * size, size, bold: true, measure }));
  const nameHeight = Math.max(0, ...names.map(({ length }) => length)) * LEADING * size;
  const track = nameHeight + 1.3 * size;
  const laid = stages.map((stage, n): LaidStage => {
    const x = n * wide;
    const lines = names[n] ?? [];
    const first = nameHeight - lines.length * LEADING * size;
    const shapes = [
      ...lines.map((text, i) => words(text, x, first + (i + 0.85) * LEADING * size, size, true)),
      ...station(x + EDGE * size, track, size),
    ];
    const under = layStops(stage, { x, y: track + 1.2 * size, width: wide - 0.75 * size, size, measure });
    return { key: stage.key, shapes, box: { x, y: 0, width: wide, height: under.bottom }, ...under };
  });
  const shapes: Shape[] = [];
  const thick = THICK * size;
  if (laid.length > 0)
    shapes.push({ kind: 'rect', x: EDGE * size, y: track - thick / 2, width: width - 1.5 * EDGE * size, height: thick, fill: 'accent' });
  laid.forEach(({ box, stops, rest }, n) => {
    const last = stops.at(-1) ?? rest;
    const end = n + 1 < laid.length ? box.x + wide - 0.7 * size : width - EDGE * size;
    shapes.push({ kind: 'mark', name: 'arrow', x: end, y: track, size: 1.6 * size, ink: 'accent' });
    if (last) shapes.push(branch(box.x + EDGE * size, track, last.box.y + middle(size), size));
  });
  return { width, height: Math.max(0, ...laid.map(({ box }) => box.height)), isVertical: false, track: shapes, stages: laid };
}

function layDown(stages: readonly LineStage[], { width, size, measure }: LineRoom): LineLayout {
  const laid: LaidStage[] = [];
  const twigs: Shape[] = [];
  const indent = 1.3 * size;
  let y = 0;
  for (const stage of stages) {
    const left = (EDGE + BESIDE) * size;
    const lines = wrap(stage.name, { width: width - left, size, bold: true, measure });
    const centre = y + 0.75 * LEADING * size;
    const shapes = [
      ...lines.map((text, i) => words(text, left, y + (i + 1) * LEADING * size, size, true)),
      ...station(EDGE * size, centre, size),
    ];
    const start = y + (lines.length + 0.4) * LEADING * size;
    const under = layStops(stage, { x: indent, y: start, width: width - indent, size, measure });
    for (const { box } of under.stops) {
      const twig = { x: EDGE * size, y: box.y + middle(size) - 0.04 * size, width: indent, height: 0.08 * size };
      twigs.push({ kind: 'rect', ...twig, fill: 'edge' });
    }
    laid.push({ key: stage.key, shapes, box: { x: 0, y, width, height: under.bottom - y }, ...under });
    y = under.bottom + 0.9 * size;
  }
  const [first, last] = [laid[0], laid.at(-1)];
  const track: Shape[] = [];
  if (first && last) {
    const [from, to] = [first.box.y + 0.75 * LEADING * size, last.box.y + last.box.height];
    const thick = THICK * size;
    track.push({ kind: 'rect', x: EDGE * size - thick / 2, y: from, width: thick, height: to - from, fill: 'accent' });
  }
  return { width, height: last ? last.box.y + last.box.height : 0, isVertical: true, track: [...twigs, ...track], stages: laid };
}

interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly measure: Measure;
}

function layStops(stage: LineStage, column: Column): { stops: Laid[]; rest?: Laid; bottom: number } {
  const { x, width, size } = column;
  let y = column.y;
  const stops = stage.stops.map((stop): Laid => {
    const mark: Shape = {
      kind: 'mark',
      name: stop.role,
      x: x + EDGE * size,
      y: y + middle(size),
      size: MARK * size,
      ink: 'accent',
    };
    // The line does not show through an outline.
    const ground: Shape = {
      kind: 'rect',
      x: mark.x - 0.7 * size,
      y: mark.y - 0.7 * size,
      width: 1.4 * size,
      height: 1.4 * size,
      fill: 'paper',
    };
    const laid = layWords(stop.name, stop.notes, { ...column, y });
    y += laid.height;
    return { key: stop.key, box: { x, y: y - laid.height, width, height: laid.height }, shapes: [ground, mark, ...laid.shapes] };
  });
  if (stage.rest === '') return { stops, bottom: y };
  const laid = layWords('', stage.rest, { ...column, y });
  const rest = { key: `${stage.key}.rest`, box: { x, y, width, height: laid.height }, shapes: laid.shapes };
  return { stops, rest, bottom: y + laid.height };
}

function layWords(name: string, notes: string, { x, y, width, size, measure }: Column): { shapes: Shape[]; height: number } {
  const left = (EDGE + BESIDE) * size;
  const small = SMALL * size;
  const names = wrap(name, { width: width - left, size, bold: true, measure });
  const said = wrap(notes, { width: width - left, size: small, measure });
  const height = names.length * LEADING * size + said.length * LEADING * small;
  const top = y + 0.35 * size;
  return {
    shapes: [
      ...names.map((text, n) => ({ ...words(text, x + left, top + (n + 0.85) * LEADING * size, size, true), ink: 'accent' as const })),
      ...said.map((text, n): Shape => ({
        kind: 'text',
        x: x + left,
        y: top + names.length * LEADING * size + (n + 0.85) * LEADING * small,
        text,
        size: small,
        side: 'left',
        ink: 'soft',
      })),
    ],
    height: Math.max(STOP_HEIGHT * size, height + 0.8 * size),
  };
}

/** From the top of a stop to the middle of its first line. */
const middle = (size: number): number => 0.35 * size + 0.5 * LEADING * size;

function words(text: string, x: number, y: number, size: number, bold = false): Shape {
  return { kind: 'text', x, y, text, size, side: 'left', ink: 'ink', ...(bold && { bold }) };
}

/** Two discs as one mark each: what stands out on the line is the stage. */
function station(x: number, y: number, size: number): Shape[] {
  const disc = (wide: number, fill: 'accent' | 'paper'): Shape => ({
    kind: 'rect',
    x: x - wide / 2,
    y: y - wide / 2,
    width: wide,
    height: wide,
    radius: wide / 2,
    fill,
  });
  return [disc(1.3 * size, 'accent'), disc(0.7 * size, 'paper')];
}

function branch(x: number, from: number, to: number, size: number): Shape {
  return { kind: 'rect', x: x - 0.04 * size, y: from, width: 0.08 * size, height: Math.max(0, to - from), fill: 'edge' };
}

function turned(line: LineLayout): LineLayout {
  const turn = <T extends Laid>(one: T): T => ({
    ...one,
    box: { ...one.box, x: line.width - one.box.x - one.box.width },
    shapes: mirror(one.shapes, line.width),
  });
  return {
    ...line,
    track: mirror(line.track, line.width),
    stages: line.stages.map((stage) => ({ ...turn(stage), stops: stage.stops.map(turn), ...(stage.rest && { rest: turn(stage.rest) }) })),
  };
}
