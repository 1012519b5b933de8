/** How many typing errors a word of this length may hold: none under 4 letters, one up to 8, two from 9 on. */
export function allowedEdits(length: number): 0 | 1 | 2 {
  return length < 4 ? 0 : length < 9 ? 1 : 2;
}

/** Longer words are compared by their first letters only. */
const MAX_LENGTH = 40;
// Kept between calls: a search compares thousands of words, and new rows for each would cost more than the comparing.
let before = new Uint8Array(MAX_LENGTH + 1);
let above = new Uint8Array(MAX_LENGTH + 1);
let row = new Uint8Array(MAX_LENGTH + 1);

/**
 * The least number of inserted, dropped, changed or swapped neighbouring letters between two words (Damerau–Levenshtein, optimal
 * alignment), or `limit + 1` when it is more than `limit`. With `prefix`, `to` may go on after its part that is nearest.
 */
export function edits(from: string, to: string, limit: number, prefix = false): number {
  const over = limit + 1;
  const height = Math.min(from.length, MAX_LENGTH);
  const width = Math.min(prefix ? height + limit : MAX_LENGTH, to.length);
  if (height - width > limit || width - height > limit) return over;
  for (let j = 0; j <= width; j += 1) above[j] = j;
  for (let i = 1; i <= height; i += 1) {
    row[0] = i;
    let least = i;
    const letter = from.charCodeAt(i - 1);
    for (let j = 1; j <= width; j += 1) {
      const other = to.charCodeAt(j - 1);
      let cost = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === to.charCodeAt(j - 2) && from.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return over;
    [before, above, row] = [above, row, before];
  }
  let end = above[width] as number;
  if (prefix) for (let j = 0; j < width; j += 1) end = Math.min(end, above[j] as number);
  return Math.min(end, over);
}
