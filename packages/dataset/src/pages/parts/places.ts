import type { HsdsAccessibility, HsdsAddress, HsdsLocation } from '@accueil/sdk';
import type { PagePath } from '../addresses.js';
import { webUrl } from '../links.js';
import { list, markup, type Content, type Markup } from '../markup.js';
import { municipalityName, type Site } from '../site.js';
import { textsOf } from '../texts.js';
import { contactLines, contactList, outLink } from './contacts.js';
import { renderHours } from './hours.js';
import { renderPeriod } from './period.js';
import { organizationLinks } from './record-links.js';

/** The places, each as exactly as it is known, never more; nothing where none is known. */
export function renderPlaces(site: Site, from: PagePath, locations: readonly HsdsLocation[]): Markup | undefined {
  return list(
    locations.map((location) => site.once(location, 'place', () => renderPlace(site, from, location))),
    'places',
  );
}

function renderPlace(site: Site, from: PagePath, location: HsdsLocation): Markup {
  const { words } = site.language;
  const text = textsOf(location, site);
  const { host_organization_id: host, valid_from, valid_to, name, description, transportation } = location;
  const period = renderPeriod(site, valid_from, valid_to);
  const contacts = contactList(contactLines(site, location, { country: location.addresses?.[0]?.country }));
  return markup`${name !== undefined && markup`<b>${text(name, 'name')}</b>`}${renderAddress(site, location)}${
    host !== undefined && markup`<p>${words.hostedBy} ${organizationLinks(site, from, [host])}</p>`
  }${location.mobile === true && markup`<p class="quiet">${words.mobile}</p>`}${period !== undefined && markup`<p class="quiet">${period}</p>`}${
    description !== undefined && markup`<p class="quiet">${text(description, 'description')}</p>`
  }${contacts}${renderHours(site, location)}${
    transportation !== undefined && markup`<p><b>${words.transportation}</b> ${text(transportation, 'transportation')}</p>`
  }${renderAccessibility(site, location.accessibility, (value, member) => text(value, `accessibility${member}`))}`;
}

/** What a place offers, or lacks, to people with a disability. `text` marks `[0].description`. */
export function renderAccessibility(
  { language }: Site,
  accessibility: readonly HsdsAccessibility[] | undefined,
  text: (text: string, member: string) => Content,
): Markup | undefined {
  if (accessibility === undefined || accessibility.length === 0) return undefined;
  const items = accessibility.map(({ description, details, url }, index) => {
    const page = webUrl(url);
    const words = text(description, `[${index}].description`);
    return markup`${page === undefined ? words : outLink(page, words)}${details !== undefined && markup` <span class="notes">${text(details, `[${index}].details`)}</span>`}`;
  });
  return markup`<p><b>${language.words.accessibility}</b></p>${list(items)}`;
}

function renderAddress(site: Site, { address_withheld, location_type, addresses = [], municipality }: HsdsLocation): Markup {
  const { words, say } = site.language;
  const [address] = addresses;
  if (address_withheld === true) return markup`<p>${words.withheld}</p>`;
  if (address?.address_1 !== undefined) {
    return markup`<address>${addressLines(address).map((line) => markup`<span><bdi>${line}</bdi></span>`)}</address>`;
  }
  if (location_type === 'virtual') return markup`<p>${words.remote}</p>`;
  const town = municipality === undefined ? address?.city : municipalityName(site, municipality);
  return markup`<p>${town === undefined ? words.addressUnknown : say('locatedIn', { town })}</p>`;
}

/** The lines of an address as an envelope has them, without what is not known. */
function addressLines({ address_1, city, state_province, postal_code }: HsdsAddress): string[] {
  const province = state_province === undefined ? city : `${city} (${state_province})`;
  return [address_1 ?? '', [province, postal_code].filter(Boolean).join('\u00A0 ')].filter((line) => line !== '');
}
