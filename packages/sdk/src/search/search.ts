import type { DataProblem } from '../errors/problem.js';
import type { PlaceCandidate } from '../geo/types.js';
import { countFacets } from './facets.js';
import { asAsks, askedTerritories, coveragesOf, failuresOf, type Failures } from './filter.js';
import { matcher } from './highlight.js';
import { hitOf, isMapped } from './hit.js';
import type { SearchIndex } from './index-build.js';
import { checkSearch, pageOf } from './input.js';
import { askedPlace, readNear, type AskedPlace } from './place.js';
import { rank, type Ranked } from './rank.js';
import { readQuery, type ReadQuery } from './read-query.js';
import { scoreServices, type Scored } from './score.js';
import { isWorded } from './search-words.js';
import { settle } from './settle.js';
import { unknownValues } from './unknown-values.js';
import type { Coverage, ServiceHit, ServicePage, ServiceSearch } from './types.js';

export interface SearchOptions {
  /** To tell what is stale or past. */
  now: Date;
  /** Told of values that are nowhere in the data; they find nothing. */
  onWarning?: ((problem: DataProblem) => void) | undefined;
}

/**
 * One page of the services that answer a search. Pure: the same catalog, search and `now` give the same page, whatever the order of the records.
 * A query with words in it needs the index's `words`.
 * @throws {ArgumentError} for an argument of the wrong type
 */
export function searchServices(index: SearchIndex, search: ServiceSearch, options: SearchOptions): ServicePage {
  checkSearch(search);
  for (const problem of unknownValues(search, index)) options.onWarning?.(problem);
  const { geography } = index;
  const near = readNear(search.near, geography);
  const { query, place, scores: found } = understand(search.query, near, index);
  const scores = settle(found, index, options.now);

  const served = place && place.asks.length > 0 ? coveragesOf(geography, place.asks) : undefined;
  const filters = failuresOf(search, index);
  const failures: Failures = served ? (n) => (served(n) === 'elsewhere' ? -1 : filters(n)) : filters;
  const matched = [...scores.keys()];

  const territories = asAsks(askedTerritories(search));
  const coverage: ((n: number) => Coverage) | undefined =
    served ?? (territories.length > 0 ? coveragesOf(geography, territories) : undefined);
  const whole = served ? place?.asks.every(({ municipality }) => municipality === undefined) : true;
  const listed = rank(
    matched.filter((n) => failures(n) === 0),
    scores,
    { index, sort: search.sort ?? 'relevance', coverage, whole: whole ?? true, origin: near?.origin ?? place?.origin },
  );

  const { page, perPage } = pageOf(search);
  const total_pages = Math.ceil(listed.length / perPage);
  const contents = hits(listed.slice((page - 1) * perPage, page * perPage), search, query, index);
  return {
    total_items: listed.length,
    page_number: page,
    total_pages,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= total_pages,
    empty: contents.length === 0,
    contents,
    facets: countFacets(matched, failures, search, index),
    understood: understoodOf(query, place),
    unmapped: listed.filter(({ n }) => !isOnMap(n, index)).length,
    uncertain: listed.filter((item) => item.coverage === 'unknown').length,
  };
}

const NO_QUERY: ReadQuery = { words: [], placeWords: [], places: [], needs: [] };

interface Understood extends Scored {
  query: ReadQuery;
  place: AskedPlace | undefined;
}

/**
 * Reads the query. When nothing that serves the place in it has its other words, but some name holds all of them, the place was
 * a part of that name. Otherwise the place stands, and an empty answer says the truth.
 */
function understand(asked: string | undefined, near: AskedPlace | undefined, index: SearchIndex): Understood {
  const { geography, words, catalog } = index;
  if (asked === undefined || !isWorded(asked)) {
    return { query: NO_QUERY, place: near, scores: new Map(catalog.services.map((_, n) => [n, 1])), complete: true };
  }
  if (!words) throw new TypeError('A query needs the words of the index');
  const { text, phrases, servicesOfNeed } = words;
  const scored = (ignorePlaces: boolean): Understood => {
    const query = readQuery(asked, text, phrases, geography.names, ignorePlaces);
    const place = query.places.length > 0 ? askedPlace(query.places, geography) : near;
    return { query, place, ...scoreServices(query, text, servicesOfNeed) };
  };
  const first = scored(false);
  if (first.query.places.length === 0 || !first.place) return first;
  const coverage = coveragesOf(geography, first.place.asks);
  for (const n of first.scores.keys()) if (coverage(n) !== 'elsewhere') return first;
  const second = scored(true);
  return second.complete ? second : first;
}

function understoodOf({ needs, corrected }: ReadQuery, place: AskedPlace | undefined): ServicePage['understood'] {
  const candidates: readonly PlaceCandidate[] = place?.candidates ?? [];
  const [only] = candidates;
  return {
    ...(candidates.length === 1 && only ? { place: only } : {}),
    ...(candidates.length > 1 ? { places: [...candidates] } : {}),
    needs: [...needs],
    ...(corrected === undefined ? {} : { corrected }),
  };
}

function isOnMap(n: number, { catalog }: SearchIndex): boolean {
  const service = catalog.services[n];
  return service !== undefined && (catalog.placesOf.get(service)?.locations.some(isMapped) ?? false);
}

function hits(listed: readonly Ranked[], { openAt }: ServiceSearch, query: ReadQuery, { catalog, words }: SearchIndex): ServiceHit[] {
  const read = [...query.words, ...query.placeWords];
  const found = read.flatMap(({ variants }) => variants.map(({ word }) => words?.text.vocabulary[word] ?? ''));
  const isMatch = found.length > 0 ? matcher(found) : undefined;
  return listed.flatMap(({ n, score, coverage, distance }) => {
    const service = catalog.services[n];
    return (service && hitOf(service, catalog, { score, coverage, distance, openAt, isMatch })) ?? [];
  });
}
