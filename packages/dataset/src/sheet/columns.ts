import { isMembers } from '../edit/values.js';
import { formatList, formatRecords } from './cell-syntax.js';
import { formatScalar } from './scalars.js';
import type { Member, Shape } from './shape.js';

/** A column of a table: one value of a record, or one part of a text. */
export interface Column {
  /** What the grey line under the heading says: `name.fr`, `status_detail.since`, `phones`. */
  path: string;
  /** Members that lead to the value. */
  names: readonly string[];
  shape: Shape;
  /** Of a text: the words for every language, the state of each, or a language. */
  part?: 'all' | 'states' | { lang: string };
}

/** Every column a record of these members can have. */
export function columnsOf(members: readonly Member[], locales: readonly string[], names: readonly string[] = []): Column[] {
  return members.flatMap(({ name, shape }) => {
    const own = [...names, name];
    const path = own.join('.');
    if (shape.kind === 'members' && !shape.isKeyAllowed) return columnsOf(shape.members, locales, own);
    if (shape.kind !== 'text') return [{ path, names: own, shape }];
    return [
      { path, names: own, shape, part: 'all' as const },
      ...locales.map((lang): Column => ({ path: `${path}.${lang}`, names: own, shape, part: { lang } })),
      { path: `${path}.states`, names: own, shape, part: 'states' as const },
    ];
  });
}

/**
 * The columns a table is written with: all but the parts of texts that no record uses. The name for every language, and each text in
 * the default language, are always there to be filled in.
 */
export function usedColumns(columns: readonly Column[], records: readonly unknown[], usedLocales: ReadonlySet<string>): Column[] {
  return columns.filter((column) => {
    const { part, path } = column;
    if (part === undefined || path === 'name') return true;
    if (typeof part === 'object') return usedLocales.has(part.lang);
    return records.some((record) => cellOf(record, column, 'en') !== '');
  });
}

/** The text of a record's cell; empty where the record has no such value. */
export function cellOf(record: unknown, { names, shape, part }: Column, lang: 'fr' | 'en'): string {
  const value = valueOf(record, names);
  if (value === undefined || value === null) return '';
  if (part === 'all') return typeof value === 'string' ? value : '';
  if (part === 'states') {
    const states = isMembers(value) ? value['states'] : undefined;
    return isMembers(states) ? formatRecords([states], lang) : '';
  }
  if (part) {
    const text = isMembers(value) ? value[part.lang] : undefined;
    return typeof text === 'string' ? text : '';
  }
  if (!Array.isArray(value)) return formatScalar(value, lang);
  return shape.kind === 'list' && shape.item.kind === 'members' ? formatRecords(value, lang) : formatList(value, lang);
}

/** The value a path of names leads to. */
export function valueOf(record: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((value, name) => (isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined), record);
}
