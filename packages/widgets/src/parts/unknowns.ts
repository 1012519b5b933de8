import type { HsdsService, ServiceHit } from '@accueil/sdk';
import { msg } from '@lit/localize';

/** States in which a service cannot be had now; the others ask for care only. */
const OVER = ['suspended', 'closed', 'replaced', 'past'];

/** Whether a service cannot be had now: what nobody knows of it then helps no one. */
export function isOver({ status, status_detail }: HsdsService): boolean {
  return status !== 'active' || OVER.includes(status_detail?.state ?? '');
}

/** The facts a person would look for and no source gives, each as words for a list: « le téléphone ». */
export function unknownFacts({ service, organization, locations, locationsOf }: ServiceHit): string[] {
  // The organization's office is not where the service is known to be given.
  const own = locationsOf === 'organization' ? [] : locations;
  const remote = own.some(({ location_type }) => location_type === 'virtual');
  const facts: [boolean, string][] = [
    [[service, organization, ...own].every(({ phones }) => !phones?.length), msg('le téléphone')],
    [service.email === undefined && organization.email === undefined, msg('le courriel')],
    [
      !remote && own.every(({ addresses, address_withheld }) => address_withheld !== true && addresses?.[0]?.address_1 === undefined),
      msg('l’adresse exacte'),
    ],
    [[service, ...own].every(({ schedules }) => !schedules?.length), msg('les heures')],
    [service.cost_options === undefined && service.fees_description === undefined, msg('le coût')],
    [!service.languages?.length, msg('les langues parlées')],
    [service.application_process === undefined, msg('comment s’inscrire')],
    [service.service_areas.length === 0, msg('les municipalités desservies')],
  ];
  return facts.filter(([unknown]) => unknown).map(([, words]) => words);
}
