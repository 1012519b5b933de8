import type { HsdsLocation, HsdsOrganization, HsdsService } from '../hsds/types.js';
import type { PlaceCandidate } from '../geo/types.js';

/** From best to worst. `elsewhere` is never listed when a territory or a place was asked for. */
export const COVERAGES = ['municipality', 'territory', 'region', 'province', 'unknown', 'elsewhere'] as const;
/**
 * Whether a service serves the asked place: it names your municipality, your territory (MRC), the whole region,
 * the whole province; `unknown` = nobody has said; `elsewhere` = it serves other places only. Never derived from distance.
 * Where a whole territory is asked for, `municipality` = only a part of it; so too where a name is a town's and its territory's.
 */
export type Coverage = (typeof COVERAGES)[number];

export const SORTS = ['relevance', 'distance', 'name', 'assured'] as const;
export type Sort = (typeof SORTS)[number];

export interface ServiceFilters {
  /** Territory id(s): services that serve at least one of them, or whose coverage is unknown. */
  territory?: string | readonly string[];
  /** Keys of terms: any of the values, within each member; all members together. */
  need?: readonly string[];
  stage?: readonly string[];
  audience?: readonly string[];
  /** BCP 47 codes of the languages of service. */
  language?: readonly string[];
  /** Organization id or key. */
  organization?: string;
  /** Only services known to be free. */
  free?: boolean;
}

export interface ServiceSearch extends ServiceFilters {
  /** Words in any of the region's languages; accents, case and one typing error per word are forgiven. */
  query?: string;
  /** A point (degrees WGS 84), or a place to resolve: a name, an alias, a postal code. */
  near?: { latitude: number; longitude: number } | { place: string };
  /** Adds `open` to hits whose hours are structured; filters nothing. */
  openAt?: Date;
  /** Default: `relevance`; without words, by coverage, distance, then the order of needs in the taxonomy. */
  sort?: Sort;
  /** From 1. */
  page?: number;
  /** 1 to 1000; default 20. */
  perPage?: number;
}

export interface FacetCount {
  /** Key of the term, territory id or language code. */
  term: string;
  /** How many services the list would hold with this value chosen (other members' filters kept). */
  count: number;
}

export const FACETS = ['need', 'stage', 'audience', 'language', 'territory'] as const;
export type FacetKey = (typeof FACETS)[number];

/** One part of a text: `match` is true where the query was found. */
export interface HighlightPart {
  text: string;
  match: boolean;
}

export interface ServiceHit {
  service: HsdsService;
  organization: HsdsOrganization;
  /** The service's own places; where none is known, its organization's own; empty when there is none either. `locationsOf` says which. */
  locations: readonly HsdsLocation[];
  /**
   * Whose places `locations` are; absent when there is none. With `organization`, nobody has said that the service is given there:
   * show them as the organization's offices.
   */
  locationsOf?: 'service' | 'organization';
  /** Greater is better; comparable within one answer only. */
  score: number;
  /** `undefined` when neither a territory nor a place was asked for. */
  coverage?: Coverage;
  /** To the nearest of `locations` with coordinates and no withheld address, when `near` is known. */
  distanceMetres?: number;
  /** Only with `openAt`, and only where hours are structured. */
  open?: boolean;
  highlights: { name?: HighlightPart[]; description?: HighlightPart[] };
}

/** One page of an answer, in the words of an HSDS page. */
export interface ServicePage {
  total_items: number;
  page_number: number;
  total_pages: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: ServiceHit[];
  facets: Record<FacetKey, FacetCount[]>;
  /** What the words were understood to be. */
  understood: {
    /** A place read in `query` or `near`. */
    place?: PlaceCandidate;
    /** Several places share the name: ask. */
    places?: PlaceCandidate[];
    /** Keys of needs read in the query. */
    needs: string[];
    /** The spelling used instead of a word that nothing knows. */
    corrected?: string;
  };
  /** How many of `total_items` cannot be put on a map: neither the service nor its organization has a place that can. */
  unmapped: number;
  /** How many of `total_items` have an unknown coverage for the asked place. */
  uncertain: number;
}
