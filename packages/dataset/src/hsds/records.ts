import type { HsdsLocation, HsdsOrganization, HsdsService } from '@accueil/sdk';
import { compact, someOf } from '../build/compact.js';
import { serveAreas } from './areas.js';
import { partId } from './ids.js';
import type { EditionIndex } from './index-edition.js';
import {
  partsOf,
  serveAddress,
  serveCapacity,
  serveCostOption,
  serveFunding,
  serveLanguage,
  serveOwnAttribute,
  servePhone,
  serveSchedule,
  serveSources,
  serveUrl,
  type ServedObject,
} from './parts.js';
import { termAttributes } from './taxonomies.js';
import { translationsOf } from './translations.js';

/** What an organization is when it stands inside a service of a list: its single-valued members. */
export function organizationInList(organization: HsdsOrganization): ServedObject {
  return compact({
    id: organization.id,
    name: organization.name,
    alternate_name: organization.alternate_name,
    description: organization.description,
    email: organization.email,
    website: organization.website,
    year_incorporated: organization.year_incorporated,
    legal_status: organization.legal_status,
    parent_organization_id: organization.parent_organization_id,
    key: organization.key,
  });
}

/** `organization` as it stands in a service: HSDS's own members, its places included, its services not. */
function organizationInService(organization: HsdsOrganization, index: EditionIndex): ServedObject {
  return index.once(organization, 'organization in service', () => makeOrganizationInService(organization, index));
}

function makeOrganizationInService(organization: HsdsOrganization, index: EditionIndex): ServedObject {
  const { id } = organization;
  const locations = organization.location_ids?.flatMap((place) => {
    const location = index.locations.get(place);
    return location ? [serveLocation(location, index)] : [];
  });
  return compact({
    ...organizationInList(organization),
    additional_websites: partsOf(id, 'additional_websites', organization.additional_websites, serveUrl),
    funding: partsOf(id, 'funding', organization.funding, serveFunding),
    phones: partsOf(id, 'phones', organization.phones, servePhone),
    locations: someOf(locations),
    organization_identifiers: partsOf(id, 'organization_identifiers', organization.organization_identifiers, (identifier, part) => ({
      id: part,
      organization_id: id,
      ...identifier,
    })),
    attributes: partsOf(id, 'attributes', organization.attributes, serveOwnAttribute('organization')),
    organization_kind: organization.organization_kind,
    confidence: organization.confidence,
    assured_date: organization.assured_date,
  });
}

/** `organization`, whole. Its services have their own list. */
export function serveOrganization(organization: HsdsOrganization, index: EditionIndex): ServedObject {
  const { id, key } = organization;
  const written = index.written.organizations.get(key);
  return compact({
    ...organizationInService(organization, index),
    metadata: serveSources(id, 'organization', organization.sources),
    former_keys: organization.former_keys,
    sources: organization.sources,
    stage_roles: someOf(index.stageRoles.get(id)?.map((entry) => compact({ ...entry, organization_id: undefined }))),
    translations:
      written &&
      translationsOf(
        {
          name: written.name,
          alternate_name: written.alternate_name,
          description: written.description,
          legal_status: written.legal_status,
        },
        index.context,
      ),
  });
}

/** `location`. A withheld address has no street, no postal code and no point, and says so. */
export function serveLocation(location: HsdsLocation, index: EditionIndex): ServedObject {
  return index.once(location, 'location', () => makeLocation(location, index));
}

function makeLocation(location: HsdsLocation, index: EditionIndex): ServedObject {
  const { id, key } = location;
  const written = index.written.locations.get(key);
  return compact({
    id,
    location_type: location.location_type,
    name: location.name,
    description: location.description,
    transportation: location.transportation,
    latitude: location.latitude,
    longitude: location.longitude,
    addresses: partsOf(id, 'addresses', location.addresses, serveAddress),
    accessibility: partsOf(id, 'accessibility', location.accessibility, (accessibility, part) => ({ id: part, ...accessibility })),
    phones: partsOf(id, 'phones', location.phones, servePhone),
    schedules: partsOf(id, 'schedules', location.schedules, serveSchedule),
    key,
    coordinate_precision: location.coordinate_precision,
    address_withheld: location.address_withheld,
    municipality: location.municipality,
    territory: location.territory,
    host_organization_id: location.host_organization_id,
    mobile: location.mobile,
    valid_from: location.valid_from,
    valid_to: location.valid_to,
    translations:
      written &&
      translationsOf({ name: written.name, description: written.description, transportation: written.transportation }, index.context),
  });
}

