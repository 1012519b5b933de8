import { isAccueilError } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSentence } from '../../parts/error-sentence.js';
import { icon } from '../../parts/icons.js';
import type { NoticeFault } from './form-config.js';

/** To the embedder, on the page: what is missing before the form may show. */
export function renderUnconfigured(missing: readonly NoticeFault[]): TemplateResult {
  return html`<slot></slot>
    <div class="band" part="error">
      ${icon('warning')}
      <p>
        ${msg('Ce formulaire n’est pas encore configuré\u00A0: il ne s’affiche pas avant. Il lui manque\u00A0:')}
        <bdi dir="ltr">${missing.map(({ attribute }) => attribute).join(', ')}</bdi>.
      </p>
    </div>`;
}

export function renderLoading(hasFallback: boolean): TemplateResult {
  return html`<slot></slot><span class="visually-hidden" role="status">${msg('Chargement du formulaire…')}</span> ${
      hasFallback
        ? nothing
        : html`<div class="loading"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>`
    }`;
}

/** The data, or the keys, cannot be had: nobody is asked for anything. */
export function renderFailure(error: unknown, retry: () => void): TemplateResult {
  return html`<slot></slot>
    <div class="band" part="error" role="alert">
      ${icon('warning')}
      <div>
        <p>${sentenceOf(error)}</p>
        <button class="button" part="button" type="button" @click=${retry}>${msg('Réessayer')}</button>
      </div>
    </div>`;
}

function sentenceOf(error: unknown): string {
  const known = isAccueilError(error) ? error : undefined;
  return known?.name === 'ReferralError'
    ? msg('Les clés des organismes ne sont pas celles que la région a signées\u00A0: rien ne peut être scellé ici.')
    : errorSentence(known);
}

/** What seals could not be loaded. */
export function renderNoCode(): TemplateResult {
  return html`<p class="band" role="alert">
    ${icon('warning')}<span>${msg('Le formulaire n’a pas pu être chargé. Vérifiez le réseau et recommencez.')}</span>
  </p>`;
}
