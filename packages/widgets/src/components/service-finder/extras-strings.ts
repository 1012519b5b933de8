import type { FacetKey, ServicePage } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../../strings/plural.js';

/** The button that closes the filters on a small screen. */
export function seeServices(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    zero: msg('Voir les résultats', { id: 'see-zero' }),
    one: msg(str`Voir ${n} service`, { id: 'see-one' }),
    two: msg('Voir les deux services', { id: 'see-two' }),
    few: msg(str`Voir les ${n} services`, { id: 'see-few' }),
    many: msg(str`Voir les ${n} services`, { id: 'see-many' }),
    other: msg(str`Voir les ${n} services`, { id: 'see-other' }),
  });
}

/** The heading of a group of filters. */
export function facetTitle(key: FacetKey): string {
  switch (key) {
    case 'need':
      return msg('Besoin');
    case 'stage':
      return msg('Étape du parcours');
    case 'audience':
      return msg('Pour qui');
    case 'language':
      return msg('Langue du service');
    case 'territory':
      return msg('Territoire');
  }
}

/** The way out of an empty answer that drops a filter. */
export function withoutWords(label: string): string {
  return msg(str`Sans «\u00A0${label}\u00A0»`);
}

/** The way out that drops what was typed. */
export function withoutWordsLabel(query: string): string {
  return msg(str`Sans les mots «\u00A0${query}\u00A0»`);
}

/** The way out that drops the place. */
export function anywhere(): string {
  return msg('Dans toutes les municipalités');
}

/** How many records could not be read. */
export function unreadableCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`${n} fiche n’a pas pu être lue et n’est pas affichée.`, { id: 'unreadable-one' }),
    two: msg('Deux fiches n’ont pas pu être lues et ne sont pas affichées.', { id: 'unreadable-two' }),
    few: msg(str`${n} fiches n’ont pas pu être lues et ne sont pas affichées.`, { id: 'unreadable-few' }),
    many: msg(str`${n} fiches n’ont pas pu être lues et ne sont pas affichées.`, { id: 'unreadable-many' }),
    other: msg(str`${n} fiches n’ont pas pu être lues et ne sont pas affichées.`, { id: 'unreadable-other' }),
  });
}

/** That the page's list is about these territories only. */
export function limitedTo(names: string): string {
  return msg(str`Cette page porte seulement sur\u00A0: ${names}.`);
}

/** What was made of the words typed: the place read in them, the spelling used. */
export function understoodSentences({ understood }: ServicePage): string[] {
  const sentences: string[] = [];
  if (understood.corrected !== undefined) sentences.push(msg(str`Résultats pour «\u00A0${understood.corrected}\u00A0».`));
  if (understood.place !== undefined) sentences.push(msg(str`Lieu compris\u00A0: ${understood.place.name}.`));
  return sentences;
}