/** `service` as a list has it: single-valued members, the organization, no list. */
export function serviceInList(service: HsdsService, index: EditionIndex): ServedObject {
  return index.once(service, 'service in list', () => makeServiceInList(service, index));
}

function makeServiceInList(service: HsdsService, index: EditionIndex): ServedObject {
  const organization = index.organizations.get(service.organization_id);
  return compact({
    id: service.id,
    organization_id: service.organization_id,
    name: service.name,
    alternate_name: service.alternate_name,
    description: service.description,
    url: service.url,
    email: service.email,
    status: service.status,
    interpretation_services: service.interpretation_services,
    application_process: service.application_process,
    fees_description: service.fees_description,
    wait_time: service.wait_time,
    accreditations: service.accreditations,
    eligibility_description: service.eligibility_description,
    minimum_age: service.minimum_age,
    maximum_age: service.maximum_age,
    assured_date: service.assured_date,
    alert: service.alert,
    organization: organization && index.once(organization, 'organization in list', () => organizationInList(organization)),
    key: service.key,
    status_detail: service.status_detail,
  });
}

/** `service`, whole. */
export function serveService(service: HsdsService, index: EditionIndex): ServedObject {
  const { id, key } = service;
  const organization = index.organizations.get(service.organization_id);
  const written = index.written.services.get(key);
  return compact({
    ...serviceInList(service, index),
    organization: organization && organizationInService(organization, index),
    phones: partsOf(id, 'phones', service.phones, servePhone),
    schedules: partsOf(id, 'schedules', service.schedules, serveSchedule),
    service_areas: someOf(serveAreas(id, service.service_areas, index)),
    service_at_locations: someOf(serviceAtLocations(service, index).map(({ served }) => served)),
    languages: partsOf(id, 'languages', service.languages, serveLanguage(index.languageNames)),
    funding: partsOf(id, 'funding', service.funding, serveFunding),
    cost_options: partsOf(id, 'cost_options', service.cost_options, serveCostOption),
    required_documents: partsOf(id, 'required_documents', service.required_documents, (document, part) => ({ id: part, ...document })),
    capacities: partsOf(id, 'capacities', service.capacities, serveCapacity),
    attributes: someOf([
      ...termAttributes(
        id,
        'service',
        compact({
          needs: service.needs,
          stages: service.stages,
          audiences: service.audiences,
          excluded_audiences: service.excluded_audiences,
        }),
        index,
      ),
      ...(partsOf(id, 'attributes', service.attributes, serveOwnAttribute('service')) ?? []),
    ]),
    metadata: serveSources(id, 'service', service.sources),
    former_keys: service.former_keys,
    partner_organization_ids: service.partner_organization_ids,
    needs: service.needs,
    stages: service.stages,
    audiences: service.audiences,
    excluded_audiences: service.excluded_audiences,
    next: service.next,
    sources: service.sources,
    translations:
      written &&
      translationsOf(
        {
          name: written.name,
          alternate_name: written.alternate_name,
          description: written.description,
          interpretation_services: written.interpretation_services,
          application_process: written.application_process,
          fees_description: written.fees_description,
          eligibility_description: written.eligibility_description,
          alert: written.alert,
          wait_time: written.wait_time,
          accreditations: written.accreditations,
          'status_detail.reason': written.status_detail?.reason,
        },
        index.context,
      ),
  });
}

/** The places of a service as HSDS links them, each with the place itself. */
export function serviceAtLocations(service: HsdsService, index: EditionIndex): ServedPlace[] {
  return index.once(service, 'places', () =>
    (service.service_at_locations ?? []).flatMap(({ location_id }) => {
      const location = index.locations.get(location_id);
      const id = partId(service.id, `service_at_locations/${location_id}`);
      return location ? [{ id, locationId: location_id, served: { id, location: serveLocation(location, index) } }] : [];
    }),
  );
}

/** A place of a service. */
export interface ServedPlace {
  id: string;
  locationId: string;
  served: ServedObject;
}
