import { CONTACT_CHANNELS, type Municipality } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { LANGUAGES, languageName } from '../../strings/languages.js';
import { renderKeepDraft } from './form-draft.js';
import { channelLabel, fieldLabel } from '../../parts/referral-words.js';
import { fieldReason, faultSentence } from './form-strings.js';
import { asksEmail, asksPhone } from './form-values.js';
import type { FormActions, FormRecipient, FormView } from './referral-form.types.js';
import { renderFault, renderOptional, renderRadios, renderSelect, renderText } from './render-fields.js';

/** Spoken by people the region welcomes, beside the interface's own: what to choose from, never what is served. */
const SPOKEN = [...LANGUAGES, 'so', 'ti', 'am', 'rw', 'rn', 'ln', 'ht', 'hi', 'ne', 'tl', 'zh', 'vi', 'ru', 'tr', 'ps', 'prs', 'ro', 'de'];

/** The questions, the consents and the button. */
export function renderForm(view: FormView, actions: FormActions, to: FormRecipient): TemplateResult {
  const { values } = view;
  return html`<form class="form" part="form" novalidate aria-labelledby="form-title" @submit=${actions.submit}>
    ${renderHeading(view.headingLevel, html`${msg('Demande à')} <bdi>${to.hit?.service.name ?? to.name}</bdi>`, { className: 'form-title', id: 'form-title', tabindex: '-1' })}
    ${renderFaults(view, actions)}
    ${section(view, msg('Vous'), [
      renderRadios(view, actions, 'sender', [
        ['professional', msg('Pour une autre personne, avec son accord')],
        ['self', msg('Pour moi')],
      ]),
      values.sender === 'professional'
        ? [
            renderText(view, actions, 'professionalName', { autocomplete: 'name' }),
            renderText(view, actions, 'professionalOrganization', { autocomplete: 'organization' }),
            html`<div class="pair">
              ${renderText(view, actions, 'professionalTelephone', { type: 'tel', autocomplete: 'work tel' })}
              ${renderText(view, actions, 'professionalEmail', { type: 'email', autocomplete: 'work email' })}
            </div>`,
          ]
        : nothing,
    ])}
    ${section(view, values.sender === 'self' ? msg('À propos de vous') : msg('La personne'), [
      renderText(view, actions, 'name'),
      renderSelect(view, actions, 'language', { options: languageOptions(view), blank: msg('Choisir…') }),
      html`<div class="pair">
        ${renderSelect(view, actions, 'situation', { options: situationOptions(view), optional: true, blank: msg('Ne pas le dire') })}
        ${renderSelect(view, actions, 'place', { options: placeOptions(view), optional: true, blank: msg('Ne pas le dire') })}
      </div>`,
    ])}
    ${section(view, msg('La joindre sans danger'), renderContact(view, actions))}
    ${section(view, msg('La demande'), [renderNeeds(view, actions), renderText(view, actions, 'message', { optional: true, rows: 5 })])}
    ${section(view, msg('L’accord de la personne'), renderConsents(view, actions, to))} ${renderHoneypot(view, actions)}
    ${renderSend(view, actions)}
  </form>`;
}

function section(view: FormView, title: string, content: unknown): TemplateResult {
  return html`<section class="part" part="section">
    ${renderHeading(view.headingLevel + 1, title, { className: 'part-title' })}
    <div class="part-body">${content}</div>
  </section>`;
}

