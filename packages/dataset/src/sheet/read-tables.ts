import { isMembers, keyOf, nameOf } from '../edit/values.js';
import { suggest } from '../validate/suggest.js';
import type { SheetFault } from './faults.js';
import { isBlank, readHeader, type RawTable } from './read-header.js';
import { readRecord, type PlacedColumn } from './read-record.js';
import type { Cell } from './scalars.js';
import { PLACES, SHEETS, rowShapes, type SheetName } from './sheets.js';
import { recordsOf, type RecordFiles, type SheetRegion } from './tables.js';

/** A record that stood in the workbook when it was exported and has no row any more. */
export interface RemovedRow {
  sheet: SheetName;
  file: string;
  key: string;
  record?: string;
}

/** Where a record's row is, so that a fault of the record can name its cell. */
export interface RowPlace {
  title: string;
  /** From 1. */
  row: number;
  columns: readonly PlacedColumn[];
}

/** The files as the tables would have them. */
export interface ReadTables {
  files: Record<string, unknown>;
  removed: RemovedRow[];
  faults: SheetFault[];
  /** By file, list (or nothing) and key of the record: `organizations/a.yaml services a--b`. */
  places: Map<string, RowPlace>;
}

export interface ReadTablesOptions {
  /** Records without a row are taken out; else they are kept. */
  isDeleting: boolean;
  /** Language the workbook was written in. */
  lang: 'fr' | 'en';
}

const KEY = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;

/** Reads every table against the files it was written from. Never throws for what a table holds: faults name sheet, row and column. */
export function readTables(tables: readonly RawTable[], base: SheetRegion, options: ReadTablesOptions): ReadTables {
  const result: ReadTables = { files: { ...base.files }, removed: [], faults: [], places: new Map() };
  const shapes = rowShapes(base.locales, base.defaultLocale);
  for (const sheet of SHEETS) {
    const table = tables.find((candidate) => candidate.sheet === sheet);
    if (!table) continue;
    const rows = readRows(table, base, shapes[sheet], options.lang, result);
    if (!rows) continue;
    if (PLACES[sheet].list === undefined) placeFiles(sheet, rows, base.files, options, result);
    else placeLists(sheet, rows, base.files, options, result);
  }
  return result;
}

interface ReadRow {
  title: string;
  row: number;
  owner: string;
  /** The key, or what tells records without one apart. */
  id: string;
  record: unknown;
  /** Position of the record it was written from, in the list of its file. */
  from: number | undefined;
}

/** What tells a record from others of its list. */
function idOf(sheet: SheetName, record: unknown): string {
  const start = isMembers(record) ? record['startDate'] : undefined;
  return keyOf(record) ?? (sheet === 'sessions' && typeof start === 'string' ? start : '');
}

function readRows(
  table: RawTable,
  base: SheetRegion,
  members: ReturnType<typeof rowShapes>[SheetName],
  lang: 'fr' | 'en',
  result: ReadTables,
): ReadRow[] | undefined {
  const { sheet, title } = table;
  const { owner } = PLACES[sheet];
  const { columns, firstRow, faults } = readHeader(table, base);
  result.faults.push(...faults);
  const needed = [owner, sheet === 'sessions' ? 'startDate' : 'key'].filter((path) => path !== undefined);
  const missing = needed.filter((path) => !columns.some((column) => column.path === path));
  for (const path of missing)
    result.faults.push({ sheet: title, row: 1, column: 0, code: 'column-missing', severity: 'error', found: path });
  if (missing.length > 0) return undefined;
  const former = recordsOf(sheet, base.files);
  const pending = match(sheet, table, columns, firstRow, former);
  const ownColumns = columns.filter(({ path }) => path !== owner);
  return pending.flatMap(({ row, cells, ownerKey, from }) => {
    const written = from === undefined ? undefined : former[from];
    const { record, faults: found } = readRecord(written?.record, ownColumns, (column) => cells[column - 1] ?? '', members, lang);
    for (const fault of found) result.faults.push({ ...fault, sheet: title, row, severity: 'error' });
    const id = idOf(sheet, record);
    // A session needs a start, which the check of the record says better.
    const problem = sheet === 'sessions' || KEY.test(id) ? undefined : id === '' ? 'key-missing' : 'key-form';
    if (problem) {
      const column = columns.find(({ path }) => path === needed.at(-1))?.column ?? 0;
      result.faults.push({ sheet: title, row, column, code: problem, severity: 'error', found: id });
      return [];
    }
    const file = `${PLACES[sheet].folder}/${ownerKey}.yaml`;
    result.places.set(placeKey(file, PLACES[sheet].list, id), { title, row, columns: ownColumns });
    return [{ title, row, owner: ownerKey, id, record, from }];
  });
}

/** Name of a record's place in `ReadTables.places`. */
export function placeKey(file: string, list: string | undefined, id: string): string {
  return [file, list ?? '', list === undefined ? '' : id].join(' ');
}

interface PendingRow {
  row: number;
  cells: readonly Cell[];
  ownerKey: string;
  from: number | undefined;
}

