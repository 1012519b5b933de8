import type { TrainingOrganization } from '@accueil/sdk';
import { placeNames } from '../../parts/place-names.js';
import { termLabels } from '../../parts/terms.js';
import { dayAt } from './calendar-days.js';
import { chosenFilters } from './calendar-filters.js';
import type { CalendarAnswer, CalendarNames, CalendarView, CalendarViewName } from './training-calendar.types.js';

type Derived = 'terms' | 'catalogLang' | 'chosen' | 'today' | keyof CalendarNames;

/** All a render needs, from what a calendar holds. */
export function makeView(given: Omit<CalendarView, Derived>): CalendarView {
  const { answer, filters, now } = given;
  const { lang: catalogLang, organizations, taxonomy_terms } = answer.coming;
  const view = {
    ...given,
    catalogLang,
    terms: termLabels(taxonomy_terms),
    today: dayAt(now),
    ...placeNames(answer.territories, answer.municipalities),
    organizationName: organizationNames(organizations),
  };
  return { ...view, chosen: chosenFilters(filters, view) };
}

function organizationNames(organizations: readonly TrainingOrganization[]): CalendarNames['organizationName'] {
  const names = new Map(organizations.flatMap(({ id, key, name }) => [id, key].map((one): [string, string] => [one, name])));
  return (idOrKey) => names.get(idOrKey);
}

/** What shows: what was chosen; else a month where it is wide and something is coming, a list where not. */
export function fittingView(asked: CalendarViewName | undefined, wide: boolean, answer: CalendarAnswer | undefined): CalendarViewName {
  return asked ?? (wide && (answer === undefined || answer.coming.contents.length > 0) ? 'month' : 'list');
}
