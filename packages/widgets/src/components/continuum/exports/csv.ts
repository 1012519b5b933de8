import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Shown } from './shown.types.js';

/**
 * What is shown as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read accents; a cell that one would run as a formula
 * begins with an apostrophe. Under the table, after an empty row, what it is, of when and from whom.
 */
export function csvText({ title, about, list: { columns, rows } }: Shown): string {
  const wide = (row: readonly (string | number)[]): (string | number)[] => [
    ...row,
    ...Array<string>(Math.max(0, columns.length - row.length)).fill(''),
  ];
  const records = [columns, ...rows, [], [title], ...about].map(wide);
  return `\uFEFF${stringify(records, { record_delimiter: 'windows', escape_formulas: true })}`;
}
