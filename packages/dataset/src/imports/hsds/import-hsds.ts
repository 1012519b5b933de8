import type { Diagnostic } from '../../diagnostics/types.js';
import type { RegionData } from '../../validate/parse-region.js';
import { memberNames } from '../../validate/schema/members.js';
import { organizationSchema } from '../../validate/schema/organization.js';
import { textSchema } from '../../validate/schema/text.js';
import { isObject, type JsonObject } from '../json.js';
import { assume } from '../assume.js';
import { dateSeen } from '../date-seen.js';
import { placeIndex } from '../places.js';
import type { Imported, ImportedRecord } from '../plan.js';
import type { ImportLog } from '../problems.js';
import { prune } from '../prune.js';
import { regionRecords, type RegionRecords } from '../region-records.js';
import type { Settings } from '../settings.js';
import type { SourceState } from '../state.js';
import { termIndex } from '../terms.js';
import { assignKeys, type Keyless } from './assign-keys.js';
import { distinct, type Plain } from './fields.js';
import { mapLocation, mapOrganization, mapService, type MapContext } from './map-records.js';
import { languageCodes } from './parts.js';
import { endpoint, type ApiContents } from './read-api.js';

/** What mapping an API's records needs. */
export interface ImportHsdsInput {
  /** Name of the source. */
  source: string;
  url: string;
  settings: Settings;
  /** Language the source writes in. */
  lang: string;
  state: SourceState | undefined;
  region: RegionData;
  /** ISO 8601 day, for the date a page was seen. */
  today: string;
  log: ImportLog;
}

interface Read {
  organizations: Map<string, JsonObject>;
  locations: Map<string, { object: JsonObject; owner: string }>;
  services: Map<string, { object: JsonObject; owner: string }>;
}

