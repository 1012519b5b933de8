import { isMembers, keyOf } from '../edit/values.js';
import { compareText } from '../diagnostics/report.js';
import { cellOf, columnsOf, usedColumns, type Column } from './columns.js';
import { PLACES, SHEETS, rowShapes, type SheetName } from './sheets.js';

/** The files a workbook is made from: plain values by file, as read. */
export type RecordFiles = Readonly<Record<string, unknown>>;

/** What is known of a region where its records are read or written as tables. */
export interface SheetRegion {
  /** Languages, the default first. */
  locales: readonly string[];
  defaultLocale: string;
  files: RecordFiles;
}

/** One table, ready to be written: each row as long as there are columns. */
export interface Table {
  sheet: SheetName;
  columns: Column[];
  rows: string[][];
}

/** A record of a table with the file that holds it. */
export interface RowRecord {
  file: string;
  /** Key of the file's record. */
  owner: string;
  record: unknown;
}

/** The records of one table, in the order of the files. */
export function recordsOf(sheet: SheetName, files: RecordFiles): RowRecord[] {
  const { folder, list } = PLACES[sheet];
  return Object.keys(files)
    .filter((file) => file.startsWith(`${folder}/`))
    .sort(compareText)
    .flatMap((file) => {
      const value = files[file];
      const owner = keyOf(value) ?? '';
      if (list === undefined) return [{ file, owner, record: value }];
      const items = isMembers(value) ? value[list] : undefined;
      return Array.isArray(items) ? items.map((record: unknown) => ({ file, owner, record })) : [];
    });
}

/** The columns a table may have: that of the owner first, for the rows of a list. */
export function allColumns(sheet: SheetName, { locales, defaultLocale }: Pick<SheetRegion, 'locales' | 'defaultLocale'>): Column[] {
  const columns = columnsOf(rowShapes(locales, defaultLocale)[sheet], locales);
  const { owner } = PLACES[sheet];
  if (owner === undefined) return columns;
  return [{ path: owner, names: [owner], shape: { kind: 'string', format: 'other' } }, ...columns];
}

/** Every table of a region. Same files, same tables. */
export function tablesOf(region: SheetRegion, lang: 'fr' | 'en'): Table[] {
  const used = usedLocales(region);
  return SHEETS.map((sheet) => {
    const records = recordsOf(sheet, region.files);
    const { owner } = PLACES[sheet];
    const columns = usedColumns(
      allColumns(sheet, region),
      records.map(({ record }) => record),
      used,
    );
    const rows = records.map((row) => columns.map((column) => (column.path === owner ? row.owner : cellOf(row.record, column, lang))));
    return { sheet, columns, rows };
  });
}

/** Languages any text of the records is written in, and the default one. */
function usedLocales({ files, locales, defaultLocale }: SheetRegion): Set<string> {
  const used = new Set([defaultLocale]);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isMembers(value)) {
      for (const [name, inner] of Object.entries(value)) {
        if (locales.includes(name) && typeof inner === 'string') used.add(name);
        visit(inner);
      }
    }
  };
  visit(Object.values(files));
  return used;
}
