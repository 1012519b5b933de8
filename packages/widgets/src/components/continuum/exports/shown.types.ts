import type { DrawnGrid } from '../drawing/grid-drawing.js';
import type { Drawing } from '../drawing/shapes.js';

/** A table of plain words and numbers. The first row of a file is its columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What is on the page, as every kind of file holds it. */
export interface Shown {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly rightToLeft: boolean;
  /** Of a file, without its kind: words of what is shown, joined by hyphens. */
  readonly fileName: string;
  /** What was asked for, the date, the source, the licence: label and value. */
  readonly about: readonly (readonly [label: string, value: string])[];
  /** As it is seen. */
  readonly grid: DrawnGrid;
  /** A row each thing said, for a spreadsheet to sort and count. */
  readonly list: Table;
  /** The picture of it; made when asked for. */
  readonly draw: () => Drawing;
}

/** A file, ready to be saved. */
export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
}