/** An API's records in the steward's shape, each with what could not be placed. Pure but for `log` and `diagnostics`. */
export function importHsds(contents: ApiContents, input: ImportHsdsInput, diagnostics: Diagnostic[]): Imported {
  const { settings, state, log } = input;
  const read = gather(contents, new Set(settings.ignore), log);
  const chosen = { settings, state, region: regionRecords(input.region.files) };
  const organizationKeys = assignKeys(
    'organization',
    [...read.organizations].map(([id, object]) => ({ id, object })),
    chosen,
  );
  const under = (list: Read['services']): Keyless[] =>
    [...list].map(([id, { object, owner }]) => {
      const key = organizationKeys.get(owner);
      return { id, object, fallback: fallbackName(object), ...(key === undefined ? {} : { under: key }) };
    });
  const locationKeys = assignKeys('location', under(read.locations), chosen);
  const serviceKeys = assignKeys('service', under(read.services), chosen);
  const keys = new Map([...organizationKeys, ...locationKeys, ...serviceKeys]);
  // A source of our own profile names services by key where one replaces or follows another.
  const ownKeys = new Map([...read.services].map(([id, { object }]) => [object['key'], serviceKeys.get(id)]));
  const keyOf = (id: unknown): string | undefined =>
    typeof id === 'string' ? (keys.get(id) ?? state?.records[id]?.key ?? ownKeys.get(id)) : undefined;
  const contacts = { count: 0 };
  const context = (where: string): MapContext => ({ ...shared, where, kept: {} });
  const shared: MapContext = {
    lang: input.lang,
    log,
    where: '',
    kept: {},
    keepContacts: settings.keep_contacts === true,
    contacts,
    places: placeIndex(input.region.gazetteer?.value, settings),
    terms: termIndex(input.region, settings.terms),
    codes: languageCodes(input.region.locales, settings.languages),
    keyOf,
  };
  const records: ImportedRecord[] = [];
  const assumed = new Map<string, number>();
  const parents = soundParents(read.organizations, log);
  for (const [id, object] of [...read.organizations].sort(byId)) {
    const key = keys.get(id) ?? '';
    const own = record(id, 'organization', key, object, context, (given, inner) =>
      mapOrganization({ ...given, parent_organization_id: parents.get(id) }, inner),
    );
    const listed = (list: Read['services'], kind: 'location' | 'service', map: (object: JsonObject, inner: MapContext) => Plain) =>
      [...list]
        .filter(([, { owner }]) => owner === id)
        .sort(byId)
        .map(([inner, { object: part }]): ImportedRecord => {
          const etag = contents.etags[inner];
          return { ...record(inner, kind, keys.get(inner) ?? '', part, context, map), owner: id, ...(etag === undefined ? {} : { etag }) };
        });
    const locations = listed(read.locations, 'location', mapLocation);
    const services = listed(read.services, 'service', (part, inner) => mapService(part, inner));
    complete(own, services, input, chosen.region, assumed);
    records.push(...pruned(own, locations, services, input, diagnostics));
  }
  tell(records, assumed, contacts.count, input);
  return { records, unchanged: unchanged(contents, state), complete: contents.complete, modifiedAfter: newestChange(contents, input) };
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function record(
  id: string,
  kind: ImportedRecord['kind'],
  key: string,
  object: JsonObject,
  context: (where: string) => MapContext,
  map: (object: JsonObject, context: MapContext) => Plain,
): ImportedRecord {
  const inner = context(typeof object['name'] === 'string' ? object['name'] : id);
  const values = map(object, inner);
  return { id, kind, key, values, ...(Object.keys(inner.kept).length === 0 ? {} : { kept: inner.kept }) };
}

/** Records by id, each under the organization it belongs to: the one that lists it, else the one of its service. */
function gather(contents: ApiContents, ignored: ReadonlySet<string>, log: ImportLog): Read {
  const read: Read = { organizations: new Map(), locations: new Map(), services: new Map() };
  const addLocations = (owner: string, list: unknown): void => {
    for (const object of Array.isArray(list) ? list.filter(isObject) : []) {
      const { id } = object;
      if (typeof id !== 'string' || id === '') log.add('id-missing', { name: fallbackName(object) ?? '?' }, { where: owner });
      else if (!ignored.has(id) && !read.locations.has(id)) read.locations.set(id, { object, owner });
    }
  };
  for (const [id, object] of contents.organizations) {
    if (ignored.has(id)) continue;
    if (typeof object['name'] !== 'string' || object['name'].trim() === '') log.add('name-missing', { id }, { where: id });
    else read.organizations.set(id, object);
  }
  for (const [id, object] of read.organizations) addLocations(id, object['locations']);
  for (const [id, object] of contents.services) {
    if (ignored.has(id)) continue;
    const name = typeof object['name'] === 'string' ? object['name'] : '';
    const owner = ownerOf(object);
    if (owner !== undefined && ignored.has(owner)) continue;
    if (name.trim() === '') log.add('name-missing', { id }, { where: id });
    else if (owner === undefined || !read.organizations.has(owner)) log.add('organization-missing', { name }, { where: id });
    else {
      read.services.set(id, { object, owner });
      const sites = Array.isArray(object['service_at_locations']) ? object['service_at_locations'].filter(isObject) : [];
      addLocations(
        owner,
        sites.map(({ location }) => location),
      );
    }
  }
  return read;
}

function ownerOf(service: JsonObject): string | undefined {
  const organization = service['organization'];
  const id = isObject(organization) ? organization['id'] : service['organization_id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function fallbackName(object: JsonObject): string | undefined {
  if (typeof object['name'] === 'string') return object['name'];
  const [address] = Array.isArray(object['addresses']) ? object['addresses'].filter(isObject) : [];
  const words = [address?.['address_1'], address?.['city']].filter((word) => typeof word === 'string');
  return words.length === 0 ? undefined : words.join(' ');
}

/** The parent of each organization; one that leads back to itself is told and left out. */
function soundParents(organizations: Read['organizations'], log: ImportLog): Map<string, string> {
  const parents = new Map<string, string>();
  for (const [id, { parent_organization_id: parent, name }] of organizations) {
    if (typeof parent !== 'string') continue;
    const seen = new Set([id]);
    let current: unknown = parent;
    while (typeof current === 'string' && !seen.has(current)) {
      seen.add(current);
      current = organizations.get(current)?.['parent_organization_id'];
    }
    if (current === undefined || current === null || current === '') parents.set(id, parent);
    else log.add('parent-cycle', { name: String(name) }, { where: id });
  }
  return parents;
}

/** What our records must have and HSDS, or a variant of it, does not: said once, and in the settings to change. */
function complete(
  own: ImportedRecord,
  services: readonly ImportedRecord[],
  input: ImportHsdsInput,
  region: RegionRecords,
  assumed: Map<string, number>,
): void {
  const fill = (record: ImportedRecord, defaults: Plain): void => {
    const before = input.state?.records[record.id]?.values;
    for (const member of assume(record.values, defaults, before, region.find(record.kind, record.key) !== undefined)) {
      assumed.set(member, (assumed.get(member) ?? 0) + 1);
    }
  };
  // HSDS says nothing of confidence; an import is not a page anybody looked at.
  const kind = input.settings.organization_kind ?? 'community';
  fill(own, { organization_kind: kind, description: { [input.lang]: own.values['name'] }, confidence: 'partial' });
  own.values['sources'] = [sourceOf(own, 'organizations', input)];
  for (const service of services) {
    fill(service, { status: 'active' });
    service.values['sources'] = [sourceOf(service, 'services', input)];
  }
}

/** Where the record was read, on the day its contents last changed. */
function sourceOf({ id, values }: ImportedRecord, path: string, { url, source, state, today }: ImportHsdsInput): Plain {
  const seen = dateSeen(state?.records[id]?.values, values, today);
  return { url: endpoint(url, `${path}/${encodeURIComponent(id)}`), supports: source, date_seen: seen };
}

/** The records of one organization without what the schema refuses; references to a record that was refused go too. */
function pruned(
  own: ImportedRecord,
  locations: ImportedRecord[],
  services: ImportedRecord[],
  { region, lang, log }: ImportHsdsInput,
  diagnostics: Diagnostic[],
): ImportedRecord[] {
  const locales = [lang, ...region.locales.filter((locale) => locale !== lang)];
  const schema = organizationSchema(textSchema(locales, lang));
  const name = String(own.values['name']);
  // A record that is here already may have what the source does not say.
  const whole = {
    key: own.key,
    ...{ organization_kind: 'community', confidence: 'partial', description: 'x' },
    ...own.values,
    ...listed('locations', locations),
    ...listed('services', services, { status: 'active' }),
  };
  const { value, diagnostics: found } = prune(schema, whole, name);
  diagnostics.push(...found);
  if (value === undefined) {
    log.add('record-refused', { name, detail: found.at(-1)?.code ?? '?' });
    return [];
  }
  const back = (given: readonly ImportedRecord[], list: 'locations' | 'services'): ImportedRecord[] => {
    const order = memberNames(schema, [list, 0]);
    const sound = value[list];
    const byKey = new Map((Array.isArray(sound) ? sound.filter(isObject) : []).map((part) => [part['key'], part]));
    return given.flatMap((part) => {
      const kept = byKey.get(part.key);
      if (!kept) {
        log.add('record-refused', { name: part.key, detail: found.at(-1)?.code ?? '?' }, { where: part.id });
        return [];
      }
      return [{ ...part, values: said(kept, part, order) }];
    });
  };
  return [{ ...own, values: said(value, own, memberNames(schema, [])) }, ...back(locations, 'locations'), ...back(services, 'services')];
}

function listed(name: string, parts: readonly ImportedRecord[], standIn: Plain = {}): Plain {
  return parts.length === 0 ? {} : { [name]: parts.map(({ key, values }) => ({ key, ...standIn, ...values })) };
}

/** Of a sound record, the members the source has, in the order a steward writes them. */
function said(sound: Plain, { values }: ImportedRecord, order: readonly string[]): Plain {
  return Object.fromEntries(
    order.filter((member) => values[member] !== undefined && Object.hasOwn(sound, member)).map((member) => [member, sound[member]]),
  );
}

function tell(
  records: readonly ImportedRecord[],
  assumed: ReadonlyMap<string, number>,
  contacts: number,
  { settings, log }: ImportHsdsInput,
): void {
  const values: Record<string, string> = { status: 'active', organization_kind: 'community', description: 'name', confidence: 'partial' };
  for (const [member, count] of assumed) {
    const isChosen = member === 'organization_kind' && settings.organization_kind !== undefined;
    if (!isChosen && member !== 'confidence') log.add('kind-assumed', { member, value: values[member] ?? '', count }, { severity: 'note' });
  }
  if (contacts > 0) log.add('contacts-left', { count: contacts }, { severity: 'note' });
  const kept = distinct(records.flatMap((record) => Object.keys(record.kept ?? {}).map((path) => path.replace(/\[\d+\]/g, '[]'))));
  if (kept) log.add('members-kept', { members: kept.sort().slice(0, 60) }, { severity: 'note' });
}

/** What is at the source as it was: the services that are said to be, and what they stand on. */
function unchanged(contents: ApiContents, state: SourceState | undefined): Set<string> {
  const ids = new Set(contents.unchanged);
  for (const id of contents.unchanged) {
    const owner = state?.records[id]?.owner;
    if (owner === undefined) continue;
    ids.add(owner);
    for (const [other, record] of Object.entries(state?.records ?? {}))
      if (record.kind === 'location' && record.owner === owner) ids.add(other);
  }
  return ids;
}

/** The last change the source knows of, by its own clock; the day of the import where it says none. */
function newestChange(contents: ApiContents, { state }: ImportHsdsInput): string | undefined {
  let newest = state?.modified_after;
  for (const { last_modified: changed } of contents.services.values()) {
    const day = typeof changed === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(changed)?.[0] : undefined;
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  }
  return newest;
}
