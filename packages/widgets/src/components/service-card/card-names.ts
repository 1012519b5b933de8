import type { CoverageAsked } from '../../parts/coverage.js';
import { placeNames, type PlaceNames } from '../../parts/place-names.js';
import type { CardData } from './service-card.types.js';

/** The names of the places a card speaks of. */
export function cardNames({ reference }: CardData): PlaceNames {
  return placeNames(reference.territories, reference.municipalities);
}

/** What a card asks about its service: whether it serves the page's territories. */
export function cardAsked(data: CardData, lang: string): CoverageAsked {
  return { ...cardNames(data), lang, territories: data.territories, municipalities: [] };
}
