import type { Position } from '../geo/distance.js';
import { nearestMetres } from './hit.js';
import type { HsdsOrganization, HsdsService } from '../hsds/types.js';
import type { SearchIndex } from './index-build.js';
import type { Scores } from './score.js';
import { COVERAGES, type Coverage, type Sort } from './types.js';

/** A listed service, by number, with what it was ranked by. */
export interface Ranked {
  n: number;
  score: number;
  coverage: Coverage | undefined;
  distance: number | undefined;
  /** Smaller comes before, the first difference decides. Scores that count as equal have the same key. */
  keys: number[];
}

export interface RankOptions {
  index: SearchIndex;
  sort: Sort;
  /** `undefined` when no place was asked for. */
  coverage: ((n: number) => Coverage) | undefined;
  /** True when whole territories are asked: one that serves some towns of it comes after one that serves all. */
  whole: boolean;
  origin: Position | undefined;
  /** True when what is asked for lies inside the region: it is neither the region nor the province. */
  isInside: boolean;
  /** Needs read in words: of equals, one that meets fewer needs is more likely to be there for these. */
  needs: readonly string[];
}

/** Scores within this share of the best are equals; then coverage, distance, needs and name decide. */
const STEP = 0.02;
/** What is there for everyone stands under what is there for the asked place, unless it is clearly what was asked for. */
const WIDE_FACTOR = 0.8;
/** The more so where its first need is none of those read. */
const WIDE_FURTHER_FACTOR = 0.45;
const UNKNOWN_FACTOR = 0.75;
const WHOLE_ORDER: readonly Coverage[] = ['territory', 'municipality', 'region', 'province', 'unknown', 'elsewhere'];

/** A way to ask, if there is one: of equals, what nobody can reach comes last. */
function wayTo(record: Partial<HsdsService & HsdsOrganization> | undefined): unknown {
  return record?.phones ?? record?.email ?? record?.url ?? record?.website;
}

/**
 * The listed services in the order asked for. Equals follow the steward's order of needs, so that a list of everything starts with what a
 * newcomer needs first; ties end in the order of names, then of keys: never in the order of the input.
 */
export function rank(listed: readonly number[], scores: Scores, options: RankOptions): Ranked[] {
  const { index, sort, coverage, whole, origin, isInside, needs } = options;
  const { services } = index.catalog;
  const order = whole ? WHOLE_ORDER : COVERAGES;
  const factor = (service: HsdsService | undefined, served: Coverage | undefined): number => {
    if (served === 'unknown') return UNKNOWN_FACTOR;
    if (!isInside || (served !== 'region' && served !== 'province')) return 1;
    return needs.length === 0 || needs.includes(service?.needs[0] ?? '') ? WIDE_FACTOR : WIDE_FURTHER_FACTOR;
  };
  const items = listed.map((n): Ranked => {
    const service = services[n];
    const served = coverage?.(n);
    const score = (scores.get(n) ?? 0) * factor(service, served);
    return { n, score, coverage: served, distance: origin && service && nearestMetres(service, origin, index.catalog), keys: [] };
  });
  const best = items.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  for (const item of items) {
    const { n, score, coverage: served, distance: away = Infinity } = item;
    const service = services[n];
    const name = index.nameRank[n] ?? 0;
    const first: Partial<Record<string, number>> = { distance: away, name, assured: -Date.parse(service?.assured_date ?? '') || 0 };
    item.keys = [
      first[sort] ?? 0,
      -Math.round(score / (best * STEP)),
      served ? order.indexOf(served) : 0,
      away,
      needs.length && (service?.needs.length ?? 0),
      (wayTo(service) ?? wayTo(index.catalog.organizationOf.get(service as HsdsService))) ? 0 : 1,
      index.needRank[n] ?? 0,
      name,
    ];
  }
  return items.sort((a, b) => {
    let at = 0;
    while (at < a.keys.length - 1 && a.keys[at] === b.keys[at]) at += 1;
    return (a.keys[at] as number) - (b.keys[at] as number);
  });
}