/** Finds the record each row was written from: by key; a session without one by its start, else by its place among those left. */
function match(
  sheet: SheetName,
  table: RawTable,
  columns: readonly PlacedColumn[],
  firstRow: number,
  former: ReturnType<typeof recordsOf>,
): PendingRow[] {
  const { owner } = PLACES[sheet];
  const word = (cells: readonly Cell[], path: string): string => {
    const column = columns.find((candidate) => candidate.path === path);
    return column ? plain(cells[column.column - 1] ?? '') : '';
  };
  const taken = new Set<number>();
  const take = (isIt: (index: number) => boolean): number | undefined => {
    const index = former.findIndex((_, at) => !taken.has(at) && isIt(at));
    if (index !== -1) taken.add(index);
    return index === -1 ? undefined : index;
  };
  const byIdentity = new Map<string, number[]>();
  for (const [index, { owner: ownerKey, record }] of former.entries()) {
    const identity = `${ownerKey} ${idOf(sheet, record)}`;
    byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), index]);
  }
  const rows: PendingRow[] = [];
  for (const [index, cells] of table.rows.entries()) {
    if (index < firstRow || isBlank(cells)) continue;
    const key = word(cells, 'key');
    const id = key === '' && sheet === 'sessions' ? word(cells, 'startDate') : key;
    const ownerKey = owner === undefined ? key : word(cells, owner);
    const from = byIdentity.get(`${ownerKey} ${id}`)?.shift();
    if (from !== undefined) taken.add(from);
    rows.push({ row: index + 1, cells, ownerKey, from });
  }
  if (sheet !== 'sessions') return rows;
  return rows.map((row) =>
    row.from === undefined && word(row.cells, 'key') === ''
      ? { ...row, from: take((at) => former[at]?.owner === row.ownerKey && keyOf(former[at].record) === undefined) }
      : row,
  );
}

/** A cell's text where it names a record: what a spreadsheet made a day of is that day again. */
function plain(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim();
  if ('number' in cell) return cell.number;
  if ('error' in cell) return '';
  const [day = '', time = ''] = cell.date.toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day}T${time.slice(0, 5)}`;
}

/** Rows that are a file each. */
function placeFiles(sheet: SheetName, rows: readonly ReadRow[], base: RecordFiles, options: ReadTablesOptions, result: ReadTables): void {
  const seen = new Map<string, number>();
  const former = new Map(recordsOf(sheet, base).map((row) => [row.owner, row]));
  for (const { title, row, id, record } of rows) {
    if (!isFirst(seen, { title, row, id }, result)) continue;
    const file = former.get(id)?.file ?? `${PLACES[sheet].folder}/${id}.yaml`;
    if (KEY.test(id)) result.files[file] = record;
  }
  for (const { owner, file, record } of former.values()) {
    if (!seen.has(owner)) remove({ sheet, file, key: owner }, record, result);
    if (!seen.has(owner) && options.isDeleting) result.files[file] = undefined;
  }
}

/** Rows that are items of a list in their owner's file. */
function placeLists(sheet: SheetName, rows: readonly ReadRow[], base: RecordFiles, options: ReadTablesOptions, result: ReadTables): void {
  const { folder, list = '' } = PLACES[sheet];
  const owners = new Map<string, string>();
  for (const [file, value] of Object.entries(result.files)) {
    if (file.startsWith(`${folder}/`) && value !== undefined) owners.set(keyOf(value) ?? '', file);
  }
  const formerRows = recordsOf(sheet, base);
  const lists = new Map<string, { kept: Map<number, unknown>; added: unknown[] }>();
  const seen = new Map<string, number>();
  for (const { title, row, owner, id, record, from } of rows) {
    const file = owners.get(owner);
    if (file === undefined) {
      const suggestion = suggest(owner, owners.keys());
      const fault = { sheet: title, row, column: 0, code: 'owner-unknown' as const, severity: 'error' as const, found: owner };
      result.faults.push(suggestion === undefined ? fault : { ...fault, suggestion });
      continue;
    }
    if (sheet !== 'sessions' && !isFirst(seen, { title, row, id }, result)) continue;
    const items = lists.get(file) ?? { kept: new Map<number, unknown>(), added: [] };
    lists.set(file, items);
    if (from === undefined) items.added.push(record);
    else items.kept.set(from, record);
  }
  for (const [index, former] of formerRows.entries()) {
    if (result.files[former.file] === undefined) continue;
    const items = lists.get(former.file) ?? { kept: new Map<number, unknown>(), added: [] };
    lists.set(former.file, items);
    if (items.kept.has(index)) continue;
    remove({ sheet, file: former.file, key: idOf(sheet, former.record) }, former.record, result);
    if (!options.isDeleting) items.kept.set(index, former.record);
  }
  for (const [file, { kept, added }] of lists) {
    const items = [...[...kept].sort(([a], [b]) => a - b).map(([, record]) => record), ...added];
    const value = result.files[file];
    if (!isMembers(value)) continue;
    const { [list]: former, ...rest } = value;
    if (items.length > 0) result.files[file] = withList(value, list, items);
    else result.files[file] = Array.isArray(former) && former.length === 0 ? value : rest;
  }
}

/** A list in its place; a new one last, but before the sources. */
function withList(value: Readonly<Record<string, unknown>>, list: string, items: unknown[]): Record<string, unknown> {
  if (Object.hasOwn(value, list) || list !== 'hasCourseInstance') return { ...value, [list]: items };
  const { sources, ...rest } = value;
  return { ...rest, [list]: items, ...(sources === undefined ? {} : { sources }) };
}

function isFirst(seen: Map<string, number>, { title, row, id }: Pick<ReadRow, 'title' | 'row' | 'id'>, result: ReadTables): boolean {
  const earlier = seen.get(id);
  if (earlier === undefined) {
    seen.set(id, row);
    return true;
  }
  if (id !== '')
    result.faults.push({ sheet: title, row, column: 0, code: 'row-twice', severity: 'error', found: id, expected: String(earlier) });
  return false;
}

function remove(row: Omit<RemovedRow, 'record'>, record: unknown, result: ReadTables): void {
  const name = nameOf(record);
  result.removed.push(name === undefined ? row : { ...row, record: name });
}
