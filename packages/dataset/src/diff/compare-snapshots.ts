import { isDeepStrictEqual } from 'node:util';
import type { HsdsService, StatusDetail } from '@accueil/sdk';
import { compareText } from '../diagnostics/report.js';
import { groupBy } from '../report/group.js';
import { compareValues } from './compare-values.js';
import type { AnyRecord, CommonMembers, Snapshot, SnapshotEdition } from './snapshot.js';
import {
  CHANGE_KINDS,
  COMPARED_KINDS,
  type ChangeKind,
  type ComparedKind,
  type FieldChange,
  type RecordChange,
  type RegionDiff,
} from './types.js';

/** Members that are told apart, or that say nothing to people. */
const APART: ReadonlySet<string> = new Set(['id', 'key', 'former_keys', 'sources', 'translations', 'assured_date', 'location_ids']);

/** What changed from one state of a region's data to another, with names in `lang` where they have it. Pure. */
export function compareSnapshots(from: Snapshot, to: Snapshot, lang: string): RegionDiff {
  const shown = to.editions.find((edition) => edition.lang === lang) ?? to.editions[0];
  const unread = [...new Set([...from.unread, ...to.unread])].sort(compareText);
  // A record one side could not read is still named by the other.
  const keys = new Map([...keysOf(from), ...keysOf(to)]);
  const [before, after] = [indexSnapshot(from, keys), indexSnapshot(to, keys)];
  const records = COMPARED_KINDS.flatMap((kind) => compareKind(kind, before, after, shown, new Set(unread)));
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, records.filter(({ changes }) => changes.includes(kind)).length]));
  return {
    format: 'accueil-diff/1',
    region: { key: shown.catalog.region.key, name: shown.catalog.region.name },
    lang,
    from: refOf(from),
    to: refOf(to),
    counts: counts as Record<ChangeKind, number>,
    records,
    unassured: findUnassured(before, after, shown),
    unread,
  };
}

function refOf({ label, version, date }: Snapshot): RegionDiff['from'] {
  return { label, version, ...(date === undefined ? {} : { date }) };
}

/** One record in every language, ids of records told by key. */
interface IndexedRecord {
  value: AnyRecord & CommonMembers;
  /** Default language first. */
  plain: { lang: string; members: Record<string, unknown>; missing: ReadonlySet<string> }[];
  /** Key of the organization whose file it stands in. */
  owner?: string;
}

type SnapshotIndex = Record<ComparedKind, Map<string, IndexedRecord>>;

function listsOf({ catalog, training }: SnapshotEdition): Record<ComparedKind, readonly (AnyRecord & CommonMembers)[]> {
  const { organizations, services, locations } = catalog;
  return { organization: organizations, service: services, location: locations, training: training.trainings };
}

function keysOf({ editions: [first] }: Snapshot): [string, string][] {
  return Object.values(listsOf(first)).flatMap((records) => records.map(({ id, key }): [string, string] => [id, key]));
}

function indexSnapshot({ editions }: Snapshot, keys: ReadonlyMap<string, string>): SnapshotIndex {
  const [first] = editions;
  const { organizations } = first.catalog;
  const owners = new Map(organizations.flatMap(({ key, location_ids }) => (location_ids ?? []).map((id) => [id, key])));
  const index: SnapshotIndex = { organization: new Map(), service: new Map(), location: new Map(), training: new Map() };
  for (const kind of COMPARED_KINDS) {
    for (const value of listsOf(first)[kind]) {
      const owner =
        'organization_id' in value
          ? keys.get(value.organization_id)
          : (owners.get(value.id) ?? (kind === 'organization' ? value.key : undefined));
      index[kind].set(value.key, { value, plain: [], ...(owner === undefined ? {} : { owner }) });
    }
    for (const edition of editions) {
      for (const value of listsOf(edition)[kind]) {
        const members = Object.fromEntries(Object.entries(value).filter(([name]) => !APART.has(name)));
        index[kind].get(value.key)?.plain.push({
          lang: edition.lang,
          members: withKeys(members, keys) as Record<string, unknown>,
          missing: new Set(Object.entries(value.translations ?? {}).flatMap(([path, { state }]) => (state === 'missing' ? [path] : []))),
        });
      }
    }
  }
  return index;
}

