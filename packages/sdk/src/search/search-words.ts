import type { TermSynonyms } from '../hsds/synonyms.js';
import type { SearchGeography } from './geography.js';
import type { SearchIndex } from './index-build.js';
import { buildPhrases } from './phrases.js';
import type { AskedPlace } from './place.js';
import { buildServicesOfNeed } from './services-of-need.js';
import { buildTermPhrases } from './term-phrases.js';
import { buildTextIndex } from './text-index.js';
import { understand, type Understood } from './understand.js';

/** What only a search with words needs: built when one is near. Search reaches all of it from here. */
export interface SearchWords {
  /** What a query that holds a word asks for; a place in it comes before `near`. */
  understand(query: string, near: AskedPlace | undefined, geography: SearchGeography): Understood;
}

/** Builds what a search with words reads, yielding often so that a caller can share the thread. */
export function* buildSearchWords({ catalog, termsOf }: SearchIndex, synonyms?: TermSynonyms): Generator<undefined, SearchWords> {
  const terms = yield* buildTermPhrases(catalog, synonyms);
  const text = yield* buildTextIndex(catalog, terms);
  const phrases = yield* buildPhrases(terms, catalog.lang);
  const servicesOfNeed = yield* buildServicesOfNeed(catalog.services, termsOf.need, phrases, catalog.lang);
  return { understand: (query, near, geography) => understand(query, near, geography, { text, phrases, servicesOfNeed }) };
}
