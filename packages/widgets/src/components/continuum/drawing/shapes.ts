import type { StageRoleName } from '@accueil/sdk';
import { roleShape } from '../role-shape.js';

/** The colours of a drawing, by what they are for; see `palettes.ts`. */
export type Ink = 'ink' | 'soft' | 'line' | 'edge' | 'paper' | 'accent' | 'tint' | 'warn' | 'warnWash';
export type Palette = Readonly<Record<Ink, string>>;

/** What stands before a name, so that a role is told by its shape. */
export type MarkName = StageRoleName | 'arrow';

/** Lengths are in the drawing's own units, from its top left corner. */
export type Shape = RectShape | MarkShape | TextShape;

export interface RectShape {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly dashed?: boolean;
}

/** A mark, around its centre. */
export interface MarkShape {
  readonly kind: 'mark';
  readonly name: MarkName;
  readonly x: number;
  readonly y: number;
  /** Side of the square it fills. */
  readonly size: number;
  readonly ink: Ink;
  /** Turned left for right: it points the way text runs. */
  readonly flipped?: boolean;
}

export interface TextShape {
  readonly kind: 'text';
  /** Of its left or right end, or its middle, as `side` says. */
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly side: 'left' | 'right' | 'middle';
  readonly ink: Ink;
  readonly bold?: boolean;
  /** Turned a quarter to the left: it reads from bottom to top. */
  readonly upwards?: boolean;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/**
 * The marks on a square of 16, from its corner: the shapes of the roles, and the way a line runs. Unlike in outline, so that they are told
 * apart printed in black, small, or by who sees no colours.
 */
export const MARK_PATHS: Readonly<Record<MarkName, string>> = {
  lead: roleShape('lead').path,
  partner: roleShape('partner').path,
  refers: roleShape('refers').path,
  funds: roleShape('funds').path,
  arrow: 'M6 3l5 5-5 5',
};

const STAGE_MARKS: readonly StageRoleName[] = ['lead', 'partner', 'refers', 'funds'];

/** Marks whose inside is not filled. */
export const HOLLOW: ReadonlySet<MarkName> = new Set<MarkName>(['arrow', ...STAGE_MARKS.filter((role) => !roleShape(role).filled)]);

/** How what is known of a cell looks, as in the page. */
export type Ground = 'present' | 'weak' | 'missing' | 'unknown';
export const GROUNDS: Readonly<Record<Ground, Pick<RectShape, 'fill' | 'stroke' | 'dashed'>>> = {
  present: { fill: 'tint' },
  weak: { fill: 'warnWash' },
  missing: { fill: 'warnWash', stroke: 'warn', dashed: true },
  unknown: { stroke: 'edge', dashed: true },
};

/** Height of letters, in sizes. */
export const BODY = 0.7;

const OTHER_SIDE = { left: 'right', right: 'left', middle: 'middle' } as const;

/** The same shapes for text that runs from right to left, in a drawing as wide. Twice, they are what they were. */
export function mirror(shapes: readonly Shape[], width: number): Shape[] {
  return shapes.map((shape) => {
    switch (shape.kind) {
      case 'rect':
        return { ...shape, x: width - shape.x - shape.width };
      case 'mark':
        return { ...shape, x: width - shape.x, flipped: shape.flipped !== true };
      case 'text':
        // Upwards, left and right are along the page's height, and letters stand to the left of their line.
        return shape.upwards
          ? { ...shape, x: width - shape.x + BODY * shape.size }
          : { ...shape, x: width - shape.x, side: OTHER_SIDE[shape.side] };
    }
  });
}

/** Whether a text's own letters run from right to left: its first that has a direction says. */
export function runsLeft(text: string): boolean {
  return /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(text);
}
