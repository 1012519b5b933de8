import { foldLetters } from '../geo/fold.js';

const LIMIT = 30_000;

/** The same pure function, remembering its answers until they are too many: the words of a catalog come again and again. */
export function memo(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= LIMIT) known.clear();
    const answer = of(text);
    known.set(text, answer);
    return answer;
  };
}

/** A word of a text: folded, with the place it has in the text as written. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

// Cyrillic first: `сім'я` is one word in Ukrainian, and often typed without its apostrophe.
const RUN = /[\u0400-\u04ff][\u0400-\u04ff\p{M}]*(?:['’ʼ][\u0400-\u04ff][\u0400-\u04ff\p{M}]*)*|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu;
const ELISION = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)$/;
const APOSTROPHE = /^['’ʼ‘`´]/;

// The apostrophes of a Ukrainian word are still in it.
const folded = memo((run) => foldLetters(run).replace(/[^\p{L}\p{N}]/gu, ''));

/**
 * The words of a text in order: folded, French elisions dropped (`l'emploi` is `emploi`), hyphened words apart,
 * Ukrainian words kept whole over their apostrophe.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    const word = folded(match[0]);
    if (word && !(ELISION.test(word) && APOSTROPHE.test(text.slice(end, end + 1)))) words.push({ word, start, end });
  }
  return words;
}

/** True for a query that holds a word. */
export function isWorded(query: string | undefined): query is string {
  return query !== undefined && wordsOf(query).length > 0;
}
