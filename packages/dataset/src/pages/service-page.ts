import type { HsdsOrganization, HsdsService } from '@accueil/sdk';
import { pagePath } from './addresses.js';
import { serviceJsonLd } from '../json-ld/service.js';
import type { Page } from './layout.js';
import { list, markup, type Content } from './markup.js';
import { renderAreas, renderAudience } from './parts/audience.js';
import { contactLines, contactList, type PageLink } from './parts/contacts.js';
import { renderCost } from './parts/cost.js';
import { definitions, otherFacts, renderAccess, renderSpoken } from './parts/facts.js';
import { renderHours } from './parts/hours.js';
import { renderPlaces } from './parts/places.js';
import { organizationLinks, recordLink } from './parts/record-links.js';
import { section } from './parts/section.js';
import { serviceLine } from './parts/service-line.js';
import { renderSources, renderUnknowns } from './parts/sources.js';
import { renderStatus } from './parts/status.js';
import { placesOf, termLabels, type Site } from './site.js';
import { recordName, textsOf, translationNotes } from './texts.js';

/** The page of a service: everything known about it, where each fact comes from, and what nobody knows. */
export function servicePage(site: Site, service: HsdsService): Page {
  const path = pagePath('services', service.key);
  const { words } = site.language;
  const text = textsOf(service, site);
  const organization = site.organizations.get(service.organization_id);
  const { locations, areOwn } = placesOf(site, service, organization);
  const places = renderPlaces(site, path, locations);
  const next = (service.next ?? []).flatMap((key) => site.services.get(key) ?? []);
  const { accreditations } = service;
  const main: Content[] = [
    renderHead(site, service, text),
    section(words.contact, ...renderContacts(site, service)),
    areOwn ? section(words.where, places) : undefined,
    areOwn || places === undefined ? undefined : section(words.office, places, markup`<p class="quiet">${words.officeNote}</p>`),
    section(words.when, renderHours(site, service)),
    section(words.forWhom, ...renderAudience(site, service, text)),
    site.once(JSON.stringify(service.service_areas), 'areas', () =>
      section(words.territoryServed, renderAreas(site, service.service_areas)),
    ),
    section(words.howTo, ...renderAccess(site, service, text)),
    section(words.cost, ...renderCost(site, service, text)),
    section(words.languages, ...renderSpoken(site, service, text)),
    section(
      words.next,
      list(
        next.map((one) => serviceLine(site, path, one, { withOrganization: true })),
        'records',
      ),
    ),
    site.once(service.stages.join(), 'stages', () => section(words.stages, list(termLabels(site, 'stages', service.stages), 'inline'))),
    section(
      words.moreFacts,
      definitions([
        [words.accreditations, accreditations === undefined ? undefined : text(accreditations, 'accreditations')],
        ...otherFacts(site, service, text),
      ]),
    ),
    renderUnknowns(site, service, organization),
    section(
      words.sources,
      ...renderSources(site, {
        key: service.key,
        sources: service.sources,
        organization,
        assured: service.assured_date ?? organization?.assured_date,
        confidence: organization?.confidence,
      }),
    ),
  ];
  return {
    path,
    title: organization === undefined ? service.name : `${service.name} · ${organization.name}`,
    description: service.description,
    crumbs: organization === undefined ? [] : [recordLink(site, path, 'organizations', organization)],
    main: markup`<article>${main}</article>`,
    data: serviceJsonLd(service, site),
  };
}

function renderHead(site: Site, service: HsdsService, text: (text: string, member: string) => Content): Content {
  const path = pagePath('services', service.key);
  const { words, say } = site.language;
  const { organization_id, partner_organization_ids: partners = [], alternate_name, description, alert, needs } = service;
  const owner = organizationLinks(site, path, [organization_id]);
  return markup`<header>
<h1>${recordName(service, site)}</h1>
<p class="owner">${owner}${partners.length > 0 && markup` · ${words.offeredWith} ${organizationLinks(site, path, partners)}`}</p>
${alternate_name !== undefined && markup`<p class="quiet">${say('alsoKnownAs', { names: alternate_name })}</p>\n`}</header>
${renderStatus(site, path, service, text)}${
    alert !== undefined && markup`<div class="band"><p><strong>${words.toKnow}</strong> ${text(alert, 'alert')}</p></div>\n`
  }${description !== undefined && markup`<p class="lead">${text(description, 'description')}</p>\n`}${
    needs.length > 0 &&
    markup`<p class="hidden" id="needs">${words.needs}</p>${site.once(needs.join(), 'needs', () => needChips(site, needs))}\n`
  }${translationNotes(service, site)}
`;
}

function needChips(site: Site, needs: readonly string[]): Content {
  const chips = needs.flatMap((key) => {
    const term = site.terms.get(`needs/${key}`);
    return term ? [markup`<li><a href="../${pagePath('needs', key)}">${term.label}</a></li>`] : [];
  });
  return chips.length > 0 && markup`<ul class="chips" aria-labelledby="needs">${chips}</ul>`;
}

/** How to reach a service: its own phones, e-mail and page, then its organization's. */
function renderContacts(site: Site, service: HsdsService): Content[] {
  const { words } = site.language;
  const organization = site.organizations.get(service.organization_id);
  const country = placesOf(site, service, organization).locations.flatMap(({ addresses = [] }) => addresses)[0]?.country;
  const own = contactLines(site, service, { pages: [[service.url, words.servicePage]], country });
  const shared = organization === undefined ? [] : organizationContacts(site, organization, service, country);
  return [
    contactList(own),
    own.length > 0 && shared.length > 0 && markup`<p class="quiet">${words.toReachOrganization}</p>`,
    contactList(shared),
  ].filter((part) => part !== undefined && part !== false);
}

/** What of an organization's contacts a service does not have itself: for most services, all of them. */
function organizationContacts(site: Site, organization: HsdsOrganization, service: HsdsService, country: string | undefined): Content[] {
  const { words } = site.language;
  const pages: PageLink[] = organization.website === service.url ? [] : [[organization.website, words.organizationSite]];
  const make = (): Content[] => contactLines(site, organization, { pages, known: service, country });
  const isPlain = service.phones === undefined && service.email === undefined && service.url === undefined;
  return isPlain ? site.once(organization, `contacts ${country ?? ''}`, make) : make();
}
