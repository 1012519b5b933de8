import { findGaps } from './gaps.js';
import type { Continuum } from './open.js';
import {
  FINDING_KINDS,
  type Comparison,
  type ComparisonChange,
  type ContinuumFilters,
  type ContinuumMoment,
  type Finding,
} from './types.js';

/**
 * How two territories differ: a finding of the first, that of the second, and which way; cells that are alike are left out.
 * A region stands for the best found in its territories.
 */
export function compareTerritories(
  continuum: Continuum,
  [before, after]: readonly [string, string],
  query: Omit<ContinuumFilters, 'territory'>,
  moment: ContinuumMoment,
): Comparison[] {
  const of = (territory: string): Finding[] => findGaps(continuum, { ...query, territory }, moment);
  return compareFindings(of(before), of(after), ({ need, stage, audience, language }) => [need, stage, audience, language].join(' '));
}

/** What changed between two states of the records, or two moments of the same. Cells that are alike are left out. */
export function compareMoments(
  before: { continuum: Continuum; moment: ContinuumMoment },
  after: { continuum: Continuum; moment: ContinuumMoment },
  query: ContinuumFilters = {},
): Comparison[] {
  const of = ({ continuum, moment }: typeof before): Finding[] => findGaps(continuum, query, moment);
  return compareFindings(of(before), of(after), ({ need, stage, territory, audience, language }) =>
    [need, stage, territory, audience, language].join(' '),
  );
}

function compareFindings(before: readonly Finding[], after: readonly Finding[], cellOf: (finding: Finding) => string): Comparison[] {
  const [was, is] = [bestOf(before, cellOf), bestOf(after, cellOf)];
  return [...is].flatMap(([cell, now]) => {
    const then = was.get(cell);
    return then && then.kind !== now.kind ? [{ before: then, after: now, change: changeOf(then, now) }] : [];
  });
}

function bestOf(findings: readonly Finding[], cellOf: (finding: Finding) => string): Map<string, Finding> {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const cell = cellOf(finding);
    const known = best.get(cell);
    if (!known || FINDING_KINDS.indexOf(finding.kind) < FINDING_KINDS.indexOf(known.kind)) best.set(cell, finding);
  }
  return best;
}

function changeOf(before: Finding, after: Finding): ComparisonChange {
  if (after.kind === 'not-known') return 'unknown';
  if (before.kind === 'not-known') return 'known';
  return FINDING_KINDS.indexOf(after.kind) < FINDING_KINDS.indexOf(before.kind) ? 'better' : 'worse';
}
