/** The width of a text set in one size. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** What shows that words were left out. */
export const ELLIPSIS = '…';

/**
 * Measures as the browser draws, in the given family; each word once. Where a canvas cannot be had, by the width letters have on average.
 * `family` is a CSS `font-family`.
 */
export function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return roughMeasure;
  const widths = new Map<string, number>();
  return (text, size, bold = false) => {
    const key = `${String(bold)}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${bold ? '600 ' : ''}100px ${family}`;
      widths.set(key, (width = context.measureText(text).width / 100));
    }
    return width * size;
  };
}

/** A text's width by the number of its characters. */
export const roughMeasure: Measure = (text, size, bold = false) => Array.from(text).length * size * (bold ? 0.58 : 0.54);

/** How a text is broken into lines. */
export interface Wrap {
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean | undefined;
  readonly measure: Measure;
  /** Lines at most; the last then ends with an ellipsis. Default: as many as it takes. */
  readonly lines?: number;
}

/** A text in lines no wider than `width`, broken between words, after a hyphen, and inside a word only where it alone is too wide. */
export function wrap(text: string, { width, size, bold, measure, lines: most = Infinity }: Wrap): string[] {
  const fits = (part: string): boolean => measure(part, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    (word.match(/[^-]+-*|-+/g) ?? [])
      .flatMap((part) => pieces(part, fits))
      .forEach((part, n) => {
        const longer = line === '' || n > 0 ? line + part : `${line} ${part}`;
        if (fits(longer)) line = longer;
        else {
          if (line !== '') lines.push(line);
          line = part;
        }
      });
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = shorten(`${kept[most - 1] ?? ''}${ELLIPSIS}`, fits);
  return kept;
}

/** A text with an ellipsis at its end, short enough. */
function shorten(text: string, fits: (part: string) => boolean): string {
  const letters = Array.from(text.slice(0, -1));
  while (letters.length > 1 && !fits(letters.join('') + ELLIPSIS)) letters.pop();
  return letters.join('').trimEnd() + ELLIPSIS;
}

/** A word whole, or cut where it is wider than a line. */
export function pieces(word: string, fits: (part: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
