import type { ServiceStatus, StatusState } from '@accueil/sdk';
import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import type { ServiceEntry } from '../schema/organization.js';
import type { CheckContext } from './context.js';

/** Which HSDS statuses can go with what really happened. */
const STATUSES_OF_STATE: Record<StatusState, readonly ServiceStatus[]> = {
  suspended: ['temporarily closed', 'inactive'],
  closed: ['defunct', 'inactive'],
  replaced: ['defunct', 'inactive'],
  past: ['defunct', 'inactive'],
  pilot: ['active', 'inactive'],
  uncertain: ['active', 'inactive', 'temporarily closed'],
};

/**
 * Past midnight: closing by 03:00, whenever it opened (a helpline), or a night from 15:00 on that ends by noon. The rest is
 * taken for a slip: `09:00` to `05:00` is most likely an afternoon.
 */
const LATE_CLOSES = '03:00';
const NIGHT_OPENS = '15:00';
const NIGHT_CLOSES = '12:00';

/** What a service says about itself agrees: status, dates, hours, ages. */
export function checkServices(context: CheckContext): void {
  for (const { source, value } of context.data.organizations) {
    for (const [index, service] of (value.services ?? []).entries()) {
      const path: Path = ['services', index];
      checkStatus(context, source, path, service);
      checkHours(context, source, path, service);
      const { minimum_age: minimum, maximum_age: maximum } = service;
      if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
        context.report.add(source, [...path, 'maximum_age'], 'ages-order', { minimum, maximum });
      }
      for (const [position, cost] of (service.cost_options ?? []).entries()) {
        if (cost.amount === undefined || cost.currency !== undefined) continue;
        context.report.add(source, [...path, 'cost_options', position], 'missing-member', { member: 'currency' });
      }
    }
  }
}

function checkStatus({ report }: CheckContext, source: SourceFile, path: Path, service: ServiceEntry): void {
  const detail = service.status_detail;
  if (!detail) return;
  const at: Path = [...path, 'status_detail'];
  const expected = STATUSES_OF_STATE[detail.state];
  if (!expected.includes(service.status)) {
    report.add(source, [...path, 'status'], 'status-mismatch', { state: detail.state, status: service.status, expected });
  }
  if (detail.state === 'replaced' && !detail.replaced_by && !detail.reason) report.add(source, at, 'replaced-without-successor', {});
  if (detail.replaced_by?.includes(service.key)) report.add(source, [...at, 'replaced_by'], 'replaced-by-itself', {});
  if (detail.since !== undefined && detail.until !== undefined && isAfter(detail.since, detail.until)) {
    report.add(source, [...at, 'until'], 'dates-order', { since: detail.since, until: detail.until });
  }
}

/** Compares what both dates are precise to: `2024-11` is not after `2024`. */
function isAfter(since: string, until: string): boolean {
  const length = Math.min(since.length, until.length);
  return since.slice(0, length) > until.slice(0, length);
}

function checkHours({ report }: CheckContext, source: SourceFile, path: Path, service: ServiceEntry): void {
  for (const [index, schedule] of (service.schedules ?? []).entries()) {
    const at: Path = [...path, 'schedules', index];
    const { opens_at: opens, closes_at: closes } = schedule;
    if ((opens === undefined) !== (closes === undefined)) {
      report.add(source, at, 'hours-incomplete', {});
    } else if (opens !== undefined && closes !== undefined && closes <= opens) {
      const isNight = closes < opens && (closes <= LATE_CLOSES || (opens >= NIGHT_OPENS && closes <= NIGHT_CLOSES));
      if (!isNight) report.add(source, [...at, 'closes_at'], 'hours-order', { opens, closes });
    }
    if (opens === undefined && schedule.description === undefined) report.add(source, at, 'missing-member', { member: 'description' });
  }
}
