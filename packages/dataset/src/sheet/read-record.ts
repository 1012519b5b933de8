import { isMembers, withValue } from '../edit/values.js';
import { formatRecords, parseList, parseRecords } from './cell-syntax.js';
import { cellOf, valueOf, type Column } from './columns.js';
import type { CellFault } from './faults.js';
import { cellText, parseScalar, type Cell, type Parsed } from './scalars.js';
import type { Member } from './shape.js';

/** A column of the workbook that was understood, with its number there, from 1. */
export interface PlacedColumn extends Column {
  column: number;
}

export interface ReadRecord {
  record: unknown;
  faults: (CellFault & { column: number })[];
}

/**
 * The record a row stands for. A cell that still says what `base` was written as leaves the value of `base` alone, whatever it was;
 * a member without a column keeps its value. `at` gives the row's cell of a column.
 */
export function readRecord(
  base: unknown,
  columns: readonly PlacedColumn[],
  at: (column: number) => Cell,
  members: readonly Member[],
  lang: 'fr' | 'en',
): ReadRecord {
  const faults: ReadRecord['faults'] = [];
  const groups = new Map<string, PlacedColumn[]>();
  for (const column of columns) groups.set(column.names.join('.'), [...(groups.get(column.names.join('.')) ?? []), column]);
  let record: unknown = base ?? {};
  for (const group of groups.values()) {
    const cells: [PlacedColumn, string][] = [];
    let isChanged = false;
    for (const column of group) {
      const was = cellOf(base, column, lang);
      const read = cellText(at(column.column), column.shape, was);
      if ('fault' in read) faults.push({ ...read.fault, column: column.column });
      else {
        const text = read.value.replace(/\r\n?/g, '\n');
        const isSame = text === was || text.trim() === was.trim();
        isChanged ||= !isSame;
        cells.push([column, isSame ? was : text]);
      }
    }
    const [first] = cells;
    if (!isChanged || !first) continue;
    const parsed =
      first[0].part === undefined
        ? parseCell(first[0], first[1], valueOf(base, first[0].names))
        : parseText(cells, valueOf(base, first[0].names));
    if ('fault' in parsed) faults.push({ ...parsed.fault, column: first[0].column });
    else record = put(record, first[0].names, parsed.value);
  }
  return { record: inOrder(record, base, members), faults };
}

function parseCell({ shape }: Column, text: string, was: unknown): Parsed<unknown> {
  if (text.trim() === '') return { value: undefined };
  if (shape.kind !== 'list') return parseScalar(shape, text);
  if (shape.item.kind !== 'members') return parseList(text, shape.item);
  const known = new Map<string, unknown>();
  if (Array.isArray(was)) {
    for (const lang of ['fr', 'en'] as const) for (const item of was as unknown[]) known.set(formatRecords([item], lang), item);
  }
  return parseRecords(text, shape.item, known);
}

/** A text from its columns; a language without a column keeps its words. */
function parseText(cells: readonly [PlacedColumn, string][], was: unknown): Parsed<unknown> {
  const { states: formerStates, ...formerWords } = isMembers(was) ? was : {};
  let all = typeof was === 'string' ? was : '';
  let states: unknown = formerStates;
  const words: Record<string, unknown> = { ...formerWords };
  for (const [{ part }, text] of cells) {
    const written = text.trim();
    if (part === 'all') all = written;
    else if (part === 'states') {
      const parsed = parseStates(written);
      if ('fault' in parsed) return parsed;
      states = parsed.value;
    } else if (part !== undefined) {
      if (written === '') Reflect.deleteProperty(words, part.lang);
      else words[part.lang] = written;
    }
  }
  const languages = Object.keys(words);
  if (all !== '' && languages.length > 0) return { fault: { code: 'text-twice', found: all, expected: languages.join(', ') } };
  if (all !== '') return { value: all };
  if (languages.length === 0) return { value: undefined };
  return { value: states === undefined ? words : { ...words, states } };
}

function parseStates(text: string): Parsed<unknown> {
  if (text === '') return { value: undefined };
  const states: Record<string, string> = {};
  for (const part of text.split('|')) {
    const [lang = '', state, ...rest] = part.split('=').map((word) => word.trim());
    if (state === undefined || rest.length > 0 || !/^[a-z]{2,3}$/.test(lang)) {
      return { fault: { code: 'item', found: part.trim(), expected: 'en=machine | es=human' } };
    }
    states[lang] = state;
  }
  return { value: states };
}

/** Sets a value, or takes it out; members that then hold nothing go with it. */
function put(record: unknown, names: readonly string[], value: unknown): unknown {
  if (value === undefined && valueOf(record, names) === undefined) return record;
  const changed = withValue(record, names, value, false);
  const parent = names.slice(0, -1);
  const holder = valueOf(changed, parent);
  const isEmpty = value === undefined && parent.length > 0 && isMembers(holder) && Object.keys(holder).length === 0;
  return isEmpty ? put(changed, parent, undefined) : changed;
}

/** Members as they stood in `base`, each new one where the schema has it. */
function inOrder(record: unknown, base: unknown, members: readonly Member[]): unknown {
  if (!isMembers(record)) return record;
  const names = isMembers(base) ? Object.keys(base).filter((name) => Object.hasOwn(record, name)) : [];
  for (const [index, { name }] of members.entries()) {
    if (names.includes(name) || !Object.hasOwn(record, name)) continue;
    const before = members
      .slice(0, index)
      .reverse()
      .find((member) => names.includes(member.name));
    names.splice(before === undefined ? 0 : names.indexOf(before.name) + 1, 0, name);
  }
  const rest = Object.keys(record).filter((name) => !names.includes(name));
  return Object.fromEntries(
    [...names, ...rest].map((name): [string, unknown] => {
      const shape = members.find((member) => member.name === name)?.shape;
      const inner = shape?.kind === 'members' ? shape.members : undefined;
      return [name, inner ? inOrder(record[name], valueOf(base, [name]), inner) : record[name]];
    }),
  );
}
