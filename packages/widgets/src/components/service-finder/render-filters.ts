import type { FacetCount, FacetKey } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { renderHeading } from '../../parts/heading.js';
import { formatCount } from '../../strings/plural.js';
import { FILTER_KEYS, filterLabel, valuesOf } from './finder-filters.js';
import { facetTitle, seeServices } from './extras-strings.js';
import { freeLabel } from './finder-strings.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

/** Values a group shows before « Tout voir ». */
const SHORT_GROUP = 6;

/** The filters with their counts: in the page where it is wide, in a sheet where it is not. */
export function renderFilters(view: FinderView, actions: FinderActions): unknown {
  if (!view.withFilters) return nothing;
  if (view.wide) {
    return html`<div id="filters" class="filters" part="filters" ?hidden=${!view.filtersOpen}>
      ${view.filtersOpen ? renderGroups(view, actions) : nothing}
    </div>`;
  }
  return html`<dialog class="sheet" part="filters" aria-labelledby="filters-title" @close=${actions.closeFilters}>
    ${
      view.filtersOpen
        ? html`<div class="sheet-head">
              ${renderHeading(view.headingLevel, msg('Filtres'), { id: 'filters-title' })}
              <button class="button quiet icon-only" type="button" aria-label=${msg('Fermer')} @click=${actions.closeFilters}>
                ${icon('close')}
              </button>
            </div>
            <div class="sheet-body filters">${renderGroups(view, actions)}</div>
            <div class="sheet-foot">
              <button class="button quiet" type="button" @click=${actions.clearAll}>${msg('Tout effacer')}</button>
              <button class="button primary" type="button" @click=${actions.closeFilters}>
                ${seeServices(view.state.page?.total_items ?? 0, view.lang)}
              </button>
            </div>`
        : nothing
    }
  </dialog>`;
}

function renderGroups(view: FinderView, actions: FinderActions): unknown {
  const groups = FILTER_KEYS.map((key) => renderGroup(key, view, actions));
  // Two short groups share a column.
  return [groups.slice(0, -1), html`<div class="filter-column">${groups.at(-1)} ${renderFree(view, actions)}</div>`];
}

function renderGroup(key: FacetKey, view: FinderView, actions: FinderActions): unknown {
  const chosen = valuesOf(view.state.params, key);
  const counts = (view.state.page?.facets[key] ?? []).filter(({ term, count }) => count > 0 || chosen.includes(term));
  const facets = key === 'territory' ? insideBase(counts, view) : counts;
  if (facets.length < 2 && !facets.some(({ term }) => chosen.includes(term))) return nothing;
  const all = view.expanded.has(key) || facets.length <= SHORT_GROUP + 1;
  const shown = all ? facets : facets.filter(({ term }, index) => index < SHORT_GROUP || chosen.includes(term));
  return html`<fieldset class="filter">
    <legend>${facetTitle(key)}</legend>
    ${shown.map(({ term, count }) => renderCheck(filterLabel(key, term, view), chosen.includes(term), count, view, () => actions.toggle(key, term)))}
    ${
      all
        ? nothing
        : html`<button class="link expand" type="button" @click=${(event: Event) => actions.expand(event, key)}>
            ${msg('Tout voir')}<span class="visually-hidden"> (${facetTitle(key)})</span>
          </button>`
    }
  </fieldset>`;
}

/** Territories an embedder limits its page to are not offered again, unless the visitor widened the search. */
function insideBase(facets: readonly FacetCount[], view: FinderView): readonly FacetCount[] {
  const narrowed = facets.filter(({ term }) => view.reference.territories.some(({ id, kind }) => id === term && kind === 'territory'));
  const { params } = view.state;
  if (view.base.length === 0 || valuesOf(params, 'territory').length === 0) return narrowed;
  return view.base.length === 1 ? [] : narrowed.filter(({ term }) => view.base.includes(term));
}

function renderFree(view: FinderView, actions: FinderActions): unknown {
  const free = view.state.params.free === true;
  if (!free && view.freeCount === 0) return nothing;
  return html`<fieldset class="filter">
    <legend>${msg('Coût')}</legend>
    ${renderCheck(freeLabel(), free, view.freeCount, view, () => actions.change({ free: free ? undefined : true }))}
  </fieldset>`;
}

function renderCheck(label: string, checked: boolean, count: number | undefined, view: FinderView, change: () => void): TemplateResult {
  const handleChange = (event: Event) => {
    // A box says what is searched for and nothing else: what follows from the click is drawn before it can be seen.
    (event.currentTarget as HTMLInputElement).checked = checked;
    change();
  };
  return html`<label class="check">
    <input type="checkbox" .checked=${checked} @change=${handleChange} />
    <span>${label}</span>
    ${count === undefined ? nothing : html`<span class="count">${formatCount(count, view.lang)}</span>`}
  </label>`;
}
