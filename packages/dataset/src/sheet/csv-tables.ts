import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { MessageLanguage } from '../messages/types.js';
import { readBase } from './base.js';
import { BASE_TITLE, labelOf, sheetNamed } from './labels.js';
import { SheetError } from './problems.js';
import { unknownSheet, type RawTables } from './read-workbook.js';
import type { Table } from './tables.js';
import { SHEET_LIMITS, type SheetLimits } from './unzip.js';

const BOM = '\uFEFF';
/** A spreadsheet takes a cell that begins so for a formula; so does one that begins with the sign that prevents it. */
const FORMULA = /^[=+\-@\t\r']/;

/** A file a table, by name: UTF-8 with a byte order mark, so that spreadsheets read accents. Same tables, same texts. */
export function writeCsvTables(
  tables: readonly Table[],
  base: readonly (readonly string[])[],
  lang: MessageLanguage,
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { sheet, columns, rows } of tables) {
    files[`${sheet}.csv`] = toCsv([columns.map((column) => labelOf(column, lang)), columns.map(({ path }) => path), ...rows]);
  }
  files[`${BASE_TITLE}.csv`] = toCsv(base);
  return files;
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return (
    BOM +
    stringify(
      rows.map((row) => row.map(disarm)),
      { record_delimiter: 'windows' },
    )
  );
}

function disarm(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function rearm(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** Reads a folder's tables, given by file name. Throws `SheetError` for what is not CSV in UTF-8, or is too large. */
export function readCsvTables(files: ReadonlyMap<string, Uint8Array>, folder: string, limits: SheetLimits = SHEET_LIMITS): RawTables {
  const result: RawTables = { tables: [], base: undefined, faults: [] };
  let size = 0;
  for (const [file, bytes] of files) {
    size += bytes.length;
    if (size > limits.inflatedBytes) throw new SheetError({ code: 'too-large', file, size, limit: limits.inflatedBytes });
    const name = sheetNamed(file.replace(/\.csv$/i, ''));
    if (name === undefined) result.faults.push(unknownSheet(file));
    else if (name !== 'guide' && name !== 'values') {
      const rows = readCsv(bytes, file, limits);
      if (name === 'base') result.base = readBase(rows);
      else result.tables.push({ sheet: name, title: file, rows });
    }
  }
  if (result.tables.length === 0) throw new SheetError({ code: 'no-tables', file: folder });
  return result;
}

function readCsv(bytes: Uint8Array, file: string, limits: SheetLimits): string[][] {
  if (bytes.length > limits.fileBytes) throw new SheetError({ code: 'too-large', file, size: bytes.length, limit: limits.fileBytes });
  const text = decode(bytes, file);
  const tooMany = new SheetError({ code: 'too-many-cells', file, rows: limits.rows, columns: limits.columns });
  let rows: string[][];
  try {
    rows = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, to: limits.rows + 1, skip_empty_lines: false });
  } catch (error) {
    throw new SheetError({ code: 'not-csv', file, detail: error instanceof Error ? error.message : String(error) });
  }
  if (rows.length > limits.rows || rows.some((row) => row.length > limits.columns)) throw tooMany;
  return rows.map((row) => row.map(rearm));
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SheetError({ code: 'not-utf8', file });
  }
}

/** Spreadsheets of many countries part cells by semicolons: the sign that the first line has most, outside quotes. */
function delimiterOf(text: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((sign): [string, number] => [sign, line.split(sign).length]);
  return counts.sort(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
}
