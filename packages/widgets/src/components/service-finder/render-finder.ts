import type { ServiceHit } from '@accueil/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { FinderStore } from '../../context/finder-store.js';
import type { ExtrasLoader } from './extras-loader.js';
import { renderDetails } from './render-details.js';
import { renderBar, renderResults } from './render-results.js';
import { renderGuided } from './render-guided.js';
import { renderChoices, renderSearch } from './render-search.js';
import { renderFailure } from './render-states.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

/** What the parts of a finder are rendered with, besides what there is to show. */
export interface FinderParts {
  actions: FinderActions;
  extras: ExtrasLoader;
  store: FinderStore;
  /** Absolute address of the dataset. */
  src: string;
  href: (hit: ServiceHit) => string | undefined;
}

/** The whole finder, once it may take the place of the page's own content. */
export function renderFinder(view: FinderView, parts: FinderParts): TemplateResult {
  const { page, status, selected, hit, hitError } = view.state;
  const open = selected !== undefined && (hit ?? hitError) !== undefined;
  const failed = page === undefined && (status === 'error' || status === 'offline');
  return html`${renderFront(view, parts, open)}
    <div class="body view-${view.shown}" ?hidden=${failed && !open}>
      ${renderColumn(view, parts, open)} ${renderMap(view, parts, open)}
    </div>`;
}

function renderFront(view: FinderView, { actions, extras }: FinderParts, open: boolean): TemplateResult {
  return html`<div class="front" ?hidden=${open}>
    ${renderSearch(view, actions)} ${renderChoices(view, actions)} ${extras.extras?.renderFilters(view, actions)}
    ${renderFailure(view, actions)} ${renderGuided(view, actions)} ${renderBar(view, actions, extras.extras)}
  </div>`;
}

function renderColumn(view: FinderView, { actions, extras, href }: FinderParts, open: boolean): unknown {
  if (view.shown === 'map' && !open) return nothing;
  return html`<div class="column">
    <div ?hidden=${open}>${renderResults(view, actions, href, extras.extras)}</div>
    ${open ? renderDetails(view, actions, extras.extras, extras.failed) : nothing}
  </div>`;
}

function renderMap(view: FinderView, { store, src }: FinderParts, open: boolean): unknown {
  if (view.shown === 'list' || (open && !view.wide)) return nothing;
  return html`<div class="map" part="map">
    <accueil-service-map
      exportparts="base:map__base"
      color-scheme="inherit"
      .store=${store}
      .src=${src}
      .territory=${view.base.join(' ')}
      .headingLevel=${Math.min(6, view.headingLevel + 1)}
    ></accueil-service-map>
  </div>`;
}
