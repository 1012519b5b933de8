import type { ServiceStatus, StatusState } from '@accueil/sdk';
import type { CheckContext } from './context.js';
import { isAfter } from './dates.js';
import { servicesOf, type Entry } from './entries.js';
import type { ServiceEntry } from '../schema/organization.js';

/** Which HSDS statuses can go with what really happened. */
const STATUSES_OF_STATE: Record<StatusState, readonly ServiceStatus[]> = {
  suspended: ['temporarily closed', 'inactive'],
  closed: ['defunct', 'inactive'],
  replaced: ['defunct', 'inactive'],
  past: ['defunct', 'inactive'],
  pilot: ['active', 'inactive'],
  uncertain: ['active', 'inactive', 'temporarily closed'],
};

/** What a service says about itself agrees: status, ages, prices, places, whom it is for. */
export function checkServices(context: CheckContext): void {
  for (const entry of servicesOf(context.data)) {
    checkStatus(context, entry);
    checkAudiences(context, entry);
    checkNumbers(context, entry);
  }
}

function checkStatus({ report }: CheckContext, { source, path, value: service }: Entry<ServiceEntry>): void {
  const detail = service.status_detail;
  if (!detail) return;
  const at = [...path, 'status_detail'];
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

function checkAudiences({ report }: CheckContext, { source, path, value }: Entry<ServiceEntry>): void {
  const included = new Set(value.audiences);
  for (const [index, key] of (value.excluded_audiences ?? []).entries()) {
    if (included.has(key)) report.add(source, [...path, 'excluded_audiences', index], 'audience-both', { key });
  }
}

function checkNumbers({ report }: CheckContext, { source, path, value }: Entry<ServiceEntry>): void {
  const { minimum_age: minimum, maximum_age: maximum } = value;
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    report.add(source, [...path, 'maximum_age'], 'ages-order', { minimum, maximum });
  }
  for (const [index, cost] of (value.cost_options ?? []).entries()) {
    if (cost.amount === undefined || cost.currency !== undefined) continue;
    report.add(source, [...path, 'cost_options', index], 'missing-member', { member: 'currency' });
  }
  for (const [index, capacity] of (value.capacities ?? []).entries()) {
    if (capacity.maximum === undefined || capacity.available <= capacity.maximum) continue;
    const params = { found: capacity.available, maximum: capacity.maximum };
    report.add(source, [...path, 'capacities', index, 'available'], 'places-over-capacity', params);
  }
}
