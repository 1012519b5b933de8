import type { HsdsTaxonomyTerm } from '../hsds/types.js';
import { stem } from './stem.js';
import { withoutStopWords } from './stop-words.js';
import { wordsOf } from './words.js';

/** The labels and synonyms of needs, in all languages, to recognise in a query. */
export interface Phrases {
  /** Keys of needs, by the stems of the telling words joined by a space. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** The most telling words a phrase has. */
  readonly longest: number;
}

/** Reads the phrases of the needs among terms, yielding between terms. */
export function* buildPhrases(terms: readonly HsdsTaxonomyTerm[]): Generator<undefined, Phrases> {
  const needs = new Map<string, string[]>();
  let longest = 1;
  for (const { taxonomy, key, name, synonyms } of terms) {
    if (taxonomy !== 'needs') continue;
    for (const phrase of [name, ...Object.values(synonyms ?? {}).flat()]) {
      const words = withoutStopWords(wordsOf(phrase));
      const stems = words.map(({ word }) => stem(word)).join(' ');
      if (!stems) continue;
      longest = Math.max(longest, words.length);
      const known = needs.get(stems);
      if (!known) needs.set(stems, [key]);
      else if (!known.includes(key)) known.push(key);
    }
    yield;
  }
  for (const keys of needs.values()) keys.sort();
  return { needs, longest };
}
