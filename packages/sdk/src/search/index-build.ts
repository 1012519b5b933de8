import type { LinkedGazetteer } from '../geo/gazetteer.js';
import type { LinkedCatalog } from '../hsds/link.js';
import { nameOrder } from '../hsds/name-order.js';
import type { HsdsService } from '../hsds/types.js';
import { buildGeography, type SearchGeography } from './geography.js';
import type { SearchWords } from './search-words.js';
import { sorted } from './sorted.js';

type TermFacet = 'need' | 'stage' | 'audience' | 'language';

/** All that search reads: built once per catalog, the geography once per gazetteer, the words when first needed. */
export interface SearchIndex {
  readonly catalog: LinkedCatalog;
  /** Place of each service in the order of names, by the rules of the catalog's language; then of keys. */
  readonly nameRank: Uint32Array;
  /** Place of each service's first need in the steward's order of needs; the greatest number when it is not there. */
  readonly needRank: Uint32Array;
  /** By facet, what each service counts for: its terms and their parents; its languages, and their primary tag (`fr` of `fr-CA`). */
  readonly termsOf: Readonly<Record<TermFacet, readonly (readonly string[])[]>>;
  readonly numberOf: ReadonlyMap<HsdsService | undefined, number>;
  readonly geography: SearchGeography;
  /** Must be there for a search that has a query. */
  readonly words?: SearchWords;
}

/** Builds all that a list without words needs, yielding often so that a caller can share the thread. The gazetteer may be missing. */
export function* buildSearchIndex(catalog: LinkedCatalog, gazetteer: LinkedGazetteer | undefined): Generator<undefined, SearchIndex> {
  const { services } = catalog;
  const termsOf = yield* buildTerms(catalog);
  const byName = yield* sorted(services, nameOrder(catalog.lang));
  const numberOf = new Map<HsdsService | undefined, number>(services.map((service, n) => [service, n]));
  yield;
  const nameRank = new Uint32Array(services.length);
  for (const [rank, service] of byName.entries()) nameRank[numberOf.get(service) ?? 0] = rank;
  yield;
  const needs = catalog.taxonomy_terms.filter(({ taxonomy }) => taxonomy === 'needs').map(({ key }) => key);
  // Minus one becomes the greatest number.
  const needRank = Uint32Array.from(services, (service) => needs.indexOf(service.needs[0] ?? ''));
  const geography = yield* buildGeography(catalog, gazetteer);
  return { catalog, nameRank, needRank, termsOf, numberOf, geography };
}

function* buildTerms(catalog: LinkedCatalog): Generator<undefined, Record<TermFacet, string[][]>> {
  const parents = new Map(catalog.taxonomy_terms.map(({ taxonomy, key, parent }) => [`${taxonomy}/${key}`, parent]));
  const withParents = (taxonomy: string, keys: readonly string[]): string[] => {
    const all = new Set<string>();
    for (const key of keys) {
      for (let next: string | undefined = key; next !== undefined && !all.has(next); next = parents.get(`${taxonomy}/${next}`))
        all.add(next);
    }
    return [...all];
  };
  const termsOf: Record<TermFacet, string[][]> = { need: [], stage: [], audience: [], language: [] };
  for (const { needs, stages, audiences, languages = [] } of catalog.services) {
    termsOf.need.push(withParents('needs', needs));
    termsOf.stage.push(withParents('stages', stages));
    termsOf.audience.push(withParents('audiences', audiences));
    termsOf.language.push([...new Set(languages.flatMap(({ code }) => [code, code.split('-')[0] ?? code]))]);
    yield;
  }
  return termsOf;
}
