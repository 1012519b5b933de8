import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { formatCount } from '../../strings/plural.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

/** No service answers the search: say so, and offer each way out with what it leads to. */
export function renderEmpty(view: FinderView, actions: FinderActions): TemplateResult {
  const { rescues } = view;
  return html`<div class="empty" part="empty">
    <span class="disc">${icon('search')}</span>
    ${renderHeading(Math.min(6, view.headingLevel + 1), msg('Aucun service ne correspond à tout cela'))}
    ${
      rescues.length === 0
        ? html`<p>
            ${msg('Essayez d’autres mots, plus courts ou plus simples\u00A0: «\u00A0logement\u00A0», «\u00A0emploi\u00A0», «\u00A0santé\u00A0».')}
          </p>`
        : html`<p>${msg('En enlevant une condition, vous trouverez\u00A0:')}</p>
            <ul class="rescues">
              ${rescues.map(
                ({ label, changes, count }) =>
                  html`<li>
                    <button class="button" type="button" @click=${() => actions.change(changes)}>
                      ${label} <span class="badge">${formatCount(count, view.lang)}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
    }
    <button class="link" type="button" @click=${actions.clearAll}>${msg('Tout effacer et voir tous les services')}</button>
  </div>`;
}
