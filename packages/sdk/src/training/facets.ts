import { TRAINING_FACETS, type TrainingFacets, type TrainingFilters } from '../calendar/types.js';
import { askedOf, type FilterRecords, type Verdict } from './filter.js';

/**
 * Counts each facet over what passes all filters but its own: what the list would hold with that value chosen alone. Greatest first; chosen
 * values are there also with a count of zero.
 */
export function countFacets(verdicts: ReadonlyMap<Verdict, number>, filters: TrainingFilters, records: FilterRecords): TrainingFacets {
  const facets = TRAINING_FACETS.map((facet, n) => {
    const counts = new Map(askedOf(filters, facet, records).map((value) => [value, 0]));
    for (const [{ values, failed }, times] of verdicts) {
      if ((failed & ~(1 << n)) !== 0) continue;
      for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + times);
    }
    const sorted = [...counts].map(([term, count]) => ({ term, count })).sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
    return [facet, sorted];
  });
  return Object.fromEntries(facets) as TrainingFacets;
}
