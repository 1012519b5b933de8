import type { HsdsOrganization, OrganizationKind } from '@accueil/sdk';
import { someOf } from '../build/compact.js';
import { absoluteAddress, pagePath } from '../pages/addresses.js';
import { located, type Site } from '../pages/site.js';
import { contactPoints, idOf, oneOrMany, placeOf, reference, type JsonLd } from './parts.js';

const TYPES: Readonly<Record<OrganizationKind, string>> = {
  community: 'NGO',
  public: 'GovernmentOrganization',
  education: 'EducationalOrganization',
  municipal: 'GovernmentOrganization',
  business: 'Organization',
  faith: 'Organization',
  health: 'MedicalOrganization',
};

/** An organization as schema.org names it. What is not known is absent; a withheld address never appears. */
export function organizationThing(organization: HsdsOrganization, site: Site): JsonLd {
  const parent = site.organizations.get(organization.parent_organization_id ?? '');
  const locations = located(site, organization.location_ids);
  const places = locations.flatMap((location) => placeOf(location) ?? []);
  return {
    '@type': TYPES[organization.organization_kind],
    '@id': idOf(organization),
    name: organization.name,
    alternateName: organization.alternate_name,
    description: organization.description,
    url: organization.website,
    mainEntityOfPage: absoluteAddress(site.context, site.edition.lang, pagePath('organizations', organization.key)),
    sameAs: someOf(organization.additional_websites),
    email: organization.email,
    contactPoint: contactPoints(organization.phones),
    address: places[0]?.['address'],
    location: oneOrMany(places),
    foundingDate: organization.year_incorporated?.toString(),
    parentOrganization: parent && reference(parent),
    identifier: someOf(
      organization.organization_identifiers?.map(({ identifier_scheme, identifier_type, identifier }) => ({
        '@type': 'PropertyValue',
        propertyID: identifier_scheme ?? identifier_type,
        value: identifier,
      })),
    ),
    funder: someOf(organization.funding?.map(({ source }) => ({ '@type': 'Organization', name: source }))),
  };
}

/** An organization named beside what it provides. */
export function providerOf(organization: HsdsOrganization): JsonLd {
  return {
    '@type': TYPES[organization.organization_kind],
    '@id': idOf(organization),
    name: organization.name,
    url: organization.website,
  };
}

/** Whether what an organization offers is a service of government. */
export function isGovernment({ organization_kind: kind }: HsdsOrganization): boolean {
  return TYPES[kind] === 'GovernmentOrganization';
}

/** The data of an organization's page. */
export function organizationJsonLd(organization: HsdsOrganization, site: Site): object {
  return { '@context': 'https://schema.org', ...organizationThing(organization, site) };
}
