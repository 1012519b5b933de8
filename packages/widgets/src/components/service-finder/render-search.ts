import type { Municipality } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon, needIcon } from '../../parts/icons.js';
import { renderHeading } from '../../parts/heading.js';
import { languageName } from '../../strings/languages.js';
import { formatCount } from '../../strings/plural.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

/** How many needs the guided entry offers. */
const GUIDED_NEEDS = 8;
const PLACES = Array.from({ length: GUIDED_NEEDS });

/** The search itself: words, place, send; and the filters' button. */
export function renderSearch(view: FinderView, actions: FinderActions): TemplateResult {
  return html`<form class="search" part="search" role="search" aria-label=${msg('Trouver un service')} @submit=${actions.submit}>
    <div class="search-words">
      <label class="label" for="query">${msg('Que cherchez-vous ?')}</label>
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
          .value=${live(view.typed)}
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
      <select id="place" name="place" .value=${live(near && 'latitude' in near ? 'position' : view.place)} @input=${handleInput}>
        <option value="" ?selected=${view.place === ''}>${msg('Toutes')}</option>
        ${near && 'latitude' in near ? html`<option value="position" selected>${msg('Autour de ma position')}</option>` : nothing}
        ${renderMunicipalities(view)}
      </select>
      ${icon('chevron-down')}
    </span>
  </div>`;
}

function renderMunicipalities(view: FinderView): unknown {
  const { municipalities, territories } = view.reference;
  const option = ({ code, name, designation, homonym }: Municipality) =>
    html`<option value=${code} ?selected=${code === view.place}>${homonym && designation ? `${name} (${designation})` : name}</option>`;
  const groups = territories
    .filter(({ id, kind }) => kind === 'territory' && (view.base.length === 0 || view.base.includes(id)))
    .map(({ id, name }) => ({ name, inside: municipalities.filter(({ territory }) => territory === id) }))
    .filter(({ inside }) => inside.length > 0);
  // The embedder named a wider territory, or one nothing is known of.
  if (groups.length === 0) return municipalities.map(option);
  if (groups.length === 1) return groups[0]?.inside.map(option);
  return groups.map(({ name, inside }) => html`<optgroup label=${name}>${inside.map(option)}</optgroup>`);
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
                    <button class="chip removable" type="button" @click=${() => actions.change(changes)}>
                      <span class="visually-hidden">${msg('Enlever')}</span> ${label} ${icon('close')}
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
    <span id="position-reason" class="soft">${reason}</span>
  </div>`;
}

/** The way in for someone who has no words for it: the needs with most services; their places while they load. */
export function renderGuided(view: FinderView, actions: FinderActions): unknown {
  const { page, params, status } = view.state;
  const asked = params.query !== undefined || view.chosen.length > 0;
  if (asked || (view.wide && view.filtersOpen) || (page === undefined && status !== 'loading')) return nothing;
  const needs = page?.facets.need.filter(({ count }) => count > 0).slice(0, GUIDED_NEEDS);
  if (needs !== undefined && needs.length < 2) return nothing;
  return html`<section class="guided" part="guided" aria-labelledby="guided-title">
    ${renderHeading(view.headingLevel, msg('De quoi avez-vous besoin ?'), { id: 'guided-title' })}
    <ul aria-hidden=${needs === undefined ? 'true' : nothing}>
      ${
        needs?.map(
          ({ term, count }) =>
            html`<li>
              <button type="button" @click=${() => actions.toggle('need', term)}>
                <span class="disc">${needIcon(term)}</span>
                <span>${view.terms.label('needs', term)}</span>
                <span class="count">${formatCount(count, view.lang)}</span>
              </button>
            </li>`,
        ) ?? PLACES.map(() => html`<li class="guided-place"><span class="skeleton disc"></span><span class="skeleton"></span></li>`)
      }
    </ul>
  </section>`;
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
