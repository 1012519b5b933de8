import type { CoverageAsk } from '../coverage/coverage.js';
import type { HsdsService } from '../hsds/types.js';
import type { SearchGeography } from './geography.js';
import type { SearchIndex } from './index-build.js';
import { FACETS, type FacetKey, type ServiceFilters } from './types.js';

/** Which filters a service fails, one bit each: the facets in the order of `FACETS`, then all the others together. */
const OTHERS = 1 << FACETS.length;

/** The bit of each facet's filter. */
export const FACET_BITS: readonly (readonly [FacetKey, number])[] = FACETS.map((facet, n) => [facet, 1 << n]);

/** Says of each service, by number, which filters it fails. Zero: none. */
export type Failures = (n: number) => number;

/** True when a territory id means something in this region. */
export function isKnownTerritory(id: string, { territories, areas }: SearchGeography): boolean {
  return territories.kind(id) !== undefined || areas.some((list) => list.some(({ territory }) => territory === id));
}

/** The territory ids of filters, as a list. */
export function askedTerritories({ territory }: ServiceFilters): readonly string[] {
  return territory ? [territory].flat() : [];
}

/** The values a service counts for in a facet. */
export function facetValues(facet: FacetKey, n: number, { termsOf, geography }: SearchIndex): readonly string[] {
  return (facet === 'territory' ? geography.choicesOf[geography.areasOf[n] ?? 0] : termsOf[facet][n]) ?? [];
}

/** The test of every filter but the place. */
export function failuresOf(filters: ServiceFilters, index: SearchIndex): Failures {
  const { geography, catalog } = index;
  const tests: Failures[] = [];
  for (const [facet, bit] of FACET_BITS) {
    if (facet === 'territory') {
      const asked = askedTerritories(filters);
      const known = asked.filter((id) => isKnownTerritory(id, geography));
      const coverage = geography.coverages(asAsks(known));
      if (asked.length > 0) tests.push((n) => (known.length > 0 && coverage(n) !== 'elsewhere' ? 0 : bit));
    } else {
      const asked = filters[facet] ?? [];
      if (asked.length > 0) tests.push((n) => (facetValues(facet, n, index).some((value) => asked.includes(value)) ? 0 : bit));
    }
  }
  const { free, organization } = filters;
  if (free) tests.push((n) => (isFree(catalog.services[n]) ? 0 : OTHERS));
  if (organization !== undefined) {
    const id = catalog.organizationsByKey.get(organization)?.id;
    tests.push((n) => (isRunBy(catalog.services[n], id) ? 0 : OTHERS));
  }
  return (n) => {
    let failed = 0;
    for (const test of tests) failed |= test(n);
    return failed;
  };
}

/** Whole territories, as coverage asks for them. */
export function asAsks(territories: readonly string[]): CoverageAsk[] {
  return territories.map((territory) => ({ territory }));
}

/** Known to cost nothing: every price given is zero, and there is one. */
function isFree(service: HsdsService | undefined): boolean {
  const prices = service?.cost_options ?? [];
  return prices.length > 0 && prices.every(({ amount }) => amount === 0);
}

function isRunBy(service: HsdsService | undefined, id: string | undefined): boolean {
  return id !== undefined && (service?.organization_id === id || (service?.partner_organization_ids?.includes(id) ?? false));
}
