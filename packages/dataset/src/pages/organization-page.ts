import type { HsdsOrganization } from '@accueil/sdk';
import { organizationJsonLd } from '../json-ld/organization.js';
import { addressFrom, ALL_ORGANIZATIONS, pagePath } from './addresses.js';
import type { Page } from './layout.js';
import { list, markup, type Content } from './markup.js';
import { contactLines, contactList, type PageLink } from './parts/contacts.js';
import { definitions, otherFacts } from './parts/facts.js';
import { renderPlaces } from './parts/places.js';
import { organizationLinks, recordLink } from './parts/record-links.js';
import { renderRoles } from './parts/roles.js';
import { section } from './parts/section.js';
import { serviceLine } from './parts/service-line.js';
import { renderSources } from './parts/sources.js';
import { located, type Site } from './site.js';
import { recordName, textsOf, translationNotes } from './texts.js';

/** The page of an organization: what it is, how to reach it, where it is, and everything it offers. */
export function organizationPage(site: Site, organization: HsdsOrganization): Page {
  const path = pagePath('organizations', organization.key);
  const { words, say } = site.language;
  const text = textsOf(organization, site);
  const { alternate_name, description, website, additional_websites = [], parent_organization_id: parent } = organization;
  const locations = located(site, organization.location_ids);
  const country = locations.flatMap(({ addresses = [] }) => addresses)[0]?.country;
  const pages: PageLink[] = [
    [website, words.organizationSite],
    ...additional_websites.map((address): PageLink => [address, words.otherSite]),
  ];
  const services = (site.servicesOf.get(organization.id) ?? []).map((service) => serviceLine(site, path, service));
  const shared = (site.partneredBy.get(organization.id) ?? []).map((service) =>
    serviceLine(site, path, service, { withOrganization: true }),
  );
  const trainings = (site.trainingsOf.get(organization.id) ?? []).map((training) => recordLink(site, path, 'trainings', training));
  const main: Content[] = [
    markup`<header>
<h1>${recordName(organization, site)}</h1>
<p class="owner">${words[organization.organization_kind]}${parent !== undefined && markup` · ${words.partOf} ${organizationLinks(site, path, [parent])}`}</p>
${alternate_name !== undefined && markup`<p class="quiet">${say('alsoKnownAs', { names: alternate_name })}</p>\n`}</header>
<p class="lead">${text(description, 'description')}</p>
${translationNotes(organization, site)}
`,
    section(words.contact, contactList(contactLines(site, organization, { pages, country }))),
    section(words.places, renderPlaces(site, path, locations)),
    section(words.organizationServices, list(services, 'records')),
    section(words.partnerServices, list(shared, 'records')),
    section(words.trainings, list(trainings, 'records')),
    section(words.roles, renderRoles(site, organization)),
    section(words.moreFacts, renderFacts(site, organization, text)),
    section(
      words.sources,
      ...renderSources(site, {
        key: organization.key,
        sources: organization.sources,
        assured: organization.assured_date,
        confidence: organization.confidence,
      }),
    ),
  ];
  return {
    path,
    title: organization.name,
    description,
    crumbs: [markup`<a href="${addressFrom(path, ALL_ORGANIZATIONS)}">${words.organizationsAZ}</a>`],
    main: markup`<article>${main}</article>`,
    data: organizationJsonLd(organization, site),
  };
}

function renderFacts(site: Site, organization: HsdsOrganization, text: (text: string, member: string) => Content): Content {
  const { say } = site.language;
  const { year_incorporated, legal_status, organization_identifiers = [] } = organization;
  const facts = definitions([
    ...organization_identifiers.map(
      ({ identifier_scheme, identifier_type, identifier }) => [identifier_scheme ?? identifier_type, identifier] as const,
    ),
    ...otherFacts(site, organization, text),
  ]);
  const lines = [
    year_incorporated === undefined ? undefined : markup`<p>${say('founded', { year: year_incorporated })}</p>`,
    legal_status === undefined ? undefined : markup`<p>${text(legal_status, 'legal_status')}</p>`,
    facts,
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : lines;
}
