import type { HsdsServiceArea, ServiceHit } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount, plural } from '../strings/plural.js';
import { nameList } from './name-list.js';
import type { PlaceNames } from './place-names.js';

/** Towns named before « et 4 autres ». */
const NAMED_TOWNS = 3;

/** What was asked for, and the names to say the answer with. */
export interface CoverageAsked extends PlaceNames {
  lang: string;
  /** Territory ids; those of the place, where one was asked for. */
  territories: readonly string[];
  /** Codes of the municipalities of the place asked for; empty where the whole territory was. */
  municipalities: readonly string[];
}

/** Whether a service serves what was asked for, in words that name it; `undefined` where nothing was asked for. */
export function coverageLabel({ coverage, service }: Pick<ServiceHit, 'coverage' | 'service'>, asked: CoverageAsked): string | undefined {
  switch (coverage) {
    case 'municipality':
      return townsSentence(service.service_areas, asked);
    case 'territory':
      return territorySentence(service.service_areas, asked);
    case 'region':
      return msg('Dessert toute la région');
    case 'province':
      return msg('Dessert toute la province');
    case 'unknown':
      return msg('Couverture à confirmer');
    case 'elsewhere':
      return msg('Dessert d’autres lieux seulement');
    default:
      return undefined;
  }
}

function townsSentence(areas: readonly HsdsServiceArea[], asked: CoverageAsked): string {
  const towns = [...new Set(areas.flatMap(({ municipalities = [] }) => municipalities))];
  const mine = towns.filter((code) => asked.municipalities.includes(code));
  if (mine.length > 0) {
    const names = nameList(mine.map(asked.municipalityName), asked.lang);
    return msg(str`Dessert ${names}`);
  }
  const here = towns.filter((code) => asked.territories.includes(asked.territoryOf(code) ?? ''));
  const served = townList(here.length > 0 ? here : towns, asked);
  return msg(str`Dessert une partie du territoire\u00A0: ${served}`);
}

function townList(codes: readonly string[], { lang, municipalityName }: CoverageAsked): string {
  const names = codes.slice(0, NAMED_TOWNS).map(municipalityName);
  const left = codes.length - names.length;
  return nameList(names, lang, left === 0 ? undefined : otherTowns(left, lang));
}

/** « 4 autres », at the end of a list of towns. */
function otherTowns(count: number, lang: string): string {
  const n = formatCount(count, lang);
  return plural(count, lang, {
    one: msg(str`${n} autre`, { id: 'other-towns-one' }),
    two: msg('deux autres', { id: 'other-towns-two' }),
    few: msg(str`${n} autres`, { id: 'other-towns-few' }),
    many: msg(str`${n} autres`, { id: 'other-towns-many' }),
    other: msg(str`${n} autres`, { id: 'other-towns-other' }),
  });
}

function territorySentence(areas: readonly HsdsServiceArea[], { lang, municipalities, territories, territoryName }: CoverageAsked): string {
  const served = [...new Set(areas.map(({ territory }) => territory))];
  const named = served.filter((id) => territories.includes(id));
  // An area may lie inside what was asked for, or name all its towns.
  const shown = named.length > 0 ? named : territories.length === 1 ? territories : served;
  const names = nameList(shown.map(territoryName), lang);
  return municipalities.length > 0 ? msg(str`Dessert tout le territoire\u00A0: ${names}`) : msg(str`Dessert ${names}`);
}
