import { askedTerritories, FACET_BITS, facetValues, type Failures } from './filter.js';
import type { SearchIndex } from './index-build.js';
import type { FacetCount, FacetKey, ServiceFilters } from './types.js';

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
  const counts = FACET_BITS.map(([facet, bit]) => {
    const chosen = facet === 'territory' ? askedTerritories(filters).filter((id) => index.geography.choices.includes(id)) : filters[facet];
    return { facet, bit, of: new Map((chosen ?? []).map((value) => [value, 0])) };
  });
  for (const n of matched) {
    const failed = failures(n);
    for (const { facet, bit, of } of counts) {
      if ((failed & ~bit) !== 0) continue;
      for (const value of facetValues(facet, n, index)) of.set(value, (of.get(value) ?? 0) + 1);
    }
  }
  const facets: Partial<Record<FacetKey, FacetCount[]>> = {};
  for (const { facet, of } of counts) {
    facets[facet] = [...of].map(([term, count]) => ({ term, count })).sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
  }
  return facets as Record<FacetKey, FacetCount[]>;
}
