import { stem } from './stem.js';
import { withoutStopWords } from './stop-words.js';
import type { TermPhrases } from './term-phrases.js';
import { wordsOf } from './words.js';

/** The labels and synonyms of needs, in all languages, to recognise in a query. */
export interface Phrases {
  /** Keys of needs, by the stems of the telling words joined by a space. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** The most telling words a phrase has. */
  readonly longest: number;
  /** By `<language>/<need>`: the need's phrases in that language, as stems. */
  readonly byLanguage: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** The stems of the telling words of a text. */
export function stemsOf(text: string): string[] {
  return withoutStopWords(wordsOf(text)).map(({ word }) => stem(word));
}

/** Reads the phrases of the needs among terms, yielding between languages. */
export function* buildPhrases(terms: readonly TermPhrases[], lang: string): Generator<undefined, Phrases> {
  const needs = new Map<string, string[]>();
  const byLanguage = new Map<string, string[][]>();
  let longest = 1;
  for (const { term, synonyms } of terms) {
    const { taxonomy, key, name } = term;
    if (taxonomy !== 'needs') continue;
    for (const [language, phrases] of [[lang, [name]] as const, ...synonyms]) {
      const inLanguage = byLanguage.get(`${language}/${key}`) ?? [];
      byLanguage.set(`${language}/${key}`, inLanguage);
      for (const phrase of phrases) {
        const stems = stemsOf(phrase);
        if (stems.length === 0) continue;
        longest = Math.max(longest, stems.length);
        inLanguage.push(stems);
        const known = needs.get(stems.join(' '));
        if (!known) needs.set(stems.join(' '), [key]);
        else if (!known.includes(key)) known.push(key);
      }
      yield;
    }
  }
  for (const keys of needs.values()) keys.sort();
  return { needs, longest, byLanguage };
}
