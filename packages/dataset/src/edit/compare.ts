import type { Path } from '../diagnostics/types.js';
import type { Edit } from './types.js';
import { byKey, isMembers, isSame, nameOf, type Members } from './values.js';

/**
 * What must change for a file that holds `before` to hold `after`, as plain values; `undefined`: no such file.
 *
 * Members are compared by name, records of a list by their `key` (their order does not count), the items of another list one by
 * one where there are as many; else the whole list is one change. Same input, same edits, in the order of `before`, then new ones.
 */
export function compareRecords(file: string, before: unknown, after: unknown): Edit[] {
  return compare({ file, path: [] }, before, after);
}

interface Place {
  file: string;
  path: Path;
  record?: string;
  following?: string | null;
}

function compare(place: Place, before: unknown, after: unknown): Edit[] {
  if (isSame(before, after)) return [];
  const named = withName(place, before, after);
  const { following, ...inside } = named;
  if (isMembers(before) && isMembers(after)) return compareMembers(inside, before, after);
  if (Array.isArray(before) && Array.isArray(after)) {
    const edits = compareLists(inside, before, after);
    if (edits) return edits;
  }
  return [{ ...inside, before, after, ...(before === undefined && following !== undefined ? { following } : {}) }];
}

/** A record of a file of its own, by its name. */
function withName(place: Place, before: unknown, after: unknown): Place {
  const name = place.path.length === 0 ? (nameOf(before) ?? nameOf(after)) : undefined;
  return name === undefined ? place : { ...place, record: name };
}

function compareMembers(place: Place, before: Members, after: Members): Edit[] {
  const names = Object.keys(after);
  const added = names.filter((name) => !Object.hasOwn(before, name));
  return [...Object.keys(before), ...added].flatMap((name) =>
    compare({ ...place, path: [...place.path, name], following: names[names.indexOf(name) - 1] ?? null }, before[name], after[name]),
  );
}

function compareLists(place: Place, before: readonly unknown[], after: readonly unknown[]): Edit[] | undefined {
  const [former, next] = [byKey(before), byKey(after)];
  if (former && next && former.size + next.size > 0) {
    const keys = [...next.keys()];
    const all = [...former.keys(), ...keys.filter((key) => !former.has(key))];
    return all.flatMap((key) => {
      const [old, record] = [former.get(key), next.get(key)];
      const name = nameOf(old) ?? nameOf(record);
      const inner = { ...place, path: [...place.path, key], following: keys[keys.indexOf(key) - 1] ?? null };
      return compare(name === undefined ? inner : { ...inner, record: name }, old, record);
    });
  }
  const isOfRecords = before.length === after.length && [...before, ...after].every(isMembers);
  if (!isOfRecords) return undefined;
  return before.flatMap((item, index) => compare({ ...place, path: [...place.path, index] }, item, after[index]));
}
