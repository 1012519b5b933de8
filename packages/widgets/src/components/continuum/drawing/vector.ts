import { HOLLOW, MARK_PATHS, runsLeft, type MarkShape, type Palette, type Shape, type TextShape } from './shapes.js';

/** One element of an SVG: its name, its attributes in order, and its text. */
export interface Vector {
  readonly name: 'rect' | 'path' | 'text';
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly text?: string;
}

/** A shape as SVG says it, in the given colours: attributes alone, since a strict content security policy takes no style. */
export function vector(shape: Shape, palette: Palette): Vector {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, stroke, dashed } = shape;
      return {
        name: 'rect',
        attributes: given({
          x,
          y,
          width,
          height,
          rx: radius,
          fill: fill ? palette[fill] : 'none',
          stroke: stroke && palette[stroke],
          'stroke-dasharray': dashed ? '4 3' : undefined,
        }),
      };
    }
    case 'mark': {
      const { ink, name } = shape;
      return {
        name: 'path',
        attributes: given({
          d: MARK_PATHS[name],
          transform: transformOf(shape),
          fill: HOLLOW.has(name) ? 'none' : palette[ink],
          stroke: palette[ink],
          'stroke-width': 1.7,
        }),
      };
    }
    case 'text': {
      const { x, y, text, size, bold, ink, upwards } = shape;
      return {
        name: 'text',
        attributes: given({
          x,
          y,
          'font-size': size,
          'font-weight': bold ? 600 : undefined,
          'text-anchor': anchorOf(shape),
          direction: runsLeft(text) ? 'rtl' : 'ltr',
          transform: upwards ? `rotate(-90 ${rounded(x)} ${rounded(y)})` : undefined,
          fill: palette[ink],
        }),
        text,
      };
    }
  }
}

/** A length with two decimals at most. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** Where a mark's path, on a square of 16, stands. */
function transformOf({ x, y, size, flipped }: MarkShape): string {
  const scale = rounded(size / 16);
  return `translate(${rounded(x)} ${rounded(y)}) scale(${flipped ? '-' : ''}${scale} ${scale}) translate(-8 -8)`;
}

/** `text-anchor` follows the text's own direction. */
function anchorOf({ side, text }: TextShape): string {
  if (side === 'middle') return 'middle';
  return (side === 'left') === runsLeft(text) ? 'end' : 'start';
}

function given(attributes: Record<string, string | number | undefined>): [string, string][] {
  return Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, typeof value === 'number' ? rounded(value) : value]],
  );
}
