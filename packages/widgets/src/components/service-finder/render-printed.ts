import type { ServiceHit } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderContacts } from '../../parts/contacts.js';
import { renderPlaces } from '../../parts/places.js';
import type { FinderView } from './service-finder.types.js';

/** On paper nothing opens: how to reach a service, and where it is, stand under its summary. */
export function renderPrinted(hit: ServiceHit, { lang, state, headingLevel, municipalityName }: FinderView): TemplateResult {
  const options = { lang, catalogLang: state.catalogLang ?? lang, headingLevel, municipalityName };
  return html`<div class="printed">
    ${renderContacts(hit, options)}
    ${hit.locationsOf === 'organization' ? html`<p class="detail-note">${msg('Bureau de l’organisme')}</p>` : nothing}
    ${renderPlaces(hit.locations, options)}
  </div>`;
}
