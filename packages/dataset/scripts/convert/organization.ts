import type { SharedLocation, SharedOrganization, SharedService } from './shared-data.js';
import { CLOSED_SERVICES, type ClosedService } from './decisions/closed-services.js';
import { ORGANIZATION_MERGES, SERVICE_MERGES } from './decisions/merges.js';
import { NAMES } from './decisions/names.js';
import { ORGANIZATION_MEMBERS } from './decisions/organization-members.js';
import { PLACE_MEMBERS, VIRTUAL_PLACES } from './decisions/place-members.js';
import { PLACE_NAMES, WITHHELD } from './decisions/places.js';
import type { MunicipalityNames } from './municipality-names.js';
import { alternateNames, phoneEntry, serviceEntry } from './service.js';
import { kinds, sourceEntry, type KindOf } from './source-kind.js';
import { stageRoleEntries } from './stage-roles.js';
import { compact, filled, frenchWords, properName, text, type YamlText } from './text.js';

export interface OrganizationEntry {
  key: string;
  name: string;
  value: object;
}

/**
 * Every organization as a steward's file holds it, with merged ones and merged services folded in.
 * @throws where a decision names a record that the gathered facts lack.
 */
export function organizationEntries(organizations: readonly SharedOrganization[], names: MunicipalityNames): OrganizationEntry[] {
  const services = new Map(
    organizations.flatMap((organization) => organization.services.map((service) => [service.id, { service, organization }])),
  );
  const find = (key: string): { service: SharedService; organization: SharedOrganization } => {
    const found = services.get(key);
    if (!found) throw new Error(`no such service: ${key}`);
    return found;
  };
  const byKey = (key: string): SharedOrganization => {
    const found = organizations.find((organization) => organization.id === key);
    if (!found) throw new Error(`no such organization: ${key}`);
    return found;
  };
  const gone = new Set(SERVICE_MERGES.flatMap((merge) => merge.merged));
  const kindOf = kinds(organizations);
  const goneOrganizations = new Set(ORGANIZATION_MERGES.flatMap((merge) => merge.merged));

  const entry = (service: SharedService, organization: SharedOrganization): object => {
    const merge = SERVICE_MERGES.find((item) => item.keep === service.id);
    const others = (merge?.merged ?? []).map(find);
    const partners = [...new Set(others.map((other) => other.organization.id))].filter((key) => key !== organization.id);
    const known = others.flatMap((other) => other.organization.sources);
    const sources = (merge?.sources ?? []).map((url) => {
      const source = known.find((item) => item.url === url);
      if (!source) throw new Error(`${service.id}: no merged record has the source ${url}`);
      return sourceEntry(source, [organization.id], kindOf);
    });
    return serviceEntry(
      {
        records: [service, ...others.map((other) => other.service)],
        ...(merge?.name ? { name: merge.name } : {}),
        ...(merge ? { descriptions: merge.descriptions } : {}),
        ...(merge?.words ? { words: merge.words } : {}),
        partners,
        sources,
        sourceOf: (url) => sourceEntry({ url }, [organization.id], kindOf),
      },
      names,
    );
  };

  return organizations
    .filter((organization) => !goneOrganizations.has(organization.id))
    .map((organization) => {
      const merge = ORGANIZATION_MERGES.find((item) => item.keep === organization.id);
      const all = [organization, ...(merge?.merged ?? []).map(byKey)];
      const acronym = organization.acronym;
      const name = NAMES[organization.id]?.name ?? properName(organization.name);
      const sources = new Map(all.flatMap((item) => item.sources).map((source) => [`${source.url} ${source.supports}`, source]));
      const members = ORGANIZATION_MEMBERS[organization.id];
      const owners = all.map((item) => item.id);
      const value = compact({
        key: organization.id,
        former_keys: filled(all.slice(1).map((item) => item.id)),
        name,
        alternate_name: alternateNames(organization.id, [...(acronym && acronym !== organization.name.fr ? [{ fr: acronym }] : [])]),
        description: text(organization.role),
        organization_kind: organization.type,
        legal_status: members?.legal_status && text(members.legal_status),
        website: all.map((item) => item.url).find((url) => url !== undefined),
        additional_websites: members?.additional_websites && [...members.additional_websites],
        email: all.map((item) => item.email).find((email) => email !== undefined),
        phones: filled(all.flatMap((item) => item.phones ?? []).map(phoneEntry)),
        funding: members?.funding?.map((source) => ({ source: text(source) })),
        confidence: organization.confidence,
        sources: [...sources.values()].map((source) => sourceEntry(source, owners, kindOf)),
        stage_roles: filled(stageRoleEntries(organization, kindOf)),
        locations: filled([
          ...all.flatMap((item) => item.locations ?? []).map((location) => locationEntry(location, names)),
          ...virtualPlaces(organization.id),
        ]),
        services: filled([
          ...all.flatMap((item) => item.services.filter((service) => !gone.has(service.id)).map((service) => entry(service, item))),
          ...CLOSED_SERVICES.filter((closed) => closed.organization === organization.id).map((closed) =>
            closedEntry(closed, organization, kindOf),
          ),
        ]),
      });
      return { key: organization.id, name: typeof name === 'string' ? name : name.fr, value };
    });
}

/**
 * What closed, with what to use instead.
 * @throws where the decision names a page that its organization was not gathered with.
 */
function closedEntry(closed: ClosedService, organization: SharedOrganization, kindOf: KindOf): object {
  const page = organization.sources.find((source) => source.url.endsWith(closed.source));
  if (!page) throw new Error(`${closed.key}: no such page: ${closed.source}`);
  return compact({
    key: closed.key,
    name: text(closed.name),
    status: 'defunct',
    status_detail: {
      state: closed.state,
      since: closed.since,
      reason: text(closed.reason),
      replaced_by: [...closed.replacedBy],
    },
    needs: [...closed.needs],
    stages: [...closed.stages],
    audiences: [...closed.audiences],
    sources: [sourceEntry(page, [organization.id], kindOf)],
  });
}

/** A place: its town's code where it is in the region, no coordinates (the build puts the town's point). */
function locationEntry(location: SharedLocation, names: MunicipalityNames): object {
  const { street, city, postal_code, mrc } = location;
  const members = PLACE_MEMBERS[location.id];
  return compact({
    key: location.id,
    name: placeName(location),
    location_type: 'physical',
    addresses: [compact({ address_1: street, city, postal_code })],
    territory: mrc,
    municipality: mrc === undefined ? undefined : names.code(mrc, city),
    address_withheld: location.id in WITHHELD ? true : undefined,
    host_organization: members?.host,
    mobile: members?.mobile,
    valid_from: members?.valid_from,
    transportation: members?.transportation && text(members.transportation),
    accessibility: members?.accessibility?.map((description) => ({ description: text(description) })),
  });
}

function virtualPlaces(organization: string): object[] {
  const place = VIRTUAL_PLACES[organization];
  return place ? [{ key: place.key, name: text(place.name), location_type: 'virtual' }] : [];
}

function placeName(location: SharedLocation): YamlText | undefined {
  const words = location.name ?? PLACE_NAMES[location.id];
  return words === undefined ? undefined : frenchWords(words);
}
