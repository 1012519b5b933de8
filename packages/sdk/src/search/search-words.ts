import type { TermSynonyms } from '../hsds/synonyms.js';
import type { SearchIndex } from './index-build.js';
import { buildPhrases, type Phrases } from './phrases.js';
import { buildServicesOfNeed, type ServicesOfNeed } from './services-of-need.js';
import { buildTermPhrases } from './term-phrases.js';
import { buildTextIndex, type TextIndex } from './text-index.js';
import { wordsOf } from './words.js';

/** What only a search with words reads: built when one is near. */
export interface SearchWords {
  readonly text: TextIndex;
  readonly phrases: Phrases;
  /** Who meets each need, its narrower needs included. */
  readonly servicesOfNeed: ServicesOfNeed;
}

/** Builds what a search with words reads, yielding often so that a caller can share the thread. */
export function* buildSearchWords({ catalog, termsOf }: SearchIndex, synonyms?: TermSynonyms): Generator<undefined, SearchWords> {
  const terms = yield* buildTermPhrases(catalog, synonyms);
  const text = yield* buildTextIndex(catalog, terms);
  const phrases = yield* buildPhrases(terms, catalog.lang);
  const servicesOfNeed = yield* buildServicesOfNeed(catalog.services, termsOf.need, phrases, catalog.lang);
  return { text, phrases, servicesOfNeed };
}

/** True for a query that holds a word: only then are the words of a catalog needed. */
export function isWorded(query: string | undefined): boolean {
  return query !== undefined && wordsOf(query).length > 0;
}
