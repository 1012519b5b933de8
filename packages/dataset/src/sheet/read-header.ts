import { suggest } from '../validate/suggest.js';
import type { SheetFault } from './faults.js';
import type { PlacedColumn } from './read-record.js';
import type { Cell } from './scalars.js';
import type { SheetName } from './sheets.js';
import { allColumns, type SheetRegion } from './tables.js';

/** One table as it stands in a workbook or a file. */
export interface RawTable {
  sheet: SheetName;
  /** As the workbook names it. */
  title: string;
  /** From the first row on; a row may be shorter than others. */
  rows: readonly (readonly Cell[])[];
}

export interface Header {
  columns: PlacedColumn[];
  /** Position of the first row of records, from 0. */
  firstRow: number;
  faults: SheetFault[];
}

/** The line with the names of the members may have moved down. */
const HEADER_ROWS = 5;

/** Finds the line that names the members, wherever its columns stand now. */
export function readHeader({ sheet, title, rows }: RawTable, region: Pick<SheetRegion, 'locales' | 'defaultLocale'>): Header {
  const known = new Map(allColumns(sheet, region).map((column) => [column.path, column]));
  const score = (row: readonly Cell[]): number => row.filter((cell) => known.has(wordOf(cell))).length;
  const scores = rows.slice(0, HEADER_ROWS).map(score);
  const best = Math.max(0, ...scores);
  const at = best === 0 ? 0 : scores.indexOf(best);
  const columns: PlacedColumn[] = [];
  const faults: SheetFault[] = [];
  const fault = (column: number, code: SheetFault['code'], severity: SheetFault['severity'], found: string, suggestion?: string): void => {
    faults.push({ sheet: title, row: at + 1, column, code, severity, found, ...(suggestion === undefined ? {} : { suggestion }) });
  };
  const width = Math.max(0, ...rows.slice(0, at + 1).map((row) => row.length));
  for (let index = 0; index < width; index++) {
    // A column the steward put in may have its name in any of the heading's lines.
    const names = rows.slice(0, at + 1).map((row) => wordOf(row[index] ?? ''));
    const path = names.reverse().find((name) => known.has(name)) ?? names.find((name) => name !== '') ?? '';
    const column = known.get(path);
    if (path === '') continue;
    if (!column) fault(index + 1, 'column-unknown', 'warning', path, suggest(path, known.keys()));
    else if (columns.some((other) => other.path === path)) fault(index + 1, 'column-twice', 'error', path);
    else columns.push({ ...column, column: index + 1 });
  }
  return { columns, firstRow: at + 1, faults };
}

function wordOf(cell: Cell): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

/** True for a row with nothing in it. */
export function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => typeof cell === 'string' && cell.trim() === '');
}
