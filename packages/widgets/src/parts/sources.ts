import type { ServiceHit, SourcePage } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { formatDate } from './dates.js';
import { renderLink, renderList, renderNotes } from './lists.js';
import { hostLabel, safeUrl } from './safe-url.js';
import type { SectionOptions } from './section.js';
import { renderText } from './text.js';
import { confidenceLabel, verification } from './verification.js';

/** The language stewards write `supports` in (`SourcePage.supports`). */
const SOURCE_LANG = 'fr';

/** Where a record comes from and how far it can be trusted: the pages and what each supports, then what was assured. */
export function renderSources(hit: ServiceHit, { lang }: SectionOptions, now: Date): TemplateResult {
  const { service, organization } = hit;
  const sources = [...(service.sources ?? []), ...organization.sources];
  return html`<p><b>${verification(service, organization, lang, now)}</b></p>
    <p>${confidenceLabel(organization.confidence)}</p>
    ${renderSourceList(sources, lang)}
    <p class="detail-note">
      ${msg('Identifiant de la fiche\u00A0:')} <bdi><code>${service.key}</code></bdi>
    </p>`;
}

/** The pages a record comes from, each once, and what each supports. */
export function renderSourceList(sources: readonly SourcePage[], lang: string): unknown {
  return renderList(
    uniqueSources(sources).map((source) => renderSource(source, lang)),
    'sources',
  );
}

/** Each source once, by address and what it supports. */
export function uniqueSources(sources: readonly SourcePage[]): SourcePage[] {
  return [...new Map(sources.map((source) => [`${source.url} ${source.supports ?? ''}`, source])).values()];
}

/** One source: whose page, what it supports and when it was seen; a link, where its address was kept. */
export function renderSource({ url, supports, date_seen, kind }: SourcePage, lang: string): TemplateResult {
  const web = safeUrl(url);
  const date = date_seen && formatDate(date_seen, lang);
  return html` ${
    web === undefined ? html`<span>${msg('Page vue, adresse non conservée')}</span>` : renderLink(url, html`<bdi>${hostLabel(web)}</bdi>`)
  }
  ${renderNotes([supports && renderText(supports, SOURCE_LANG, lang)])}
  ${renderNotes([kindLabel(kind), date && msg(str`vue\u00A0: ${date}`)])}`;
}

/** Whose page a source is, in words. */
function kindLabel(kind: SourcePage['kind']): string | undefined {
  switch (kind) {
    case 'own':
      return msg('page de l’organisme');
    case 'official':
      return msg('page officielle');
    case 'press':
      return msg('page d’actualités');
    case 'partner':
      return msg('page d’un autre organisme');
    default:
      return undefined;
  }
}
