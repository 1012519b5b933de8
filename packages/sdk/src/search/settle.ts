import type { SearchIndex } from './index-build.js';
import type { Scores } from './score.js';
import { standings } from './standing.js';

/** A replacement stands just under what its forerunner would have had; lower when another organization runs it: the words may name the first. */
const REPLACEMENT_SHARE = 0.9;
const OTHER_ORGANIZATION_SHARE = 0.7;

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
      const heir = index.numberOf.get(servicesByKey.get(key));
      if (heir === undefined || heir === n) continue;
      const share = services[heir]?.organization_id === service.organization_id ? REPLACEMENT_SHARE : OTHER_ORGANIZATION_SHARE;
      inherited.set(heir, Math.max(score * share, inherited.get(heir) ?? 0));
    }
  }
  for (const [n, score] of inherited) {
    const service = services[n];
    if (service) settled.set(n, Math.max(score * standingOf(service), settled.get(n) ?? 0));
  }
  return settled;
}
