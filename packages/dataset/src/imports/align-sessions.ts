import type { Conflict } from '../edit/types.js';
import { isSame, keyOf } from '../edit/values.js';
import { isObject } from './json.js';

type Plain = Record<string, unknown>;

/** A training's sides, ready to be merged, and the sessions both sides changed. */
export interface AlignedSessions {
  base: Plain | undefined;
  theirs: Plain | undefined;
  conflicts: Conflict[];
}

/**
 * Sessions a steward wrote by hand have no key, and are no source's: beside such, the sessions of a source are merged here one by one, so that the
 * list as a whole is no conflict. A session the steward took out stays out.
 */
export function alignSessions(file: string, base: Plain | undefined, mine: unknown, theirs: Plain | undefined): AlignedSessions {
  const conflicts: Conflict[] = [];
  const own = isObject(mine) ? mine['hasCourseInstance'] : undefined;
  const next = theirs?.['hasCourseInstance'];
  if (!Array.isArray(own) || !Array.isArray(next) || own.every((item) => keyOf(item) !== undefined)) return { base, theirs, conflicts };
  const former = base?.['hasCourseInstance'];
  const find = (list: unknown, key: string | undefined): unknown =>
    Array.isArray(list) && key !== undefined ? list.find((item) => keyOf(item) === key) : undefined;
  const merged = own.map((item: unknown): unknown => {
    const key = keyOf(item);
    const [before, after] = [find(former, key), find(next, key)];
    if (after === undefined || isSame(after, before) || isSame(after, item)) return item;
    if (isSame(item, before)) return after;
    conflicts.push({ file, path: ['hasCourseInstance', key ?? ''], base: before, mine: item, theirs: after });
    return item;
  });
  const added = (next as unknown[]).filter((item) => find(own, keyOf(item)) === undefined && find(former, keyOf(item)) === undefined);
  return {
    base: { ...base, hasCourseInstance: own },
    theirs: { ...theirs, hasCourseInstance: [...merged, ...added] },
    conflicts,
  };
}
