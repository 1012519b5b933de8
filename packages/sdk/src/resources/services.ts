import { NotFoundError } from '../errors/not-found-error.js';
import type { DataProblem } from '../errors/problem.js';
import type { CallOptions } from '../http/call-options.js';
import type { HsdsService } from '../hsds/types.js';
import { asAsks, askedTerritories, failuresOf } from '../search/filter.js';
import { hitOf, nearestMetres } from '../search/hit.js';
import { checkFilters, checkSearch } from '../search/input.js';
import { readNear } from '../search/place.js';
import { searchServices } from '../search/search.js';
import type { ServiceFilters, ServiceHit, ServicePage, ServiceSearch } from '../search/types.js';
import { unknownValues } from '../search/unknown-values.js';
import { isWorded } from '../search/words.js';
import type { Region } from '../source/region.js';

/** How to look at one service: as served where, how far, open when. */
export type ServiceView = Pick<ServiceSearch, 'territory' | 'near' | 'openAt'>;

/** `client.services`. Its calls load the region first, once; they reject with the errors of the source. */
export class ServicesResource {
  readonly #region: Region;
  readonly #now: () => Date;
  readonly #onWarning: (problem: DataProblem) => void;

  constructor(region: Region, options: { now: () => Date; onWarning: (problem: DataProblem) => void }) {
    this.#region = region;
    this.#now = options.now;
    this.#onWarning = options.onWarning;
  }

  /**
   * One page of the services that answer a search, with counts by facet and what the words were understood to be.
   * A value that is nowhere in the data finds nothing and is told through `onWarning`.
   * Effects: a list without words is answered first; what words need is then loaded by itself, or by the first query.
   * @throws {ArgumentError} for an argument of the wrong type
   */
  async search(search: ServiceSearch = {}, { signal }: CallOptions = {}): Promise<ServicePage> {
    checkSearch(search);
    const isAsked = isWorded(search.query);
    const placed = search.near && 'place' in search.near;
    const index = await (isAsked ? this.#region.wordedIndex(signal, placed) : this.#region.index(signal, placed));
    const page = searchServices(index, search, { now: this.#now(), onWarning: this.#onWarning });
    if (!isAsked) this.#region.prepareWords();
    return page;
  }

  /**
   * One service by key, id or former key.
   * @throws {NotFoundError} when none answers to it
   */
  async get(idOrKey: string, { signal }: CallOptions = {}): Promise<HsdsService> {
    const service = (await this.#region.catalog(signal)).servicesByKey.get(idOrKey);
    if (!service) throw new NotFoundError('service', idOrKey);
    return service;
  }

  /**
   * One service with its organization, its places and, where asked, its coverage, distance and whether it is open.
   * @throws {NotFoundError} when none answers to the key, id or former key
   * @throws {ArgumentError} for an argument of the wrong type
   */
  async hit(idOrKey: string, view: ServiceView = {}, { signal }: CallOptions = {}): Promise<ServiceHit> {
    checkSearch(view);
    const { catalog, geography, numberOf } = await this.#region.index(signal);
    const service = catalog.servicesByKey.get(idOrKey);
    const n = numberOf.get(service);
    const place = readNear(view.near, geography);
    const asks = place?.asks.length ? place.asks : asAsks(askedTerritories(view));
    const hit =
      service &&
      n !== undefined &&
      hitOf(service, catalog, {
        score: 1,
        coverage: asks.length > 0 ? geography.coverages(asks)(n) : undefined,
        distance: place?.origin && nearestMetres(service, place.origin, catalog),
        openAt: view.openAt,
        isMatch: undefined,
      });
    if (!hit) throw new NotFoundError('service', idOrKey);
    return hit;
  }

  /**
   * Every service that passes the filters, in the order of names.
   * @throws {ArgumentError} for an argument of the wrong type
   */
  async *all(filters: ServiceFilters = {}, { signal }: CallOptions = {}): AsyncGenerator<HsdsService, void, undefined> {
    checkFilters(filters);
    const index = await this.#region.index(signal);
    unknownValues(filters, index).forEach(this.#onWarning);
    const failures = failuresOf(filters, index);
    const passing = [...index.nameRank.keys()].filter((n) => failures(n) === 0);
    passing.sort((a, b) => (index.nameRank[a] ?? 0) - (index.nameRank[b] ?? 0));
    for (const n of passing) {
      signal?.throwIfAborted();
      const service = index.catalog.services[n];
      if (service) yield service;
    }
  }
}
