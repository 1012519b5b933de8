import type { HsdsService } from '@accueil/sdk';
import type { PagePath } from '../addresses.js';
import { markup, type Markup } from '../markup.js';
import type { Site } from '../site.js';
import { recordName } from '../texts.js';
import { recordLink } from './record-links.js';
import { statusSentence } from './status.js';

/** A service in a list: its name, whose it is, and what is the matter with it where something is. */
export function serviceLine(site: Site, from: PagePath, service: HsdsService, { withOrganization = false } = {}): Markup {
  const organization = withOrganization ? site.organizations.get(service.organization_id) : undefined;
  const trouble = statusSentence(service, site.language);
  return markup`${recordLink(site, from, 'services', service)}${organization && markup` <span>${recordName(organization, site)}</span>`}${trouble !== undefined && markup` <span class="trouble">${trouble}</span>`}`;
}