function withKeys(value: unknown, keys: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return keys.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => withKeys(item, keys));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withKeys(member, keys)]));
}

function compareKind(
  kind: ComparedKind,
  before: SnapshotIndex,
  after: SnapshotIndex,
  shown: SnapshotEdition,
  unread: ReadonlySet<string>,
): RecordChange[] {
  const names = new Map(listsOf(shown)[kind].map(({ key, name }) => [key, name]));
  const organizations = new Map(shown.catalog.organizations.map(({ key, name }) => [key, name]));
  const services = new Map(shown.catalog.services.map((service) => [service.key, service]));
  const isUnread = ({ value, owner }: IndexedRecord): boolean =>
    unread.has(kind === 'training' ? `trainings/${value.key}` : `organizations/${owner ?? ''}`);
  const nameOf = (record: IndexedRecord): string =>
    names.get(record.value.key) ?? record.value.name ?? addressOf(record.value) ?? record.value.key;
  const describe = (record: IndexedRecord, changes: ChangeKind[], fields: FieldChange[] = []): RecordChange => {
    const organization =
      kind === 'organization'
        ? undefined
        : (organizations.get(record.owner ?? '') ?? before.organization.get(record.owner ?? '')?.value.name);
    return {
      kind,
      id: record.value.id,
      key: record.value.key,
      name: nameOf(record),
      ...(organization === undefined ? {} : { organization }),
      changes: CHANGE_KINDS.filter((change) => changes.includes(change)),
      fields,
    };
  };
  const former = new Map<string, string>();
  for (const { value } of after[kind].values()) for (const key of value.former_keys ?? []) former.set(key, value.key);
  const mergedInto = groupBy(
    [...before[kind].keys()].filter((key) => !after[kind].has(key) && former.has(key)),
    (key) => former.get(key) ?? '',
  );
  const changes: RecordChange[] = [];
  for (const [key, record] of before[kind]) {
    if (!after[kind].has(key) && !former.has(key) && !isUnread(record)) changes.push(describe(record, ['removed']));
  }
  for (const [key, record] of after[kind]) {
    if (isUnread(record)) continue;
    const formerKeys = mergedInto.get(key) ?? [];
    const old = before[kind].get(key) ?? before[kind].get(formerKeys[0] ?? '');
    if (!old) changes.push({ ...describe(record, ['added']), ...detailsOf(record, services) });
    else {
      const change = compareRecord(old, record, formerKeys);
      if (change.changes.length === 0) continue;
      changes.push({ ...describe(record, change.changes, change.fields), ...change.extra, ...detailsOf(record, services, change.changes) });
    }
  }
  return changes.sort((a, b) => a.name.localeCompare(b.name, shown.lang) || compareText(a.key, b.key));
}

function addressOf(record: AnyRecord): string | undefined {
  const [address] = 'addresses' in record ? (record.addresses ?? []) : [];
  return address && [address.address_1, address.city].filter((part) => part !== undefined).join(', ');
}

