import { msg } from '@lit/localize';
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import type { Shown, Table } from './shown.types.js';

/** Characters, as a spreadsheet counts the width of a column. */
const [NARROWEST, WIDEST] = [10, 46];
const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#E5F0F1' } as const;
const BODY = { wrap: true, alignVertical: 'top' } as const;
/** A sheet's name: 31 characters at most, none of these. */
const NOT_IN_NAMES = /[\\/?*[\]:']/g;

/**
 * What is shown as a workbook: the table as it is seen, the same a row each thing said, and what it is, of when and from whom. Text stays
 * text: no cell is a formula, whatever it begins with.
 */
export function xlsxFile(shown: Shown): Promise<Blob> {
  const { title, about, grids, list, rightToLeft } = shown;
  const seen = grids.map((grid) => ({
    name: grid.name ?? grid.title,
    columns: [grid.corner, ...grid.columns],
    rows: grid.rows.map(({ label, cells }) => [label, ...cells.map(({ items }) => items.map(({ text }) => text).join('\n'))]),
  }));
  const names = new Set<string>();
  const tables: Table[] = [...seen, list, { name: msg('À propos'), columns: [title, ''], rows: about }];
  return writeXlsxFile(tables.map((table) => sheetOf(table, rightToLeft, names))).toBlob();
}

function sheetOf({ name, columns, rows }: Table, rightToLeft: boolean, names: Set<string>): Sheet<Blob> {
  return {
    sheet: sheetName(name, names),
    data: [columns.map((text) => cell(text, HEAD)), ...rows.map((row) => row.map((value) => cell(value, BODY)))],
    columns: columns.map((head, n) => ({ width: widthOf([head, ...rows.map((row) => row[n] ?? '')]) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    rightToLeft,
  };
}

function cell(value: string | number, style: typeof HEAD | typeof BODY): Cell {
  return typeof value === 'number' ? { ...style, type: Number, value } : { ...style, type: String, value };
}

function widthOf(values: readonly (string | number)[]): number {
  const longest = Math.max(
    ...values.map((value) =>
      Math.max(
        ...String(value)
          .split('\n')
          .map(({ length }) => length),
      ),
    ),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** A name a spreadsheet takes, unlike those before. */
function sheetName(wanted: string, names: Set<string>): string {
  const plain = wanted.replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').trim().slice(0, 31) || 'Accueil';
  let name = plain;
  for (let n = 2; names.has(name.toLowerCase()); n += 1) name = `${plain.slice(0, 31 - String(n).length - 1)} ${String(n)}`;
  names.add(name.toLowerCase());
  return name;
}
