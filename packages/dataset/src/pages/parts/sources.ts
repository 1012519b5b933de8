import type { Confidence, HsdsOrganization, HsdsService, SourcePage } from '@accueil/sdk';
import { hostLabel, webUrl } from '../links.js';
import { list, markup, type Content } from '../markup.js';
import { placesOf, type Site } from '../site.js';
import { outLink } from './contacts.js';
import { paragraph, section } from './section.js';

/** What a page says of where its facts come from. */
export interface Provenance {
  key: string;
  /** Of the record alone. */
  sources: readonly SourcePage[] | undefined;
  /** Whose sources support the record too. */
  organization?: HsdsOrganization | undefined;
  assured: string | undefined;
  confidence?: Confidence | undefined;
}

/** Where a record comes from and how far it can be trusted: what the organization assured, then the pages and what each supports. */
export function renderSources(site: Site, { key, sources = [], organization, assured, confidence }: Provenance): Content[] {
  const { words, say, date } = site.language;
  const all = [...sources, ...(organization?.sources ?? [])];
  const lastSeen = all.reduce((last, { date_seen = '' }) => (date_seen > last ? date_seen : last), '');
  const verification =
    assured !== undefined
      ? say('verified', { date: date(assured) })
      : `${words.notVerified}${lastSeen === '' ? '' : ` · ${say('lastSeen', { date: date(lastSeen) })}`}`;
  const lines =
    organization !== undefined && sources.length === 0
      ? site.once(organization, 'sources', () => sourceList(site, organization.sources))
      : sourceList(site, all);
  return [
    paragraph(markup`<b>${verification}</b>`),
    confidence === undefined ? undefined : paragraph(words[confidence]),
    lines,
    markup`<p class="quiet">${words.recordKey} <bdi><code>${key}</code></bdi></p>`,
  ].filter((part) => part !== undefined);
}

/** Each page once, by its address and what it supports. */
function sourceList(site: Site, sources: readonly SourcePage[]): Content {
  const { words, say, date, lang } = site.language;
  const unique = [...new Map(sources.map((source) => [`${source.url} ${source.supports ?? ''}`, source])).values()];
  // The steward writes what a page supports in the region's default language.
  const mark = (text: string): Content =>
    lang === site.context.defaultLocale ? text : markup`<bdi lang="${site.context.defaultLocale}">${text}</bdi>`;
  return list(
    unique.map(({ url, supports, date_seen }) => {
      const web = webUrl(url);
      const page = web === undefined ? words.addressNotKept : outLink(web, markup`<bdi dir="ltr">${hostLabel(web)}</bdi>`);
      return markup`${page}${supports !== undefined && markup` <span class="notes">${mark(supports)}</span>`}${
        date_seen !== undefined && markup` <span class="notes">${say('seen', { date: date(date_seen) })}</span>`
      }`;
    }),
    'sources',
  );
}

/** The facts a person would look for and no source gives, as a section; nothing where all are known. */
export function renderUnknowns(site: Site, service: HsdsService, organization: HsdsOrganization | undefined): Content {
  const { language } = site;
  const { words } = language;
  // The organization's office is not where the service is known to be given.
  const { locations, areOwn } = placesOf(site, service, organization);
  const own = areOwn ? locations : [];
  const phones = [...(service.phones ?? []), ...(organization?.phones ?? []), ...own.flatMap(({ phones = [] }) => phones)];
  const hours = [...(service.schedules ?? []), ...own.flatMap(({ schedules = [] }) => schedules)];
  const facts: [boolean, string][] = [
    [phones.length === 0, words.unknownPhone],
    [service.email === undefined && organization?.email === undefined, words.unknownEmail],
    [
      own.every(
        ({ location_type, addresses, address_withheld }) =>
          location_type !== 'virtual' && address_withheld !== true && addresses?.[0]?.address_1 === undefined,
      ),
      words.unknownAddress,
    ],
    [hours.length === 0, words.unknownHours],
    [service.cost_options === undefined && service.fees_description === undefined, words.unknownCost],
    [service.languages === undefined, words.unknownLanguages],
    [service.application_process === undefined, words.unknownHowTo],
    [service.service_areas.length === 0, words.unknownArea],
  ];
  const unknown = facts.flatMap(([isUnknown, fact]) => (isUnknown ? [fact] : []));
  if (unknown.length === 0) return undefined;
  return site.once(unknown.join(), 'unknowns', () => {
    const sentence = language.say('noSourceGives', { list: language.list(unknown) });
    return section(words.unknowns, markup`<p>${sentence} ${words.askOrganization}</p>`);
  });
}
