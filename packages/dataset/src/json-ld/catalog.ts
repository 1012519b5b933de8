import type { FileMaker } from '../build/edition.js';
import { siteOf } from '../pages/site.js';
import { organizationThing } from './organization.js';
import { reference } from './parts.js';
import { serviceThing } from './service.js';
import { trainingThing } from './training.js';

/** `exports/catalog.jsonld`: every organization, service and training of an edition as one schema.org graph, linked by `@id`. */
export const jsonLdCatalog: FileMaker = function* (edition, context) {
  const site = siteOf(edition, context);
  const { region, organizations, services } = edition.catalog;
  const things = [
    {
      '@type': 'Dataset',
      '@id': `urn:accueil:region:${region.key}`,
      name: region.name,
      description: region.attribution,
      inLanguage: edition.lang,
      license: licenceAddress(region.licence),
      creator: region.steward === undefined ? undefined : { '@type': 'Organization', name: region.steward },
      url: context.baseUrl,
    },
    ...organizations.map((organization) => organizationThing(organization, site)),
    ...services.map((service) => serviceThing(service, site, reference)),
    ...edition.training.trainings.map((training) => trainingThing(training, site, reference)),
  ];
  const lines = things.map((thing) => JSON.stringify(thing));
  yield { path: 'exports/catalog.jsonld', content: `{"@context":"https://schema.org","@graph":[\n${lines.join(',\n')}\n]}\n` };
};

function licenceAddress(licence: string): string {
  return licence.startsWith('LicenseRef-') ? licence : `https://spdx.org/licenses/${licence}.html`;
}
