import type { HsdsService } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderAccess } from '../../parts/access.js';
import { renderContacts } from '../../parts/contacts.js';
import { detailIcon } from '../../parts/detail-icons.js';
import { renderEligibility } from '../../parts/eligibility.js';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { renderCost } from '../../parts/prices.js';
import { placeNames } from '../../parts/place-names.js';
import { renderSection } from '../../parts/section.js';
import { renderServiceAreas } from '../../parts/service-area.js';
import { renderSpoken } from '../../parts/spoken.js';
import { renderStatusBand } from '../../parts/status-band.js';
import { termLabels } from '../../parts/terms.js';
import { isOver } from '../../parts/unknowns.js';
import type { FormActions, FormRecipient, FormView, RecipientChoice } from './referral-form.types.js';
import { renderNotice } from './render-notice.js';

/** Who accepts referrals, to choose from. */
export function renderChoose(view: FormView, actions: FormActions, choices: readonly RecipientChoice[]): TemplateResult {
  if (choices.length === 0) {
    return html`<div class="band info">
      ${detailIcon('info')}
      <p>${msg('Aucun organisme de cette page ne reçoit encore de demandes scellées. Joignez-le par téléphone ou par courriel.')}</p>
    </div>`;
  }
  return html`<section class="part" part="choose">
    ${renderHeading(view.headingLevel, msg('À qui adresser la demande?'), { className: 'form-title', tabindex: '-1' })}
    <div class="part-body">
      ${[...byOrganization(choices)].map(
        ([organization, inside]) =>
          html`<div class="group">
            ${renderHeading(view.headingLevel + 1, html`<bdi>${organization}</bdi>`, { className: 'part-title' })}
            <ul class="choices">
              ${inside.map(
                ({ key, kind, name }) =>
                  html`<li>
                    <button class="button" part="button" type="button" @click=${() => actions.choose(key, kind)}><bdi>${name}</bdi></button>
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
  </section>`;
}

function byOrganization(choices: readonly RecipientChoice[]): Map<string, RecipientChoice[]> {
  const made = new Map<string, RecipientChoice[]>();
  for (const choice of choices) made.set(choice.organization, [...(made.get(choice.organization) ?? []), choice]);
  return made;
}

/** What must be known before writing: whether it is for this person, what they will be asked, and the notice. */
export function renderIntro(view: FormView, actions: FormActions, to: FormRecipient): TemplateResult {
  const { hit } = to;
  const name = hit?.service.name ?? to.name;
  return html`<div class="intro" part="intro">
    ${renderHeading(view.headingLevel, html`${msg('Adresser une demande à')} <bdi>${name}</bdi>`, { className: 'form-title', tabindex: '-1' })}
    ${hit === undefined || to.name === name ? nothing : html`<p class="summary-organization"><bdi>${to.name}</bdi></p>`}
    ${
      to.recipient.is_example
        ? html`<div class="band">
            ${icon('warning')}
            <p>
              ${msg('Destinataire fictif, pour essayer seulement\u00A0: personne ne lira cette demande. N’y écrivez aucun vrai renseignement.')}
            </p>
          </div>`
        : nothing
    }
    ${hit === undefined ? nothing : renderBefore(view, hit.service)} ${renderNotice(view, to.name, view.headingLevel + 1)}
    <p class="fingerprint">
      <span>${msg('Empreinte de la clé de l’organisme, à comparer avec lui au besoin\u00A0:')}</span>
      <code dir="ltr">${to.recipient.fingerprint}</code>
    </p>
    <div class="actions">
      ${
        hit !== undefined && isOver(hit.service)
          ? html`<p class="band">${icon('warning')}<span>${msg('Ce service a pris fin\u00A0: il ne reçoit plus de demandes.')}</span></p>`
          : html`<button class="button primary" part="button" type="button" @click=${actions.begin}>${msg('Commencer la demande')}</button>`
      }
    </div>
  </div>`;
}

/** Eligibility, said before writing. */
function renderBefore(view: FormView, service: HsdsService): unknown {
  const { lang, catalogLang, headingLevel, reference } = view;
  const options = { lang, catalogLang, headingLevel: headingLevel + 1, ...placeNames(reference.territories, reference.municipalities) };
  const section = (title: string, content: unknown) => renderSection(title, content, headingLevel + 1);
  return [
    renderStatusBand(service, { lang, catalogLang, withReason: true }),
    renderRoom(service),
    html`<div class="details">
      ${section(msg('Pour qui'), renderEligibility(service, termLabels(reference.terms), options))}
      ${section(msg('Territoire desservi'), renderServiceAreas(service.service_areas, options))}
      ${section(msg('Comment y accéder'), renderAccess(service, options))} ${section(msg('Coût'), renderCost(service, options))}
      ${section(msg('Langues'), renderSpoken(service, options))}
    </div>`,
  ];
}

/** No place left is said before anything is written. */
function renderRoom({ capacities = [] }: HsdsService): TemplateResult | typeof nothing {
  if (capacities.length === 0 || capacities.some(({ available }) => available !== 0)) return nothing;
  return html`<div class="band">
    ${icon('warning')}
    <p>${msg('Aucune place libre à la dernière mise à jour. La demande peut attendre.')}</p>
  </div>`;
}

/** No key, no form: how to reach them instead. */
export function renderNoKey(view: FormView, hit: Extract<FormView['step'], { name: 'no-key' }>['hit']): TemplateResult {
  const { lang, catalogLang, headingLevel } = view;
  return html`<div class="no-key" part="contacts">
    ${hit === undefined ? nothing : renderHeading(headingLevel, html`<bdi>${hit.service.name}</bdi>`, { className: 'form-title', tabindex: '-1' })}
    <div class="band info">
      ${detailIcon('info')}
      <p>
        ${msg('Cet organisme ne reçoit pas encore de demandes scellées. Rien de personnel ne part d’ici\u00A0: joignez-le directement.')}
      </p>
    </div>
    ${hit === undefined ? nothing : html`<div class="details">${renderSection(msg('Joindre'), renderContacts(hit, { lang, catalogLang, headingLevel: headingLevel + 1 }), headingLevel + 1)}</div>`}
  </div>`;
}
