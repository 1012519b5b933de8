import type { AccueilError } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../../strings/plural.js';

/** `12 services`. */
export function serviceCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    zero: msg(str`Aucun service`, { id: 'services-zero' }),
    one: msg(str`${n} service`, { id: 'services-one' }),
    two: msg(str`${n} services`, { id: 'services-two' }),
    few: msg(str`${n} services`, { id: 'services-few' }),
    many: msg(str`${n} services`, { id: 'services-many' }),
    other: msg(str`${n} services`, { id: 'services-other' }),
  });
}

/** `Magog et 3 autres lieux`: a point that stands for several. `others` is how many beside the named one. */
export function severalPlaces(name: string, others: number, lang: string): string {
  const n = formatCount(others, lang);
  return plural(others, lang, {
    one: msg(str`${name} et ${n} autre lieu`, { id: 'several-places-one' }),
    two: msg(str`${name} et ${n} autres lieux`, { id: 'several-places-two' }),
    few: msg(str`${name} et ${n} autres lieux`, { id: 'several-places-few' }),
    many: msg(str`${name} et ${n} autres lieux`, { id: 'several-places-many' }),
    other: msg(str`${name} et ${n} autres lieux`, { id: 'several-places-other' }),
  });
}

/** What a point says: `Magog : 12 services`. */
export function pointLabel(place: string, services: string): string {
  return msg(str`${place} : ${services}`, { id: 'map-point' });
}

/** A place that no address names. */
export function unnamedPlace(): string {
  return msg('Lieu sans nom');
}

/** How many services of the search stand on no point. */
export function unmappedCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`${n} service ne peut pas être placé sur la carte.`, { id: 'map-unmapped-one' }),
    two: msg(str`${n} services ne peuvent pas être placés sur la carte.`, { id: 'map-unmapped-two' }),
    few: msg(str`${n} services ne peuvent pas être placés sur la carte.`, { id: 'map-unmapped-few' }),
    many: msg(str`${n} services ne peuvent pas être placés sur la carte.`, { id: 'map-unmapped-many' }),
    other: msg(str`${n} services ne peuvent pas être placés sur la carte.`, { id: 'map-unmapped-other' }),
  });
}

/** How many places there are on the map. */
export function placeCount(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    zero: msg(str`Aucun lieu sur la carte.`, { id: 'map-places-zero' }),
    one: msg(str`${n} lieu sur la carte.`, { id: 'map-places-one' }),
    two: msg(str`${n} lieux sur la carte.`, { id: 'map-places-two' }),
    few: msg(str`${n} lieux sur la carte.`, { id: 'map-places-few' }),
    many: msg(str`${n} lieux sur la carte.`, { id: 'map-places-many' }),
    other: msg(str`${n} lieux sur la carte.`, { id: 'map-places-other' }),
  });
}

/** Why there is nothing on the map, in words. */
export function failureSentence(error: AccueilError | undefined): string {
  return error?.name === 'DataError'
    ? msg('Les données reçues sont incomplètes ou illisibles.')
    : msg('Les services n’ont pas pu être chargés.');
}
