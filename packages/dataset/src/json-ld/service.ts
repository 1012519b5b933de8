import type { HsdsLanguage, HsdsOrganization, HsdsService } from '@accueil/sdk';
import { someOf } from '../build/compact.js';
import { absoluteAddress, pagePath } from '../pages/addresses.js';
import { isOver, statusSentence } from '../pages/parts/status.js';
import { located, termNames, type Site } from '../pages/site.js';
import { isGovernment, providerOf } from './organization.js';
import { areasServed, audiences, contactPoints, idOf, oneOrMany, openingHours, placeOf, reference, type JsonLd } from './parts.js';

/**
 * A service as schema.org names it. What is not known is absent. One that cannot be had now says so in words and gives no hours and no
 * offer, since schema.org has no state for a service. `provider`: how its organizations are named. Default: by name and address.
 */
export function serviceThing(service: HsdsService, site: Site, provider: (organization: HsdsOrganization) => object = providerOf): JsonLd {
  const over = isOver(service);
  const { organization_id, partner_organization_ids = [] } = service;
  const owner = site.organizations.get(organization_id);
  const providers = [organization_id, ...partner_organization_ids].flatMap((id) => site.organizations.get(id) ?? []);
  const places = located(
    site,
    service.service_at_locations?.map(({ location_id }) => location_id),
  );
  const next = (service.next ?? []).flatMap((key) => site.services.get(key) ?? []);
  return {
    '@type': owner !== undefined && isGovernment(owner) ? 'GovernmentService' : 'Service',
    '@id': idOf(service),
    name: service.name,
    alternateName: service.alternate_name,
    description: service.description,
    disambiguatingDescription: statusSentence(service, site.language),
    url: service.url,
    mainEntityOfPage: absoluteAddress(site.context, site.edition.lang, pagePath('services', service.key)),
    serviceType: oneOrMany(termNames(site, 'needs', service.needs)),
    provider: oneOrMany(providers.map(provider)),
    areaServed: areasServed(site, service.service_areas),
    audience: audiences(termNames(site, 'audiences', service.audiences), service.minimum_age, service.maximum_age),
    availableChannel: over ? undefined : channels(service, places),
    hoursAvailable: over ? undefined : openingHours(service.schedules),
    offers: over ? undefined : offers(service),
    isRelatedTo: someOf(next.map(reference)),
  };
}

/** The data of a service's page. */
export function serviceJsonLd(service: HsdsService, site: Site): object {
  return { '@context': 'https://schema.org', ...serviceThing(service, site) };
}

/** How a service is reached: one channel a place, or one without any. */
function channels({ phones, url, languages }: HsdsService, locations: Parameters<typeof placeOf>[0][]): JsonLd | JsonLd[] | undefined {
  const shared = {
    servicePhone: oneOrMany(contactPoints(phones) ?? []),
    serviceUrl: url,
    availableLanguage: spoken(languages),
  };
  const places = locations.flatMap((location) => placeOf(location) ?? []);
  if (places.length === 0) {
    return Object.values(shared).some((value) => value !== undefined) ? { '@type': 'ServiceChannel', ...shared } : undefined;
  }
  return oneOrMany(places.map((place): JsonLd => ({ '@type': 'ServiceChannel', serviceLocation: place, ...shared })));
}

/** Languages that are spoken; those through an interpreter are not. */
function spoken(languages: readonly HsdsLanguage[] | undefined): string[] | undefined {
  return someOf(languages?.flatMap(({ code, by_interpreter }) => (by_interpreter === true ? [] : [code])));
}

function offers({ cost_options = [] }: HsdsService): unknown {
  return oneOrMany(
    cost_options.flatMap(({ amount, currency, option, amount_description, valid_from, valid_to }): JsonLd[] =>
      amount === undefined
        ? []
        : [
            {
              '@type': 'Offer',
              price: amount,
              priceCurrency: currency,
              name: option,
              description: amount_description,
              validFrom: valid_from,
              validThrough: valid_to,
            },
          ],
    ),
  );
}
