/** How many typing errors a word of this length may hold: none under 4 letters, one up to 8, two from 9 on. */
export function allowedEdits(length: number): 0 | 1 | 2 {
  return length < 4 ? 0 : length < 9 ? 1 : 2;
}

/**
 * The least number of inserted, dropped, changed or swapped neighbouring letters between two words (Damerau–Levenshtein, optimal
 * alignment), or `limit + 1` as soon as it is more than `limit`. With `prefix`, `to` may go on after its part that is nearest.
 */
export function edits(from: string, to: string, limit: number, prefix = false): number {
  const over = limit + 1;
  const width = prefix ? Math.min(to.length, from.length + limit) : to.length;
  if (from.length - width > limit || (!prefix && width - from.length > limit)) return over;
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, n) => n);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((above[j] ?? over) + 1, (row[j - 1] ?? over) + 1, (above[j - 1] ?? over) + (same ? 0 : 1));
      if (!same && i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? over) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return over;
    before = above;
    above = row;
  }
  const end = prefix ? Math.min(...above) : (above[width] ?? over);
  return Math.min(end, over);
}
