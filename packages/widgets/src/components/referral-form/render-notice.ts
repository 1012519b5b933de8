import type { ReferralNotice } from '@accueil/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { safeUrl } from '../../parts/safe-url.js';
import { direction, formatLocale } from '../../strings/languages.js';
import { contactHref } from './form-config.js';
import type { NoticeWords } from './notice-words.js';
import type { FormView } from './referral-form.types.js';

/** One fact of the notice: its title, what the interface says, and what the embedder wrote. */
type Fact = [title: keyof NoticeWords, said: readonly (keyof NoticeWords)[], given: unknown];

/**
 * Everything the law wants said before anything is asked, in the page's language; and in French beside, or in the person's, where these
 * are others. Nothing of it is written by hand: it follows the configuration.
 */
export function renderNotice(view: FormView, organization: string, headingLevel: number): TemplateResult {
  const { lang, notice, words } = view;
  const besides = [
    ...(lang === 'fr' ? [] : [{ lang: 'fr', words: words.french }]),
    ...(words.person && words.person.lang !== lang && words.person.lang !== 'fr' ? [words.person] : []),
  ];
  return html`<section class="notice" part="notice">
    ${renderHeading(headingLevel, words.own.title, { className: 'part-title' })}
    <dl class="facts-list">
      ${factsOf(notice, organization, lang).map(
        ([title, said, given]) =>
          html`<div>
            <dt>${words.own[title]}${besides.map((other) => aside(other.lang, other.words[title]))}</dt>
            <dd>
              ${given === nothing ? nothing : html`<p>${given}</p>`}
              ${said.map((key) => html`<p>${words.own[key]}${besides.map((other) => aside(other.lang, other.words[key]))}</p>`)}
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function aside(lang: string, text: string): TemplateResult {
  return html`<span class="aside" lang=${lang} dir=${direction(lang)}>${text}</span>`;
}

function factsOf(notice: ReferralNotice, organization: string, lang: string): Fact[] {
  const { officer, outside_quebec, policy, recipients } = notice;
  const words = (texts: Record<string, string>) => texts[lang] ?? texts['fr'] ?? nothing;
  const also = words(recipients);
  const href = contactHref(officer.contact);
  const contact = html`<bdi dir="ltr">${officer.contact.replace(/^(?:mailto|tel):/i, '')}</bdi>`;
  const page = safeUrl(policy);
  return [
    ['collector', [], html`<bdi>${notice.collector}</bdi>`],
    ['recipient', ['sealed'], html`<bdi>${organization}</bdi>${also === nothing ? nothing : html`, <bdi>${also}</bdi>`}`],
    ['purpose', ['why'], nothing],
    ['means', ['how'], nothing],
    ['refusal', ['refused'], nothing],
    ['retention', [], days(notice.retention_days, lang)],
    outside_quebec === false ? ['outside', ['inside'], nothing] : ['outside', [], html`<bdi>${words(outside_quebec)}</bdi>`],
    ['rights', ['access'], nothing],
    ['officer', [], html`<bdi>${officer.name}</bdi>, ${href === undefined ? contact : html`<a href=${href}>${contact}</a>`}`],
    ...(page ? [['policy', [], html`<a href=${page.href} rel="noopener noreferrer"><bdi dir="ltr">${page.host}</bdi></a>`] as Fact] : []),
    ['limits', ['limit'], nothing],
  ];
}

function days(count: number, lang: string): string {
  return new Intl.NumberFormat(formatLocale(lang), { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
}
