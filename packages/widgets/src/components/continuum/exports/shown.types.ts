import type { DrawnGrid } from '../drawing/grid-drawing.js';
import type { Page } from '../drawing/frame.js';
import type { Drawing } from '../drawing/shapes.js';

/** A table of plain words and numbers. */
export interface Table {
  /** What a sheet of it is called. */
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
  /** Of a file, without its kind. */
  readonly fileName: string;
  /** What was asked for, the date, the source, the licence: label and value. */
  readonly about: readonly (readonly [label: string, value: string])[];
  /** As it is seen: one table, or several one under the other. */
  readonly grids: readonly DrawnGrid[];
  /** A row each thing said, for a spreadsheet to sort and count. */
  readonly list: Table;
  /** Draws all of it on one page. */
  readonly draw: (page: Page) => Drawing;
  /** The same in words, for who does not see it. */
  readonly words: string;
}
