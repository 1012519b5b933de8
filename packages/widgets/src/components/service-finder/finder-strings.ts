import type { AccueilError, FacetKey, ServicePage, Sort } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../../strings/plural.js';

/** `9 services`. */
export function serviceCount(count: number, lang: string): string {
  // « 0 service » is right in French and says less than words do.
  if (count === 0) return msg('Aucun service', { id: 'services-zero' });
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`${n} service`, { id: 'services-one' }),
    two: msg(str`${n} services`, { id: 'services-two' }),
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
    two: msg(str`${n} fiches n’ont pas pu être lues et ne sont pas affichées.`, { id: 'unreadable-two' }),
    few: msg(str`${n} fiches n’ont pas pu être lues et ne sont pas affichées.`, { id: 'unreadable-few' }),
    many: msg(str`${n} fiches n’ont pas pu être lues et ne sont pas affichées.`, { id: 'unreadable-many' }),
    other: msg(str`${n} fiches n’ont pas pu être lues et ne sont pas affichées.`, { id: 'unreadable-other' }),
  });
}

/** The button that closes the filters on a small screen. */
export function seeServices(count: number, lang: string): string {
  if (count === 0) return msg('Voir les résultats', { id: 'see-zero' });
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`Voir ${n} service`, { id: 'see-one' }),
    two: msg(str`Voir les ${n} services`, { id: 'see-two' }),
    few: msg(str`Voir les ${n} services`, { id: 'see-few' }),
    many: msg(str`Voir les ${n} services`, { id: 'see-many' }),
    other: msg(str`Voir les ${n} services`, { id: 'see-other' }),
  });
}

/** What was made of the words typed: the place read in them, the spelling used. */
export function understoodSentences({ understood }: ServicePage): string[] {
  const sentences: string[] = [];
  if (understood.corrected !== undefined) sentences.push(msg(str`Résultats pour « ${understood.corrected} ».`));
  if (understood.place !== undefined) sentences.push(msg(str`Lieu compris : ${understood.place.name}.`));
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

/** What happened, for a visitor: never a code without words, never a guess at the cause. */
export function errorSentence(error: AccueilError | undefined): string {
  // By name, not by class: another copy of the SDK on the page has classes of its own.
  switch (error?.name) {
    case 'NetworkError':
      return 'timedOut' in error && error.timedOut === true
        ? msg('Les données mettent trop de temps à arriver.')
        : msg('Le serveur des données ne répond pas.');
    case 'HttpError': {
      const status = 'status' in error ? Number(error.status) : 0;
      return status === 404
        ? msg('Les données ne se trouvent pas à l’adresse prévue.')
        : msg(str`Le serveur des données a répondu par une erreur (${status}).`);
    }
    case 'DataError':
      return msg('Les données reçues sont incomplètes ou illisibles.');
    case 'NotFoundError':
      return msg('Ce service ne se trouve plus dans le répertoire.');
    default:
      return msg('La recherche n’a pas pu se faire.');
  }
}

/** What a screen reader hears when an answer comes. */
export function liveSentence(page: ServicePage, lang: string): string {
  return [`${serviceCount(page.total_items, lang)}.`, ...understoodSentences(page)].join(' ');
}

/** The way out of an empty answer that drops a filter. */
export function withoutWords(label: string): string {
  return msg(str`Sans « ${label} »`);
}

/** The way out that drops what was typed. */
export function withoutWordsLabel(query: string): string {
  return msg(str`Sans les mots « ${query} »`);
}

/** The way out that drops the place. */
export function anywhere(): string {
  return msg('Dans toutes les municipalités');
}

/** The part that shows it could not be loaded. */
export function extrasFailure(): string {
  return msg('Cette fiche n’a pas pu s’afficher : le réseau ne répond pas.');
}
