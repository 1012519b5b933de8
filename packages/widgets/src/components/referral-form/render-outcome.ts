import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { languageName, formatLocale } from '../../strings/languages.js';
import { channelLabel, fieldLabel } from '../../parts/referral-words.js';
import type { FormActions, FormRecipient, FormView, SentOutcome } from './referral-form.types.js';

/** What became of the demand, what to keep, and a copy to print. */
export function renderOutcome(view: FormView, actions: FormActions, to: FormRecipient, outcome: SentOutcome): TemplateResult {
  const { state, receipt, statusLink } = outcome;
  return html`<div class="outcome" part="outcome">
    ${renderHeading(view.headingLevel, titleOf(state), { className: 'form-title', tabindex: '-1' })}
    <p class="receipt">${msg('Numéro à citer\u00A0:')} <b dir="ltr">${receipt}</b></p>
    <p>${sentenceOf(outcome)}</p>
    ${
      state === 'queued' && outcome.onlyInMemory
        ? html`<p class="band" role="alert">
            ${icon('warning')}<span
              >${msg('Cet appareil refuse de garder quoi que ce soit\u00A0: laissez cette page ouverte jusqu’à l’envoi.')}</span
            >
          </p>`
        : nothing
    }
    ${
      statusLink === undefined || state === 'refused'
        ? nothing
        : html`<div class="follow">
            ${renderHeading(view.headingLevel + 1, msg('Suivre la demande, ou retirer l’accord'), { className: 'part-title' })}
            <p>
              ${msg('Ce lien montre où en est la demande et permet de tout effacer. Il est secret\u00A0: qui l’a peut lire la réponse.')}
            </p>
            <p><a class="status-link" href=${statusLink} rel="noreferrer" dir="ltr">${statusLink}</a></p>
            <div class="actions no-print">
              <button class="button" part="button" type="button" @click=${actions.copyLink}>${msg('Copier le lien')}</button>
              <span class="copied" role="status">${outcome.isCopied ? msg('Copié.') : nothing}</span>
            </div>
          </div>`
    }
    <div class="actions no-print">
      ${state === 'queued' ? html`<button class="button primary" part="button" type="button" @click=${actions.retry}>${msg('Essayer maintenant')}</button>` : nothing}
      <button class="button" part="button" type="button" @click=${actions.print}>${msg('Imprimer une copie')}</button>
      <button class="button quiet" part="button" type="button" @click=${actions.again}>${msg('Écrire une autre demande')}</button>
    </div>
    ${renderCopy(view, to, outcome)}
  </div>`;
}

function titleOf(state: SentOutcome['state']): string {
  switch (state) {
    case 'stored':
      return msg('Demande envoyée');
    case 'queued':
      return msg('Demande scellée, en attente d’envoi');
    case 'refused':
      return msg('Demande refusée par le relais');
  }
}

function sentenceOf({ state }: SentOutcome): string {
  switch (state) {
    case 'stored':
      return msg('Le relais l’a reçue et gardée. L’organisme est averti qu’une demande l’attend; lui seul peut la lire.');
    case 'queued':
      return msg(
        'Elle est gardée scellée sur cet appareil et partira d’elle-même au retour du réseau, même si cette page est fermée puis rouverte.',
      );
    case 'refused':
      return msg('Rien n’a été transmis. Joignez l’organisme par téléphone ou par courriel.');
  }
}

/** What was written, for paper only: nothing of it stays on the device. */
function renderCopy({ values, lang, reference }: FormView, to: FormRecipient, { at }: SentOutcome): TemplateResult {
  const date = new Intl.DateTimeFormat(formatLocale(lang), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
  const labelOf = (taxonomy: string, key: string) =>
    reference.terms.find((term) => term.taxonomy === taxonomy && term.key === key)?.name ?? key;
  const place = reference.municipalities.find(({ code }) => code === values.place)?.name;
  const rows: [string, string][] = [
    [msg('Date'), date],
    [msg('Destinataire'), [to.hit?.service.name, to.name].filter(Boolean).join(', ')],
    ...(values.sender === 'professional'
      ? ([
          [fieldLabel('professionalName'), values.professionalName],
          [fieldLabel('professionalOrganization'), values.professionalOrganization],
          [fieldLabel('professionalTelephone'), values.professionalTelephone],
          [fieldLabel('professionalEmail'), values.professionalEmail],
        ] as [string, string][])
      : []),
    [fieldLabel('name'), values.name],
    [fieldLabel('language'), values.language === '' ? '' : languageName(values.language, lang)],
    [fieldLabel('situation'), values.situation === '' ? '' : labelOf('audiences', values.situation)],
    [fieldLabel('place'), place ?? ''],
    [fieldLabel('channel'), values.channel === '' ? '' : channelLabel(values.channel)],
    [fieldLabel('telephone'), values.channel === 'phone' || values.channel === 'text' ? values.telephone : ''],
    [fieldLabel('email'), values.channel === 'email' ? values.email : ''],
    [fieldLabel('mayLeaveMessage'), values.mayLeaveMessage === '' ? '' : values.mayLeaveMessage === 'yes' ? msg('Oui') : msg('Non')],
    [fieldLabel('safeNotes'), values.safeNotes],
    [fieldLabel('needs'), values.needs.map((key) => labelOf('needs', key)).join(', ')],
    [fieldLabel('message'), values.message],
  ];
  return html`<dl class="copy facts-list">
    ${rows
      .filter(([, value]) => value.trim() !== '')
      .map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd dir="auto">${value}</dd>
          </div>`,
      )}
  </dl>`;
}
