import { territoriesOf, type Territories } from '../coverage/coverage.js';
import type { LinkedGazetteer } from '../geo/gazetteer.js';
import { placeNames, type PlaceNames } from '../geo/resolve.js';
import type { LinkedCatalog } from '../hsds/link.js';
import type { HsdsService, HsdsServiceArea } from '../hsds/types.js';
import { buildPhrases, type Phrases } from './phrases.js';
import { buildServicesOfNeed, type ServicesOfNeed } from './services-of-need.js';
import { buildTextIndex, type TextIndex } from './text-index.js';

/** All that search reads: built once per catalog, and the geography once per gazetteer. */
export interface SearchIndex {
  readonly catalog: LinkedCatalog;
  readonly text: TextIndex;
  readonly phrases: Phrases;
  /** Place of each service in the order of names, by the rules of the catalog's language; then of keys. */
  readonly nameRank: Uint32Array;
  /** The term keys a service answers for: its own and their parents'. */
  readonly termsOf: Readonly<Record<'need' | 'stage' | 'audience', readonly (readonly string[])[]>>;
  /** Who meets each need, its narrower needs included. */
  readonly servicesOfNeed: ServicesOfNeed;
  readonly numberOf: ReadonlyMap<HsdsService, number>;
  /** BCP 47 codes, and their primary language. */
  readonly languagesOf: readonly (readonly string[])[];
  readonly geography: SearchGeography;
}

/** What search knows of places. */
export interface SearchGeography {
  readonly gazetteer: LinkedGazetteer | undefined;
  readonly names: PlaceNames | undefined;
  readonly territories: Territories;
  /** Ids of territories a person can choose. */
  readonly choices: readonly string[];
  /** Each distinct list of service areas once: many services share theirs. */
  readonly areas: readonly (readonly HsdsServiceArea[])[];
  /** Number in `areas` of each service. */
  readonly areasOf: Uint32Array;
}

/** Builds the index of a catalog, yielding often so that a caller can share the thread. The gazetteer may be missing. */
export function* buildSearchIndex(catalog: LinkedCatalog, gazetteer: LinkedGazetteer | undefined): Generator<undefined, SearchIndex> {
  const text = yield* buildTextIndex(catalog);
  const phrases = yield* buildPhrases(text.terms, catalog.lang);
  const { services } = catalog;
  const parents = new Map(catalog.taxonomy_terms.map(({ taxonomy, key, parent }) => [`${taxonomy}/${key}`, parent]));
  const withParents = (taxonomy: string, keys: readonly string[]): string[] => {
    const all = new Set<string>();
    for (const key of keys) {
      for (let next: string | undefined = key; next !== undefined && !all.has(next); next = parents.get(`${taxonomy}/${next}`))
        all.add(next);
    }
    return [...all];
  };
  const collator = new Intl.Collator(catalog.lang);
  yield;
  const byName = yield* sorted(
    services.map((_, n) => n),
    (a, b) => {
      const left = services[a];
      const right = services[b];
      if (!left || !right) return 0;
      return collator.compare(left.name, right.name) || (left.key < right.key ? -1 : 1);
    },
  );
  const need = services.map(({ needs }) => withParents('needs', needs));
  const servicesOfNeed = yield* buildServicesOfNeed(services, need, phrases, catalog.lang);
  const nameRank = new Uint32Array(services.length);
  for (const [rank, n] of byName.entries()) nameRank[n] = rank;
  yield;
  const geography = buildGeography(catalog, gazetteer);
  yield;
  return {
    catalog,
    text,
    phrases,
    nameRank,
    termsOf: {
      need,
      stage: services.map(({ stages }) => withParents('stages', stages)),
      audience: services.map(({ audiences }) => withParents('audiences', audiences)),
    },
    servicesOfNeed,
    numberOf: new Map(services.map((service, n) => [service, n])),
    languagesOf: services.map(({ languages = [] }) => [...new Set(languages.flatMap(({ code }) => [code, code.split('-')[0] ?? code]))]),
    geography,
  };
}

/** What search knows of places, from the gazetteer or, while there is none, from the catalog alone. */
export function buildGeography(catalog: LinkedCatalog, gazetteer: LinkedGazetteer | undefined): SearchGeography {
  const leaves = new Set(catalog.locations.flatMap(({ territory }) => territory ?? []));
  const numbers = new Map<string, number>();
  const areas: (readonly HsdsServiceArea[])[] = [];
  const areasOf = Uint32Array.from(catalog.services, ({ service_areas }) => {
    const key = JSON.stringify(service_areas);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, areas.length);
    return areas.push(service_areas) - 1;
  });
  return {
    gazetteer,
    names: gazetteer && placeNames(gazetteer),
    territories: territoriesOf(gazetteer, catalog.region.territory, leaves),
    choices: gazetteer ? gazetteer.territories.filter(({ kind }) => kind === 'territory').map(({ id }) => id) : [...leaves].sort(),
    areas,
    areasOf,
  };
}

/** A merge sort that yields after each run, since one long sort of names can hold a slow phone for too long. */
function* sorted(items: number[], compare: (a: number, b: number) => number): Generator<undefined, number[]> {
  const RUN = 64;
  let runs: number[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: number[][] = [];
    for (let n = 0; n < runs.length; n += 2) merged.push(yield* merge(runs[n] ?? [], runs[n + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(
  left: readonly number[],
  right: readonly number[],
  compare: (a: number, b: number) => number,
): Generator<undefined, number[]> {
  const all: number[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const a = left[l];
    const b = right[r];
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      all.push(a as number);
      l += 1;
    } else {
      all.push(b);
      r += 1;
    }
    if (all.length % 512 === 0) yield;
  }
  return all;
}
