import { TRAINING_KINDS, type TrainingFacetName, type TrainingKind } from '@accueil/sdk';
import { languageLabel } from '../../parts/languages.js';
import { kindLabel } from './calendar-strings.js';
import { CALENDAR_FILTERS, type CalendarFilters, type CalendarView, type ChosenFilter } from './training-calendar.types.js';

/** The words of an attribute that is a list. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** A filter's values with one taken away where it stands, added where it does not; the filter is absent when nothing is left. */
export function toggled(filters: CalendarFilters, key: TrainingFacetName, term: string): CalendarFilters {
  const { [key]: values = [], ...rest } = filters;
  const next = values.includes(term) ? values.filter((value) => value !== term) : [...values, term];
  return next.length > 0 ? { ...rest, [key]: next } : rest;
}

/** What attributes ask for before the visitor asks for anything. */
export function initialFilters(asked: Partial<Record<TrainingFacetName, string>>): CalendarFilters {
  return Object.fromEntries(
    CALENDAR_FILTERS.flatMap((key) => {
      const values = words(asked[key] ?? '');
      return values.length > 0 ? [[key, values] as const] : [];
    }),
  );
}

/** The filters that are not the embedder's own. */
export function askedByVisitor(filters: CalendarFilters, initial: CalendarFilters): CalendarFilters {
  return Object.fromEntries(
    CALENDAR_FILTERS.flatMap((key) => {
      const values = filters[key];
      return values === undefined || values.join(' ') === initial[key]?.join(' ') ? [] : [[key, values] as const];
    }),
  );
}

type Names = Pick<CalendarView, 'terms' | 'lang' | 'territoryName' | 'organizationName'>;

/** A value in words. */
export function filterLabel(key: TrainingFacetName, term: string, { lang, organizationName, terms, territoryName }: Names): string {
  switch (key) {
    case 'territory':
      return territoryName(term);
    case 'organization':
      return organizationName(term) ?? term;
    case 'language': {
      const name = languageLabel(term, lang);
      return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
    }
    case 'kind':
      return TRAINING_KINDS.includes(term as TrainingKind) ? kindLabel(term as TrainingKind) : term;
    default:
      return terms.label(`${key}s`, term);
  }
}

/** Each filter the visitor chose, in words. The embedder's own territories and organization are not among them. */
export function chosenFilters(filters: CalendarFilters, view: Names & Pick<CalendarView, 'base' | 'ofOrganization'>): ChosenFilter[] {
  return CALENDAR_FILTERS.flatMap((key) => {
    if (key === 'organization' && view.ofOrganization) return [];
    const values = filters[key] ?? [];
    if (key === 'territory' && values.join(' ') === view.base.join(' ')) return [];
    return values.map((term) => ({ key, term, label: filterLabel(key, term, view) }));
  });
}
