const RUN = 64;

/** A stable merge sort into a new list, yielding often: one long sort of names can hold a slow phone for too long. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let n = 0; n < runs.length; n += 2) merged.push(yield* merge(runs[n] ?? [], runs[n + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  const all: T[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    const a = left[l] as T;
    const b = right[r] as T;
    const first = compare(a, b) <= 0;
    all.push(first ? a : b);
    if (first) l += 1;
    else r += 1;
    if (all.length % 512 === 0) yield;
  }
  return all.concat(left.slice(l), right.slice(r));
}
