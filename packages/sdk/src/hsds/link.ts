import { DataError } from '../errors/data-error.js';
import type { DataProblem } from '../errors/problem.js';
import { faultOfRecord, RECORD_LISTS, REGION, type RecordList } from './check.js';
import { expectFormat, expectList } from './format.js';
import { deepFreeze } from './freeze.js';
import { faultOf, isObject } from './shape.js';
import { termId } from './term-id.js';
import type { HsdsLocation, HsdsOrganization, HsdsService, HsdsTaxonomyTerm, RegionSummary } from './types.js';

/** A catalog whose sound records are linked by id and frozen. The records are the file's own objects. */
export interface LinkedCatalog {
  readonly region: RegionSummary;
  /** BCP 47. */
  readonly lang: string;
  readonly organizations: readonly HsdsOrganization[];
  readonly services: readonly HsdsService[];
  readonly locations: readonly HsdsLocation[];
  readonly taxonomy_terms: readonly HsdsTaxonomyTerm[];
  /** By id, key and former key. */
  readonly servicesByKey: ReadonlyMap<string, HsdsService>;
  /** By id, key and former key. */
  readonly organizationsByKey: ReadonlyMap<string, HsdsOrganization>;
  readonly organizationOf: ReadonlyMap<HsdsService, HsdsOrganization>;
  /** Where a service is found; services without any place are absent. */
  readonly placesOf: ReadonlyMap<HsdsService, ServicePlaces>;
  readonly problems: readonly DataProblem[];
}

/** The service's own places; else those of its organization, where nobody has said that the service is given. */
export interface ServicePlaces {
  readonly locations: readonly HsdsLocation[];
  readonly locationsOf: 'service' | 'organization';
}

interface Keyed {
  id: string;
  key: string;
  former_keys?: string[];
}

/**
 * Checks, links and freezes a parsed catalog, yielding between records so that a caller can share the thread.
 * A bad record is left out and told as a problem; the rest goes on. The records are frozen in place, never copied.
 * @throws {DataError} when it is no catalog at all
 */
export function* linkCatalog(given: unknown, file: string): Generator<undefined, LinkedCatalog> {
  const value = expectFormat(given, 'catalog', file);
  if (!isObject(value['region']) || typeof value['lang'] !== 'string') {
    throw new DataError(file, 'Expected region and lang', { path: 'region' });
  }
  const problems: DataProblem[] = [];
  const regional = faultOf(value['region'], REGION, 'region');
  if (regional) problems.push({ file, ...regional });
  const sound = {} as Record<RecordList, unknown[]>;
  const byKey: Record<string, Map<string, unknown>> = {};
  for (const list of RECORD_LISTS) {
    const known = (byKey[list] = new Map());
    const kept: unknown[] = (sound[list] = []);
    for (const [n, record] of expectList(value, list, file).entries()) {
      const fault = faultOfRecord(list, record);
      const path = `${list}[${n}]`;
      if (fault) {
        problems.push(problem(file, record, `${path}${fault.path && '.'}${fault.path}`, fault.message));
        continue;
      }
      const keyed = record as Keyed & HsdsTaxonomyTerm;
      const names = list === 'taxonomy_terms' ? [keyed.id, termId(keyed.taxonomy, keyed.key)] : [keyed.id, keyed.key];
      const twice = names.find((name) => known.has(name));
      if (twice !== undefined) {
        problems.push(problem(file, record, path, `left out: "${twice}" is already another record's id or key`));
        continue;
      }
      for (const name of names) known.set(name, record);
      kept.push(deepFreeze(record));
      yield;
    }
  }
  const organizationsById = byKey['organizations'] as Map<string, HsdsOrganization>;
  const locationsById = byKey['locations'] as Map<string, HsdsLocation>;
  const organizationOf = new Map<HsdsService, HsdsOrganization>();
  const services = (sound.services as HsdsService[]).filter((service) => {
    const organization = organizationsById.get(service.organization_id);
    if (organization) {
      organizationOf.set(service, organization);
      return true;
    }
    problems.push(problem(file, service, 'organization_id', `left out: no organization "${service.organization_id}"`));
    for (const name of [service.id, service.key]) byKey['services']?.delete(name);
    return false;
  });
  const located = (record: unknown, path: string, ids: readonly string[], locationsOf: ServicePlaces['locationsOf']): ServicePlaces => {
    const locations = ids.flatMap((id) => {
      const location = locationsById.get(id);
      if (!location) problems.push(problem(file, record, path, `link dropped: no location "${id}"`));
      return location ?? [];
    });
    return { locations: Object.freeze(locations), locationsOf };
  };
  const placesOfOrganization = new Map<string, ServicePlaces>();
  for (const organization of sound.organizations as HsdsOrganization[]) {
    placesOfOrganization.set(organization.id, located(organization, 'location_ids', organization.location_ids ?? [], 'organization'));
    yield;
  }
  const placesOf = new Map<HsdsService, ServicePlaces>();
  const unknownTerms = new Map<string, number>();
  for (const service of services) {
    const own = (service.service_at_locations ?? []).map(({ location_id }) => location_id);
    const all = [located(service, 'service_at_locations', own, 'service'), placesOfOrganization.get(service.organization_id)];
    const places = all.find((one) => one?.locations.length);
    if (places) placesOf.set(service, places);
    for (const taxonomy of ['needs', 'stages', 'audiences'] as const) {
      for (const key of service[taxonomy]) {
        const term = termId(taxonomy, key);
        if (!byKey['taxonomy_terms']?.has(term)) unknownTerms.set(term, (unknownTerms.get(term) ?? 0) + 1);
      }
    }
  }
  for (const [term, count] of unknownTerms) problems.push({ file, record: term, message: `unknown term, in ${count} services` });
  yield;
  addFormerKeys(byKey['services'] as Map<string, Keyed>, services, file, problems);
  addFormerKeys(organizationsById, sound.organizations as HsdsOrganization[], file, problems);
  return deepFreeze({
    region: value['region'] as unknown as RegionSummary,
    lang: value['lang'],
    organizations: sound.organizations as HsdsOrganization[],
    services,
    locations: sound.locations as HsdsLocation[],
    taxonomy_terms: sound.taxonomy_terms as HsdsTaxonomyTerm[],
    servicesByKey: byKey['services'] as Map<string, HsdsService>,
    organizationsByKey: organizationsById,
    organizationOf,
    placesOf,
    problems,
  });
}

function addFormerKeys(byKey: Map<string, Keyed>, records: readonly Keyed[], file: string, problems: DataProblem[]): void {
  for (const record of records) {
    for (const key of record.former_keys ?? []) {
      if (!byKey.has(key)) byKey.set(key, record);
      else if (byKey.get(key) !== record) {
        problems.push(problem(file, record, 'former_keys', `"${key}" already answers for another record`));
      }
    }
  }
}

function problem(file: string, record: unknown, path: string, message: string): DataProblem {
  const name = isObject(record) ? (record['key'] ?? record['id']) : undefined;
  return { file, path, message, ...(typeof name === 'string' ? { record: name } : {}) };
}
