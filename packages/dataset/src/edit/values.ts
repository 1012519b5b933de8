import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../diagnostics/types.js';

/** Members by name, as read from a file. */
export type Members = Readonly<Record<string, unknown>>;

/** True for members by name: neither a list nor null. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same value; the order of members does not count, that of lists does. */
export function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}

/** The `key` of a record, as text. */
export function keyOf(record: unknown): string | undefined {
  const key = isMembers(record) ? record['key'] : undefined;
  return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined;
}

/** The records of a list by `key`; `undefined` where one has none, or two have the same. */
export function byKey(list: readonly unknown[]): Map<string, unknown> | undefined {
  const records = new Map<string, unknown>();
  for (const record of list) {
    const key = keyOf(record);
    if (key === undefined || records.has(key)) return undefined;
    records.set(key, record);
  }
  return records;
}

/** A record's name for people: its only text, or that in the first language it is written in. */
export function nameOf(record: unknown): string | undefined {
  const name = isMembers(record) ? record['name'] : undefined;
  const text: unknown = isMembers(name) ? Object.values(name)[0] : name;
  return typeof text === 'string' ? text : undefined;
}

/** A path with positions in place of keys, as far as it exists in `value`; the last step may name something new. */
export function toPositions(value: unknown, path: Path): Path | undefined {
  const positions: (string | number)[] = [];
  let current = value;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (Array.isArray(current)) {
      const position = typeof step === 'number' ? step : current.findIndex((record) => keyOf(record) === step);
      const exists = position >= 0 && position < current.length;
      if (!exists && !isLast) return undefined;
      positions.push(position < 0 ? current.length : position);
      current = exists ? (current[position] as unknown) : undefined;
    } else if (isMembers(current) && typeof step === 'string' && step !== '__proto__') {
      positions.push(step);
      current = Object.hasOwn(current, step) ? current[step] : undefined;
    } else {
      return undefined;
    }
  }
  return positions;
}

/** A copy of `value` with something else at `path` (positions); `undefined` takes out. A place in a list where none is yet: added there. */
export function withValue(value: unknown, path: Path, after: unknown, isNew: boolean): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return after;
  if (Array.isArray(value) && typeof step === 'number') {
    const list: unknown[] = [...(value as unknown[])];
    if (rest.length > 0) list[step] = withValue(list[step], rest, after, isNew);
    else if (after === undefined) list.splice(step, 1);
    else list.splice(step, isNew ? 0 : 1, after);
    return list;
  }
  const members: Record<string, unknown> = { ...(isMembers(value) ? value : {}) };
  const inner = withValue(members[step], rest, after, isNew);
  if (inner === undefined) return Object.fromEntries(Object.entries(members).filter(([name]) => name !== step));
  members[step] = inner;
  return members;
}
