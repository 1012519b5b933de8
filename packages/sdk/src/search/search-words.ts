import type { TermSynonyms } from '../hsds/synonyms.js';
import type { SearchGeography } from './geography.js';
import type { IsMatch } from './highlight.js';
import type { SearchIndex } from './index-build.js';
import { buildPhrases, buildServicesOfNeed, buildTermPhrases } from './phrases.js';
import type { AskedPlace } from './place.js';
import { readQuery } from './read-query.js';
import { scoreServices, type Scored, type Scores } from './score.js';
import { stem } from './stem.js';
import { buildTextIndex } from './text-index.js';

/** What only a search with words needs: built when one is near. Search reaches all of it from here. */
export interface SearchWords {
  /**
   * What a query that holds a word asks for; a place in it comes before `near`, unless `near` says which of several of that name.
   * When nothing that serves that place has the other words, but some service holds all of them, the place was a part of what it says;
   * a whole province or region, also when it is a part of a name. Otherwise the place stands, and an empty answer says the truth.
   */
  understand(query: string, near: AskedPlace | undefined, geography: SearchGeography): Understood;
}

/** Builds what a search with words reads, yielding often so that a caller can share the thread. */
export function* buildSearchWords({ catalog, termsOf }: SearchIndex, synonyms?: TermSynonyms): Generator<undefined, SearchWords> {
  const terms = yield* buildTermPhrases(catalog, synonyms);
  const text = yield* buildTextIndex(catalog, terms);
  const phrases = yield* buildPhrases(terms, catalog.lang);
  const servicesOfNeed = yield* buildServicesOfNeed(catalog, termsOf.need, phrases);
  return {
    understand(asked, near, geography) {
      const scored = (ignorePlaces: boolean): Understood & Scored & { isOnlyPlace: boolean } => {
        const { needs, corrected, places, words, placeWords } = readQuery(asked, text, phrases, geography.names, ignorePlaces);
        const found = [...words, ...placeWords].flatMap(({ variants }) => variants.map(({ word }) => text.vocabulary[word] ?? ''));
        return {
          needs,
          ...(corrected === undefined ? {} : { corrected }),
          place: places.length > 0 && !near?.candidates.some((one) => places.includes(one)) ? geography.asked(places) : near,
          isOnlyPlace: words.length === 0,
          ...(found.length > 0 ? { isMatch: matcher(found) } : {}),
          ...scoreServices({ words, placeWords }, text, servicesOfNeed),
        };
      };
      const first = scored(false);
      if (!first.place || first.place === near) return first;
      const coverage = geography.coverages(first.place.asks);
      const isWide = !first.isOnlyPlace && first.place.candidates.every(({ precision }) => precision === 'region');
      if (!isWide) for (const n of first.scores.keys()) if (coverage(n) !== 'elsewhere') return first;
      const second = scored(true);
      return (isWide ? second.isNamed : second.complete) ? second : first;
    },
  };
}

/** What a search asks for by words and place, and what it finds before filters. */
export interface Understood {
  /** Keys of needs, sorted. */
  readonly needs: readonly string[];
  /** The query with the spelling used, where a word was not known as typed. */
  readonly corrected?: string;
  readonly place: AskedPlace | undefined;
  readonly scores: Scores;
  /** Tells the words found, to mark them. */
  readonly isMatch?: IsMatch;
}

/** A test for the words a query found, their families by stem included. */
export function matcher(words: Iterable<string>): IsMatch {
  const exact = new Set(words);
  const stems = new Set([...exact].map(stem));
  return (word) => exact.has(word) || stems.has(stem(word));
}
