import { flow, LINE, type Item } from './flow.js';
import type { Ink, Shape } from './shapes.js';
import { wrap, type Measure } from './text.js';

/** What a page says around what it shows. */
export interface Framed {
  readonly title: string;
  /** What was asked for, under the title. */
  readonly notes: readonly string[];
  /** What the marks mean. */
  readonly legend: readonly Item[];
  /** Date, source, licence. */
  readonly foot: readonly string[];
}

/** A page to fit, in CSS pixels, and the words for what does not. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly rightToLeft: boolean;
  /** « et 4 autres ». */
  readonly more: (count: number) => string;
  /** « Et 12 autres lignes, qui n’ont pas de place sur cette page. » */
  readonly moreRows: (count: number) => string;
}

export interface Room {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What printers leave white. */
const MARGIN = 38;
const [TITLE, NOTES, LEGEND, FOOT] = [24, 12, 11, 9.5];

/** The frame of a page, from left to right, and the room it leaves. */
export function frame({ title, notes, legend, foot }: Framed, { width, height, measure, more }: Page): { shapes: Shape[]; room: Room } {
  const shapes: Shape[] = [];
  const inner = width - 2 * MARGIN;
  const write = (text: string, y: number, size: number, ink: Ink, bold = false): void => {
    shapes.push({ kind: 'text', x: MARGIN, y, text, size, side: 'left', ink, bold });
  };
  let top = MARGIN + 8;
  for (const [text, size, ink] of [[title, TITLE, 'ink'] as const, [notes.join(' · '), NOTES, 'soft'] as const]) {
    for (const line of wrap(text, { width: inner, size, bold: size === TITLE, measure, lines: 2 })) {
      top += size;
      write(line, top - size * 0.2, size, ink, size === TITLE);
      top += size * 0.3;
    }
  }
  const marks = flow(legend, { width: inner, size: LEGEND, measure, more });
  const lines = foot.flatMap((text) => wrap(text, { width: inner, size: FOOT, measure, lines: 3 }));
  const footTop = height - MARGIN - lines.length * FOOT * LINE;
  lines.forEach((line, n) => write(line, footTop + (n + 0.8) * FOOT * LINE, FOOT, 'soft'));
  const legendTop = footTop - marks.lines * LEGEND * LINE - 6;
  shapes.push(...moved(marks.shapes, MARGIN, legendTop));
  return { shapes, room: { x: MARGIN, top: top + 6, width: inner, height: legendTop - 10 - (top + 6) } };
}

export function moved(shapes: readonly Shape[], x: number, y: number): Shape[] {
  return shapes.map((shape) => ({ ...shape, x: shape.x + x, y: shape.y + y }));
}
