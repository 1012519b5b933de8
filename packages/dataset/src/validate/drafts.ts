import type { Checked, RegionData } from './parse-region.js';
import type { OrganizationFile, ServiceEntry } from './schema/organization.js';
import type { TrainingFile } from './schema/training.js';

/** Keys of records that are not to be published. What an organization that is a draft holds is a draft too. */
export interface Drafts {
  organization: ReadonlySet<string>;
  service: ReadonlySet<string>;
  location: ReadonlySet<string>;
}

/** What the steward marked `draft`. */
export function draftsOf({ organizations }: Pick<RegionData, 'organizations'>): Drafts {
  const files = organizations.map(({ value }) => value);
  const hidden = files.filter(({ draft }) => draft === true);
  return {
    organization: new Set(hidden.map(({ key }) => key)),
    service: new Set(
      files.flatMap((file) => (file.services ?? []).filter(({ draft }) => file.draft === true || draft === true).map(({ key }) => key)),
    ),
    location: new Set(hidden.flatMap((file) => (file.locations ?? []).map(({ key }) => key))),
  };
}

/** The region as it is published: without drafts, and without what leads to one. */
export function withoutDrafts(data: RegionData): RegionData {
  const drafts = draftsOf(data);
  const trainings = data.trainings.filter(({ value }) => value.draft !== true);
  if (drafts.organization.size + drafts.service.size === 0) return { ...data, trainings };
  return {
    ...data,
    organizations: data.organizations.filter(({ value }) => value.draft !== true).map((file) => publishable(file, drafts)),
    trainings: trainings.map((file) => withProviders(file, drafts, data)),
  };
}

function publishable({ source, value }: Checked<OrganizationFile>, drafts: Drafts): Checked<OrganizationFile> {
  const { parent_organization: parent, stage_roles: roles, locations, services } = value;
  return {
    source,
    value: {
      ...value,
      parent_organization: parent !== undefined && drafts.organization.has(parent) ? undefined : parent,
      stage_roles: roles?.map((role) => ({
        ...role,
        service: role.service !== undefined && drafts.service.has(role.service) ? undefined : role.service,
      })),
      locations: locations?.map((location) => ({
        ...location,
        host_organization:
          location.host_organization !== undefined && drafts.organization.has(location.host_organization)
            ? undefined
            : location.host_organization,
      })),
      services: services?.filter(({ key }) => !drafts.service.has(key)).map((service) => publishableService(service, drafts)),
    },
  };
}

function publishableService(service: ServiceEntry, drafts: Drafts): ServiceEntry {
  const left = (keys: readonly string[] | undefined, hidden: ReadonlySet<string>): string[] | undefined => {
    const kept = keys?.filter((key) => !hidden.has(key));
    return kept?.length === 0 ? undefined : kept;
  };
  const detail = service.status_detail;
  return {
    ...service,
    partner_organizations: left(service.partner_organizations, drafts.organization),
    locations: left(service.locations, drafts.location),
    next: left(service.next, drafts.service),
    status_detail: detail && { ...detail, replaced_by: left(detail.replaced_by, drafts.service) },
  };
}

/** A training needs somebody who gives it: an organization that is a draft is named, and leads nowhere. */
function withProviders({ source, value }: Checked<TrainingFile>, drafts: Drafts, data: RegionData): Checked<TrainingFile> {
  const provider = value.provider.map((one) => {
    if (typeof one !== 'string' || !drafts.organization.has(one)) return one;
    const name = data.organizations.find((file) => file.value.key === one)?.value.name;
    return { name: name === undefined ? one : 'neutral' in name ? name.neutral : (name.values[data.defaultLocale] ?? one) };
  });
  return { source, value: { ...value, provider } };
}
