import type { Edit } from './types.js';
import { isSame } from './values.js';

/**
 * A change of a whole list as items taken out and put in, so that those that stay keep their text. `undefined` where nothing of
 * the list stays, or nothing was there.
 */
export function expandList(edit: Edit): Edit[] | undefined {
  const { before, after } = edit;
  if (!Array.isArray(before) || !Array.isArray(after) || after.length === 0) return undefined;
  const kept = longestCommon(before as unknown[], after as unknown[]);
  if (kept.length === 0) return undefined;
  const place = (index: number): Edit => ({ file: edit.file, path: [...edit.path, index], before: undefined, after: undefined });
  const former = new Set(kept.map(([index]) => index));
  const next = new Set(kept.map(([, index]) => index));
  const gone = [...before.keys()].filter((index) => !former.has(index)).reverse();
  const added = [...after.keys()].filter((index) => !next.has(index));
  return [
    ...gone.map((index): Edit => ({ ...place(index), before: before[index] as unknown })),
    ...added.map((index): Edit => ({ ...place(index), after: after[index] as unknown })),
  ];
}

/** Lists longer than this are changed as a whole: comparing them would take the square of their length. */
const LONGEST_LIST = 500;

/** Pairs of positions of the items both lists have, in the same order: as many as there can be. */
function longestCommon(a: readonly unknown[], b: readonly unknown[]): [number, number][] {
  if (a.length > LONGEST_LIST || b.length > LONGEST_LIST) return [];
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = isSame(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (isSame(a[i], b[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
