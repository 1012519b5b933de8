import type { AccueilError } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { errorSentence } from '../../parts/error-sentence.js';
import { icon } from '../../parts/icons.js';
import type { CalendarActions } from './training-calendar.types.js';

const SKELETONS = [0, 1, 2, 3];

/** The shape of the calendar, while there is nothing to put in it. */
export function renderLoading(): TemplateResult {
  return html`<div class="loading" part="loading">
    <span class="visually-hidden" role="status">${msg('Chargement du calendrier…')}</span>
    <span class="skeleton loading-title"></span>
    ${SKELETONS.map(
      () =>
        html`<div class="loading-row" aria-hidden="true">
          <span class="skeleton"></span>
          <span class="loading-lines"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></span>
        </div>`,
    )}
  </div>`;
}

/** What happened when the calendar could not be read, and what can be done about it. `kept`: what was read before still shows. */
export function renderFailure(error: AccueilError, kept: boolean, actions: CalendarActions): TemplateResult {
  const offline = !navigator.onLine && error.name === 'NetworkError';
  const consequence = kept
    ? msg('Le calendrier ci-dessous est celui d’avant.')
    : offline
      ? msg('Le calendrier s’affichera de lui-même dès que le réseau reviendra.')
      : msg('Réessayez dans un moment.');
  return html`<div class="failure" part="error" role="alert">
    ${icon('warning')}
    <div>
      <p class="failure-title">${offline ? msg('Vous êtes hors ligne.') : errorSentence(error)}</p>
      <p>${consequence}</p>
      <button class="button" part="button" type="button" @click=${actions.retry}>${msg('Réessayer')}</button>
    </div>
  </div>`;
}

/** What was just copied or refused; what could not be copied stands there to be taken. */
export function renderNotice({ copied, notice }: { notice: string; copied: string | undefined }): TemplateResult {
  return html`<div class="notice no-print">
    <p role="status">${notice}</p>
    ${copied === undefined ? '' : html`<textarea class="input" readonly rows="4" aria-label=${msg('Texte à copier')} .value=${copied}></textarea>`}
  </div>`;
}
