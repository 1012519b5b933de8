import type { ServiceHit } from '@accueil/sdk';
import { msg } from '@lit/localize';

/** The facts a person would look for and no source gives, each as words for a list: « le téléphone ». */
export function unknownFacts({ service, organization, locations, locationsOf }: ServiceHit): string[] {
  // The organization's office is not where the service is known to be given.
  const own = locationsOf === 'organization' ? [] : locations;
  const remote = own.some(({ location_type }) => location_type === 'virtual');
  const facts: [boolean, string][] = [
    [!service.phones?.length && !organization.phones?.length, msg('le téléphone')],
    [service.email === undefined && organization.email === undefined, msg('le courriel')],
    [
      !remote && own.every(({ addresses, address_withheld }) => address_withheld !== true && addresses?.[0]?.address_1 === undefined),
      msg('l’adresse exacte'),
    ],
    [!service.schedules?.length, msg('les heures')],
    [service.cost_options === undefined && service.fees_description === undefined, msg('le coût')],
    [!service.languages?.length, msg('les langues parlées')],
    [service.application_process === undefined, msg('comment s’inscrire')],
    [service.service_areas.length === 0, msg('les municipalités desservies')],
  ];
  return facts.filter(([unknown]) => unknown).map(([, words]) => words);
}
