import { ArgumentError } from '../errors/argument-error.js';
import { DataError } from '../errors/data-error.js';
import { placeNames, resolvePlace, type PlaceNames } from '../geo/resolve.js';
import type { Topology } from '../geo/topology.js';
import { TERRITORY_KINDS, type Municipality, type PlaceCandidate, type Territory, type TerritoryKind } from '../geo/types.js';
import type { CallOptions } from '../http/call-options.js';
import { shared } from '../http/shared.js';
import { collator } from '../hsds/name-order.js';
import { isObject } from '../hsds/shape.js';
import { inSlices } from '../search/slices.js';
import type { Region } from '../source/region.js';
import type { Source } from '../source/types.js';

/** `client.territories`. Its calls load the gazetteer first, once; they reject with the errors of the source. */
export class TerritoriesResource {
  readonly #region: Region;
  readonly #names: (signal?: AbortSignal) => Promise<PlaceNames>;
  readonly #boundaries: (signal?: AbortSignal) => Promise<Topology>;

  constructor(region: Region, source: Source) {
    this.#region = region;
    this.#names = shared(async () => inSlices(placeNames(await region.gazetteer())));
    this.#boundaries = shared(async () => {
      const topology = await source.boundaries();
      if (isTopology(topology)) return topology;
      throw new DataError(`${source.src ?? ''}boundaries.topojson`, 'Expected TopoJSON', { path: 'type' });
    });
  }

  /**
   * The places a text can mean, best first: a name, an alias, a former name, a postal code. Several when the name is shared, none when it is
   * unknown; never a guess. `precision` says what may be concluded from it.
   * @throws {ArgumentError} when it is not a text
   */
  async resolve(text: string, { signal }: CallOptions = {}): Promise<PlaceCandidate[]> {
    if (typeof text !== 'string') throw new ArgumentError('The place must be a text');
    return resolvePlace(text, await this.#names(signal));
  }

  /** The territories of a kind, by name. Default: those of every kind, the widest first. */
  async list(kind?: TerritoryKind, { signal }: CallOptions = {}): Promise<Territory[]> {
    const { territories } = await this.#region.gazetteer(signal);
    const listed = territories.filter((territory) => kind === undefined || territory.kind === kind);
    // A collator takes tens of milliseconds to make on a slow phone: not before it is needed.
    const { compare } = collator(this.#region.requestedLang);
    return listed.sort((a, b) => TERRITORY_KINDS.indexOf(a.kind) - TERRITORY_KINDS.indexOf(b.kind) || compare(a.name, b.name));
  }

  /** The municipalities of a territory of any kind, in the gazetteer's order; none for an unknown one. Default: all. */
  async municipalities(territoryId?: string, { signal }: CallOptions = {}): Promise<Municipality[]> {
    const { municipalities, municipalitiesOf } = await this.#region.gazetteer(signal);
    return territoryId === undefined ? [...municipalities] : [...(municipalitiesOf.get(territoryId) ?? [])];
  }

  /**
   * The outlines, TopoJSON as it is in the dataset; asked for only when first called.
   * @throws {NotFoundError} when a source in memory has none, `HttpError` 404 when a folder has none
   */
  async boundaries({ signal }: CallOptions = {}): Promise<Topology> {
    return this.#boundaries(signal);
  }
}

function isTopology(value: unknown): value is Topology {
  return isObject(value) && value['type'] === 'Topology' && isObject(value['objects']) && Array.isArray(value['arcs']);
}
