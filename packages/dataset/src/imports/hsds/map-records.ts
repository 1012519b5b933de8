import type { PlaceIndex } from '../places.js';
import type { TermIndex, TermName } from '../terms.js';
import { distinct, some, Fields, type FieldsContext, type Plain } from './fields.js';
import { isObject, type JsonObject } from '../json.js';
import {
  partsOf,
  toAccessibility,
  toAddress,
  toCapacity,
  toCostOption,
  toDocument,
  toFunding,
  toIdentifier,
  toLanguage,
  toPhone,
  toSchedule,
  toUrl,
  type LanguageCodes,
} from './parts.js';

/** What mapping a record needs beside the record. */
export interface MapContext extends FieldsContext {
  places: PlaceIndex;
  terms: TermIndex;
  codes: LanguageCodes;
  /** Key of a place or an organization by the source's id. */
  keyOf: (id: unknown) => string | undefined;
}

/** An organization's own members, without its places and services. */
export function mapOrganization(object: JsonObject, context: MapContext): Plain {
  const fields = new Fields(object, '', context);
  const name = fields.words('name');
  const parent = context.keyOf(fields.any('parent_organization_id'));
  const websites = fields.list('additional_websites').map(toUrl);
  const organization = some({
    former_keys: formerKeys(fields),
    name,
    alternate_name: fields.text('alternate_name'),
    description: fields.text('description'),
    organization_kind: fields.line('organization_kind'),
    website: fields.line('website') ?? fields.line('url'),
    email: fields.line('email'),
    phones: partsOf(fields, 'phones', toPhone),
    confidence: fields.line('confidence'),
    assured_date: fields.day('assured_date'),
    additional_websites: distinct(websites),
    year_incorporated: fields.number('year_incorporated'),
    legal_status: fields.text('legal_status'),
    parent_organization: parent,
    organization_identifiers: partsOf(fields, 'organization_identifiers', toIdentifier),
    funding: partsOf(fields, 'funding', toFunding),
    attributes: distinct(fields.list('attributes').map((attribute) => toAttribute(attribute, context).own)),
  });
  for (const name of ['locations', 'services', ...OURS]) fields.any(name);
  fields.rest();
  return organization ?? {};
}

/** Members of our own profile that are read elsewhere or say nothing outside the region they come from. */
const OURS = ['key', 'translations', 'sources'];

/** A place. A point that cannot be is told and left out; a town the region knows gives municipality and territory. */
export function mapLocation(object: JsonObject, context: MapContext): Plain {
  const fields = new Fields(object, '', context);
  const type = fields.line('location_type');
  const addresses = partsOf(fields, 'addresses', toAddress);
  const address = addresses?.find(({ address_type }) => address_type !== 'postal') ?? addresses?.[0];
  const city = typeof address?.['city'] === 'string' ? address['city'] : undefined;
  // Our own profile names the town by code, which no other town has.
  const code = fields.line('municipality');
  const town = [code, city]
    .map((name) => (name === undefined ? undefined : context.places.town(name)))
    .find((found) => found !== undefined);
  if (city !== undefined && !town) {
    context.log.add('place-unknown', { name: city, ...context.places.suggestion(city) }, { where: context.where, severity: 'note' });
  }
  const precision = fields.line('coordinate_precision') ?? precisionOf(address);
  const isWithheld = fields.any('address_withheld') === true;
  const location = some({
    name: fields.text('name'),
    description: fields.text('description'),
    location_type: type,
    addresses: isWithheld ? addresses?.map(({ city: town }) => ({ city: town })) : addresses,
    municipality: town?.code,
    territory: town?.territory,
    address_withheld: isWithheld ? true : undefined,
    ...(isWithheld || type === 'virtual' || type === 'postal' ? pointless(fields) : pointOf(fields, precision)),
    host_organization: context.keyOf(fields.any('host_organization_id')),
    mobile: fields.any('mobile') === true ? true : undefined,
    valid_from: fields.day('valid_from'),
    valid_to: fields.day('valid_to'),
    transportation: fields.text('transportation'),
    accessibility: partsOf(fields, 'accessibility', toAccessibility),
    phones: partsOf(fields, 'phones', toPhone),
    schedules: partsOf(fields, 'schedules', toSchedule),
  });
  for (const name of ['municipality', 'territory', ...OURS]) fields.any(name);
  fields.rest();
  return location ?? {};
}

