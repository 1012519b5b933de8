import { compareText } from '../diagnostics/report.js';
import type { OrganizationFile, ServiceEntry } from '../validate/schema/organization.js';
import { lastDay, monthsBefore, newest } from './dates.js';
import type { ReportedRecords } from './records.js';
import { isComing } from './sessions.js';
import { FINDING_KINDS, type Finding, type FindingKind, type RecordRef } from './types.js';

/** What "stale" is measured against. */
export interface Freshness {
  /** ISO 8601 day. */
  today: string;
  months: number;
}

/** How long ago something was assured. */
export type Assurance = 'fresh' | 'old' | 'never';

/** Whether a record's assurance still holds: up to and on the day it becomes so many months old. */
export function assuranceOf(assured: string | undefined, { today, months }: Freshness): Assurance {
  if (assured === undefined) return 'never';
  return lastDay(assured) >= monthsBefore(today, months) ? 'fresh' : 'old';
}

/** Everything to do about the records themselves, links apart. Pure. */
export function findInRecords(records: ReportedRecords, freshness: Freshness): Finding[] {
  const findings: Finding[] = [];
  const add = (kind: FindingKind, record: RecordRef, detail?: string, answer?: string): void => {
    findings.push({ kind, record, ...(detail === undefined ? {} : { detail }), ...(answer === undefined ? {} : { answer }) });
  };
  const derived = derivedRoles(records);
  for (const { ref, value } of records.organizations) {
    findAge(value, value.assured_date, ref, freshness, add);
    if (derived.has(value.key)) add('roles-derived', ref);
    if (value.sources.every(({ url }) => url.startsWith('urn:'))) add('unaddressed-source', ref);
  }
  for (const { ref, value, organization } of records.services) {
    findAge(value, value.assured_date, ref, freshness, add);
    findStatus(value, ref, freshness, add);
    if (!value.sources?.length) add('unsourced', ref);
    if (value.status !== 'active') continue;
    if (!isReachable(value, organization)) add('no-contact', ref);
    if (!value.locations?.length && !value.service_areas?.length) add('nowhere', ref);
  }
  for (const { ref, value } of records.locations) {
    const isPlaced = value.latitude !== undefined || value.municipality !== undefined;
    if ((value.location_type ?? 'physical') === 'physical' && !value.address_withheld && !isPlaced) add('unplaced', ref);
  }
  for (const { ref, value } of records.trainings) {
    findAge(value, undefined, ref, freshness, add, false);
    if (value.sources.every(({ url }) => url.startsWith('urn:'))) add('unaddressed-source', ref);
    const instances = value.hasCourseInstance ?? [];
    if (instances.length > 0 && !instances.some((instance) => isComing(instance, freshness.today))) {
      add('nothing-coming', ref, newest(instances.map(({ startDate, endDate }) => endDate ?? startDate)));
    }
  }
  return findings;
}

/** Orders findings by what harms most, then by record. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank = (kind: FindingKind): number => FINDING_KINDS.indexOf(kind);
  return [...findings].sort(
    (a, b) =>
      rank(a.kind) - rank(b.kind) ||
      compareText(a.record.file, b.record.file) ||
      a.record.line - b.record.line ||
      compareText(a.detail ?? '', b.detail ?? ''),
  );
}

/**
 * Keys of the organizations whose roles nobody wrote, and which run or share a service by which the continuum gives them one: with a need and
 * a stage, and not ended.
 */
export function derivedRoles({ organizations, services }: ReportedRecords): Set<string> {
  const written = new Set(organizations.filter(({ value }) => value.stage_roles?.length).map(({ value }) => value.key));
  const givers = services
    .filter(({ value: { status, needs, stages } }) => OFFERED.includes(status) && needs?.length && stages?.length)
    .flatMap(({ value, organization }) => [organization.key, ...(value.partner_organizations ?? [])]);
  return new Set(givers.filter((key) => !written.has(key)));
}

const OFFERED: readonly ServiceEntry['status'][] = ['active', 'temporarily closed'];

type Add = (kind: FindingKind, record: RecordRef, detail?: string, answer?: string) => void;

/** Records with dated sources, and perhaps dated hours. */
interface Dated {
  sources?: readonly { date_seen?: string | undefined }[] | undefined;
  schedules?: readonly { date_seen?: string | undefined }[] | undefined;
}

function findAge(record: Dated, assured: string | undefined, ref: RecordRef, freshness: Freshness, add: Add, isAssurable = true): void {
  const assurance = assuranceOf(assured, freshness);
  if (assurance === 'fresh') return;
  if (assurance === 'old') add('assured-old', ref, assured);
  else if (isAssurable) add('never-assured', ref);
  const seen = newest([...(record.sources ?? []), ...(record.schedules ?? [])].map(({ date_seen }) => date_seen));
  if (seen !== undefined && lastDay(seen) < monthsBefore(freshness.today, freshness.months)) add('seen-old', ref, seen);
}

function findStatus(service: ServiceEntry, ref: RecordRef, { today, months }: Freshness, add: Add): void {
  const detail = service.status_detail;
  if (!detail) return;
  const { state, since, until } = detail;
  const isOver = until !== undefined && lastDay(until) < today;
  const isLong = since !== undefined && lastDay(since) < monthsBefore(today, months);
  if (state === 'uncertain') add('status-recheck', ref, state, since);
  else if (state === 'pilot' && (isOver || (until === undefined && isLong))) add('status-recheck', ref, state, until ?? since);
  else if (state === 'suspended' && (isOver || isLong)) add('status-recheck', ref, state, isOver ? until : since);
  const wantsReplacement = state === 'suspended' || state === 'closed' || state === 'replaced';
  if (wantsReplacement && !detail.replaced_by?.length) add('no-replacement', ref, state, since);
}

/** A phone, a mailbox or a page: the service's, one of its places', or the organization's. */
function isReachable(service: ServiceEntry, organization: OrganizationFile): boolean {
  const has = (record: { phones?: readonly unknown[] | undefined; email?: unknown; url?: unknown; website?: unknown }): boolean =>
    (record.phones?.length ?? 0) > 0 || record.email !== undefined || record.url !== undefined || record.website !== undefined;
  const places = (organization.locations ?? []).filter(({ key }) => service.locations?.includes(key));
  return has(service) || has(organization) || places.some((place) => has(place));
}
