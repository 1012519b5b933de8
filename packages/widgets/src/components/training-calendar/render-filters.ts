import type { TrainingFacet, TrainingFacetName } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { formatCount } from '../../strings/plural.js';
import { filterLabel } from './calendar-filters.js';
import { filterTitle } from './calendar-strings.js';
import { CALENDAR_FILTERS, type CalendarActions, type CalendarView } from './training-calendar.types.js';

/** Values a group shows before « Tout voir ». */
const SHORT_GROUP = 6;

/** The filters with their counts: in the page where it is wide, in a sheet where it is not. */
export function renderFilters(view: CalendarView, actions: CalendarActions): unknown {
  const { filtersOpen, headingLevel, wide } = view;
  const groups = filtersOpen ? CALENDAR_FILTERS.map((key) => renderGroup(key, view, actions)) : nothing;
  if (wide) return html`<div class="filters" part="filters" ?hidden=${!filtersOpen}>${groups}</div>`;
  return html`<dialog class="sheet" part="filters" aria-labelledby="filters-title" @close=${actions.closeFilters}>
    ${
      filtersOpen
        ? html`<div class="sheet-head">
              ${renderHeading(headingLevel, msg('Filtres'), { id: 'filters-title' })}
              <button class="button quiet icon-only" type="button" aria-label=${msg('Fermer')} @click=${actions.closeFilters}>
                ${icon('close')}
              </button>
            </div>
            <div class="sheet-body filters">${groups}</div>
            <div class="sheet-foot">
              <button class="button quiet" type="button" @click=${actions.clearAll}>${msg('Tout effacer')}</button>
              <button class="button primary" type="button" @click=${actions.closeFilters}>${msg('Voir les résultats')}</button>
            </div>`
        : nothing
    }
  </dialog>`;
}

function renderGroup(key: TrainingFacetName, view: CalendarView, actions: CalendarActions): unknown {
  if (key === 'organization' && view.ofOrganization) return nothing;
  const chosen = key === 'territory' && view.filters.territory?.join(' ') === view.base.join(' ') ? [] : (view.filters[key] ?? []);
  const facets = offered(key, chosen, view);
  if (facets.length < 2 && chosen.length === 0) return nothing;
  const all = view.expanded.has(key) || facets.length <= SHORT_GROUP + 1;
  const shown = all ? facets : facets.filter(({ term }, index) => index < SHORT_GROUP || chosen.includes(term));
  return html`<fieldset class="filter">
    <legend>${filterTitle(key)}</legend>
    ${shown.map((facet) => renderCheck(key, facet, chosen.includes(facet.term), view, actions))}
    ${
      all
        ? nothing
        : html`<button class="link expand" type="button" @click=${(event: Event) => actions.expand(event, key)}>
            ${msg('Tout voir')}<span class="visually-hidden"> (${filterTitle(key)})</span>
          </button>`
    }
  </fieldset>`;
}

/** The values that give something, and the chosen ones, the fullest first. An embedder's own territories limit what is offered. */
function offered(key: TrainingFacetName, chosen: readonly string[], { answer, base }: CalendarView): TrainingFacet[] {
  const counted = answer.facets[key].filter(({ count, term }) => count > 0 || chosen.includes(term));
  const missing = chosen.filter((term) => !counted.some((facet) => facet.term === term)).map((term) => ({ term, count: 0 }));
  const facets = [...counted, ...missing];
  return key === 'territory' && base.length > 0 ? facets.filter(({ term }) => base.includes(term)) : facets;
}

function renderCheck(
  key: TrainingFacetName,
  { count, term }: TrainingFacet,
  checked: boolean,
  view: CalendarView,
  actions: CalendarActions,
): TemplateResult {
  const handleChange = (event: Event) => {
    // A box says what is asked for and nothing else: what follows from the click is drawn before it can be seen.
    (event.currentTarget as HTMLInputElement).checked = checked;
    actions.toggle(key, term);
  };
  return html`<label class="check">
    <input type="checkbox" .checked=${checked} @change=${handleChange} />
    <span><bdi>${filterLabel(key, term, view)}</bdi></span>
    <span class="count">${formatCount(count, view.lang)}</span>
  </label>`;
}