function pointless(fields: Fields): Plain {
  fields.any('latitude');
  fields.any('longitude');
  return {};
}

function pointOf(fields: Fields, precision: string): Plain {
  const [latitude, longitude] = [fields.number('latitude'), fields.number('longitude')];
  if (latitude === undefined || longitude === undefined) return {};
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0)) {
    const { log, where } = fields.context;
    log.add('point-impossible', { latitude: String(latitude), longitude: String(longitude) }, { where });
    return {};
  }
  return { latitude, longitude, coordinate_precision: precision };
}

/** HSDS says nothing of how exact a point is: no more than the address it stands for. */
function precisionOf(address: Plain | undefined): string {
  const street = address?.['address_1'];
  if (typeof street !== 'string') return 'municipality';
  return /^\d/.test(street) ? 'address' : 'street';
}

/** A service. What is said of it at one place is said of the service. */
export function mapService(object: JsonObject, context: MapContext): Plain {
  const fields = new Fields(object, '', context);
  const sites = fields.list('service_at_locations').map((site) => {
    const location = site.any('location');
    const read = {
      location: isObject(location) ? location['id'] : undefined,
      phones: partsOf(site, 'phones', toPhone) ?? [],
      schedules: partsOf(site, 'schedules', toSchedule) ?? [],
      areas: toAreas(site, context),
    };
    site.rest();
    return read;
  });
  const attributes = fields.list('attributes').map((attribute) => toAttribute(attribute, context));
  const fees = fields.text('fees_description');
  const service = some({
    former_keys: formerKeys(fields),
    name: fields.text('name'),
    alternate_name: fields.text('alternate_name'),
    description: fields.text('description'),
    status: fields.line('status'),
    status_detail: toStatusDetail(fields.part('status_detail'), context),
    needs: termsOf(fields, 'needs', attributes, context),
    stages: termsOf(fields, 'stages', attributes, context),
    audiences: termsOf(fields, 'audiences', attributes, context),
    excluded_audiences: ownTerms(fields, 'excluded_audiences', 'audiences', context),
    partner_organizations: keysOf(fields, 'partner_organization_ids', context),
    next: keysOf(fields, 'next', context),
    service_areas: distinct([...toAreas(fields, context), ...sites.flatMap(({ areas }) => areas)]),
    languages: partsOf(fields, 'languages', (part) => toLanguage(part, context.codes)),
    interpretation_services: fields.text('interpretation_services'),
    fees_description: fees ?? fields.text('fees'),
    cost_options: partsOf(fields, 'cost_options', toCostOption),
    application_process: fields.text('application_process'),
    eligibility_description: fields.text('eligibility_description'),
    minimum_age: fields.number('minimum_age'),
    maximum_age: fields.number('maximum_age'),
    assured_date: fields.day('assured_date'),
    alert: fields.text('alert'),
    wait_time: fields.text('wait_time'),
    accreditations: fields.text('accreditations'),
    required_documents: partsOf(fields, 'required_documents', toDocument),
    capacities: partsOf(fields, 'capacities', toCapacity),
    funding: partsOf(fields, 'funding', toFunding),
    attributes: distinct(attributes.map(({ own }) => own)),
    schedules: distinct([...(partsOf(fields, 'schedules', toSchedule) ?? []), ...sites.flatMap(({ schedules }) => schedules)]),
    url: fields.line('url'),
    email: fields.line('email'),
    phones: distinct([...(partsOf(fields, 'phones', toPhone) ?? []), ...sites.flatMap(({ phones }) => phones)]),
    locations: distinct(sites.map(({ location }) => context.keyOf(location))),
  });
  for (const name of ['organization', ...OURS]) fields.any(name);
  fields.rest();
  return service ?? {};
}

function toStatusDetail(fields: Fields | undefined, { keyOf }: MapContext): Plain | undefined {
  if (!fields) return undefined;
  const replaced = fields.any('replaced_by');
  return some({
    state: fields.line('state'),
    since: fields.line('since'),
    until: fields.line('until'),
    reason: fields.text('reason'),
    replaced_by: Array.isArray(replaced) ? distinct(replaced.map(keyOf)) : undefined,
  });
}

