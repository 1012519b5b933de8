import type { Path } from '../../diagnostics/types.js';
import { findCycles } from '../cycles.js';
import type { ServiceEntry } from '../schema/organization.js';
import type { CheckContext } from './context.js';
import { locationsOf, servicesOf, type Entry } from './entries.js';

/** Links that lead somewhere: no record to itself, no circle, no closed service in place of another. */
export function checkLinks(context: CheckContext): void {
  const services = [...servicesOf(context.data)];
  const byKey = new Map(services.map((entry) => [entry.value.key, entry]));
  checkSelves(context, services);
  checkParents(context);
  for (const member of ['replaced_by', 'next'] as const) {
    checkCircles(context, services, byKey, member);
    checkTargets(context, services, byKey, member);
  }
}

type LinkMember = 'replaced_by' | 'next';

const linksOf = ({ value }: Entry<ServiceEntry>, member: LinkMember): readonly string[] =>
  (member === 'next' ? value.next : value.status_detail?.replaced_by) ?? [];
const pathOf = ({ path }: Entry<ServiceEntry>, member: LinkMember): Path => [
  ...path,
  ...(member === 'next' ? [] : ['status_detail']),
  member,
];

function checkSelves({ data, report }: CheckContext, services: readonly Entry<ServiceEntry>[]): void {
  for (const { source, path, value, organization } of services) {
    const partner = value.partner_organizations?.indexOf(organization.key) ?? -1;
    const self = value.next?.indexOf(value.key) ?? -1;
    if (partner >= 0) {
      const params = { member: 'partner_organizations', key: organization.key };
      report.add(source, [...path, 'partner_organizations', partner], 'points-to-itself', params);
    }
    if (self >= 0) report.add(source, [...path, 'next', self], 'points-to-itself', { member: 'next', key: value.key });
  }
  for (const { source, path, value, organization } of locationsOf(data)) {
    if (value.host_organization === organization.key) {
      report.add(source, [...path, 'host_organization'], 'points-to-itself', { member: 'host_organization', key: organization.key });
    }
    if (value.mobile && value.location_type === 'virtual') {
      report.add(source, [...path, 'mobile'], 'contradiction', { found: 'mobile: true', other: 'location_type: virtual' });
    }
    if (value.address_withheld) {
      // Who lends the place, or how to get there, tells where it is.
      for (const member of ['host_organization', 'transportation'] as const) {
        if (value[member] !== undefined) report.add(source, [...path, member], 'withheld-address', { member });
      }
    }
  }
}

function checkParents({ data, report }: CheckContext): void {
  const member = 'parent_organization';
  const files = new Map(data.organizations.map(({ source, value }) => [value.key, { source, value }]));
  for (const { source, value } of data.organizations) {
    if (value.parent_organization === value.key) report.add(source, [member], 'points-to-itself', { member, key: value.key });
  }
  const parents = new Map(
    data.organizations.map(({ value }) => [value.key, value.parent_organization === undefined ? [] : [value.parent_organization]]),
  );
  for (const cycle of findCycles(parents)) {
    for (const key of cycle.slice(1)) {
      const file = files.get(key);
      if (file) report.add(file.source, [member], 'parent-cycle', { key, member });
    }
  }
}

function checkCircles(
  { report }: CheckContext,
  services: readonly Entry<ServiceEntry>[],
  byKey: ReadonlyMap<string, Entry<ServiceEntry>>,
  member: LinkMember,
): void {
  for (const keys of findCycles(new Map(services.map((entry) => [entry.value.key, linksOf(entry, member)])))) {
    const last = byKey.get(keys.at(-2) ?? '');
    if (!last) continue;
    const index = linksOf(last, member).indexOf(keys.at(-1) ?? '');
    // Services may well follow each other in turn; one cannot replace the one it was replaced by.
    const severity = member === 'next' ? 'warning' : 'error';
    report.add(last.source, [...pathOf(last, member), index], 'successor-cycle', { member, keys }, { severity });
  }
}

function checkTargets(
  { report }: CheckContext,
  services: readonly Entry<ServiceEntry>[],
  byKey: ReadonlyMap<string, Entry<ServiceEntry>>,
  member: LinkMember,
): void {
  for (const entry of services) {
    if (member === 'next' && isOver(entry.value)) continue;
    for (const [index, found] of linksOf(entry, member).entries()) {
      const target = byKey.get(found)?.value;
      if (!target || target === entry.value || !isOver(target)) continue;
      report.add(entry.source, [...pathOf(entry, member), index], 'leads-to-closed', { member, found }, { severity: 'warning' });
    }
  }
}

function isOver({ status, status_detail: detail }: ServiceEntry): boolean {
  return status === 'defunct' || (status === 'inactive' && ['closed', 'replaced', 'past'].includes(detail?.state ?? ''));
}