/** What to mend, all of it, each leading to its field. */
function renderFaults(view: FormView, actions: FormActions): TemplateResult | typeof nothing {
  if (view.faults.length === 0) return nothing;
  return html`<div class="band faults" part="error" role="alert" tabindex="-1" aria-labelledby="faults-title">
    ${icon('warning')}
    <div>
      <p id="faults-title"><b>${msg('Il reste à corriger\u00A0:')}</b></p>
      <ul>
        ${view.faults.map(
          (fault) =>
            html`<li>
              <a href=${`#${fault.field}`} @click=${(event: Event) => actions.focusField(event, fault.field)}
                >${fault.field.startsWith('consent-') ? msg('Accord') : fieldLabel(fault.field)}</a
              >: ${faultSentence(fault)}
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

function languageOptions({ values, lang }: FormView): unknown {
  const named = SPOKEN.map((code) => [code, languageName(code, lang)] as const);
  const [own, others] = [named.slice(0, LANGUAGES.length), named.slice(LANGUAGES.length)];
  const { compare } = new Intl.Collator(lang);
  return [...own, ...others.sort(([, a], [, b]) => compare(a, b))].map(
    ([code, name]) => html`<option value=${code} ?selected=${values.language === code}>${name}</option>`,
  );
}

function situationOptions({ audiences, values }: FormView): unknown {
  return audiences.map(({ key, name }) => html`<option value=${key} ?selected=${values.situation === key}>${name}</option>`);
}

function placeOptions({ reference: { municipalities, territories }, values }: FormView): unknown {
  const option = ({ code, name }: Municipality) => html`<option value=${code} ?selected=${values.place === code}>${name}</option>`;
  const groups = territories
    .filter(({ kind }) => kind === 'territory')
    .map(({ id, name }) => ({ name, inside: municipalities.filter(({ territory }) => territory === id) }))
    .filter(({ inside }) => inside.length > 0);
  return groups.map(({ name, inside }) => html`<optgroup label=${name}>${inside.map(option)}</optgroup>`);
}

function renderContact(view: FormView, actions: FormActions): unknown {
  const { values } = view;
  const channels = CONTACT_CHANNELS.filter((channel) => channel !== 'through-sender' || values.sender === 'professional');
  return [
    renderRadios(
      view,
      actions,
      'channel',
      channels.map((channel) => [channel, channelLabel(channel)] as const),
    ),
    asksPhone(values) ? renderText(view, actions, 'telephone', { type: 'tel' }) : nothing,
    asksEmail(values) ? renderText(view, actions, 'email', { type: 'email' }) : nothing,
    asksPhone(values) || asksEmail(values)
      ? renderRadios(view, actions, 'mayLeaveMessage', [
          ['yes', msg('Oui')],
          ['no', msg('Non')],
        ])
      : nothing,
    renderText(view, actions, 'safeNotes', { optional: true, rows: 2 }),
  ];
}

function renderNeeds(view: FormView, actions: FormActions): TemplateResult {
  const { needs, values } = view;
  const toggle = (key: string) =>
    actions.set({ needs: values.needs.includes(key) ? values.needs.filter((need) => need !== key) : [...values.needs, key] });
  return html`<fieldset class="question" aria-describedby="needs-reason">
    <legend class="label">${fieldLabel('needs')}${renderOptional()}</legend>
    <p class="reason" id="needs-reason">${fieldReason('needs')}</p>
    <div class="checks">
      ${needs.map(
        ({ key, name }) =>
          html`<label class="check">
            <input type="checkbox" name="needs" value=${key} .checked=${live(values.needs.includes(key))} @change=${() => toggle(key)} />
            <span>${name}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** One box a purpose, never ticked beforehand; in the person's language too, where it is another. */
function renderConsents(view: FormView, actions: FormActions, to: FormRecipient): unknown {
  const { notice, values, words } = view;
  return [
    values.sender === 'professional'
      ? html`<p class="reason">
          ${msg('Lisez chaque phrase à la personne et cochez ce qu’elle accepte. Elle peut refuser sans perdre aucun droit.')}
        </p>`
      : nothing,
    notice.purposes.map(({ key, text, required }) => {
      const id = `consent-${key}`;
      const said = text[view.lang] ?? ownWords(words.own, key) ?? text['fr'] ?? key;
      const person = words.person && (text[words.person.lang] ?? ownWords(words.person.words, key));
      return html`<div class="question consent" data-field=${id}>
        ${renderFault(view, id)}
        <label class="check">
          <input
            id=${id}
            type="checkbox"
            name=${id}
            aria-required=${required ? 'true' : nothing}
            aria-describedby=${view.faults.some(({ field }) => field === id) ? `${id}-fault` : nothing}
            .checked=${live(values.consents[key] !== undefined)}
            @change=${(event: Event) => actions.consent(key, (event.target as HTMLInputElement).checked)}
          />
          <span
            >${said} <b><bdi>${to.name}</bdi></b
            >${required ? nothing : renderOptional()}
            ${person === undefined || person === said ? nothing : html`<span class="in-person-language" lang=${words.person?.lang ?? nothing} dir="auto">${person}</span>`}</span
          >
        </label>
      </div>`;
    }),
  ];
}

/** The interface's own words for one of its own purposes. */
export function ownWords(words: FormView['words']['own'], purpose: string): string | undefined {
  return purpose === 'referral' || purpose === 'follow-up' ? words[purpose] : undefined;
}

/** Programs fill in what people do not see. */
function renderHoneypot(view: FormView, actions: FormActions): TemplateResult {
  return html`<div class="visually-hidden" aria-hidden="true">
    <label for="website">Site web</label>
    <input
      id="website"
      name="website"
      type="text"
      tabindex="-1"
      autocomplete="off"
      .value=${live(view.values.website)}
      @input=${(event: Event) => actions.set({ website: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

function renderSend(view: FormView, actions: FormActions): TemplateResult {
  return html`<div class="send">
    ${view.sendError === undefined ? nothing : html`<p class="band" part="error" role="alert">${icon('warning')}<span>${view.sendError}</span></p>`}
    ${renderKeepDraft(view.draft, view.values)}
    ${view.online ? nothing : html`<p class="band info">${icon('warning')}<span>${msg('Vous êtes hors ligne. La demande sera scellée, gardée sur cet appareil et envoyée au retour du réseau.')}</span></p>`}
    <div class="actions">
      <button class="button primary" part="button" type="submit" aria-disabled=${view.sending ? 'true' : nothing}>
        ${view.sending ? msg('Scellement et envoi…') : msg('Sceller et envoyer')}
      </button>
      <button class="button quiet" part="button" type="button" @click=${actions.back}>${msg('Revenir à la présentation')}</button>
    </div>
    <span class="visually-hidden" role="status">${view.sending ? msg('Scellement et envoi…') : nothing}</span>
  </div>`;
}
