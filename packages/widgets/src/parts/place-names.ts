import type { Municipality, Territory } from '@accueil/sdk';

/** Names of places by id or code; what nothing knows comes back as it is. */
export interface PlaceNames {
  territoryName: (id: string) => string;
  municipalityName: (code: string) => string;
  /** Id of the territory a municipality belongs to; `undefined` where nothing knows the municipality. */
  territoryOf: (code: string) => string | undefined;
}

/**
 * Names the given places. Give territories of every kind, since a service can serve a region or the province.
 * Municipalities that share a name are told apart by their full one.
 */
export function placeNames(territories: readonly Territory[], municipalities: readonly Municipality[]): PlaceNames {
  const territoryNames = new Map(territories.map(({ id, name }) => [id, name]));
  const municipalityNames = new Map(
    municipalities.map(({ code, name, full_name, homonym }) => [code, homonym === true ? (full_name ?? name) : name]),
  );
  return {
    territoryName: (id) => territoryNames.get(id) ?? id,
    municipalityName: (code) => municipalityNames.get(code) ?? code,
    territoryOf: (code) => municipalities.find((municipality) => municipality.code === code)?.territory,
  };
}
