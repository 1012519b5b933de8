import type { ServiceHit, SourcePage } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from './dates.js';
import { hostLabel, safeUrl } from './safe-url.js';
import type { SectionOptions } from './section.js';
import { renderText } from './text.js';
import { confidenceLabel, verification } from './verification.js';

/** The language stewards write `supports` in (`SourcePage.supports`). */
const SOURCE_LANG = 'fr';

/** Where a record comes from and how far it can be trusted: the pages and what each supports, then what was assured. */
export function renderSources(hit: ServiceHit, { lang }: SectionOptions, now: Date): TemplateResult {
  const { service, organization } = hit;
  const sources = uniqueSources([...(service.sources ?? []), ...organization.sources]);
  return html`<p><b>${verification(service, organization, lang, now)}</b></p>
    <p>${confidenceLabel(organization.confidence)}</p>
    <ul class="sources">
      ${sources.map((source) => renderSource(source, lang))}
    </ul>
    <p class="detail-note">
      ${msg('Identifiant de la fiche\u00A0:')} <bdi><code>${service.key}</code></bdi>
    </p>`;
}

/** Each source once, by address and what it supports. */
export function uniqueSources(sources: readonly SourcePage[]): SourcePage[] {
  return [...new Map(sources.map((source) => [`${source.url} ${source.supports ?? ''}`, source])).values()];
}

function renderSource({ url, supports, date_seen }: SourcePage, lang: string): TemplateResult {
  const web = safeUrl(url);
  const date = date_seen === undefined ? undefined : formatDate(date_seen, lang);
  return html`<li>
    ${
      web === undefined
        ? html`<span>${msg('Page vue, adresse non conservée')}</span>`
        : html`<a href=${web.href} rel="noopener noreferrer"><bdi>${hostLabel(web)}</bdi></a>`
    }
    ${supports === undefined ? nothing : html`<span class="contact-notes">${renderText(supports, SOURCE_LANG, lang)}</span>`}
    ${date === undefined ? nothing : html`<span class="contact-notes">${msg(str`vue\u00A0: ${date}`)}</span>`}
  </li>`;
}
