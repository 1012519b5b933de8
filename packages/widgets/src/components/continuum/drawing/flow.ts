import { GROUNDS, type Ground, type MarkName, type Shape } from './shapes.js';
import { ELLIPSIS, pieces, wrap, type Measure } from './text.js';

/** One thing said in a cell: a name with the shape of its role, or plain words. */
export interface Item {
  readonly text: string;
  readonly mark?: MarkName;
  /** In a legend, instead of a mark: the ground of the cells it explains. */
  readonly ground?: Ground;
  /** Begins a line of its own. */
  readonly apart?: boolean;
  readonly bold?: boolean;
  /** Said of what is missing or uncertain. */
  readonly warn?: boolean;
}

/** Where items go. */
export interface Flow {
  readonly width: number;
  readonly size: number;
  readonly measure: Measure;
  /** Lines at most: what does not fit is counted. Default: as many as it takes. */
  readonly lines?: number;
  /** Says how many items were left out: « et 4 autres ». */
  readonly more: (count: number) => string;
}

export interface Flowed {
  readonly shapes: readonly Shape[];
  readonly lines: number;
}

/** Height of a line, and the widths of a mark and of a ground with the space after them, in sizes. */
export const LINE = 1.3;
const MARK = 1.25;
const SWATCH = 2;
/** Between two items on a line, in sizes. */
const GAP = 0.9;

/**
 * Items one after the other, in lines, from the top left corner. Where they take more lines than allowed, as many of the first as fit; names
 * that are left out are counted after those that are not, and anything else is an ellipsis. Where not even the first fits, its beginning.
 */
export function flow(items: readonly Item[], options: Flow): Flowed {
  const { lines = Infinity, more } = options;
  const whole = place(items, options);
  if (whole.lines <= lines) return whole;
  let [low, high] = [0, items.length - 1];
  const cut = (kept: number): Flowed => {
    const [first, left] = [items.slice(0, kept), items.slice(kept)];
    const isCounted = left.every(({ mark }) => mark) && first.some(({ mark }) => mark);
    // Before any name, a count of them was said already, and « others » would be none.
    const isSaid = left.every(({ mark }) => mark) && kept > 0;
    return place(isCounted ? [...first, { text: more(left.length) }] : isSaid ? first : [...first, { text: ELLIPSIS }], options);
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (cut(middle).lines <= lines) low = middle;
    else high = middle - 1;
  }
  const counted = cut(low);
  const [first] = items;
  if (first === undefined || (low > 0 && counted.lines <= lines)) return counted;
  const { size, measure } = options;
  const width = options.width - (first.mark ? MARK * size : 0);
  return place([{ ...first, text: wrap(first.text, { width, size, bold: first.bold, measure, lines }).join(' ') }], options);
}

function place(items: readonly Item[], { width, size, measure }: Flow): Flowed {
  const shapes: Shape[] = [];
  const space = measure(' ', size);
  let [x, line] = [0, 0];
  const newLine = (): void => {
    x = 0;
    line += 1;
  };
  const baseline = (): number => (line + 0.98) * size * LINE;
  for (const { text, mark, ground, apart, bold, warn } of items) {
    const sign = mark ? MARK * size : ground ? SWATCH * size : 0;
    const fits = (part: string): boolean => measure(part, size, bold) <= width - sign;
    const words = text.split(/ +/).flatMap((word) => pieces(word, fits));
    const before = x > 0 ? GAP * size : 0;
    const first = sign + measure(words[0] ?? '', size, bold);
    if (x > 0 && (apart || x + before + first > width)) newLine();
    else x += before;
    if (mark) {
      shapes.push({ kind: 'mark', name: mark, x: x + size / 2, y: baseline() - size * 0.35, size, ink: 'accent' });
    } else if (ground) {
      const swatch = { x, y: baseline() - size * 0.85, width: (SWATCH - 0.4) * size, height: size, radius: 2 };
      shapes.push({ kind: 'rect', ...swatch, ...GROUNDS[ground] });
    }
    x += sign;
    let run = '';
    let start = x;
    const flush = (): void => {
      if (run === '') return;
      const ink = warn ? 'warn' : 'ink';
      shapes.push({ kind: 'text', x: start, y: baseline(), text: run, size, side: 'left', ink, ...(bold && { bold }) });
    };
    for (const word of words) {
      const wide = measure(word, size, bold);
      if (run !== '' && x + space + wide > width) {
        flush();
        newLine();
        run = '';
        start = 0;
      }
      x += (run === '' ? 0 : space) + wide;
      run = run === '' ? word : `${run} ${word}`;
    }
    flush();
  }
  return { shapes, lines: items.length === 0 ? 0 : line + 1 };
}
