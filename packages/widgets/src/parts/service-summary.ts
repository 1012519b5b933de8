import type { HsdsService, ServiceHit } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { costLabel } from './cost.js';
import { coverageLabel, type CoverageAsked } from './coverage.js';
import { distanceLabel } from './distance.js';
import { renderHeading } from './heading.js';
import { needIcon } from './icons.js';
import { languageList } from './languages.js';
import { renderStatusBand } from './status-band.js';
import type { TermLabels } from './terms.js';
import { renderHighlighted, renderOwnName, renderText, textLanguage } from './text.js';
import { verification } from './verification.js';

/** What a summary needs beside the hit. */
export interface ServiceSummaryOptions {
  /** 2 to 6. */
  headingLevel: number;
  terms: TermLabels;
  /** The interface's language. */
  lang: string;
  /** The language of the catalog the hit came from. Default: `lang`. */
  catalogLang?: string;
  now: Date;
  /** What the list is about, to say whether the service serves it. Default: nothing is said. */
  asked?: CoverageAsked;
  /** Marks the result as the one shown elsewhere (details, map). */
  selected?: boolean;
  /** Makes the name a link; without it, a button where `onSelect` is given. */
  href?: string;
  onSelect?: (event: Event, hit: ServiceHit) => void;
  /** The services that replace this one, where they are at hand: the band then names them. */
  replacements?: readonly HsdsService[];
}

/**
 * One result of a list: what it is, whose it is, one sentence, whether it serves the asked place, then cost, languages,
 * distance, whether it is open, and how it was checked. Needs `serviceSummaryStyles`. Renders no list item: the list does.
 */
export function renderServiceSummary(hit: ServiceHit, options: ServiceSummaryOptions): TemplateResult {
  const { service, organization } = hit;
  const { lang, catalogLang = lang } = options;
  const description = renderHighlighted(service.description, hit.highlights.description);
  return html`<article class=${options.selected ? 'summary selected' : 'summary'} part="summary">
    <span class="disc" title=${service.needs[0] === undefined ? nothing : options.terms.label('needs', service.needs[0])}
      >${needIcon(service.needs[0])}</span
    >
    <div class="summary-body">
      ${renderHeading(options.headingLevel, renderName(hit, options), { className: 'summary-name' })}
      <p class="summary-organization">${renderOwnName(organization.name)}</p>
      ${
        service.description === undefined
          ? nothing
          : html`<p class="summary-description">
              ${renderText(description, textLanguage(service.translations, 'description', catalogLang), lang)}
            </p>`
      }
      <ul class="facts">
        ${renderFacts(hit, options)}
      </ul>
      ${renderStatusBand(service, { lang, catalogLang, replacements: options.replacements })}
    </div>
  </article>`;
}

function renderName(hit: ServiceHit, options: ServiceSummaryOptions): unknown {
  const { service, highlights } = hit;
  const { href, lang, catalogLang = lang, onSelect } = options;
  const textLang = textLanguage(service.translations, 'name', catalogLang);
  const name = html`<bdi>${renderText(renderHighlighted(service.name, highlights.name), textLang, lang)}</bdi>`;
  const current = options.selected === true ? 'true' : nothing;
  const handleClick = onSelect && ((event: Event) => onSelect(event, hit));
  if (href !== undefined) return html`<a href=${href} aria-current=${current} @click=${handleClick}>${name}</a>`;
  if (onSelect === undefined) return name;
  return html`<button type="button" class="link" aria-current=${current} @click=${handleClick}>${name}</button>`;
}

function renderFacts(hit: ServiceHit, { asked, lang, now }: ServiceSummaryOptions): TemplateResult[] {
  const { service, organization, coverage, open } = hit;
  const facts: { text: string | undefined; className?: string }[] = [
    {
      text: asked && coverageLabel(hit, asked),
      className: coverage === 'unknown' || coverage === 'elsewhere' ? 'coverage unsure' : 'coverage',
    },
    { text: costLabel(service, lang) },
    { text: service.languages && languageList(service.languages, lang) },
    { text: distanceLabel(hit, lang) },
    { text: open === undefined ? undefined : open ? msg('Ouvert maintenant') : msg('Fermé maintenant') },
    { text: verification(service, organization, lang, now) },
  ];
  return facts
    .filter(({ text }) => text !== undefined && text !== '')
    .map(({ text, className }) => html`<li class=${className ?? nothing}>${text}</li>`);
}
