import type { HsdsService, StatusDetail } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { datePrecision, formatDate } from './dates.js';
import { icon } from './icons.js';
import { renderText, textLanguage } from './text.js';

/** What the band is told beside the service. */
export interface StatusBandOptions {
  lang: string;
  catalogLang?: string | undefined;
  /** The services of `status_detail.replaced_by`, where they are at hand. */
  replacements?: readonly HsdsService[] | undefined;
  /** Given: replacements are buttons that call it with their key. */
  onSelect?: ((event: Event, key: string) => void) | undefined;
  /** Adds the steward's reason. */
  withReason?: boolean;
}

/** Whether a service has trouble to be told: it is not active, or its status has a detail. */
export function hasTrouble(service: HsdsService): boolean {
  return service.status !== 'active' || service.status_detail !== undefined;
}

/** The state of a service as one sentence, with its date as precise as the source is: « Suspendu depuis novembre 2024. » */
export function statusSentence(service: HsdsService, lang: string): string | undefined {
  const detail = service.status_detail;
  if (detail === undefined) return plainSentence(service);
  const at = statusDate(detail);
  if (at === undefined) return undatedSentence(detail);
  const date = formatDate(at, lang);
  return datePrecision(at) === 'day' ? daySentence(detail, date) : monthSentence(detail, date);
}

/** The date the sentence names: the end of what is over, the beginning of what lasts. */
function statusDate({ state, since, until }: StatusDetail): string | undefined {
  if (state === 'past') return until;
  return state === 'closed' ? (since ?? until) : since;
}

function plainSentence({ status }: HsdsService): string | undefined {
  switch (status) {
    case 'inactive':
      return msg('N’est pas offert en ce moment.');
    case 'defunct':
      return msg('N’existe plus.');
    case 'temporarily closed':
      return msg('Fermé temporairement.');
    default:
      return undefined;
  }
}

function undatedSentence({ state }: StatusDetail): string {
  switch (state) {
    case 'suspended':
      return msg('Suspendu; la date de reprise n’est pas connue.');
    case 'closed':
      return msg('Fermé.');
    case 'replaced':
      return msg('Remplacé par un autre service.');
    case 'pilot':
      return msg('Projet pilote\u00A0: vérifiez qu’il est encore offert.');
    case 'past':
      return msg('Ce projet est terminé.');
    case 'uncertain':
      return msg('À confirmer\u00A0: nos renseignements sont anciens ou annonçaient seulement le service.');
  }
}

// French wants « le » before a day and nothing before a month or a year; whole sentences keep that out of other languages.
function daySentence({ state }: StatusDetail, date: string): string {
  switch (state) {
    case 'suspended':
      return msg(str`Suspendu depuis le ${date}.`);
    case 'closed':
      return msg(str`Fermé depuis le ${date}.`);
    case 'replaced':
      return msg(str`Remplacé depuis le ${date}.`);
    case 'pilot':
      return msg(str`Projet pilote, commencé le ${date}.`);
    case 'past':
      return msg(str`Ce projet s’est terminé le ${date}.`);
    case 'uncertain':
      return msg(str`À confirmer\u00A0: nos derniers renseignements sont du ${date}.`);
  }
}

function monthSentence({ state }: StatusDetail, date: string): string {
  switch (state) {
    case 'suspended':
      return msg(str`Suspendu depuis ${date}.`);
    case 'closed':
      return msg(str`Fermé depuis ${date}.`);
    case 'replaced':
      return msg(str`Remplacé depuis ${date}.`);
    case 'pilot':
      return msg(str`Projet pilote, commencé en ${date}.`);
    case 'past':
      return msg(str`Ce projet s’est terminé en ${date}.`);
    case 'uncertain':
      return msg(str`À confirmer\u00A0: nos derniers renseignements datent de ${date}.`);
  }
}

function untilSentence(detail: StatusDetail | undefined, lang: string): string | undefined {
  if (detail?.until === undefined || (detail.state !== 'suspended' && detail.state !== 'pilot')) return undefined;
  const date = formatDate(detail.until, lang);
  return datePrecision(detail.until) === 'day' ? msg(str`Fin\u00A0: le ${date}.`) : msg(str`Fin\u00A0: ${date}.`);
}

/** The warm band that says in words what is the matter with a service and what to use instead; nothing for a sound one. */
export function renderStatusBand(service: HsdsService, options: StatusBandOptions): TemplateResult | typeof nothing {
  if (!hasTrouble(service)) return nothing;
  const detail = service.status_detail;
  const sentences = [statusSentence(service, options.lang), untilSentence(detail, options.lang)].filter(Boolean).join(' ');
  const reason = options.withReason === true ? detail?.reason : undefined;
  const textLang = textLanguage(service.translations, 'status_detail.reason', options.catalogLang ?? options.lang);
  return html`<div class="band status-band" part="status">
    ${icon('warning')}
    <div>
      <p>${sentences}</p>
      ${reason === undefined ? nothing : html`<p>${renderText(reason, textLang, options.lang)}</p>`} ${renderReplacements(detail, options)}
    </div>
  </div>`;
}

function renderReplacements(detail: StatusDetail | undefined, options: StatusBandOptions): unknown {
  if (!detail?.replaced_by?.length) return nothing;
  if (!options.replacements?.length) return html`<p>${msg('Un autre service est offert à la place.')}</p>`;
  const names = options.replacements.map((service) => renderServiceLink(service, options));
  return html`<p>${msg('À la place\u00A0:')} ${names.map((name, index) => (index === 0 ? name : html`, ${name}`))}</p>`;
}

/** The name of another service, as a button that opens it where something can. */
export function renderServiceLink(
  { key, name, translations }: HsdsService,
  { onSelect, lang, catalogLang }: StatusBandOptions,
): TemplateResult {
  const words = html`<bdi>${renderText(name, textLanguage(translations, 'name', catalogLang ?? lang), lang)}</bdi>`;
  return onSelect === undefined
    ? html`<b>${words}</b>`
    : html`<button type="button" class="link" @click=${(event: Event) => onSelect(event, key)}>${words}</button>`;
}
