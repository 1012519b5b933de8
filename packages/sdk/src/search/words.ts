import { foldLetters } from '../geo/fold.js';

/** A word of a text: folded, with the place it has in the text as written. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu;
const ELISION = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)$/;
const APOSTROPHE = /['’ʼ‘`´]/;

/**
 * The words of a text in order: folded, French elisions dropped (`l'emploi` is `emploi`), hyphened words apart,
 * Ukrainian words kept whole over their apostrophe.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  // `сім'я` is one word in Ukrainian, and often typed without its apostrophe.
  let joined: Word | undefined;
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    const after = text[end] ?? '';
    const word = foldLetters(match[0]).replace(/[^\p{L}\p{N}]/gu, '');
    if (joined && /^\p{Script=Cyrillic}/u.test(word)) {
      joined.word += word;
      joined.end = end;
    } else if (word && !(APOSTROPHE.test(after) && ELISION.test(word))) {
      words.push({ word, start, end });
    } else if (!word) continue;
    const last = words.at(-1);
    joined = last?.end === end && APOSTROPHE.test(after) && /\p{Script=Cyrillic}$/u.test(last.word) ? last : undefined;
    if (joined && !/^\p{L}/u.test(text.slice(end + 1))) joined = undefined;
  }
  return words;
}
