import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { errorSentence } from '../../parts/error-sentence.js';
import { unreadableCount } from './finder-strings.js';
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

/** Said once, quietly, under the list: what could not be read, and the language the records are in. */
export function renderNotes(view: FinderView): unknown {
  const { problems, catalogLang } = view.state;
  const notes: string[] = [];
  const unreadable = new Set(problems.flatMap(({ record, path }) => record ?? path ?? [])).size;
  if (unreadable > 0) notes.push(unreadableCount(unreadable, view.lang));
  if (view.reference.terms.length > 0 && view.reference.territories.length === 0) {
    notes.push(msg('Les lieux n’ont pas pu être chargés\u00A0: on ne peut pas choisir sa municipalité pour le moment.'));
  }
  if (catalogLang !== undefined && catalogLang !== view.lang) {
    notes.push(msg('Les fiches ne sont pas encore offertes dans votre langue.'));
  }
  return notes.map((note) => html`<p class="note soft">${note}</p>`);
}
