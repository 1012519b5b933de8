import type { HsdsService, TrainingInstance } from '@accueil/sdk';
import type { Edition, PublishedFile, RegionContext } from '../build/edition.js';
import { conformanceOf, Witness } from './conformance.js';
import { indexEdition, type EditionIndex } from './index-edition.js';
import { openapi, PER_PAGE } from './openapi.js';
import { Lines } from './lines.js';
import { Pager } from './pager.js';
import type { ServedObject } from './parts.js';
import { HSDS_VERSION, PROFILE, PROFILE_VERSION } from './profile.js';
import { organizationInList, serveLocation, serveOrganization, serveService, serviceAtLocations, serviceInList } from './records.js';
import { Tables } from './tabular.js';
import { serveTaxonomies, serveTerms } from './taxonomies.js';

/**
 * HSDS 3.1 as static files, in the region's default language: `hsds/index.json` is what the standard calls `/`; each list is
 * `hsds/<list>.json` and its further pages, each record `hsds/<list>/<id>.json`; `hsds/<list>.ndjson` has a whole list, a record a line;
 * `hsds/tabular/` the same as a data package; `hsds/profile/` our profile; `conformance.json` what was checked.
 */
export function* hsdsFiles(edition: Edition, context: RegionContext): Iterable<PublishedFile> {
  const index = indexEdition(edition, context);
  const tables = new Tables();
  const witness = new Witness();
  yield* about(context);
  yield* organizations(index, tables, witness);
  yield* services(index, tables, witness);
  yield* taxonomies(index, tables, witness);
  yield* trainings(index);
  yield* tables.files(edition.lang);
  yield conformanceOf(index, witness);
}

function* about({ baseUrl }: RegionContext): Iterable<PublishedFile> {
  // Without an address of its own, the folder names its files from where it stands; a server may write whole addresses instead.
  const at = baseUrl === undefined ? '' : `${baseUrl}hsds/`;
  const root = {
    version: HSDS_VERSION,
    profile: `${at}profile/index.json`,
    openapi_url: `${at}openapi.json`,
    profile_version: PROFILE_VERSION,
    per_page: PER_PAGE,
    sort: 'key',
  };
  yield { path: 'hsds/index.json', content: JSON.stringify(root) };
  yield { path: 'hsds/openapi.json', content: JSON.stringify(openapi(at === '' ? './' : at, { filters: false })) };
  yield {
    path: 'hsds/profile/index.json',
    content: JSON.stringify({ version: PROFILE_VERSION, hsds_version: HSDS_VERSION, schemas: Object.keys(PROFILE) }),
  };
  for (const [name, patch] of Object.entries(PROFILE)) yield { path: `hsds/profile/${name}`, content: JSON.stringify(patch) };
}

function* organizations(index: EditionIndex, tables: Tables, witness: Witness): Iterable<PublishedFile> {
  const list = index.catalog.organizations;
  const pager = new Pager('organizations', list.length);
  const stream = new Lines('hsds/organizations.ndjson');
  for (const organization of list) {
    const whole = serveOrganization(organization, index);
    witness.see(whole, 'organization');
    tables.addOrganization(whole);
    for (const id of organization.location_ids ?? []) {
      const location = index.locations.get(id);
      if (location) tables.addLocation(serveLocation(location, index), organization.id);
    }
    const text = JSON.stringify(whole);
    yield { path: `hsds/organizations/${organization.id}.json`, content: text };
    yield* stream.add(text);
    yield* pager.add(organizationInList(organization));
    yield* tables.full();
  }
  yield* pager.end();
  yield stream.end();
}

function* services(index: EditionIndex, tables: Tables, witness: Witness): Iterable<PublishedFile> {
  const list = index.catalog.services;
  const placesIn = ({ service_at_locations: places = [] }: HsdsService): number =>
    places.filter(({ location_id }) => index.locations.has(location_id)).length;
  const places = list.reduce((sum, service) => sum + placesIn(service), 0);
  const pager = new Pager('services', list.length);
  const placePager = new Pager('service_at_locations', places);
  const stream = new Lines('hsds/services.ndjson');
  const placeStream = new Lines('hsds/service_at_locations.ndjson');
  for (const service of list) {
    const whole = serveService(service, index);
    witness.see(whole, 'service');
    tables.addService(whole, service.organization_id);
    const text = JSON.stringify(whole);
    yield { path: `hsds/services/${service.id}.json`, content: text };
    yield* stream.add(text);
    yield* pager.add(serviceInList(service, index));
    yield* tables.full();
    for (const place of placesOf(service, index)) {
      witness.see(place, 'service_at_location');
      const line = JSON.stringify(place);
      yield { path: `hsds/service_at_locations/${String(place.id)}.json`, content: line };
      yield* placeStream.add(line);
      yield* placePager.add(place);
    }
  }
  yield* pager.end();
  yield* placePager.end();
  yield stream.end();
  yield placeStream.end();
}

/** `service_at_location`: the place, and the service as a list has it. */
function placesOf(service: HsdsService, index: EditionIndex): ServedObject[] {
  return serviceAtLocations(service, index).map(({ served }) => ({ ...served, service: serviceInList(service, index) }));
}

function* taxonomies(index: EditionIndex, tables: Tables, witness: Witness): Iterable<PublishedFile> {
  const list = serveTaxonomies(index);
  const terms = serveTerms(index);
  for (const [name, records, kind] of [
    ['taxonomies', list, 'taxonomy'],
    ['taxonomy_terms', terms, 'taxonomy_term'],
  ] as const) {
    const pager = new Pager(name, records.length);
    for (const record of records) {
      witness.see(record, kind);
      yield { path: `hsds/${name}/${String(record['id'])}.json`, content: JSON.stringify(record) };
      yield* pager.add(record);
    }
    yield* pager.end();
    yield { path: `hsds/${name}.ndjson`, content: lines(records, (record) => record) };
  }
  tables.addTaxonomies(list, terms);
}

/** Training is our profile's: HSDS has no such object. Sessions are the instances of every training, each with its training's id. */
function* trainings({ training: { trainings: list } }: EditionIndex): Iterable<PublishedFile> {
  const sessions: (TrainingInstance & { training_id: string })[] = list.flatMap((training) =>
    (training.hasCourseInstance ?? []).map((instance) => ({ training_id: training.id, ...instance })),
  );
  const pager = new Pager('trainings', list.length);
  for (const training of list) {
    yield { path: `hsds/trainings/${training.id}.json`, content: JSON.stringify(training) };
    yield* pager.add({ ...training });
  }
  yield* pager.end();
  yield { path: 'hsds/trainings.ndjson', content: lines(list, (training) => ({ ...training })) };
  const sessionPager = new Pager('training_sessions', sessions.length);
  for (const session of sessions) yield* sessionPager.add({ ...session });
  yield* sessionPager.end();
  yield { path: 'hsds/training_sessions.ndjson', content: lines(sessions, (session) => ({ ...session })) };
}

/** A record a line, made while it is written: a whole list may be larger than a string can be. */
function* lines<T>(list: readonly T[], serve: (record: T) => ServedObject): Iterable<string> {
  for (const record of list) yield `${JSON.stringify(serve(record))}\n`;
}
