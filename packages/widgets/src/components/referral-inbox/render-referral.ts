import type { ReferralDraft } from '@accueil/sdk';
import type { OpenedReferral } from '@accueil/sdk/referral';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { answerReasonLabel, channelLabel, fieldLabel, referralStatusLabel } from '../../parts/referral-words.js';
import { mailHref } from '../../parts/safe-url.js';
import { telHref } from '../../parts/tel-href.js';
import { languageName } from '../../strings/languages.js';
import { inboxDate } from './render-list.js';
import { moveLabel } from './inbox-strings.js';
import { movesFrom, REASONS, type InboxActions, type InboxView, type Task } from './referral-inbox.types.js';
import { renderFault } from './render-locked.js';

/** One referral, opened on this device: who, how to reach them without harm, what is asked; and what can be done. */
export function renderReferral(
  view: InboxView,
  actions: InboxActions,
  { opened, serviceName }: Extract<InboxView['step'], { name: 'referral' }>,
): TemplateResult {
  const { item, content } = opened;
  const { draft } = content;
  const level = view.headingLevel;
  return html`<article class="referral" part="referral">
    <div class="head no-print">
      <button class="button quiet" part="button" type="button" @click=${actions.close}>
        ${icon('back')} ${msg('Toutes les demandes')}
      </button>
    </div>
    ${renderHeading(level, html`${msg('Demande')} <bdi dir="ltr">${item.receipt}</bdi>`, { className: 'title', tabindex: '-1' })}
    <p class="state">
      <b>${referralStatusLabel(item.status)}</b> · ${msg(str`reçue le ${inboxDate(item.received_at, view.lang, 'short')}`)}
    </p>
    ${renderFault(view)} ${renderCaution(draft)} ${renderFacts(view, draft, serviceName)}
    <section class="consents">
      ${renderHeading(level + 1, msg('Accords donnés'), { className: 'part-title' })}
      <ul>
        ${draft.consents.map(
          ({ text, given, given_at, lang }) =>
            html`<li>
              <span lang=${lang} dir="auto">${text}</span>
              <span class="soft"
                >${given === 'person' ? msg('par la personne') : msg('de vive voix, noté par qui réfère')},
                ${inboxDate(given_at, view.lang, 'short')}</span
              >
            </li>`,
        )}
      </ul>
    </section>
    ${renderTask(view, actions, opened)}
    <p class="soft">${msg(str`Le relais efface cette demande au plus tard le ${inboxDate(item.kept_until, view.lang)}.`)}</p>
  </article>`;
}

/** What keeps a person safe comes before anything else. */
function renderCaution({ contact }: ReferralDraft): TemplateResult | typeof nothing {
  const isReached = contact.channel !== 'none' && contact.channel !== 'through-sender';
  const words = [
    ...(contact.channel === 'through-sender' ? [msg('Ne joignez pas la personne\u00A0: passez par qui la réfère.')] : []),
    ...(contact.channel === 'none' ? [msg('Ne joignez pas la personne\u00A0: elle se présentera elle-même.')] : []),
    ...(isReached && !contact.may_leave_message ? [msg('Ne laissez aucun message.')] : []),
  ];
  if (words.length === 0 && contact.safe_notes === undefined) return nothing;
  return html`<div class="band caution">
    ${icon('warning')}
    <div>
      ${words.map((text) => html`<p><b>${text}</b></p>`)}
      ${contact.safe_notes === undefined ? nothing : html`<p dir="auto">${contact.safe_notes}</p>`}
    </div>
  </div>`;
}

