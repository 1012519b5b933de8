import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { renderHeading } from '../../parts/heading.js';
import { errorSentence } from '../../parts/error-sentence.js';
import { extrasFailure } from './finder-strings.js';
import type { FinderActions, FinderExtras, FinderView } from './service-finder.types.js';

/** One service in the list's place, with the way back. */
export function renderDetails(view: FinderView, actions: FinderActions, extras: FinderExtras | undefined, failed: boolean): TemplateResult {
  const { lang, terms, now, headingLevel, territoryName, municipalityName, asked, related } = view;
  const { hit, hitError, catalogLang } = view.state;
  const fault = hitError ? errorSentence(hitError) : failed ? extrasFailure() : undefined;
  return html`<section class="details-view" part="details-view" aria-label=${msg('Fiche du service')}>
    <button class="button quiet back" part="button" type="button" @click=${actions.close}>
      ${icon('back')} ${msg('Retour aux résultats')}
    </button>
    ${
      hit === undefined || extras === undefined
        ? fault === undefined
          ? nothing
          : renderHeading(headingLevel, fault, { className: 'details-title', tabindex: '-1' })
        : extras.renderServiceDetails(hit, {
            headingLevel,
            terms,
            lang,
            now,
            territoryName,
            municipalityName,
            asked,
            related,
            onSelect: actions.openKey,
            ...(catalogLang !== undefined && { catalogLang }),
          })
    }
  </section>`;
}
