import type { Path } from '../diagnostics/types.js';
import { compareRecords } from './compare.js';
import type { Conflict, Edit } from './types.js';
import { byKey, isMembers, isSame, keyOf, nameOf, type Members } from './values.js';

/** What the other side changed and may be taken over, and what both changed. */
export interface Merged {
  /** From `mine` to the merged record. */
  edits: Edit[];
  conflicts: Conflict[];
}

/**
 * Merges one file's record, member by member: `base` is what both sides started from, `mine` what stands in the file now, `theirs`
 * what arrives (a workbook, another register). What one side alone changed is taken; what both changed alike is nothing to do; what
 * both changed differently is a conflict, where `mine` stays. `undefined`: no such file on that side.
 *
 * An item of a list without keys is one value: two sides that change different members of one telephone line may mean two lines.
 */
export function mergeThreeWay(file: string, base: unknown, mine: unknown, theirs: unknown): Merged {
  const conflicts: Conflict[] = [];
  const merged = merge({ file, path: [], conflicts }, base, mine, theirs);
  return { edits: compareRecords(file, mine, merged), conflicts };
}

interface Place {
  file: string;
  path: Path;
  conflicts: Conflict[];
  record?: string;
}

function merge(place: Place, base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const isRecord = place.path.length === 0 || keyOf(mine ?? theirs) === place.path.at(-1);
  const name = isRecord ? (nameOf(mine) ?? nameOf(theirs) ?? nameOf(base)) : undefined;
  const inside = name === undefined ? place : { ...place, record: name };
  if (isMembers(mine) && isMembers(theirs) && (isMembers(base) || base === undefined)) {
    return mergeMembers(inside, base ?? {}, mine, theirs);
  }
  if (Array.isArray(mine) && Array.isArray(theirs) && (Array.isArray(base) || base === undefined)) {
    const merged = mergeLists(inside, (base ?? []) as unknown[], mine, theirs);
    if (merged) return merged;
  }
  const { conflicts, ...where } = inside;
  conflicts.push({ ...where, base, mine, theirs });
  return mine;
}

function mergeMembers(place: Place, base: Members, mine: Members, theirs: Members): Members {
  return Object.fromEntries(
    inOrder(Object.keys(mine), Object.keys(theirs))
      .map((name): [string, unknown] => [name, merge({ ...place, path: [...place.path, name] }, base[name], mine[name], theirs[name])])
      .filter(([, value]) => value !== undefined),
  );
}

function mergeLists(place: Place, base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] | undefined {
  const [from, own, other] = [byKey(base), byKey(mine), byKey(theirs)];
  if (from && own && other) {
    return inOrder([...own.keys()], [...other.keys()])
      .map((key) => merge({ ...place, path: [...place.path, key] }, from.get(key), own.get(key), other.get(key)))
      .filter((record) => record !== undefined);
  }
  const areAsMany = mine.length === base.length && theirs.length === base.length;
  if (!areAsMany || ![...base, ...mine, ...theirs].every(isMembers)) return undefined;
  return mine.map((item, index) => mergeItem({ ...place, path: [...place.path, index] }, base[index], item, theirs[index]));
}

function mergeItem({ conflicts, ...where }: Place, base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  conflicts.push({ ...where, base, mine, theirs });
  return mine;
}

/** The names of `mine`, each name only `theirs` has after the one it follows there. */
function inOrder(mine: readonly string[], theirs: readonly string[]): string[] {
  const names = [...mine];
  for (const [index, name] of theirs.entries()) {
    if (names.includes(name)) continue;
    const before = index === 0 ? -1 : names.indexOf(theirs[index - 1] ?? '');
    names.splice(before + 1, 0, name);
  }
  return names;
}
