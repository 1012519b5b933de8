import type { HsdsService, HsdsServiceArea } from '@accueil/sdk';
import { joined, list, markup, type Content, type Markup } from '../markup.js';
import { municipalityName, termLabels, territoryName, type Site } from '../site.js';
import { paragraph } from './section.js';

/** Who a service is for, in words, and who it is not for; nothing where none of it is known. */
export function renderAudience(site: Site, service: HsdsService, text: (text: string, member: string) => Content): Content[] {
  const { eligibility_description, minimum_age, maximum_age, audiences, excluded_audiences } = service;
  const ages = ageLabel(site, minimum_age, maximum_age);
  const excluded = termLabels(site, 'audiences', excluded_audiences);
  return [
    eligibility_description === undefined ? undefined : paragraph(text(eligibility_description, 'eligibility_description')),
    site.once(`${ages ?? ''} ${audiences.join()}`, 'audiences', () => list([ages, ...termLabels(site, 'audiences', audiences)], 'inline')),
    excluded.length === 0 ? undefined : paragraph(markup`<b>${site.language.words.notFor}</b> ${joined(excluded, site.language.comma)}`),
  ].filter((part) => part !== undefined);
}

function ageLabel({ language }: Site, minimum: number | undefined, maximum: number | undefined): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return language.say('ages', { minimum, maximum });
  if (minimum !== undefined) return language.say('agesFrom', { minimum });
  return maximum === undefined ? undefined : language.say('agesTo', { maximum });
}

/** The areas a service serves, in words; that they are to be confirmed where nobody has said. */
export function renderAreas(site: Site, areas: readonly HsdsServiceArea[]): Markup | undefined {
  if (areas.length === 0) return paragraph(site.language.words.coverageToConfirm);
  return list(
    areas.map((area) => areaLabel(site, area)),
    'plain',
  );
}

function areaLabel(site: Site, { territory: id, municipalities, except, unconfirmed }: HsdsServiceArea): string {
  const { language } = site;
  const territory = territoryName(site, id);
  const names = (codes: readonly string[]): string => language.list(codes.map((code) => municipalityName(site, code)));
  if (municipalities !== undefined && municipalities.length > 0) {
    return language.say(unconfirmed === true ? 'areaTownsUnconfirmed' : 'areaTowns', { territory, towns: names(municipalities) });
  }
  if (except !== undefined && except.length > 0) {
    return language.say(unconfirmed === true ? 'areaExceptUnconfirmed' : 'areaExcept', { territory, towns: names(except) });
  }
  return unconfirmed === true ? language.say('areaUnconfirmed', { territory }) : territory;
}
