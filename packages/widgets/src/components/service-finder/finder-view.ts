import type { ServiceSearch } from '@accueil/sdk';
import type { FinderState } from '../../context/finder-store.js';
import type { Reference } from '../../controllers/reference.js';
import { placeNames, type PlaceNames } from '../../parts/place-names.js';
import { termLabels } from '../../parts/terms.js';
import { toLanguage } from '../../strings/languages.js';
import { chosenFilters, valuesOf } from './finder-filters.js';
import type { FinderView, FinderViewName } from './service-finder.types.js';

type Given = Omit<FinderView, 'terms' | 'languages' | 'chosen' | 'place' | 'asked' | keyof PlaceNames> & { languageList: string };

/** All a render needs, from what the finder holds. */
export function makeView({ languageList, ...given }: Given): FinderView {
  const { reference, state } = given;
  const names = placeNames(reference.territories, reference.municipalities);
  const view = {
    ...given,
    terms: termLabels(reference.terms),
    languages: words(languageList)
      .map(toLanguage)
      .filter((language) => language !== undefined),
    ...names,
    asked: { ...names, lang: given.lang, ...askedPlaces(state) },
    place: pickedPlace(state, reference),
  };
  return { ...view, chosen: chosenFilters(state.params, view) };
}

/** What the answer's coverage is about: the place understood, else the territories. */
function askedPlaces({ page, params }: FinderState): { territories: readonly string[]; municipalities: readonly string[] } {
  const { place, places = place ? [place] : [] } = page?.understood ?? {};
  if (places.length === 0) return { territories: valuesOf(params, 'territory'), municipalities: [] };
  return {
    territories: places.flatMap(({ territories }) => territories),
    municipalities: places.flatMap(({ kind, municipalities }) => (kind === 'territory' ? [] : municipalities)),
  };
}

/** Value of the place's field: a municipality's code, `position`, or nothing where the search is about neither. */
function pickedPlace({ params: { near } }: FinderState, { municipalities }: Reference): string {
  if (near === undefined) return '';
  if ('latitude' in near) return 'position';
  return municipalities.find(({ name, full_name }) => full_name === near.place || name === near.place)?.code ?? '';
}

/** The words of an attribute that is a list. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** What shows, of what was asked for and what there is room for. */
export function fittingView(asked: FinderViewName | undefined, wide: boolean): FinderViewName {
  if (wide) return asked ?? 'split';
  return asked === 'map' ? 'map' : 'list';
}

/** What attributes ask for, before the visitor asks for anything. */
export interface Initial {
  query: string;
  need: string;
  stage: string;
  audience: string;
  language: string;
}

/** A search that holds only what the attributes ask for; every other member is taken away. */
export function initialSearch(given: Initial, territory: readonly string[], perPage: number): ServiceSearch {
  const params: ServiceSearch = { perPage, openAt: new Date() };
  if (given.query) params.query = given.query;
  if (territory.length > 0) params.territory = territory;
  for (const key of ['need', 'stage', 'audience', 'language'] as const) {
    if (given[key].trim() !== '') params[key] = words(given[key]);
  }
  return params;
}
