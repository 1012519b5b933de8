import { coverageOf, type CoverageAsk } from '../coverage/coverage.js';
import type { HsdsService } from '../hsds/types.js';
import type { SearchGeography, SearchIndex } from './index-build.js';
import { FACETS, type Coverage, type FacetCount, type FacetKey, type ServiceFilters } from './types.js';

/** Which filters a service fails, one bit each: the facets in the order of `FACETS`, then all the others together. */
const OTHERS = 1 << FACETS.length;
const FACET_BITS = FACETS.map((facet, n) => [facet, 1 << n] as const);

/** Says of each service, by number, which filters it fails. Zero: none. */
export type Failures = (n: number) => number;

/** Coverage of each service, by number, for what is asked; computed once per distinct list of areas. */
export function coveragesOf(geography: SearchGeography, asks: readonly CoverageAsk[]): (n: number) => Coverage {
  const known: Coverage[] = [];
  return (n) => {
    const group = geography.areasOf[n] ?? 0;
    return (known[group] ??= coverageOf({ service_areas: [...(geography.areas[group] ?? [])] }, asks, geography.territories));
  };
}

/** True when a territory id means something in this region. */
export function isKnownTerritory(id: string, { territories, areas }: SearchGeography): boolean {
  return territories.kind(id) !== undefined || areas.some((list) => list.some(({ territory }) => territory === id));
}

/** The test of every filter but the place. */
export function failuresOf(filters: ServiceFilters, index: SearchIndex): Failures {
  const { termsOf, languagesOf, geography, catalog } = index;
  const values: Partial<Record<FacetKey, readonly string[]>> = {
    need: filters.need ?? [],
    stage: filters.stage ?? [],
    audience: filters.audience ?? [],
    language: filters.language ?? [],
  };
  const territories = askedTerritories(filters).filter((id) => isKnownTerritory(id, geography));
  const coverage = coveragesOf(
    geography,
    territories.map((territory) => ({ territory })),
  );
  const organization = filters.organization === undefined ? undefined : catalog.organizationsByKey.get(filters.organization);
  const lists = { ...termsOf, language: languagesOf };
  return (n) => {
    let failed = 0;
    for (const [facet, bit] of FACET_BITS) {
      if (facet === 'territory') {
        if (filters.territory !== undefined && askedTerritories(filters).length > 0) {
          if (territories.length === 0 || coverage(n) === 'elsewhere') failed |= bit;
        }
      } else {
        const asked = values[facet] ?? [];
        if (asked.length > 0 && !asked.some((value) => lists[facet][n]?.includes(value))) failed |= bit;
      }
    }
    const service = catalog.services[n];
    if (service && filters.free && !isFree(service)) failed |= OTHERS;
    if (service && filters.organization !== undefined) {
      const id = organization?.id;
      if (id === undefined || (service.organization_id !== id && !service.partner_organization_ids?.includes(id))) failed |= OTHERS;
    }
    return failed;
  };
}

/** The territory ids of filters, as a list. */
export function askedTerritories({ territory }: ServiceFilters): readonly string[] {
  return territory === undefined || territory === '' ? [] : typeof territory === 'string' ? [territory] : territory;
}

/** Known to cost nothing: every price given is zero, and there is one. */
function isFree({ cost_options = [] }: HsdsService): boolean {
  return cost_options.length > 0 && cost_options.every(({ amount }) => amount === 0);
}

/**
 * Counts each facet over services that pass all filters but its own: what the list would hold with that value chosen alone.
 * Greatest first; chosen values are there also with a count of zero.
 */
export function countFacets(
  matched: Iterable<number>,
  failures: Failures,
  filters: ServiceFilters,
  index: SearchIndex,
): Record<FacetKey, FacetCount[]> {
  const { termsOf, languagesOf, geography } = index;
  const covered = geography.choices.map((territory) => [territory, coveragesOf(geography, [{ territory }])] as const);
  const chosen: Record<FacetKey, readonly string[]> = {
    need: filters.need ?? [],
    stage: filters.stage ?? [],
    audience: filters.audience ?? [],
    language: filters.language ?? [],
    territory: askedTerritories(filters).filter((id) => geography.choices.includes(id)),
  };
  const valuesOf: Record<FacetKey, (n: number) => readonly string[]> = {
    need: (n) => termsOf.need[n] ?? [],
    stage: (n) => termsOf.stage[n] ?? [],
    audience: (n) => termsOf.audience[n] ?? [],
    language: (n) => languagesOf[n] ?? [],
    territory: (n) => covered.filter(([, coverage]) => coverage(n) !== 'elsewhere').map(([territory]) => territory),
  };
  const counts = FACET_BITS.map(([facet, bit]) => ({ facet, bit, of: new Map(chosen[facet].map((value) => [value, 0])) }));
  for (const n of matched) {
    const failed = failures(n);
    for (const { facet, bit, of } of counts) {
      if ((failed & ~bit) !== 0) continue;
      for (const value of valuesOf[facet](n)) of.set(value, (of.get(value) ?? 0) + 1);
    }
  }
  return Object.fromEntries(
    counts.map(({ facet, of }) => [
      facet,
      [...of].map(([term, count]) => ({ term, count })).sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1)),
    ]),
  ) as Record<FacetKey, FacetCount[]>;
}
