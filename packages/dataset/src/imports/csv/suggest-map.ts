import { foldText } from '@accueil/sdk';
import { Document } from 'yaml';
import type { MessageLanguage } from '../../messages/types.js';

/** Headings people give a column, folded, French and English, and the member each most likely is. The first match counts. */
const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:nom (?:de l )?(?:organisme|organisation)|organismes?|organi[sz]ations?|organi[sz]ation name|agency|agence)$/, 'organization.name'],
  [/^(?:description (?:de l )?(?:organisme|organisation)|mission|organi[sz]ation description|about)$/, 'organization.description'],
  [/^(?:site(?: web| internet)?|website|web ?site|web)$/, 'organization.website'],
  [/^(?:nom du )?services?(?: name)?$|^programmes?$|^programs?$/, 'service.name'],
  [/^(?:autre nom|sigle|acronyme|acronym|alternate name|also known as)$/, 'service.alternate_name'],
  [/^(?:description(?: du service)?|service description|details?)$/, 'service.description'],
  [/^(?:statut|status|etat|state)$/, 'service.status'],
  [/^(?:page|url|lien|link|adresse web)$/, 'service.url'],
  [/^(?:courriel|e ?mail|adresse courriel|mail|courrier electronique)$/, 'service.email'],
  [/^(?:tel|telephone|numero(?: de telephone)?|phone(?: number)?|telephone number)$/, 'service.phones[0].number'],
  [/^(?:poste|ext|extension)$/, 'service.phones[0].extension'],
  [/^(?:heures|horaires?|heures d ouverture|hours|opening hours|schedule)$/, 'service.schedules[0].description'],
  [/^(?:langues?|langues de service|languages?)$/, 'service.languages[].code'],
  [/^(?:cout|couts|tarifs?|frais|fees?|cost)$/, 'service.fees_description'],
  [/^(?:admissibilite|clientele|public|eligibility|who can use it)$/, 'service.eligibility_description'],
  [/^(?:age min(?:imum|imal)?|minimum age|min age)$/, 'service.minimum_age'],
  [/^(?:age max(?:imum|imal)?|maximum age|max age)$/, 'service.maximum_age'],
  [/^(?:inscription|comment s inscrire|how to apply|application|application process)$/, 'service.application_process'],
  [/^(?:documents?(?: requis)?|required documents?)$/, 'service.required_documents[].document'],
  [/^(?:verifie le|date de verification|assured(?: date)?|last verified|mis a jour)$/, 'service.assured_date'],
  [/^(?:lieu|nom du lieu|bureau|point de service|location|site name|place)$/, 'location.name'],
  [/^(?:adresse|rue|adresse municipale|address(?: 1)?|street(?: address)?)$/, 'location.addresses[0].address_1'],
  [/^(?:ville|municipalite|localite|city|town|municipality)$/, 'location.addresses[0].city'],
  [/^(?:province|etat region|state province)$/, 'location.addresses[0].state_province'],
  [/^(?:code postal|cp|postal code|zip(?: code)?|postcode)$/, 'location.addresses[0].postal_code'],
  [/^(?:latitude|lat)$/, 'location.latitude'],
  [/^(?:longitude|lon|long|lng)$/, 'location.longitude'],
  [/^(?:transport|comment s y rendre|getting there|transportation)$/, 'location.transportation'],
];

/**
 * A column map guessed from headings, as YAML to start from: columns nobody knows are there with `false`. Keys are made of the columns of the
 * names that were found.
 */
export function suggestMap(headings: readonly string[], lang: MessageLanguage): string {
  const used = new Set<string>();
  const columns = headings
    .filter((heading) => heading !== '')
    .map((heading): [string, unknown] => {
      const folded = foldText(heading);
      const [, to] = HEADINGS.find(([pattern, target]) => pattern.test(folded) && !used.has(target)) ?? [];
      if (to === undefined) return [heading, false];
      used.add(to);
      return [heading, to.includes('[]') ? { to, separator: ',' } : to];
    });
  const headingOf = (target: string): string | undefined => columns.find(([, to]) => to === target)?.[0];
  const organization = headingOf('organization.name');
  const service = headingOf('service.name');
  const place = headingOf('location.name') ?? headingOf('location.addresses[0].city');
  const keys = {
    ...(organization === undefined ? {} : { organization: `{${organization}}` }),
    ...(organization === undefined || place === undefined ? {} : { location: `{${organization}}-{${place}}` }),
    ...(organization === undefined || service === undefined ? {} : { service: `{${organization}}--{${service}}` }),
  };
  const usable = columns.map(([heading, to]): [string, unknown] => [heading, isKeyed(to, keys) ? to : false]);
  const document = new Document({
    keys,
    columns: Object.fromEntries(usable),
    ...('location' in keys ? { constants: { 'location.location_type': 'physical' } } : {}),
  });
  document.commentBefore = NOTES[lang];
  return document.toString({ lineWidth: 0 });
}

const NOTES: Readonly<Record<MessageLanguage, string>> = {
  fr: ' Plan deviné d’après les titres des colonnes : relisez chaque ligne.\n false : la colonne n’est pas lue.',
  en: ' Map guessed from the headings: read each line over.\n false: the column is not read.',
};

/** A member of a record that gets no key would go nowhere. */
function isKeyed(to: unknown, keys: object): boolean {
  const target = typeof to === 'object' && to !== null && 'to' in to ? to.to : to;
  return typeof target === 'string' && Object.hasOwn(keys, target.split('.')[0] ?? '');
}
