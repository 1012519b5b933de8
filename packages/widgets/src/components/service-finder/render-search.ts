import type { Municipality, Territory } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { languageName } from '../../strings/languages.js';
import { formatCount } from '../../strings/plural.js';
import { valuesOf } from './finder-filters.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

/** The search itself: words, place, send; and the filters' button. */
export function renderSearch(view: FinderView, actions: FinderActions): TemplateResult {
  return html`<form class="search" part="search" role="search" aria-label=${msg('Trouver un service')} @submit=${actions.submit}>
    <div class="search-words">
      <label class="label" for="query">${msg('Que cherchez-vous?')}</label>
      <span class="field">
        ${icon('search')}
        <input
          id="query"
          class="input"
          part="input"
          type="search"
          name="query"
          autocomplete="off"
          enterkeyhint="search"
          placeholder=${msg('Cours de français, logement, emploi…')}
          @input=${actions.type}
        />
        ${
          view.typed === ''
            ? nothing
            : html`<button class="clear" type="button" aria-label=${msg('Effacer les mots')} @click=${actions.clearQuery}>
                ${icon('close')}
              </button>`
        }
      </span>
    </div>
    ${renderPlace(view, actions)} ${renderFiltersButton(view, actions)}
    <button class="button primary send" part="button" type="submit">${msg('Rechercher')}</button>
  </form>`;
}

function renderFiltersButton(view: FinderView, actions: FinderActions): unknown {
  if (!view.withFilters) return nothing;
  const count = view.chosen.length;
  return html`<button
    class="button filters-button"
    part="button"
    type="button"
    aria-expanded=${view.filtersOpen}
    aria-controls=${view.wide ? 'filters' : nothing}
    aria-haspopup=${view.wide ? nothing : 'dialog'}
    @click=${actions.toggleFilters}
  >
    ${icon('filters')} ${msg('Filtres')}${count === 0 ? nothing : html` <span class="badge">${formatCount(count, view.lang)}</span>`}
  </button>`;
}

function renderPlace(view: FinderView, actions: FinderActions): TemplateResult {
  const near = view.state.params.near;
  const handleInput = (event: Event) => actions.pickPlace((event.target as HTMLSelectElement).value);
  return html`<div class="search-place">
    <label class="label" for="place">${msg('Votre municipalité')}</label>
    <span class="select">
      <select id="place" name="place" @input=${handleInput}>
        <option value="">${msg('Toutes les municipalités')}</option>
        ${near && 'latitude' in near ? html`<option value="position">${msg('Autour de ma position')}</option>` : nothing}
        ${renderMunicipalities(view)}
      </select>
      ${icon('chevron-down')}
    </span>
  </div>`;
}

function renderMunicipalities(view: FinderView): unknown {
  const { municipalities } = view.reference;
  const option = ({ code }: Municipality) => html`<option value=${code}>${view.municipalityName(code)}</option>`;
  const groups = listedTerritories(view)
    .map(({ id, name }) => ({ name, inside: municipalities.filter(({ territory }) => territory === id) }))
    .filter(({ inside }) => inside.length > 0);
  // The embedder named a territory nothing is known of.
  if (groups.length === 0) return municipalities.map(option);
  if (groups.length === 1) return groups[0]?.inside.map(option);
  return groups.map(({ name, inside }) => html`<optgroup label=${name}>${inside.map(option)}</optgroup>`);
}

/** The territories asked for, or inside the one asked for; all, where none is or where the chosen municipality is elsewhere. */
function listedTerritories({ place, reference: { territories }, state, territoryOf }: FinderView): readonly Territory[] {
  const asked = valuesOf(state.params, 'territory');
  const parentOf = (id = '') => territories.find((territory) => territory.id === id)?.parent;
  const isAsked = (id: string | undefined) => [id, parentOf(id), parentOf(parentOf(id))].some((wider) => asked.includes(wider ?? ''));
  const all = territories.filter(({ kind }) => kind === 'territory');
  const chosen = territoryOf(place);
  return asked.length === 0 || (chosen !== undefined && !isAsked(chosen)) ? all : all.filter(({ id }) => isAsked(id));
}

/** Below the search: what was chosen, and the visitor's position with its reason. */
export function renderChoices(view: FinderView, actions: FinderActions): TemplateResult {
  const { chosen } = view;
  return html`<div class="choices" part="choices">
    ${
      chosen.length === 0
        ? nothing
        : html`<ul class="chips" aria-label=${msg('Filtres choisis')}>
              ${chosen.map(
                ({ label, changes }) =>
                  html`<li>
                    <button
                      class="chip removable"
                      type="button"
                      aria-label=${msg(str`Enlever ${label}`)}
                      @click=${() => actions.change(changes)}
                    >
                      ${label} ${icon('close')}
                    </button>
                  </li>`,
              )}
            </ul>
            <button class="link clear-all" type="button" @click=${actions.clearAll}>${msg('Tout effacer')}</button>`
    }
    ${renderPosition(view, actions)}
  </div>`;
}

function renderPosition(view: FinderView, actions: FinderActions): unknown {
  if (!('geolocation' in navigator) || view.position === 'known') return nothing;
  const reason =
    view.position === 'refused'
      ? msg('Votre appareil n’a pas donné sa position. Choisissez plutôt votre municipalité.')
      : msg('Pour voir les distances. Elle ne quitte pas votre appareil.');
  return html`<div class="position">
    <button
      class="button quiet"
      type="button"
      aria-describedby="position-reason"
      aria-disabled=${view.position === 'asking' ? 'true' : nothing}
      @click=${actions.usePosition}
    >
      ${icon('locate')} ${msg('Utiliser ma position')}
    </button>
    <span id="position-reason" class="soft" role="status">${reason}</span>
  </div>`;
}

/** The languages the embedder lets the visitor choose from; French is one act away. */
export function renderLanguages(view: FinderView, actions: FinderActions): unknown {
  if (view.languages.length < 2) return nothing;
  return html`<ul class="languages" part="languages" aria-label=${msg('Langue')}>
    ${view.languages.map(
      (language) =>
        html`<li>
          <button
            class="link"
            type="button"
            lang=${language}
            aria-current=${language === view.lang ? 'true' : nothing}
            @click=${() => actions.speak(language)}
          >
            ${languageName(language)}
          </button>
        </li>`,
    )}
  </ul>`;
}
