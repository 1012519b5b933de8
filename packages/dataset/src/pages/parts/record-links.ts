import type { HsdsOrganization, HsdsService, Training } from '@accueil/sdk';
import { addressFrom, pagePath, type PageFolder, type PagePath } from '../addresses.js';
import { joined, markup, type Content, type Markup } from '../markup.js';
import type { Site } from '../site.js';
import { recordName } from '../texts.js';

/** A link to a record's page, by its name. */
export function recordLink(site: Site, from: PagePath, folder: PageFolder, record: HsdsService | HsdsOrganization | Training): Markup {
  return markup`<a href="${addressFrom(from, pagePath(folder, record.key))}">${recordName(record, site)}</a>`;
}

/** Links to the organizations of these ids, with commas between. */
export function organizationLinks(site: Site, from: PagePath, ids: readonly string[]): Content[] {
  const links = ids.flatMap((id) => {
    const organization = site.organizations.get(id);
    return organization ? [recordLink(site, from, 'organizations', organization)] : [];
  });
  return joined(links, site.language.comma);
}
