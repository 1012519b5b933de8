import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import type { SourceEntry } from '../schema/organization.js';
import type { CheckContext } from './context.js';
import { locationsOf, servicesOf } from './entries.js';

/** Compares what both dates are precise to: `2024-11` is not after `2024`. A date-time counts to the minute. */
export function isAfter(since: string, until: string): boolean {
  const length = Math.min(since.length, until.length);
  return since.slice(0, length) > until.slice(0, length);
}

/** A season, or the life of a place, that ends before it begins. */
export function checkSpan(
  { report }: CheckContext,
  source: SourceFile,
  at: Path,
  { valid_from: since, valid_to: until }: { valid_from?: string | undefined; valid_to?: string | undefined },
): void {
  if (since !== undefined && until !== undefined && since > until) {
    report.add(source, [...at, 'valid_to'], 'dates-order', { since, until });
  }
}

/** Dates in order, none that has not come yet, no end that went by unnoticed. */
export function checkDates(context: CheckContext): void {
  for (const { source, value } of context.data.organizations) {
    checkSeen(context, source, ['assured_date'], value.assured_date);
    checkSources(context, source, ['sources'], value.sources);
    for (const [index, role] of (value.stage_roles ?? []).entries()) {
      checkSources(context, source, ['stage_roles', index, 'sources'], role.sources);
    }
  }
  for (const { source, value } of context.data.trainings) checkSources(context, source, ['sources'], value.sources);
  for (const { source, path, value } of locationsOf(context.data)) {
    checkSpan(context, source, path, value);
    checkPassed(context, source, [...path, 'valid_to'], value.valid_to);
    for (const [index, schedule] of (value.schedules ?? []).entries()) {
      checkSeen(context, source, [...path, 'schedules', index, 'date_seen'], schedule.date_seen);
    }
  }
  for (const { source, path, value } of servicesOf(context.data)) {
    checkSeen(context, source, [...path, 'assured_date'], value.assured_date);
    checkSources(context, source, [...path, 'sources'], value.sources ?? []);
    for (const [index, schedule] of (value.schedules ?? []).entries()) {
      checkSeen(context, source, [...path, 'schedules', index, 'date_seen'], schedule.date_seen);
    }
    for (const [index, capacity] of (value.capacities ?? []).entries()) {
      checkSeen(context, source, [...path, 'capacities', index, 'updated'], capacity.updated);
    }
    for (const [index, cost] of (value.cost_options ?? []).entries()) checkSpan(context, source, [...path, 'cost_options', index], cost);
    // What is over for good has nothing left to come: only what is offered, or only stopped, waits for its end.
    if (value.status === 'active' || value.status === 'temporarily closed') {
      checkPassed(context, source, [...path, 'status_detail', 'until'], value.status_detail?.until);
    }
  }
}

function checkSources(context: CheckContext, source: SourceFile, path: Path, sources: readonly SourceEntry[]): void {
  for (const [index, page] of sources.entries()) checkSeen(context, source, [...path, index, 'date_seen'], page.date_seen);
}

function checkSeen({ today, report }: CheckContext, source: SourceFile, path: Path, found: string | undefined): void {
  if (today === undefined || found === undefined || !isAfter(found, today)) return;
  report.add(source, path, 'date-in-future', { found, today }, { severity: 'warning' });
}

function checkPassed({ today, report }: CheckContext, source: SourceFile, path: Path, found: string | undefined): void {
  if (today === undefined || found === undefined || !isAfter(today, found)) return;
  report.add(source, path, 'until-passed', { found, today }, { severity: 'warning' });
}
