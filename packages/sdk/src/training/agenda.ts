import {
  isRuled,
  occurrencesOf,
  type Occurrence,
  type Occurrences,
  type RuleAsk,
  type RuleStarts,
  type TrainingSeries,
  type Window,
} from '../calendar/expand.js';
import { isNear, type Judge, type Verdict } from './filter.js';

export interface Agenda {
  /** Those that pass all filters, in the order they start, of equals by name: the first ones, as many as asked for. */
  occurrences: Occurrence[];
  total: number;
  /** Whether there are more, or a series was cut. */
  isCut: boolean;
  /** How many times each verdict was met, for the facets. */
  verdicts: ReadonlyMap<Verdict, number>;
}

/** Series that matter to a judge: those with a part that fails one filter at most. Yields between them. */
export function* relevant(series: readonly TrainingSeries[], judge: Judge): Generator<undefined, TrainingSeries[]> {
  const kept: TrainingSeries[] = [];
  for (const one of series) {
    const isRelevant = [one, ...(one.overrides ?? [])].some(({ training, instance }) => {
      const verdict = judge(training, instance);
      return verdict && isNear(verdict);
    });
    if (isRelevant) kept.push(one);
    yield;
  }
  return kept;
}

type Rule = (ask: RuleAsk) => RuleStarts;
type Kept = Window & { ruled: boolean; known: Occurrences };

/** The times already found of each series, for the widest window asked for: a page that filters again, or goes back a month, finds them here. */
const KEPT = new WeakMap<TrainingSeries, Kept>();

function timesOf(series: TrainingSeries, { from, to }: Window, rule: Rule | undefined): Occurrences {
  const ruled = rule !== undefined || !isRuled(series);
  let kept = KEPT.get(series);
  if (!kept || kept.from > from || kept.to < to || (ruled && !kept.ruled) || (kept.known.isCut && kept.to !== to)) {
    kept = { from, to, ruled, known: occurrencesOf(series, { from, to }, rule) };
    KEPT.set(series, kept);
  }
  return kept.known;
}

/** How many times what is shown is held at most, but for those that start together. */
const ROOM = 4;

/** Gathers the sessions of a window, yielding between series so that a caller can share the thread. */
export function* gather(
  series: readonly TrainingSeries[],
  { from, to, limit }: Window & { limit: number },
  judge: Judge,
  compare: (a: string, b: string) => number,
  rule?: Rule,
): Generator<undefined, Agenda> {
  const verdicts = new Map<Verdict, number>();
  let found: Occurrence[] = [];
  let total = 0;
  let room = ROOM * limit;
  let isCut = false;
  for (const one of series) {
    const times = timesOf(one, { from, to }, rule);
    isCut ||= times.isCut;
    for (const time of times.occurrences) {
      // What is kept may be of a wider window.
      if (time.start >= to || (time.end <= from && time.start < from)) continue;
      const verdict = judge(time.training, time.instance);
      if (!verdict) continue;
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      if (verdict.failed > 0) continue;
      total += 1;
      found.push(time);
    }
    // Sorted at the end, the times of a large feed would be one long task.
    if (found.length > room) {
      found = first(found, limit);
      room = Math.max(ROOM * limit, 2 * found.length);
    }
    yield;
  }
  yield;
  const occurrences = first(found, limit).sort(
    (a, b) => a.start - b.start || compare(a.training.name, b.training.name) || (a.series.uid < b.series.uid ? -1 : 1),
  );
  return { occurrences: occurrences.slice(0, limit), total, isCut: isCut || total > limit, verdicts };
}

/** Those that start first, with all that start as late as the last of them: what is left to sort is no more than what is shown. */
function first(found: Occurrence[], limit: number): Occurrence[] {
  if (found.length <= limit) return found;
  const last = Float64Array.from(found, ({ start }) => start).sort()[Math.max(0, limit - 1)] as number;
  return found.filter(({ start }) => start <= last);
}
