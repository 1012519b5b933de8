import type { Position } from '../geo/distance.js';
import { nearestMetres } from './hit.js';
import type { SearchIndex } from './index-build.js';
import type { Scores } from './score.js';
import { COVERAGES, type Coverage, type Sort } from './types.js';

/** A listed service, by number, with what it was ranked by. */
export interface Ranked {
  n: number;
  score: number;
  coverage: Coverage | undefined;
  distance: number | undefined;
  /** Scores that count as equal have the same. */
  level: number;
}

export interface RankOptions {
  index: SearchIndex;
  sort: Sort;
  /** `undefined` when no place was asked for. */
  coverage: ((n: number) => Coverage) | undefined;
  /** True when whole territories are asked: one that serves some towns of it comes after one that serves all. */
  whole: boolean;
  origin: Position | undefined;
}

/** Scores within this share of the best are equals; then coverage, distance and name decide. */
const STEP = 0.02;
const UNKNOWN_COVERAGE_FACTOR = 0.8;
const WHOLE_ORDER: readonly Coverage[] = ['territory', 'municipality', 'region', 'province', 'unknown', 'elsewhere'];

/** The listed services in the order asked for. Ties end in the order of names, then of keys: never in the order of the input. */
export function rank(listed: readonly number[], scores: Scores, options: RankOptions): Ranked[] {
  const { index, sort, coverage, whole, origin } = options;
  const { services } = index.catalog;
  const order = whole ? WHOLE_ORDER : COVERAGES;
  let best = 0;
  const items = listed.map((n): Ranked => {
    const service = services[n];
    const served = coverage?.(n);
    const score = (scores.get(n) ?? 0) * (served === 'unknown' ? UNKNOWN_COVERAGE_FACTOR : 1);
    best = Math.max(best, score);
    return { n, score, coverage: served, distance: origin && service && nearestMetres(service, origin, index.catalog), level: 0 };
  });
  for (const item of items) item.level = best > 0 ? Math.round(item.score / (best * STEP)) : 0;
  const covers = (item: Ranked): number => (item.coverage ? order.indexOf(item.coverage) : 0);
  const away = ({ distance }: Ranked): number => distance ?? Number.MAX_VALUE;
  const name = ({ n }: Ranked): number => index.nameRank[n] ?? 0;
  const assured = ({ n }: Ranked): string => services[n]?.assured_date ?? '';

  const relevance = (a: Ranked, b: Ranked): number => b.level - a.level || covers(a) - covers(b) || away(a) - away(b) || name(a) - name(b);
  const orders: Readonly<Record<string, (a: Ranked, b: Ranked) => number>> = {
    relevance,
    distance: (a, b) => away(a) - away(b) || relevance(a, b),
    name: (a, b) => name(a) - name(b),
    assured: (a, b) => (assured(a) < assured(b) ? 1 : assured(a) > assured(b) ? -1 : relevance(a, b)),
  };
  return items.sort(orders[sort] ?? relevance);
}
