import { stem } from './stem.js';
import type { TextIndex } from './text-index.js';

/** A word of the vocabulary that answers for a typed one, and how well: 1 is the word itself. */
export interface Variant {
  /** Number in the vocabulary. */
  readonly word: number;
  readonly quality: number;
}

export interface Variants {
  readonly variants: readonly Variant[];
  /** The spelling used where no word was as typed. */
  readonly corrected?: string;
  /** True of a spelling that is little more than a guess: two errors, or one in a short word. */
  readonly isGuess?: boolean;
}

const STEM_QUALITY = 0.85;
const PREFIX_QUALITY = 0.5;
const EDIT_QUALITY = [1, 0.6, 0.4];
const MIN_PREFIX_WITH_EDITS = 5;
const MIN_SURE = 6;

/** The number of the first word of a sorted vocabulary that is not before `word`. */
function lowerBound(vocabulary: readonly string[], word: string): number {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The words of the vocabulary that answer for a folded word: itself, its family by stem, those it begins when it is being typed (`unfinished`);
 * only when there is none, those within the allowed typing errors.
 */
export function variantsOf(word: string, index: TextIndex, unfinished: boolean): Variants {
  const { vocabulary, byStem } = index;
  const quality = new Map<number, number>();
  const better = (n: number, worth: number): void => void quality.set(n, Math.max(worth, quality.get(n) ?? 0));
  const first = lowerBound(vocabulary, word);
  if (vocabulary[first] === word) better(first, 1);
  for (const n of byStem.get(stem(word)) ?? []) better(n, STEM_QUALITY);
  if (unfinished) {
    for (let n = first; n < vocabulary.length && vocabulary[n]?.startsWith(word); n += 1) {
      better(n, PREFIX_QUALITY + (0.3 * word.length) / (vocabulary[n]?.length ?? 1));
    }
  }
  if (quality.size > 0) return { variants: [...quality].map(([n, worth]) => ({ word: n, quality: worth })) };
  return nearest(word, index, unfinished);
}

function nearest(word: string, index: TextIndex, unfinished: boolean): Variants {
  const allowed = allowedEdits(word.length);
  for (let limit = 1; limit <= allowed; limit += 1) {
    for (const prefix of unfinished && word.length >= MIN_PREFIX_WITH_EDITS ? [false, true] : [false]) {
      const found: number[] = [];
      for (let n = 0; n < index.vocabulary.length; n += 1) {
        const known = index.vocabulary[n] ?? '';
        // One error leaves the first or the last letter right; this spares most of the comparing.
        const alike = known[0] === word[0] || (!prefix && known.at(-1) === word.at(-1));
        if (alike && edits(word, known, limit, prefix) <= limit) found.push(n);
      }
      if (found.length === 0) continue;
      const best = found.reduce((a, b) => (commonness(b, index) > commonness(a, index) ? b : a));
      const spelling = index.vocabulary[best] ?? word;
      return {
        variants: (index.byStem.get(stem(spelling)) ?? [best]).map((n) => ({ word: n, quality: EDIT_QUALITY[limit] ?? 0 })),
        corrected: index.written.get(spelling) ?? spelling,
        isGuess: limit > 1 || word.length < MIN_SURE,
      };
    }
  }
  return { variants: [] };
}

/** How many services a word leads to: a whole number, so that no order of adding changes it. */
function commonness(n: number, { starts, documents, services, spread }: TextIndex): number {
  let sum = 0;
  for (let at = starts[n] as number; at < (starts[n + 1] as number); at += 1) {
    const document = documents[at] as number;
    sum += document < services ? 1 : (spread[document - services]?.length ?? 0);
  }
  return sum;
}

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
