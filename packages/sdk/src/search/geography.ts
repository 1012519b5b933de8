import { coverageOf, territoriesOf, type CoverageAsk, type Territories } from '../coverage/coverage.js';
import type { LinkedGazetteer } from '../geo/gazetteer.js';
import { placeNames, type PlaceNames } from '../geo/resolve.js';
import type { LinkedCatalog } from '../hsds/link.js';
import type { PlaceCandidate } from '../geo/types.js';
import type { HsdsServiceArea } from '../hsds/types.js';
import { askedPlace, type AskedPlace } from './place.js';
import type { Coverage } from './types.js';

/** What search knows of places: from the gazetteer or, while there is none, from the catalog alone. */
export interface SearchGeography {
  readonly gazetteer: LinkedGazetteer | undefined;
  readonly names: PlaceNames | undefined;
  readonly territories: Territories;
  /** Ids of territories a person can choose. */
  readonly choices: readonly string[];
  /** Each distinct list of service areas once: many services share theirs. */
  readonly areas: readonly HsdsServiceArea[][];
  /** Number in `areas` of each service. */
  readonly areasOf: Uint32Array;
  /** By number in `areas`: the choices that are served, or may be. */
  readonly choicesOf: readonly (readonly string[])[];
  /** Coverage of each service, by number, for what is asked; computed once per distinct list of areas. */
  coverages(asks: readonly CoverageAsk[]): (n: number) => Coverage;
  /** A place as search uses it. */
  asked(candidates: readonly PlaceCandidate[]): AskedPlace;
}

/** Builds what search knows of places, yielding so that a caller can share the thread. */
export function* buildGeography(catalog: LinkedCatalog, gazetteer: LinkedGazetteer | undefined): Generator<undefined, SearchGeography> {
  const leaves = new Set(catalog.locations.flatMap(({ territory }) => territory ?? []));
  const numbers = new Map<string, number>();
  const areas: HsdsServiceArea[][] = [];
  const areasOf = new Uint32Array(catalog.services.length);
  for (const [n, { service_areas }] of catalog.services.entries()) {
    const key = JSON.stringify(service_areas);
    const number = numbers.get(key) ?? areas.push(service_areas) - 1;
    numbers.set(key, number);
    areasOf[n] = number;
    yield;
  }
  const territories = territoriesOf(gazetteer, catalog.region.territory, leaves);
  const choices = gazetteer ? gazetteer.territories.filter(({ kind }) => kind === 'territory').map(({ id }) => id) : [...leaves].sort();
  const choicesOf: string[][] = [];
  for (const service_areas of areas) {
    choicesOf.push(choices.filter((territory) => coverageOf({ service_areas }, [{ territory }], territories) !== 'elsewhere'));
    yield;
  }
  const names = gazetteer && (yield* placeNames(gazetteer));
  return {
    gazetteer,
    names,
    territories,
    choices,
    areas,
    areasOf,
    choicesOf,
    coverages(asks) {
      const known: Coverage[] = [];
      return (n) => {
        const group = areasOf[n] ?? 0;
        return (known[group] ??= coverageOf({ service_areas: areas[group] ?? [] }, asks, territories));
      };
    },
    asked: (candidates) => askedPlace(candidates, gazetteer),
  };
}
