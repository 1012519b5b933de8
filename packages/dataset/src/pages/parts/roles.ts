import type { HsdsOrganization } from '@accueil/sdk';
import { groupBy } from '../../report/group.js';
import { hostLabel, webUrl } from '../links.js';
import { joined, list, markup, type Content, type Markup } from '../markup.js';
import type { OrganizationRole } from '../roles.js';
import { territoryName, termLabels, type Site } from '../site.js';
import { outLink } from './contacts.js';

const WORDS = { lead: 'roleLead', partner: 'rolePartner', refers: 'roleRefers', funds: 'roleFunds' } as const;

/** What an organization does, stage by stage: its role, for which needs, where; what is derived is marked, what is written has its source. */
export function renderRoles(site: Site, { id }: HsdsOrganization): Markup | undefined {
  const stages = groupBy(site.roles().get(id) ?? [], ({ stage }) => stage);
  if (stages.size === 0) return undefined;
  const items = [...stages].map(
    ([stage, roles]) =>
      markup`<div><dt>${termLabels(site, 'stages', [stage])}</dt><dd>${list(roles.map((role) => roleLine(site, role)))}</dd></div>`,
  );
  return markup`<dl>${items}</dl>`;
}

function roleLine(site: Site, { role, derived, needs, territories, sources }: OrganizationRole): Content {
  const { words, comma, list: inWords } = site.language;
  const { context } = site;
  const all = context.gazetteer.territories.filter(({ kind }) => kind === 'territory');
  const where = territories.length === all.length ? [context.region.territory] : territories;
  const pages = [...new Set(sources.flatMap(({ url }) => webUrl(url) ?? []))];
  const proof = derived
    ? words.roleDerived
    : joined(
        pages.map((page) => outLink(page, markup`<bdi dir="ltr">${hostLabel(page)}</bdi>`)),
        ' · ',
      );
  return markup`<b>${words[WORDS[role]]}</b> · ${needs.length === 0 ? words.everyNeed : joined(termLabels(site, 'needs', needs), comma)} <span class="notes"><span>${inWords(where.map((id) => territoryName(site, id)))}</span> <span>${proof}</span></span>`;
}
