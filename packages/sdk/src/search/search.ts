import type { DataProblem } from '../errors/problem.js';
import type { PlaceCandidate } from '../geo/types.js';
import { countFacets } from './facets.js';
import { asAsks, askedTerritories, failuresOf, type Failures } from './filter.js';
import type { IsMatch } from './highlight.js';
import { hitOf, isMapped } from './hit.js';
import type { SearchIndex } from './index-build.js';
import { checkSearch, pageOf } from './input.js';
import { readNear, type AskedPlace } from './place.js';
import { rank, type Ranked } from './rank.js';
import type { Understood } from './search-words.js';
import { settle } from './settle.js';
import { unknownValues } from './unknown-values.js';
import type { ServiceHit, ServicePage, ServiceSearch } from './types.js';
import { isWorded } from './words.js';

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
  const understood = understand(search.query, near, index);
  const { place, isMatch } = understood;
  const scores = settle(understood.scores, index, options.now);

  const served = place && place.asks.length > 0 ? geography.coverages(place.asks) : undefined;
  const filters = failuresOf(search, index);
  // A place nobody knows is served by nothing that is known.
  const nowhere = !place && search.near !== undefined;
  const failures: Failures = served || nowhere ? (n) => (nowhere || served?.(n) === 'elsewhere' ? -1 : filters(n)) : filters;
  const matched = [...scores.keys()];

  const asks = served && place ? place.asks : asAsks(askedTerritories(search));
  const coverage = served ?? (asks.length > 0 ? geography.coverages(asks) : undefined);
  const listed = rank(
    matched.filter((n) => failures(n) === 0),
    scores,
    {
      index,
      sort: search.sort ?? 'relevance',
      coverage,
      whole: asks.every(({ municipality }) => municipality === undefined),
      isInside: asks.some(({ territory }) => geography.territories.kind(territory) === 'territory'),
      origin: near?.origin ?? place?.origin,
      needs: understood.needs,
    },
  );

  const { page, perPage } = pageOf(search);
  const total_pages = Math.ceil(listed.length / perPage);
  const contents = hits(listed.slice((page - 1) * perPage, page * perPage), search, isMatch, index);
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
    understood: understoodOf(understood),
    unmapped: listed.filter(({ n }) => !isOnMap(n, index)).length,
    uncertain: listed.filter((item) => item.coverage === 'unknown').length,
  };
}

/** Without words, every service is found alike. */
function understand(query: string | undefined, near: AskedPlace | undefined, { words, geography, catalog }: SearchIndex): Understood {
  if (!isWorded(query)) return { needs: [], place: near, scores: new Map(catalog.services.map((_, n) => [n, 1])) };
  if (!words) throw new TypeError('A query needs the words of the index');
  return words.understand(query, near, geography);
}

function understoodOf({ needs, corrected, place }: Understood): ServicePage['understood'] {
  const candidates: readonly PlaceCandidate[] = place?.candidates ?? [];
  const [only] = candidates;
  return {
    ...(candidates.length > 1 ? { places: [...candidates] } : only && { place: only }),
    needs: [...needs],
    ...(corrected === undefined ? {} : { corrected }),
  };
}

function isOnMap(n: number, { catalog }: SearchIndex): boolean {
  const service = catalog.services[n];
  return service !== undefined && (catalog.placesOf.get(service)?.locations.some(isMapped) ?? false);
}

function hits(listed: readonly Ranked[], { openAt }: ServiceSearch, isMatch: IsMatch | undefined, { catalog }: SearchIndex): ServiceHit[] {
  return listed.flatMap(({ n, score, coverage, distance }) => {
    const service = catalog.services[n];
    return (service && hitOf(service, catalog, { score, coverage, distance, openAt, isMatch })) ?? [];
  });
}
