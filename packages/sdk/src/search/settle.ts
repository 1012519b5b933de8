import type { HsdsService } from '../hsds/types.js';
import type { SearchIndex } from './index-build.js';
import type { Scores } from './score.js';
import { standings } from './standing.js';

/** A replacement stands just under what its forerunner would have had. */
const REPLACEMENT_SHARE = 0.9;

/**
 * Lets what no longer runs sink under its equals, and pulls up what replaces it: the search for an old name finds the new service,
 * also where no word of it was asked for.
 */
export function settle(scores: Scores, index: SearchIndex, now: Date): Scores {
  const { services, servicesByKey } = index.catalog;
  const settled: Scores = new Map();
  const inherited: Scores = new Map();
  const standingOf = standings(now);
  for (const [n, score] of scores) {
    const service = services[n];
    if (!service) continue;
    const standing = standingOf(service);
    settled.set(n, score * standing);
    if (standing === 1) continue;
    for (const key of service.status_detail?.replaced_by ?? []) {
      const heir = numberOf(servicesByKey.get(key), index);
      if (heir !== undefined && heir !== n) inherited.set(heir, Math.max(score * REPLACEMENT_SHARE, inherited.get(heir) ?? 0));
    }
  }
  for (const [n, score] of inherited) {
    const service = services[n];
    if (service) settled.set(n, Math.max(score * standingOf(service), settled.get(n) ?? 0));
  }
  return settled;
}

function numberOf(service: HsdsService | undefined, index: SearchIndex): number | undefined {
  return service && index.numberOf.get(service);
}
