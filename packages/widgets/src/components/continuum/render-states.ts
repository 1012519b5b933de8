import type { AccueilError } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSentence } from '../../parts/error-sentence.js';
import { icon } from '../../parts/icons.js';
import { TONES, type ContinuumActions, type ContinuumState } from './continuum.types.js';
import { toneLabel, viewLabel } from './continuum-words.js';

const ROWS = [0, 1, 2, 3, 4, 5];
const CELLS = [0, 1, 2, 3];

/** The shape of the table, while there is nothing to put in it. */
export function renderLoading(): TemplateResult {
  return html`<div class="loading" part="loading" aria-hidden="true">
    ${ROWS.map(() => html`<div class="loading-row">${CELLS.map(() => html`<span class="skeleton"></span>`)}</div>`)}
  </div>`;
}

/** What happened when the records could not be had, and what can be done about it; nothing when they could. */
export function renderFailure(state: ContinuumState, actions: ContinuumActions): unknown {
  const { status, error, answer } = state;
  if (status !== 'error' && status !== 'offline') return nothing;
  const unknown = error?.name === 'NotFoundError';
  const what = unknown ? msg('Cet organisme ne se trouve plus dans le répertoire.') : errorSentence(error);
  const kept = answer === undefined ? msg('Réessayez dans un moment.') : msg('Ce qui suit est ce que vous regardiez avant.');
  return html`<div class="band failure" part="error" role="alert">
    ${icon('warning')}
    <div>
      <p><b>${status === 'offline' ? msg('Vous êtes hors ligne.') : what}</b> ${unknown ? nothing : kept}</p>
      ${
        unknown
          ? html`<button
              class="button"
              part="button"
              type="button"
              @click=${() => actions.choose({ view: 'organization', organization: undefined, cell: undefined })}
            >
              ${msg('Tous les organismes')}
            </button>`
          : html`<button class="button" part="button" type="button" @click=${() => actions.retry()}>${msg('Réessayer')}</button>`
      }
    </div>
  </div>`;
}

/** The views there are, as links where each has an address. */
export function renderViews({ views, choices, href }: ContinuumState, actions: ContinuumActions): TemplateResult {
  return html`<nav class="views no-print" part="views" aria-label=${msg('Façons de regarder')}>
    <ul>
      ${views.map((view) => {
        const current = view === choices.view || (view === 'organization' && choices.view === 'place');
        const changes = { view, cell: undefined, tone: undefined, service: undefined };
        const go = (event: MouseEvent): void => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          actions.choose(changes);
        };
        const address = href(changes);
        return html`<li>
          ${
            address === undefined
              ? html`<button type="button" class="view" aria-current=${current ? 'true' : nothing} @click=${go}>${viewLabel(view)}</button>`
              : html`<a class="view" href=${address} aria-current=${current ? 'true' : nothing} @click=${go}>${viewLabel(view)}</a>`
          }
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** What the cells' looks mean. */
export function renderLegend(): TemplateResult {
  return html`<ul class="legend" part="legend" aria-label=${msg('Légende')}>
    ${TONES.map((tone) => html`<li><span class="swatch cell ${tone} level-2"></span>${toneLabel(tone)}</li>`)}
  </ul>`;
}

/** When no row answers to the choice. */
export function renderNone(): TemplateResult {
  return html`<p class="band info" part="empty">
    ${icon('list')}<span>${msg('Aucune case ne répond à ce choix. Changez un filtre, ou effacez-les tous.')}</span>
  </p>`;
}

/** What stands for a part of the element until it comes, or when it does not. */
export function renderMissing({ partsFailed }: ContinuumState, actions: ContinuumActions): TemplateResult {
  if (!partsFailed) return html`<p aria-hidden="true"><span class="skeleton"></span></p>`;
  return html`<div class="band failure" part="error" role="alert">
    ${icon('warning')}
    <div>
      <p>${msg('Cette partie n’a pas pu être chargée.')}</p>
      <button class="button" part="button" type="button" @click=${() => actions.retry()}>${msg('Réessayer')}</button>
    </div>
  </div>`;
}

/** Why the service that was asked for does not show; nothing where it does. */
export function renderServiceError(error: AccueilError | undefined): unknown {
  if (error === undefined) return nothing;
  return html`<div class="band" part="error" role="alert">${icon('warning')}<span>${errorSentence(error)}</span></div>`;
}
