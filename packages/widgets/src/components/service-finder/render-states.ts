import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { errorSentence } from '../../parts/error-sentence.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

const SKELETONS = [0, 1, 2, 3, 4];

/** The shape of the list, while there is nothing to put in it. */
export function renderLoading(): TemplateResult {
  return html`<div class="loading" part="loading">
    ${SKELETONS.map(
      () =>
        html`<div class="loading-row" aria-hidden="true">
          <span class="skeleton disc"></span>
          <span class="loading-lines"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></span>
        </div>`,
    )}
  </div>`;
}

/** What happened when the search failed, and what can be done about it; nothing when it did not. */
export function renderFailure(view: FinderView, actions: FinderActions): unknown {
  const { status, page, error } = view.state;
  if (status !== 'error' && status !== 'offline') return nothing;
  const offline = status === 'offline';
  return html`<div class="failure" part="error" role="alert">
    ${icon('warning')}
    <div>
      <p class="failure-title">${offline ? msg('Vous êtes hors ligne.') : errorSentence(error)}</p>
      <p>${renderConsequence(offline, page !== undefined)}</p>
      <button class="button" part="button" type="button" @click=${actions.retry}>${msg('Réessayer')}</button>
    </div>
  </div>`;
}

function renderConsequence(offline: boolean, kept: boolean): string {
  if (kept) return msg('La liste ci-dessous est celle de votre recherche précédente.');
  return offline ? msg('La recherche reprendra d’elle-même dès que le réseau reviendra.') : msg('Réessayez dans un moment.');
}