function renderFacts(
  { lang, reference }: InboxView,
  { contact, message, needs = [], person, professional }: ReferralDraft,
  serviceName: string | undefined,
): TemplateResult {
  const term = (taxonomy: string, key: string) => reference.terms.find((one) => one.taxonomy === taxonomy && one.key === key)?.name ?? key;
  const place = reference.municipalities.find(({ code }) => code === person.place)?.name ?? person.place;
  const rows: [string, unknown][] = [
    [fieldLabel('name'), html`<bdi>${person.name}</bdi>`],
    [fieldLabel('language'), languageName(person.language, lang)],
    [fieldLabel('channel'), channelLabel(contact.channel)],
    [fieldLabel('telephone'), renderPhone(contact.telephone)],
    [fieldLabel('email'), renderMail(contact.email)],
    [fieldLabel('situation'), person.situation && term('audiences', person.situation)],
    [fieldLabel('place'), place],
    [fieldLabel('needs'), needs.map((key) => term('needs', key)).join(', ')],
    [fieldLabel('message'), message && html`<span dir="auto">${message}</span>`],
    [msg('Service demandé'), serviceName && html`<bdi>${serviceName}</bdi>`],
    [
      msg('Réfère'),
      professional &&
        html`<bdi>${professional.name}</bdi>, <bdi>${professional.organization}</bdi> ${renderPhone(professional.telephone) ?? nothing}
          ${renderMail(professional.email) ?? nothing}`,
    ],
  ];
  return html`<dl class="facts">
    ${rows
      .filter(([, value]) => value !== undefined && value !== '')
      .map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}

function renderPhone(number: string | undefined): TemplateResult | undefined {
  if (number === undefined) return undefined;
  const href = telHref({ number }, 'CA');
  const words = html`<bdi dir="ltr">${number}</bdi>`;
  return href === undefined ? words : html`<a href=${href}>${words}</a>`;
}

function renderMail(address: string | undefined): TemplateResult | undefined {
  if (address === undefined) return undefined;
  const href = mailHref(address);
  const words = html`<bdi dir="ltr">${address}</bdi>`;
  return href === undefined ? words : html`<a href=${href}>${words}</a>`;
}

function renderTask(view: InboxView, actions: InboxActions, { item }: OpenedReferral): TemplateResult {
  const { task } = view;
  switch (task.name) {
    case 'answer':
      return renderAnswer(view, actions, task.status);
    case 'redirect':
      return renderRedirect(view, actions, task);
    case 'delete':
      return html`<div class="band" role="group" aria-label=${msg('Effacer la demande')}>
        ${icon('warning')}
        <div>
          <p>${msg('Le contenu sera effacé du relais pour de bon. Exportez-le d’abord si votre organisme doit le garder.')}</p>
          <div class="actions">
            <button class="button primary" part="button" type="button" @click=${actions.remove}>${msg('Effacer maintenant')}</button>
            <button class="button" part="button" type="button" @click=${() => actions.start({ name: 'none' })}>
              ${msg('Ne rien effacer')}
            </button>
          </div>
        </div>
      </div>`;
    case 'none':
      return html`<div class="actions no-print">
        ${movesFrom(item.status).map(
          (status, n) =>
            html`<button
              class=${n === 0 ? 'button primary' : 'button'}
              part="button"
              type="button"
              @click=${() => actions.start({ name: 'answer', status })}
            >
              ${moveLabel(status)}
            </button>`,
        )}
        ${
          movesFrom(item.status).includes('rejected')
            ? html`<button
                class="button"
                part="button"
                type="button"
                @click=${() => actions.start({ name: 'redirect', choices: undefined })}
              >
                ${msg('Diriger ailleurs')}
              </button>`
            : nothing
        }
        <button class="button quiet" part="button" type="button" @click=${actions.exportOne}>${msg('Exporter')}</button>
        <button class="button quiet" part="button" type="button" @click=${actions.print}>${msg('Imprimer')}</button>
        <button class="button quiet" part="button" type="button" @click=${() => actions.start({ name: 'delete' })}>
          ${msg('Effacer')}
        </button>
      </div>`;
  }
}

function renderAnswer(
  view: InboxView,
  actions: InboxActions,
  status: NonNullable<Extract<Task, { name: 'answer' }>>['status'],
): TemplateResult {
  const reasons = REASONS[status] ?? [];
  return html`<form class="task" @submit=${actions.answer}>
    ${renderHeading(view.headingLevel + 1, moveLabel(status), { className: 'part-title' })}
    <p class="reason">${msg('Votre réponse est scellée pour qui a envoyé la demande; le relais n’en voit que l’état.')}</p>
    ${
      reasons.length === 0
        ? nothing
        : html`<fieldset class="radios">
            <legend class="label">${status === 'rejected' ? msg('Pourquoi?') : msg('Comment cela s’est-il terminé?')}</legend>
            ${reasons.map(
              (reason) =>
                html`<label class="radio"
                  ><input
                    type="radio"
                    name="reason"
                    value=${reason}
                    required
                    .checked=${live(view.reason === reason)}
                    @change=${() => actions.set({ reason })}
                  /><span>${answerReasonLabel(reason)}</span></label
                >`,
            )}
          </fieldset>`
    }
    ${renderMessage(view, actions)} ${renderSend(view, actions, moveLabel(status))}
  </form>`;
}

function renderMessage(view: InboxView, actions: InboxActions): TemplateResult {
  return html`<div>
    <label class="label" for="answer-message">${msg('Mot à qui réfère')} <span class="optional">(${msg('facultatif')})</span></label>
    <textarea
      id="answer-message"
      class="input"
      rows="3"
      maxlength="2000"
      dir="auto"
      .value=${live(view.message)}
      @input=${(event: Event) => actions.set({ message: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
  </div>`;
}

function renderSend(view: InboxView, actions: InboxActions, label: string): TemplateResult {
  return html`<div class="actions">
    <button class="button primary" part="button" type="submit" aria-disabled=${view.busy ? 'true' : nothing}>
      ${view.busy ? msg('Envoi…') : label}
    </button>
    <button class="button" part="button" type="button" @click=${() => actions.start({ name: 'none' })}>${msg('Revenir')}</button>
  </div>`;
}

function renderRedirect(view: InboxView, actions: InboxActions, { choices }: Extract<Task, { name: 'redirect' }>): TemplateResult {
  return html`<form class="task" @submit=${actions.redirect}>
    ${renderHeading(view.headingLevel + 1, msg('Diriger vers un autre organisme'), { className: 'part-title' })}
    <p class="band">
      ${icon('warning')}<span
        >${msg('Demandez d’abord l’accord de la personne\u00A0: d’autres yeux liront sa demande. Elle sera scellée de nouveau pour eux seuls.')}</span
      >
    </p>
    ${
      choices === undefined
        ? html`<p role="status">${msg('Lecture…')}</p>`
        : choices.length === 0
          ? html`<p>
              ${msg('Aucun autre organisme ne reçoit de demandes scellées. Refusez, et nommez dans votre mot qui pourrait aider.')}
            </p>`
          : html`<div>
              <label class="label" for="redirect-to">${msg('À qui?')}</label>
              <span class="select">
                <select
                  id="redirect-to"
                  required
                  @input=${(event: Event) => actions.set({ redirectTo: (event.target as HTMLSelectElement).value })}
                >
                  <option value="">${msg('Choisir…')}</option>
                  ${choices.map(({ label }, index) => html`<option value=${String(index)} ?selected=${view.redirectTo === String(index)}>${label}</option>`)}
                </select>
                ${icon('chevron-down')}
              </span>
            </div>`
    }
    ${renderMessage(view, actions)}
    ${
      choices?.length
        ? renderSend(view, actions, msg('Sceller et diriger'))
        : html`<div class="actions">
            <button class="button" part="button" type="button" @click=${() => actions.start({ name: 'none' })}>${msg('Revenir')}</button>
          </div>`
    }
  </form>`;
}
