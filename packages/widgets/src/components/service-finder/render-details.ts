import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { renderHeading } from '../../parts/heading.js';
import { errorSentence } from '../../parts/error-sentence.js';
import type { FinderActions, FinderExtras, FinderView } from './service-finder.types.js';

/** One service in the list's place, with the way back. */
export function renderDetails(view: FinderView, actions: FinderActions, extras: FinderExtras | undefined, failed: boolean): TemplateResult {
  const { hit, hitError } = view.state;
  const fault = hitError ? errorSentence(hitError) : failed ? msg('Le serveur des données ne répond pas.') : undefined;
  return html`<section class="details-view" part="details-view" aria-label=${msg('Fiche du service')}>
    <button class="button quiet back" part="button" type="button" @click=${actions.close}>
      ${icon('back')} ${msg('Retour aux résultats')}
    </button>
    ${
      hit === undefined || extras === undefined
        ? fault === undefined
          ? nothing
          : renderHeading(view.headingLevel, fault, { className: 'details-title', tabindex: '-1' })
        : extras.renderOpenService(hit, view, actions)
    }
  </section>`;
}