function compareRecord(
  old: IndexedRecord,
  record: IndexedRecord,
  formerKeys: string[],
): { changes: ChangeKind[]; fields: FieldChange[]; extra: Partial<RecordChange> } {
  const changes: ChangeKind[] = [];
  const extra: Partial<RecordChange> = {};
  if (formerKeys.length > 0) {
    changes.push('renamed');
    extra.former_keys = formerKeys;
  }
  const standing = standingChange(old.value, record.value);
  if (standing) changes.push(standing);
  const { own, translated } = compareTexts(old, record);
  // A door that closed says so itself.
  if (own.some(({ path }) => standing === undefined || !isStatus(path))) changes.push('changed');
  if (translated.length > 0) changes.push('translated');
  const { assured_date: assured, sources = [] } = record.value;
  if (assured !== undefined && assured > (old.value.assured_date ?? '')) {
    changes.push('assured');
    extra.assured_date = assured;
  }
  const known = new Set((old.value.sources ?? []).map(({ url }) => url));
  const added = sources.map(({ url }) => url).filter((url) => !known.has(url));
  if (added.length > 0) {
    changes.push('sourced');
    extra.sources_added = added;
  }
  return { changes, fields: [...own, ...translated], extra };
}

/** Fields that changed, and texts that changed in another language alone. */
function compareTexts(old: IndexedRecord, record: IndexedRecord): { own: FieldChange[]; translated: FieldChange[] } {
  const own = compareValues(old.plain[0]?.members, record.plain[0]?.members);
  const translated = record.plain.slice(1).flatMap(({ lang, members, missing }) => {
    const former = old.plain.find((edition) => edition.lang === lang) ?? old.plain[0];
    return compareValues(former?.members, members)
      .filter((change) => !own.some((same) => isDeepStrictEqual(same, change)))
      .map(({ path, before, after }): FieldChange => ({
        path,
        lang,
        // What stood there in another language was no text of this one.
        ...(before === undefined || former?.lang !== lang || former.missing.has(path) ? {} : { before }),
        ...(after === undefined || missing.has(path) ? {} : { after }),
      }));
  });
  return { own, translated };
}

/** A member that says whether a service is offered. */
export function isStatus(path: string): boolean {
  return /^status(?:_detail)?(?:\.|$)/.test(path);
}

/** Whether a service's door closed, opened again, or moved elsewhere. */
function standingChange(before: AnyRecord, after: AnyRecord): ChangeKind | undefined {
  const [was, is] = [standingOf(before), standingOf(after)];
  if (was === is || is === undefined) return undefined;
  return is === 'open' ? 'reopened' : is;
}

function standingOf(record: AnyRecord): 'open' | 'suspended' | 'closed' | 'replaced' | undefined {
  if (!('status' in record)) return undefined;
  const { status, status_detail: detail } = record;
  if (status === 'active') return 'open';
  if (detail?.state === 'replaced') return 'replaced';
  return status === 'temporarily closed' || detail?.state === 'suspended' ? 'suspended' : 'closed';
}

const CLOSING: readonly ChangeKind[] = ['closed', 'suspended', 'replaced'];

/** Why a door closed, and where to go instead; of a record that was added too. */
function detailsOf(
  { value }: IndexedRecord,
  services: ReadonlyMap<string, HsdsService>,
  changes: readonly ChangeKind[] = CLOSING,
): Partial<RecordChange> {
  if (!('status' in value) || !changes.some((change) => CLOSING.includes(change))) return {};
  const detail: StatusDetail | undefined = services.get(value.key)?.status_detail;
  return {
    ...(detail?.reason === undefined ? {} : { reason: detail.reason }),
    ...(detail?.replaced_by ? { replaced_by: detail.replaced_by.map((key) => services.get(key)?.name ?? key) } : {}),
  };
}

function findUnassured(before: SnapshotIndex, after: SnapshotIndex, shown: SnapshotEdition): RegionDiff['unassured'] {
  const isUnassured = (kind: ComparedKind, { key, assured_date }: CommonMembers): boolean => {
    const old = before[kind].get(key);
    return old !== undefined && (assured_date === undefined || assured_date === old.value.assured_date);
  };
  return {
    organizations: shown.catalog.organizations
      .filter((record) => after.organization.has(record.key) && isUnassured('organization', record))
      .map(({ key, name }) => ({ key, name })),
    services: shown.catalog.services.filter((record) => isUnassured('service', record)).length,
  };
}
