import type { FileMaker, PublishedFile } from '../build/edition.js';
import { PAGES, pagePath, type PageFolder } from './addresses.js';
import { pageWriter } from './layout.js';
import { listPages } from './list-pages.js';
import { movedPage } from './moved-page.js';
import { organizationPage } from './organization-page.js';
import { servicePage } from './service-page.js';
import { siteOf } from './site.js';
import { sitemap } from './sitemap.js';
import { trainingPage } from './training-page.js';

/** What has a page: of its own, and at each of its former keys. */
interface Keyed {
  key: string;
  former_keys?: string[];
  name: string;
}

/**
 * The pages of an edition, `pages/<lang>/…`: one a service, organization and training, the lists by which all are reached, a pointer at each
 * former address, and the sitemap where the region's address is known. HTML without script, each page whole without any other file.
 */
export const leafPages: FileMaker = function* (edition, context) {
  if (!context.pageLanguages.includes(edition.lang)) return;
  const site = siteOf(edition, context);
  const write = pageWriter(site);
  const folder = `${PAGES}${edition.lang}/`;
  const paths: string[] = [];
  const { catalog, training } = edition;
  const moved = function* (kind: PageFolder, records: readonly Keyed[]): Generator<PublishedFile> {
    for (const { key, former_keys = [], name } of records) {
      const content = former_keys.length === 0 ? '' : movedPage(site, pagePath(kind, key), name);
      for (const former of former_keys) yield { path: `${folder}${pagePath(kind, former)}`, content };
    }
  };
  const pages = function* () {
    yield* listPages(site);
    for (const organization of catalog.organizations) yield organizationPage(site, organization);
    for (const service of catalog.services) yield servicePage(site, service);
    for (const one of training.trainings) yield trainingPage(site, one);
  };
  for (const page of pages()) {
    paths.push(page.path);
    yield { path: `${folder}${page.path}`, content: write(page) };
  }
  yield* moved('organizations', catalog.organizations);
  yield* moved('services', catalog.services);
  yield* moved('trainings', training.trainings);
  yield* sitemap(edition.lang, paths, context);
};
