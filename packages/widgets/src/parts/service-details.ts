import type { HsdsService, ServiceHit } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderContacts } from './contacts.js';
import { costLabel } from './cost.js';
import { coverageLabel, type CoverageAsked } from './coverage.js';
import { distanceLabel } from './distance.js';
import { renderEligibility } from './eligibility.js';
import { renderHeading } from './heading.js';
import { renderHours } from './hours.js';
import { needIcon } from './icons.js';
import { languageLabel } from './languages.js';
import { renderPlaces } from './places.js';
import { safeUrl } from './safe-url.js';
import { renderSection, type SectionOptions } from './section.js';
import { renderServiceAreas } from './service-area.js';
import { renderSources } from './sources.js';
import { renderStatusBand } from './status-band.js';
import type { TermLabels } from './terms.js';
import { renderOwnName, renderText, textLanguage } from './text.js';
import { unknownFacts } from './unknowns.js';

/** What the details need beside the hit. */
export interface ServiceDetailsOptions {
  /** Level of the title, 2 to 6; its sections are one below. */
  headingLevel: number;
  terms: TermLabels;
  /** The interface's language. */
  lang: string;
  /** The language of the catalog the hit came from. Default: `lang`. */
  catalogLang?: string;
  now: Date;
  territoryName: (id: string) => string;
  municipalityName: (code: string) => string;
  /** What the visitor asked about, to say whether the service serves it. Default: nothing is said. */
  asked?: CoverageAsked;
  /** Another service is asked for, by key. Without it, replacements are named but cannot be opened. */
  onSelect?: (event: Event, key: string) => void;
  /** The services that replace this one. */
  replacements?: readonly HsdsService[];
}

/**
 * Everything known about a service and its organization, where each fact comes from, and what nobody knows.
 * Needs `serviceDetailsStyles`. The title (`.details-title`) can take focus.
 */
export function renderServiceDetails(hit: ServiceHit, options: ServiceDetailsOptions): TemplateResult {
  const { service, organization } = hit;
  const { lang, catalogLang = lang, terms, headingLevel, onSelect, replacements } = options;
  const text = (member: 'name' | 'description') =>
    renderText(service[member], textLanguage(service.translations, member, catalogLang), lang);
  return html`<article class="details" part="details">
    <header class="details-head">
      <span class="disc">${needIcon(service.needs[0])}</span>
      <div>
        ${renderHeading(headingLevel, html`<bdi>${text('name')}</bdi>`, { className: 'details-title', tabindex: '-1', part: 'details-title' })}
        <p class="summary-organization">${renderOwnName(organization.name)}</p>
      </div>
    </header>
    ${renderStatusBand(service, { lang, catalogLang, onSelect, replacements, withReason: true })}
    ${service.description === undefined ? nothing : html`<p class="details-lead">${text('description')}</p>`}
    ${renderNeeds(service.needs, terms)} ${renderSections(hit, { ...options, catalogLang, headingLevel: headingLevel + 1 })}
  </article>`;
}

function renderNeeds(needs: readonly string[], terms: TermLabels): TemplateResult | typeof nothing {
  if (needs.length === 0) return nothing;
  return html`<ul class="chips" aria-label=${msg('Besoins')}>
    ${needs.map((key) => html`<li class="chip">${needIcon(key)}${terms.label('needs', key)}</li>`)}
  </ul>`;
}

function renderSections(hit: ServiceHit, options: ServiceDetailsOptions & SectionOptions): unknown[] {
  const { service } = hit;
  const { headingLevel, terms } = options;
  const section = (title: string, content: unknown) => renderSection(title, content, headingLevel);
  return [
    section(msg('Territoire desservi'), renderServed(hit, options)),
    section(msg('Joindre'), renderContacts(hit, options)),
    section(msg('Pour qui'), renderEligibility(service, terms, options)),
    section(msg('Comment y accéder'), renderMember(service, 'application_process', options)),
    hit.locationsOf === 'organization'
      ? section(msg('Bureau de l’organisme'), renderOffices(hit, options))
      : section(msg('Où'), renderPlaces(hit.locations, options)),
    section(msg('Quand'), renderHours(hit, options)),
    section(msg('Coût'), renderCost(service, options)),
    section(msg('Langues'), renderLanguages(service, options)),
    section(msg('Étapes du parcours'), renderStages(service, terms)),
    section(msg('L’organisme'), renderOrganization(hit, options)),
    section(msg('Ce que nous ne savons pas'), renderUnknowns(hit, options)),
    section(msg('D’où viennent ces renseignements'), renderSources(hit, options, options.now)),
  ];
}

