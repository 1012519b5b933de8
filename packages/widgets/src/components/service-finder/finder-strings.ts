import type { ServicePage, Sort } from '@accueil/sdk';
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

export function freeLabel(): string {
  return msg('Gratuit');
}

export function wholeRegion(): string {
  return msg('Toute la région');
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
export function liveSentence(page: ServicePage, lang: string, understood: (page: ServicePage) => string[] = () => []): string {
  return [`${serviceCount(page.total_items, lang)}.`, ...understood(page)].join(' ');
}
