import readXlsxFile from 'read-excel-file/universal';
import { isMembers } from '../edit/values.js';
import { readBase, type Base } from './base.js';
import type { SheetFault } from './faults.js';
import { sheetNamed } from './labels.js';
import { SheetError } from './problems.js';
import type { RawTable } from './read-header.js';
import type { Cell } from './scalars.js';
import { FORMULA_ERROR, repack, SHEET_LIMITS, type SheetLimits } from './unzip.js';

/** What a workbook, or a folder of tables, holds. */
export interface RawTables {
  tables: RawTable[];
  /** What it was written from; `undefined` where that is lost or was changed. */
  base: Base | undefined;
  faults: SheetFault[];
}

/**
 * Reads a workbook. Throws `SheetError` for what is not one, is too large or unfolds too far; what a cell holds is not judged here.
 */
export async function readWorkbook(bytes: Uint8Array, file: string, limits: SheetLimits = SHEET_LIMITS): Promise<RawTables> {
  const packed = repack(bytes, file, limits);
  let sheets;
  try {
    sheets = await readXlsxFile(new Blob([packed]), { trim: false, parseNumber: (number) => ({ number }) });
  } catch (error) {
    throw new SheetError({ code: 'not-a-workbook', file, detail: error instanceof Error ? error.message : String(error) });
  }
  const result: RawTables = { tables: [], base: undefined, faults: [] };
  for (const { sheet: title, data } of sheets) {
    const name = sheetNamed(title);
    const rows = data.map((row) => row.map(asCell));
    if (name === 'base') result.base = readBase(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : ''))));
    else if (name === undefined) result.faults.push(unknownSheet(title));
    else if (name !== 'guide' && name !== 'values') result.tables.push({ sheet: name, title, rows });
  }
  if (result.tables.length === 0) throw new SheetError({ code: 'no-tables', file });
  return result;
}

/** A sheet the steward added, for notes maybe. */
export function unknownSheet(title: string): SheetFault {
  return { sheet: title, row: 0, column: 0, code: 'sheet-unknown', severity: 'warning', found: title };
}

function asCell(value: unknown): Cell {
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { error: '#DATE' } : { date: value };
  if (typeof value === 'string')
    return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|FORMULA)$/.test(value) ? { error: value } : value;
  return isMembers(value) && typeof value['number'] === 'string' ? numberCell(value['number']) : '';
}

function numberCell(number: string): Cell {
  return number === FORMULA_ERROR ? { error: number } : { number };
}