function renderMember(
  service: HsdsService,
  member: 'application_process' | 'fees_description' | 'interpretation_services',
  { lang, catalogLang }: SectionOptions,
): unknown {
  const text = service[member];
  return text === undefined ? nothing : html`<p>${renderText(text, textLanguage(service.translations, member, catalogLang), lang)}</p>`;
}

function renderServed(hit: ServiceHit, options: ServiceDetailsOptions): unknown {
  const words = [options.asked && coverageLabel(hit, options.asked), distanceLabel(hit, options.lang)].filter((text) => text !== undefined);
  const areas = renderServiceAreas(hit.service.service_areas, options);
  if (words.length === 0) return areas;
  const sure = hit.coverage !== 'unknown' && hit.coverage !== 'elsewhere';
  return html`<p class=${sure ? 'coverage' : 'coverage unsure'}>${words.join(' · ')}</p>
    ${areas}`;
}

/** The organization's own places: nobody has said that the service is given there. */
function renderOffices({ locations }: ServiceHit, options: ServiceDetailsOptions & SectionOptions): unknown {
  return html`${renderPlaces(locations, options)}
    <p class="detail-note">${msg('Le service peut être offert ailleurs; demandez.')}</p>`;
}

function renderCost(service: HsdsService, options: SectionOptions): unknown {
  const figure = costLabel(service, options.lang);
  if (figure === undefined) return renderMember(service, 'fees_description', options);
  // « Gratuit » twice says nothing more.
  const repeated = service.fees_description?.trim().toLowerCase() === figure.toLowerCase();
  return html`<p><b>${figure}</b></p>
    ${repeated ? nothing : renderMember(service, 'fees_description', options)}`;
}

function renderLanguages(service: HsdsService, options: SectionOptions): unknown {
  const { languages = [], interpretation_services, translations } = service;
  const { lang, catalogLang } = options;
  const renderNote = (note: string, index: number) =>
    renderText(note, textLanguage(translations, `languages[${String(index)}].note`, catalogLang), lang);
  if (languages.length === 0 && interpretation_services === undefined) return nothing;
  return html`${
    languages.length === 0
      ? nothing
      : html`<ul class="inline-list">
          ${languages.map(({ code, note }, index) => html`<li>${languageLabel(code, lang)}${note === undefined ? nothing : html` (${renderNote(note, index)})`}</li>`)}
        </ul>`
  }
  ${renderMember(service, 'interpretation_services', options)}`;
}

function renderStages({ stages }: HsdsService, terms: TermLabels): unknown {
  return stages.length === 0
    ? nothing
    : html`<ul class="inline-list">
        ${stages.map((key) => html`<li>${terms.label('stages', key)}</li>`)}
      </ul>`;
}

function renderOrganization({ organization }: ServiceHit, { lang, catalogLang }: SectionOptions): TemplateResult {
  const textLang = textLanguage(organization.translations, 'description', catalogLang);
  return html`<p>
      <b>${renderOwnName(organization.name)}</b
      >${organization.alternate_name === undefined ? nothing : html` (${renderOwnName(organization.alternate_name)})`}
    </p>
    <p>${renderText(organization.description, textLang, lang)}</p>`;
}

function renderUnknowns(hit: ServiceHit, { lang }: SectionOptions): unknown {
  const facts = unknownFacts(hit);
  if (facts.length === 0) return nothing;
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(facts);
  const page = safeUrl(hit.service.url);
  const site = page ?? safeUrl(hit.organization.website);
  const label = page === undefined ? msg('Voir le site de l’organisme') : msg('Page du service');
  return html`<p>
    ${msg(str`Aucune de nos sources ne donne\u00A0: ${list}.`)}
    ${site === undefined ? msg('Informez-vous auprès de l’organisme.') : html`<a href=${site.href} rel="noopener noreferrer">${label}</a>`}
  </p>`;
}
