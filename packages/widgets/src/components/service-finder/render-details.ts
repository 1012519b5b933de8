import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { renderServiceDetails } from '../../parts/service-details.js';
import { renderHeading } from '../../parts/heading.js';
import { errorSentence } from './finder-strings.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

/** One service in the list's place, with the way back. */
export function renderDetails(view: FinderView, actions: FinderActions): TemplateResult {
  const { lang, terms, now, headingLevel, territoryName, municipalityName, replacements } = view;
  const { hit, hitError, catalogLang } = view.state;
  return html`<section class="details-view" part="details-view" aria-label=${msg('Fiche du service')}>
    <button class="button quiet back" part="button" type="button" @click=${actions.close}>${icon('back')} ${msg('Retour aux résultats')}</button>
    ${hit === undefined
      ? renderHeading(headingLevel, errorSentence(hitError), { className: 'details-title', tabindex: '-1' })
      : renderServiceDetails(hit, {
          headingLevel,
          terms,
          lang,
          now,
          territoryName,
          municipalityName,
          replacements,
          onSelect: actions.openKey,
          ...(catalogLang !== undefined && { catalogLang }),
        })}
  </section>`;
}