/** Areas whose name, description or our own `territory` names a place of the region; the others are kept. */
function toAreas(fields: Fields, context: MapContext): Plain[] {
  const areas = fields.list('service_areas').flatMap((area) => {
    const unconfirmed = area.any('unconfirmed') === true ? true : undefined;
    const names = ['municipality', 'territory', 'name', 'description']
      .map((name) => area.peek(name))
      .filter((name) => typeof name === 'string');
    for (const name of names) {
      const town = context.places.town(name);
      const territory = town ? town.territory : context.places.territory(name);
      if (territory === undefined) continue;
      return [some({ territory, municipalities: town ? [town.code] : undefined, unconfirmed })];
    }
    if (names[0] !== undefined) {
      context.log.add(
        'place-unknown',
        { name: names[0], ...context.places.suggestion(names[0]) },
        { where: context.where, severity: 'warning' },
      );
    }
    area.rest();
    return [];
  });
  return together(areas.filter((area) => area !== undefined));
}

/** Towns of one territory are one area. */
function together(areas: readonly Plain[]): Plain[] {
  const found = new Map<string, Plain>();
  for (const { municipalities, ...area } of areas) {
    const name = `${JSON.stringify(area)} ${municipalities === undefined}`;
    const before = found.get(name)?.['municipalities'] as string[] | undefined;
    found.set(
      name,
      municipalities === undefined ? area : { ...area, municipalities: distinct([...(before ?? []), ...(municipalities as string[])]) },
    );
  }
  return [...found.values()];
}

/** An attribute is a term of the region where one is known for it, else a label and a value of its own. */
function toAttribute(fields: Fields, context: MapContext): { own?: Plain; term?: TermName } {
  const term = fields.part('taxonomy_term');
  const [id, code, name] = [term?.peek('id'), term?.line('code'), term?.line('name')];
  const link = fields.any('link_type');
  // An API of our own profile says in `link_type` which member the term is of; whom a service turns away is in a member of its own.
  if (link === 'excluded_audiences' && code !== undefined && context.terms.has('audiences', code)) return {};
  const ours = (['needs', 'stages', 'audiences'] as const).find((taxonomy) => taxonomy === link);
  const mapped =
    ours && code !== undefined && context.terms.has(ours, code)
      ? { taxonomy: ours, key: code }
      : context.terms.mapped([typeof id === 'string' ? id : undefined, code, name]);
  const value = fields.text('value') ?? (name === undefined ? undefined : { [context.lang]: name });
  const label = fields.text('label') ?? (name === undefined ? undefined : { [context.lang]: name });
  fields.any('link_entity');
  if (mapped) return { term: mapped };
  if (name !== undefined) context.log.add('term-unknown', { name }, { severity: 'note' });
  term?.rest();
  fields.rest();
  return label === undefined || value === undefined ? {} : { own: { label, value } };
}

/** Keys of a taxonomy: of the attributes, and of our own member where the source is one of ours. */
function termsOf(
  fields: Fields,
  taxonomy: 'needs' | 'stages' | 'audiences',
  attributes: readonly { term?: TermName }[],
  context: MapContext,
): string[] | undefined {
  const own = ownTerms(fields, taxonomy, taxonomy, context) ?? [];
  return distinct([...own, ...attributes.map(({ term }) => (term?.taxonomy === taxonomy ? term.key : undefined))]);
}

function ownTerms(fields: Fields, member: string, taxonomy: 'needs' | 'stages' | 'audiences', { terms }: MapContext): string[] | undefined {
  const given = fields.any(member);
  return Array.isArray(given)
    ? distinct(given.filter((key): key is string => typeof key === 'string' && terms.has(taxonomy, key)))
    : undefined;
}

function keysOf(fields: Fields, member: string, { keyOf }: MapContext): string[] | undefined {
  const ids = fields.any(member);
  return Array.isArray(ids) ? distinct(ids.map(keyOf)) : undefined;
}

/** Old names go on finding the record; a key that is taken here is left out with the other faults. */
function formerKeys(fields: Fields): string[] | undefined {
  const keys = fields.any('former_keys');
  return Array.isArray(keys) ? distinct(keys.filter((key): key is string => typeof key === 'string')) : undefined;
}
