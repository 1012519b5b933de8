import type { HsdsLocation, HsdsService, ServiceHit } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderAccess } from './access.js';
import { renderContacts } from './contacts.js';
import { coverageLabel, type CoverageAsked } from './coverage.js';
import { detailIcon } from './detail-icons.js';
import { distanceLabel } from './distance.js';
import { renderEligibility } from './eligibility.js';
import { renderHeading } from './heading.js';
import { renderHours } from './hours.js';
import { needIcon } from './icons.js';
import { isShown, renderLink, renderList, renderNotes, renderPairs, renderParagraph } from './lists.js';
import { nameList } from './name-list.js';
import { renderPlaces } from './places.js';
import { renderCost } from './prices.js';
import { textsOf } from './record-text.js';
import type { Related } from './related.js';
import { safeUrl } from './safe-url.js';
import { renderSection, type SectionOptions } from './section.js';
import { renderServiceAreas } from './service-area.js';
import { renderSources } from './sources.js';
import { renderSpoken } from './spoken.js';
import { renderServiceLink, renderStatusBand } from './status-band.js';
import type { TermLabels } from './terms.js';
import { renderOwnName } from './text.js';
import { isOver, unknownFacts } from './unknowns.js';

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
  /** Another service is asked for, by key. Without it, other services are named but cannot be opened. */
  onSelect?: (event: Event, key: string) => void;
  /** The other records the details name; without them, they are left out. */
  related?: Related | undefined;
}

/**
 * Everything known about a service and its organization, where each fact comes from, and what nobody knows.
 * What is the matter with it, and what to know before anything else, come first.
 * Needs `serviceDetailsStyles`. The title (`.details-title`) can take focus.
 */
export function renderServiceDetails(hit: ServiceHit, given: ServiceDetailsOptions): TemplateResult {
  const options = { catalogLang: given.lang, ...given };
  const { service, organization } = hit;
  const { headingLevel, lang, catalogLang, onSelect, related, terms } = options;
  const text = textsOf(service, options);
  const partners = service.partner_organization_ids?.flatMap((id) => organizationName(id, options) ?? []) ?? [];
  return html`<article class="details" part="details">
    <header class="details-head">
      <span class="disc">${needIcon(service.needs[0])}</span>
      <div>
        ${renderHeading(headingLevel, html`<bdi>${text(service.name, 'name')}</bdi>`, { className: 'details-title', tabindex: '-1', part: 'details-title' })}
        <p class="summary-organization">${renderOwnName(organization.name)}</p>
        ${partners.length === 0 ? nothing : renderParagraph(html`${msg('Offert avec\u00A0:')} ${nameList(partners, lang)}`, 'summary-organization')}
      </div>
    </header>
    ${renderStatusBand(service, { lang, catalogLang, onSelect, replacements: related?.replacements, withReason: true })}
    ${
      service.alert === undefined
        ? nothing
        : html`<div class="band alert" part="alert">
            ${detailIcon('info')}
            <p><b>${msg('À savoir')}</b> ${text(service.alert, 'alert')}</p>
          </div>`
    }
    ${renderParagraph(text(service.description, 'description'), 'details-lead')} ${renderNeeds(service.needs, terms)}
    ${renderSections(hit, { ...options, headingLevel: headingLevel + 1 })}
  </article>`;
}

function renderNeeds(needs: readonly string[], terms: TermLabels): TemplateResult | typeof nothing {
  if (needs.length === 0) return nothing;
  return html`<ul class="chips" aria-label=${msg('Besoins')}>
    ${needs.map((key) => html`<li class="chip">${needIcon(key)}${terms.label('needs', key)}</li>`)}
  </ul>`;
}

type Options = ServiceDetailsOptions & SectionOptions;

