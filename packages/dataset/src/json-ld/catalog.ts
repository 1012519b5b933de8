import type { FileMaker } from '../build/edition.js';
import { siteOf, type Site } from '../pages/site.js';
import { organizationThing } from './organization.js';
import { reference } from './parts.js';
import { serviceThing } from './service.js';
import { trainingThing } from './training.js';

/** `exports/catalog.jsonld`: every organization, service and training of an edition as one schema.org graph, linked by `@id`, one a line. */
export const jsonLdCatalog: FileMaker = function* (edition, context) {
  yield { path: 'exports/catalog.jsonld', content: lines(siteOf(edition, context)) };
};

function* lines(site: Site): Generator<string> {
  yield `{"@context":"https://schema.org","@graph":[\n`;
  let between = '';
  for (const thing of things(site)) {
    yield between + JSON.stringify(thing);
    between = ',\n';
  }
  yield '\n]}\n';
}

function* things(site: Site): Generator<object> {
  const { edition, context } = site;
  const { region, organizations, services } = edition.catalog;
  yield {
    '@type': 'Dataset',
    '@id': `urn:accueil:region:${region.key}`,
    name: region.name,
    description: region.attribution,
    inLanguage: edition.lang,
    license: licenceAddress(region.licence),
    creator: region.steward === undefined ? undefined : { '@type': 'Organization', name: region.steward },
    url: context.baseUrl,
  };
  for (const organization of organizations) yield organizationThing(organization, site);
  for (const service of services) yield serviceThing(service, site, reference);
  for (const training of edition.training.trainings) yield trainingThing(training, site, reference);
}

function licenceAddress(licence: string): string {
  return licence.startsWith('LicenseRef-') ? licence : `https://spdx.org/licenses/${licence}.html`;
}
