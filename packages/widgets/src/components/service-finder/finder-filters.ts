import type { FacetKey, ServiceFilters, ServiceSearch } from '@accueil/sdk';
import { languageName } from '../../strings/languages.js';
import { freeLabel, wholeRegion } from './finder-strings.js';
import type { ChosenFilter, FinderView } from './service-finder.types.js';

/** The members a visitor filters by, in the order they are read. */
export const FILTER_KEYS = ['need', 'territory', 'stage', 'audience', 'language'] as const satisfies readonly FacetKey[];

/** The values chosen for a member, always a list. */
export function valuesOf(params: ServiceSearch, key: FacetKey): readonly string[] {
  const value = params[key];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** The list with a value taken away where it stands, added where it does not; `undefined` when nothing is left. */
export function toggled(values: readonly string[], term: string): string[] | undefined {
  const next = values.includes(term) ? values.filter((value) => value !== term) : [...values, term];
  return next.length > 0 ? next : undefined;
}

/** A value in words. */
export function filterLabel(key: FacetKey, term: string, view: Pick<FinderView, 'terms' | 'lang' | 'territoryName'>): string {
  switch (key) {
    case 'territory':
      return view.territoryName(term);
    case 'language':
      return languageName(term, view.lang);
    default:
      return view.terms.label(`${key}s`, term);
  }
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

/** Each filter the visitor chose, in words, with what takes it away. The embedder's own territory is not one of them. */
export function chosenFilters(params: ServiceSearch, view: Pick<FinderView, 'terms' | 'lang' | 'territoryName' | 'base'>): ChosenFilter[] {
  const chosen: ChosenFilter[] = [];
  for (const key of FILTER_KEYS) {
    const values = valuesOf(params, key);
    if (key === 'territory') {
      if (sameSet(values, view.base)) continue;
      const base = view.base.length > 0 ? [...view.base] : undefined;
      if (values.length === 0) chosen.push({ label: wholeRegion(), changes: { territory: base } });
      for (const term of values) {
        chosen.push({ label: filterLabel(key, term, view), changes: { territory: toggled(values, term) ?? base } });
      }
      continue;
    }
    for (const term of values) chosen.push({ label: filterLabel(key, term, view), changes: { [key]: toggled(values, term) } });
  }
  if (params.free) chosen.push({ label: freeLabel(), changes: { free: undefined } });
  return chosen;
}

/** What of a search may be told to the page: neither the words nor the place. */
export function filtersOf({ territory, need, stage, audience, language, organization, free }: ServiceSearch): ServiceFilters {
  return {
    ...(territory && { territory }),
    ...(need && { need }),
    ...(stage && { stage }),
    ...(audience && { audience }),
    ...(language && { language }),
    ...(organization && { organization }),
    ...(free && { free }),
  };
}
