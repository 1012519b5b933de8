import type { ServiceHit, ServicePage, Sort } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { renderServiceSummary } from '../../parts/service-summary.js';
import { serviceCount, sortLabel } from './finder-strings.js';
import { renderLoading } from './render-states.js';
import type { FinderActions, FinderExtras, FinderView } from './service-finder.types.js';

/** How many services the first drawing holds. */
const FIRST_HITS = 8;

/** The list column: how many, in what order, the services, and more of them. */
export function renderResults(
  view: FinderView,
  actions: FinderActions,
  href: (hit: ServiceHit) => string | undefined,
  extras: FinderExtras | undefined,
): TemplateResult {
  const { page, status } = view.state;
  return html`<section class="results" part="results" aria-label=${msg('Résultats')} aria-busy=${status === 'loading'}>
    ${
      page === undefined
        ? status === 'loading' || status === 'idle'
          ? renderLoading()
          : nothing
        : page.empty
          ? extras?.renderEmpty(view, actions)
          : renderList(page, view, actions, href, extras)
    }
    ${extras?.renderNotes(view)}
  </section>`;
}

/** The line above the results: the count, what was understood, the order, and list or map. */
export function renderBar(view: FinderView, actions: FinderActions, extras: FinderExtras | undefined): unknown {
  const { page, status } = view.state;
  if (page === undefined)
    return status === 'loading' ? html`<div class="bar" aria-hidden="true"><span class="skeleton"></span></div>` : nothing;
  return html`<div class="bar" part="bar">
    <div>
      ${renderHeading(view.headingLevel, serviceCount(page.total_items, view.lang), { className: 'bar-count', tabindex: '-1' })}
      ${extras?.renderUnderstood(page, view, actions)}
    </div>
    <div class="bar-tools">${page.empty ? nothing : renderSort(view, actions)} ${renderViews(view, actions)}</div>
  </div>`;
}

function renderSort(view: FinderView, actions: FinderActions): TemplateResult {
  const { params, page } = view.state;
  const current = params.sort ?? 'relevance';
  const near = params.near !== undefined || page?.understood.place?.latitude !== undefined;
  const sorts: Sort[] = near ? ['relevance', 'distance', 'name', 'assured'] : ['relevance', 'name', 'assured'];
  const handleInput = (event: Event) => actions.sort((event.target as HTMLSelectElement).value as Sort);
  return html`<span class="select sort">
    <label class="visually-hidden" for="sort">${msg('Ordre de la liste')}</label>
    <select id="sort" @input=${handleInput}>
      ${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === current}>${sortLabel(sort)}</option>`)}
    </select>
    ${icon('chevron-down')}
  </span>`;
}

function renderViews(view: FinderView, actions: FinderActions): unknown {
  if (!view.withMap) return nothing;
  const { shown, wide } = view;
  const listed = wide ? 'split' : 'list';
  const next = shown === 'list' ? (wide ? 'split' : 'map') : shown === 'split' ? 'list' : listed;
  const words = shown === 'list' ? msg('Afficher la carte') : shown === 'split' ? msg('Masquer la carte') : msg('Afficher la liste');
  return html`<button class="button view-button" part="button" type="button" @click=${() => actions.show(next)}>
    ${icon(shown === 'map' ? 'list' : 'map')} ${words}
  </button>`;
}

function renderList(
  page: ServicePage,
  view: FinderView,
  actions: FinderActions,
  href: (hit: ServiceHit) => string | undefined,
  extras: FinderExtras | undefined,
): unknown {
  const hits = view.printed ?? (view.first ? page.contents.slice(0, FIRST_HITS) : page.contents);
  const sure = hits.filter(({ coverage }) => coverage !== 'unknown');
  const unsure = hits.filter(({ coverage }) => coverage === 'unknown');
  return [
    sure.length === 0 ? nothing : renderItems(sure, view, actions, href, extras, view.headingLevel + 1),
    unsure.length === 0
      ? nothing
      : html`<div class="unsure">
          ${renderHeading(Math.min(6, view.headingLevel + 1), msg('Couverture à confirmer'), { className: 'unsure-title' })}
          <p class="soft">${msg('On ne sait pas encore si ces services sont offerts chez vous\u00A0: demandez-le-leur.')}</p>
          ${renderItems(unsure, view, actions, href, extras, view.headingLevel + 2)}
        </div>`,
    page.last_page
      ? nothing
      : html`<p class="more">
          <button class="button" part="button" type="button" @click=${actions.more}>${msg('Afficher plus de services')}</button>
        </p>`,
  ];
}

function renderItems(
  hits: readonly ServiceHit[],
  view: FinderView,
  actions: FinderActions,
  href: (hit: ServiceHit) => string | undefined,
  extras: FinderExtras | undefined,
  level: number,
): TemplateResult {
  const { asked, lang, terms, now, state } = view;
  return html`<ol class="list" part="list">
    ${hits.map((hit) => {
      const link = href(hit);
      return html`<li data-key=${hit.service.key}>
        ${renderServiceSummary(hit, {
          headingLevel: Math.min(6, level),
          terms,
          lang,
          now,
          asked,
          selected: state.selected === hit.service.key,
          onSelect: actions.open,
          ...(state.catalogLang !== undefined && { catalogLang: state.catalogLang }),
          ...(link !== undefined && { href: link }),
        })}
        ${view.printed && extras?.renderPrinted(hit, view)}
      </li>`;
    })}
  </ol>`;
}
