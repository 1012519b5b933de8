import type { HsdsOrganization, HsdsService, Territory } from '@accueil/sdk';
import { addressFrom, ALL_ORGANIZATIONS, ALL_TRAININGS, pagePath, type PageFolder, type PagePath } from './addresses.js';
import type { Page } from './layout.js';
import { list, markup, type Content, type Markup } from './markup.js';
import { recordLink } from './parts/record-links.js';
import { section } from './parts/section.js';
import { serviceLine } from './parts/service-line.js';
import { grouped, territoryName, type Site } from './site.js';

/** Lines of a list on one page: beyond, a phone waits long and scrolls longer. */
const LINES_OF_PAGE = 250;

/** The lists by which every page is reached: the index, then services by need and by territory, organizations and trainings. */
export function* listPages(site: Site): Generator<Page> {
  const { language, edition } = site;
  const { words } = language;
  const { catalog, training } = edition;
  const services = sortedByName(site, catalog.services);
  const organizations = sortedByName(site, catalog.organizations);
  const byNeed = grouped(services, ({ needs }) => needs);
  const byTerritory = grouped(services, ({ service_areas }) => new Set(service_areas.map(({ territory }) => territory)));
  yield indexPage(site, byNeed, byTerritory);
  const serviceLines = (of: readonly HsdsService[], from: PagePath): Content[] =>
    of.map((service) => serviceLine(site, from, service, { withOrganization: true }));
  for (const { key, name } of needsOf(site)) {
    const title = language.say('servicesFor', { name });
    yield* listed(site, 'needs', key, title, (from) => serviceLines(byNeed.get(key) ?? [], from));
  }
  const present = grouped(organizations, (organization) => territoriesOf(site, organization));
  for (const territory of site.context.gazetteer.territories) {
    const { id } = territory;
    const here = present.get(id) ?? [];
    const after = (from: PagePath): Content => [
      renderWider(site, territory, from),
      section(
        words.organizationsHere,
        list(
          here.map((organization) => recordLink(site, from, 'organizations', organization)),
          'records',
        ),
      ),
    ];
    const title = language.say('servicesFor', { name: territory.full_name ?? territory.name });
    yield* listed(site, 'territories', id, title, (from) => serviceLines(byTerritory.get(id) ?? [], from), after);
  }
  yield* listed(site, 'organizations', 'a_z', words.organizationsAZ, (from) =>
    organizations.map((organization) => recordLink(site, from, 'organizations', organization)),
  );
  yield* listed(site, 'trainings', 'a_z', words.trainings, (from) =>
    sortedByName(site, training.trainings).map(
      (one) => markup`${recordLink(site, from, 'trainings', one)} <span>${words[one.kind]}</span>`,
    ),
  );
}

function indexPage(
  site: Site,
  byNeed: ReadonlyMap<string, readonly HsdsService[]>,
  byTerritory: ReadonlyMap<string, readonly HsdsService[]>,
): Page {
  const { words } = site.language;
  const { catalog, training } = site.edition;
  const line = (to: PagePath, label: Content, count: number): Markup =>
    markup`<a href="${to}">${label}</a> <span>${site.language.number(count)}</span>`;
  const needs = needsOf(site).map(({ key, label }) => line(pagePath('needs', key), label, byNeed.get(key)?.length ?? 0));
  const territories = site.context.gazetteer.territories.map(({ id, name, full_name }) =>
    line(pagePath('territories', id), markup`<bdi>${full_name ?? name}</bdi>`, byTerritory.get(id)?.length ?? 0),
  );
  return {
    path: 'index.html',
    title: words.directory,
    description: words.indexLead,
    main: markup`<header><h1>${words.directory}</h1></header>
<p class="lead">${words.indexLead}</p>
<ul class="doors"><li>${line(ALL_ORGANIZATIONS, words.organizationsAZ, catalog.organizations.length)}</li><li>${line(ALL_TRAININGS, words.trainings, training.trainings.length)}</li></ul>
${section(words.byNeed, list(needs, 'columns'))}${section(words.byTerritory, list(territories, 'columns'))}`,
  };
}

/** A list as one page, or as several that link to each other. */
function* listed(
  site: Site,
  folder: PageFolder,
  key: string,
  title: string,
  linesFrom: (from: PagePath) => readonly Content[],
  after?: (from: PagePath) => Content,
): Generator<Page> {
  const { words, say } = site.language;
  const first = pagePath(folder, key);
  // All pages of a list stand in the same folder: what a line links to has the same relative address from each.
  const lines = linesFrom(first);
  const pages = Math.max(1, Math.ceil(lines.length / LINES_OF_PAGE));
  for (let page = 1; page <= pages; page++) {
    const path = pagePath(folder, key, page);
    const shown = lines.slice((page - 1) * LINES_OF_PAGE, page * LINES_OF_PAGE);
    const at = say('pageOf', { page, pages });
    yield {
      path,
      title: pages === 1 ? title : `${title} · ${at}`,
      description: words.indexLead,
      main: markup`<header><h1>${title}</h1>${pages > 1 && markup`<p class="quiet">${at}</p>`}</header>
${list(shown, 'records list') ?? markup`<p class="lead">${words.noServiceHere}</p>`}
${pages > 1 && renderPager(site, path, folder, key, page, pages)}${page === 1 && after?.(path)}`,
    };
  }
}

function renderPager({ language }: Site, from: PagePath, folder: PageFolder, key: string, page: number, pages: number): Markup {
  const links = Array.from({ length: pages }, (_, index) =>
    index + 1 === page
      ? markup`<li><b aria-current="page">${index + 1}</b></li>`
      : markup`<li><a href="${addressFrom(from, pagePath(folder, key, index + 1))}">${index + 1}</a></li>`,
  );
  return markup`<nav class="pager" aria-label="${language.words.listPages}"><ul>${links}</ul></nav>\n`;
}

/** Links to the territories around one: what serves them serves it too. */
function renderWider(site: Site, { parent }: Territory, from: PagePath): Content {
  const wider: string[] = [];
  for (let id = parent; id !== undefined && !wider.includes(id); id = site.territories.get(id)?.parent) wider.push(id);
  const links = wider.map(
    (id) => markup`<a href="${addressFrom(from, pagePath('territories', id))}"><bdi>${territoryName(site, id)}</bdi></a>`,
  );
  return wider.length > 0 && section(site.language.words.alsoServing, list(links, 'records'));
}

/** The needs services can have, in the steward's order. */
function needsOf({ terms }: Site): { key: string; name: string; label: Content }[] {
  return [...terms.values()].flatMap(({ term, label }) => (term.taxonomy === 'needs' ? [{ key: term.key, name: term.name, label }] : []));
}

/** The territories an organization has a place in. */
function territoriesOf({ locations }: Site, { location_ids = [] }: HsdsOrganization): Set<string> {
  return new Set(location_ids.flatMap((id) => locations.get(id)?.territory ?? []));
}

function sortedByName<T extends { name: string; key: string }>({ language }: Site, records: readonly T[]): T[] {
  return [...records].sort((a, b) => language.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
}
