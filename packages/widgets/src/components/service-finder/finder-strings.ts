import type { FacetKey, ServicePage, Sort } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../../strings/plural.js';

/** `9 services`. */
export function serviceCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    zero: msg('Aucun service', { id: 'services-zero' }),
    one: msg(str`${n} service`, { id: 'services-one' }),
    two: msg('Deux services', { id: 'services-dual' }),
    few: msg(str`${n} services`, { id: 'services-few' }),
    many: msg(str`${n} services`, { id: 'services-many' }),
    other: msg(str`${n} services`, { id: 'services-other' }),
  });
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

/** What was made of the words typed: the place read in them, the spelling used. */
export function understoodSentences({ understood }: ServicePage): string[] {
  const sentences: string[] = [];
  if (understood.corrected !== undefined) sentences.push(msg(str`Résultats pour «\u00A0${understood.corrected}\u00A0».`));
  if (understood.place !== undefined) sentences.push(msg(str`Lieu compris\u00A0: ${understood.place.name}.`));
  return sentences;
}

export function freeLabel(): string {
  return msg('Gratuit');
}

export function wholeRegion(): string {
  return msg('Toute la région');
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

export function sortLabel(sort: Sort): string {
  switch (sort) {
    case 'relevance':
      return msg('Du plus utile au plus général');
    case 'distance':
      return msg('Du plus proche au plus loin');
    case 'name':
      return msg('Par nom');
    case 'assured':
      return msg('Vérifiés le plus récemment');
  }
}

/** What a screen reader hears when an answer comes. */
export function liveSentence(page: ServicePage, lang: string): string {
  return [`${serviceCount(page.total_items, lang)}.`, ...understoodSentences(page)].join(' ');
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

/** The part that shows it could not be loaded. */
export function extrasFailure(): string {
  return msg('Cette fiche n’a pas pu s’afficher\u00A0: le réseau ne répond pas.');
}
