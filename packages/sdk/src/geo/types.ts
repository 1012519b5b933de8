/** The gazetteer of a region (`territories.json`): names and points to resolve what people type. Degrees WGS 84 throughout. */

export const TERRITORY_KINDS = ['province', 'region', 'territory'] as const;
/** From wide to narrow. `territory` is what a town belongs to: an MRC or its equivalent. */
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

export interface Territory {
  /** `memphremagog`: what the `territory` attribute takes. */
  id: string;
  /** `Memphrémagog`. */
  name: string;
  /** `MRC de Memphrémagog`. */
  full_name?: string;
  kind: TerritoryKind;
  /** Id of the wider territory. */
  parent?: string;
  /** The official code. */
  code?: string;
  latitude?: number;
  longitude?: number;
  aliases?: PlaceAlias[];
}

export interface PlaceAlias {
  name: string;
  /** `former-municipality`, `sector`, `spelling`…: the source's own words. */
  kind?: string;
  /** True: known to us, not confirmed by a source; for search only, never shown. */
  unverified?: boolean;
}

export interface Municipality {
  /** The official code, a string: `45072`. */
  code: string;
  name: string;
  full_name?: string;
  /** `Ville`, `Canton`, … */
  designation?: string;
  /** Territory id. */
  territory: string;
  latitude: number;
  longitude: number;
  population?: number;
  postal_code?: string;
  aliases?: PlaceAlias[];
  /** True where another municipality of the region has the same name. */
  homonym?: boolean;
}

/** A village, hamlet or sector inside a municipality. */
export interface Locality {
  name: string;
  /** Municipality code. */
  municipality: string;
  latitude: number;
  longitude: number;
  /** True where the point is exact; otherwise within a kilometre. */
  exact?: boolean;
}

/** A postal area (`J1X`) or a full rural postal code (`J0B 1M0`). */
export interface PostalArea {
  code: string;
  /** Municipality codes. */
  municipalities: string[];
  /** What the code can be resolved to. `region`: ask the person for the municipality, never place a pin. */
  precision: 'municipality' | 'territory' | 'region';
  latitude?: number;
  longitude?: number;
}

export interface Gazetteer {
  format: 'accueil-gazetteer/1';
  territories: Territory[];
  municipalities: Municipality[];
  localities: Locality[];
  postal_areas: PostalArea[];
}

/** One answer of `territories.resolve`: never a guess; several candidates where the name is shared. */
export interface PlaceCandidate {
  kind: 'municipality' | 'locality' | 'territory' | 'postal';
  /** What to show: the name of the municipality, locality or territory; the code for a postal area. */
  name: string;
  /** The words that matched, when not `name` (an alias, a former name). */
  matched?: string;
  /** Municipality codes: one, or several for a territory or a shared postal code. */
  municipalities: string[];
  /** Territory ids the place lies in: one, or several for a shared postal code. */
  territories: string[];
  latitude?: number;
  longitude?: number;
  precision: 'municipality' | 'territory' | 'region';
}
