import { isMembers } from '../edit/values.js';
import { suggest } from '../validate/suggest.js';
import { formatScalar, parseScalar, type Parsed } from './scalars.js';
import type { Member, Shape } from './shape.js';

/**
 * How a list stands in one cell. Plain values: `fr; en`. Records: one a line, `number=819-555-0100 | extension=0123 |
 * description.fr=Le jour`. A backslash keeps the sign after it from parting: `\|`, `\;`, `\\`; `\n` is a line break, `\s` a blank at
 * an end. `[]` is a list that is there and holds nothing.
 */

const EMPTY_LIST = '[]';

/** A list of plain values. */
export function formatList(values: readonly unknown[], lang: 'fr' | 'en'): string {
  if (values.length === 0) return EMPTY_LIST;
  const text = values.map((value) => escape(formatScalar(value, lang), ';')).join('; ');
  return text === EMPTY_LIST ? `\\${EMPTY_LIST}` : text;
}

/** Reads a list of plain values; a line break parts them too. */
export function parseList(text: string, item: Shape): Parsed<unknown[]> {
  if (text.trim() === EMPTY_LIST) return { value: [] };
  const values: unknown[] = [];
  for (const part of text.split('\n').flatMap((line) => split(line, ';'))) {
    if (part.trim() === '') continue;
    const parsed = parseScalar(item, unescape(part.trim()));
    if ('fault' in parsed) return parsed;
    values.push(parsed.value);
  }
  return { value: values };
}

/** A list of records. */
export function formatRecords(records: readonly unknown[], lang: 'fr' | 'en'): string {
  if (records.length === 0) return EMPTY_LIST;
  return records
    .map((record) =>
      isMembers(record)
        ? flatten(record, '')
            .map(([path, value]) => `${path}=${Array.isArray(value) ? formatList(value, lang) : escape(formatScalar(value, lang), '')}`)
            .join(' | ')
        : escape(String(record), '=;'),
    )
    .join('\n');
}

/** Members as paths: `description.fr`, `sources[1].url`. */
function flatten(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value) && value.some(isMembers)) return value.flatMap((item, index) => flatten(item, `${path}[${index + 1}]`));
  if (!isMembers(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, path === '' ? name : `${path}.${name}`));
}

/** Reads a list of records of a shape. `known`: lines that stand for a record as it is, whatever it holds. */
export function parseRecords(text: string, shape: Shape, known: ReadonlyMap<string, unknown> = new Map()): Parsed<unknown[]> {
  if (text.trim() === EMPTY_LIST) return { value: [] };
  const records: unknown[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const parsed = known.has(line.trim()) ? { value: known.get(line.trim()) } : parseRecord(line, shape);
    if ('fault' in parsed) return parsed;
    records.push(parsed.value);
  }
  return { value: records };
}

function parseRecord(line: string, shape: Shape): Parsed<unknown> {
  const parts = split(line, '|');
  const hasEquals = parts.some((part) => split(part, '=').length > 1);
  if (!hasEquals && shape.kind === 'members' && shape.isKeyAllowed) return { value: unescape(line.trim()) };
  const record: Record<string, unknown> = {};
  for (const part of parts) {
    if (part.trim() === '') continue;
    const [path = '', ...rest] = split(part, '=');
    if (rest.length === 0) return { fault: { code: 'item', found: part.trim(), expected: example(shape) } };
    const names = [...path.trim().matchAll(/([^.[\]]+)(?:\[(\d{1,3})\])?/g)].map(([, name = '', index]) => ({ name, index }));
    const place = leafAt(shape, names);
    if ('fault' in place) return place;
    const parsed = parseLeaf(place.value, rest.join('=').trim());
    if ('fault' in parsed) return parsed;
    put(record, names, parsed.value);
  }
  return { value: record };
}

interface Step {
  name: string;
  index: string | undefined;
}

/** What a path of an item leads to. */
function leafAt(shape: Shape, names: readonly Step[]): Parsed<Shape> {
  let current: Shape = shape;
  for (const { name, index } of names) {
    const members: readonly Member[] = current.kind === 'members' ? current.members : [];
    if (current.kind === 'text') return { value: { kind: 'string', format: 'other' } };
    const member = members.find((candidate) => candidate.name === name);
    if (!member) {
      const known = members.map((candidate) => candidate.name);
      const suggestion = suggest(name, known);
      const fault = { code: 'item-member' as const, found: name, expected: known.join(', ') };
      return { fault: suggestion === undefined ? fault : { ...fault, suggestion } };
    }
    current = member.shape;
    if (index !== undefined) {
      if (current.kind !== 'list' || current.item.kind !== 'members')
        return { fault: { code: 'item', found: `${name}[${index}]`, expected: example(shape) } };
      current = current.item;
    }
  }
  const isWhole = current.kind === 'members' || names.length === 0;
  return isWhole
    ? { fault: { code: 'item', found: names.map(({ name }) => name).join('.'), expected: example(shape) } }
    : { value: current };
}

function parseLeaf(shape: Shape, text: string): Parsed<unknown> {
  if (shape.kind === 'list') return parseList(text, shape.item);
  return parseScalar(shape, unescape(text));
}

function put(record: Record<string, unknown>, names: readonly Step[], value: unknown): void {
  let current = record;
  for (const [depth, { name, index }] of names.entries()) {
    if (name === '__proto__') return;
    if (depth === names.length - 1) {
      current[name] = value;
      return;
    }
    const inner: unknown = Object.hasOwn(current, name) ? current[name] : undefined;
    if (index === undefined) {
      const members = isMembers(inner) ? (inner as Record<string, unknown>) : {};
      current[name] = members;
      current = members;
      continue;
    }
    const list: unknown[] = Array.isArray(inner) ? inner : [];
    current[name] = list;
    const position = Math.min(Number(index) - 1, list.length);
    const item: unknown = list[position];
    const members = isMembers(item) ? (item as Record<string, unknown>) : {};
    list[Math.max(position, 0)] = members;
    current = members;
  }
}

/** How an item of this shape is written, for those who did not find out. */
export function example(shape: Shape): string {
  if (shape.kind !== 'members') return 'a; b';
  return shape.members
    .slice(0, 4)
    .map(({ name, shape: inner }) => (inner.kind === 'text' ? `${name}.fr=…` : `${name}=…`))
    .join(' | ');
}

function escape(text: string, signs: string): string {
  return text
    .replace(/[\\|]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(signs === '' ? /(?!)/g : new RegExp(`[${signs}]`, 'g'), '\\$&')
    .replace(/^\s|\s$/g, (blank) => (blank === ' ' ? '\\s' : blank));
}

function unescape(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 's' ? ' ' : sign));
}

/** Parts at a sign that no backslash stands before. */
function split(text: string, sign: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === sign) {
      parts.push(part);
      part = '';
    } else if (character === '\\') part += text.slice(at, ++at + 1);
    else part += character;
  }
  return [...parts, part];
}
