import type { LinkedGazetteer } from '../geo/gazetteer.js';
import { linkCatalog } from '../hsds/link.js';
import type { Catalog, Synonyms } from '../hsds/types.js';
import { buildSearchIndex, type SearchIndex } from '../search/index-build.js';
import { buildSearchWords } from '../search/search-words.js';

/** Runs a generator to its end at once. */
export function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** A catalog's index with its words, at once. */
export function wholeIndex(catalog: Catalog, gazetteer: LinkedGazetteer | undefined, synonyms?: Synonyms): SearchIndex {
  const index = finish(buildSearchIndex(finish(linkCatalog(catalog, 'catalog.json')), gazetteer));
  return { ...index, words: finish(buildSearchWords(index, synonyms?.terms)) };
}
