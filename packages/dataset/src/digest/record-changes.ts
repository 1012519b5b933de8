import type { HsdsOrganization, HsdsService, StatusDetail } from '@accueil/sdk';
import { daysOf, standings, type Standing } from '@accueil/sdk/continuum';
import type { RecordChange, RegionDiff } from '../diff/types.js';
import { catalogIn, momentOf, type DigestSide } from './side.js';
import { DIGEST_CHANGES, type DigestChange, type DigestRecord, type NamedRecord } from './types.js';

/** What happened to records, by edit or since one of their dates passed; and services that went past the limit unconfirmed. */
export interface RecordChanges {
  records: DigestRecord[];
  aged: NamedRecord[];
}

const STATES: readonly DigestChange[] = ['closed', 'suspended', 'replaced', 'due', 'reopened'];

/** Tells what happened to records from a comparison and from their dates. Pure. */
export function tellRecords(diff: RegionDiff, before: DigestSide, after: DigestSide, lang: string): RecordChanges {
  const [old, current] = [catalogIn(before.snapshot, lang), catalogIn(after.snapshot, lang)];
  const names = new Map(current.organizations.map(({ id, name }) => [id, name]));
  const services = new Map(current.services.map((service) => [service.id, service]));
  const was = standingOf(old.organizations, before.day);
  const is = standingOf(current.organizations, after.day);
  const olds = new Map(old.services.map((service) => [service.key, service]));
  const records = new Map<string, DigestRecord>();
  for (const change of diff.records) {
    const record = digestRecord(change, services.get(change.id)?.status_detail);
    if (record && record.changes.length > 0) records.set(record.id, record);
  }
  const aged: NamedRecord[] = [];
  for (const service of current.services) {
    const former = olds.get(service.key) ?? service.former_keys?.map((key) => olds.get(key)).find((one) => one !== undefined);
    if (!former) continue;
    const [stood, stands] = [was(former), is(service)];
    const organization = names.get(service.organization_id);
    const named = { key: service.key, name: service.name, ...(organization === undefined ? {} : { organization }) };
    if (stands === 'stale' && stood !== 'stale') aged.push(named);
    const told = records.get(service.id);
    const change = passageOf(stood, stands);
    // Whoever edited the state is told by that edit.
    if (!change || told?.changes.some((one) => STATES.includes(one))) continue;
    const base: DigestRecord = told ?? { kind: 'service', id: service.id, ...named, changes: [] };
    records.set(service.id, {
      ...base,
      changes: DIGEST_CHANGES.filter((one) => one === change || base.changes.includes(one)),
      by_date: true,
      ...detailOf(service.status_detail, services),
    });
  }
  const { compare } = new Intl.Collator(lang);
  const byName = (a: NamedRecord, b: NamedRecord): number => compare(a.name, b.name) || (a.key < b.key ? -1 : 1);
  return { records: [...records.values()].sort(byName), aged: aged.sort(byName) };
}

function standingOf(organizations: readonly HsdsOrganization[], day: string): (service: HsdsService) => Standing {
  const stands = standings(daysOf(momentOf(day)));
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  return (service) => stands(service, byId.get(service.organization_id));
}

/** What a date did: to a service that was to close, to be suspended, or to be back. */
function passageOf(stood: Standing, stands: Standing): DigestChange | undefined {
  if (stands === stood) return undefined;
  if (stands === 'ended') return 'closed';
  if (stands === 'suspended') return stood === 'ended' ? undefined : 'suspended';
  if (stood === 'suspended') return stands === 'unconfirmed' ? 'due' : 'reopened';
  return stood === 'ended' ? 'reopened' : undefined;
}

/** `undefined`: a place, or a change nobody is told of at a table. */
function digestRecord(
  { kind, id, key, name, organization, changes, fields, ...more }: RecordChange,
  detail: StatusDetail | undefined,
): DigestRecord | undefined {
  if (kind === 'location') return undefined;
  const told = DIGEST_CHANGES.filter((one) => (changes as readonly string[]).includes(one));
  const members = [...new Set(fields.filter(({ lang }) => lang === undefined).map(({ path }) => /^[^.[]*/.exec(path)?.[0] ?? ''))];
  const isState = told.some((change) => STATES.includes(change));
  return {
    kind,
    id,
    key,
    name,
    ...(organization === undefined ? {} : { organization }),
    changes: told,
    ...(isState ? datesOf(detail) : {}),
    ...(more.reason === undefined ? {} : { reason: more.reason }),
    ...(more.replaced_by ? { replaced_by: more.replaced_by } : {}),
    ...(more.former_keys ? { former_keys: more.former_keys } : {}),
    ...(more.assured_date === undefined ? {} : { assured_date: more.assured_date }),
    ...(told.includes('changed') ? { members } : {}),
  };
}

function datesOf(detail: StatusDetail | undefined): Pick<DigestRecord, 'from' | 'until'> {
  return {
    ...(detail?.since === undefined ? {} : { from: detail.since }),
    ...(detail?.until === undefined ? {} : { until: detail.until }),
  };
}

function detailOf(detail: StatusDetail | undefined, services: ReadonlyMap<string, HsdsService>): Partial<DigestRecord> {
  const byKey = new Map([...services.values()].map(({ key, name }) => [key, name]));
  return {
    ...datesOf(detail),
    ...(detail?.reason === undefined ? {} : { reason: detail.reason }),
    ...(detail?.replaced_by ? { replaced_by: detail.replaced_by.map((key) => byKey.get(key) ?? key) } : {}),
  };
}