function renderSections(hit: ServiceHit, options: Options): unknown[] {
  const { locations, open, service } = hit;
  const { headingLevel, terms } = options;
  const section = (title: string, content: unknown) => renderSection(title, content, headingLevel);
  const hours = renderHours(service, options);
  return [
    section(msg('Territoire desservi'), renderServed(hit, options)),
    section(msg('Joindre'), renderContacts(hit, options)),
    section(msg('Pour qui'), renderEligibility(service, terms, options)),
    section(msg('Comment y accéder'), renderAccess(service, options)),
    hit.locationsOf === 'organization'
      ? section(msg('Bureau de l’organisme'), renderOffices(locations, options))
      : section(msg('Où'), renderPlaces(locations, options)),
    section(msg('Quand'), [isShown(hours) && open !== undefined ? renderOpen(open) : nothing, hours]),
    section(msg('Coût'), renderCost(service, options)),
    section(msg('Langues'), renderSpoken(service, options)),
    section(
      msg('Étapes du parcours'),
      renderList(
        service.stages.map((key) => terms.label('stages', key)),
        'inline-list',
      ),
    ),
    section(msg('Ce qui suit souvent'), renderNext(options)),
    section(msg('L’organisme'), renderOrganization(hit, options)),
    section(msg('Autres renseignements'), renderOthers(service, options)),
    isOver(service) ? nothing : section(msg('Ce que nous ne savons pas'), renderUnknowns(hit, options)),
    section(msg('D’où viennent ces renseignements'), renderSources(hit, options, options.now)),
  ];
}

function renderServed(hit: ServiceHit, options: ServiceDetailsOptions): unknown {
  const words = [options.asked && coverageLabel(hit, options.asked), distanceLabel(hit, options.lang)].filter((text) => text !== undefined);
  const areas = renderServiceAreas(hit.service.service_areas, options);
  if (words.length === 0) return areas;
  const sure = hit.coverage !== 'unknown' && hit.coverage !== 'elsewhere';
  return [renderParagraph(words.join(' · '), sure ? 'coverage' : 'coverage unsure'), areas];
}

/** The organization's own places: nobody has said that the service is given there. */
function renderOffices(locations: readonly HsdsLocation[], options: Options): unknown {
  return [renderPlaces(locations, options), renderParagraph(msg('Le service peut être offert ailleurs; demandez.'), 'detail-note')];
}

function renderOpen(open: boolean): unknown {
  return open ? renderParagraph(msg('Ouvert maintenant'), 'open-now') : renderParagraph(msg('Fermé maintenant'));
}

function organizationName(id: string, { related }: ServiceDetailsOptions): string | undefined {
  return related?.organizations.find((organization) => organization.id === id)?.name;
}

/** The services that usually follow, each to open, with whose it is. */
function renderNext(options: Options): unknown {
  const next = options.related?.next ?? [];
  return renderList(
    next.map(
      (service) =>
        html`${renderServiceLink(service, options)}
        ${renderNotes([renderOwnName(organizationName(service.organization_id, options) ?? '')])}`,
    ),
    'plain next',
  );
}

function renderOrganization({ organization }: ServiceHit, options: Options): unknown {
  const { alternate_name, description, name } = organization;
  return [
    html`<p><b>${renderOwnName(name)}</b>${alternate_name === undefined ? nothing : html` (${renderOwnName(alternate_name)})`}</p>`,
    renderParagraph(textsOf(organization, options)(description, 'description')),
  ];
}

/** What a newcomer needs last: who recognizes the service, who pays for it, and what its publisher adds under labels of its own. */
function renderOthers(service: HsdsService, options: Options): unknown {
  const { accreditations, attributes = [], funding = [] } = service;
  const text = textsOf(service, options);
  return renderPairs([
    [msg('Agréments'), text(accreditations, 'accreditations')],
    [msg('Financement'), renderList(funding.map(({ source }, index) => text(source, 'funding', index, 'source')))],
    ...attributes.map(
      ({ label, value }, index) => [text(label, 'attributes', index, 'label'), text(value, 'attributes', index, 'value')] as const,
    ),
  ]);
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
    ${site === undefined ? msg('Informez-vous auprès de l’organisme.') : renderLink(site.href, label)}
  </p>`;
}
