import type { Finding, HsdsService, RoleEntry, RuleId, SourcePage } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { nameList } from '../../parts/name-list.js';
import { renderSource } from '../../parts/sources.js';
import { renderStatusBand } from '../../parts/status-band.js';
import { renderOwnName, renderText, textLanguage } from '../../parts/text.js';
import type { ContinuumActions, ContinuumState } from './continuum.types.js';
import { ruleSentence, toneOf } from './continuum-words.js';
import { renderRole } from './role-shape.js';

/** Sources that show of one thing; the service in full has them all. */
const SHOWN_SOURCES = 3;

/** What is behind a cell: what the rules say and why, who does what, and the page that proves each. */
export function renderProof(
  { title, level }: { title: string; level: number },
  findings: readonly Finding[],
  entries: readonly RoleEntry[],
  state: ContinuumState,
  actions: ContinuumActions,
): TemplateResult {
  const lists = proofLists(findings, entries);
  return html`${renderHeading(level, title, { className: 'panel-title' })} ${renderRules(findings, state)}
  ${
    entries.length === 0
      ? nothing
      : html`<ul class="entries">
          ${entries.map((entry) => html`<li>${renderEntry(entry, state, actions)}</li>`)}
        </ul>`
  }
  ${
    entries.some(({ derived }) => derived)
      ? html`<p class="entry-note derived">
          ${msg('Rôle à confirmer\u00A0: déduit des services de l’organisme, qui ne l’a pas encore dit lui-même.')}
        </p>`
      : nothing
  }
  ${lists.map(([words, services]) => renderServices(words, services, state, actions))}`;
}

/** The services that a finding looked at and that no role shows, under what they are. */
function proofLists(findings: readonly Finding[], entries: readonly RoleEntry[]): [string, HsdsService[]][] {
  const told = new Set(entries.flatMap(({ services }) => services.map(({ id }) => id)));
  const take = (read: (finding: Finding) => readonly HsdsService[]): HsdsService[] => {
    const services = findings.flatMap(read).filter(({ id }) => !told.has(id));
    for (const { id } of services) told.add(id);
    return [...new Map(services.map((service) => [service.id, service])).values()];
  };
  const lists: [string, HsdsService[]][] = [
    [msg('Suspendus ou terminés'), take(({ lost }) => lost)],
    [msg('À vérifier\u00A0: les fiches ne disent pas où, pour qui ou dans quelle langue'), take(({ unsaid }) => unsaid)],
    [msg('Ce que la règle a regardé'), take(({ services }) => services)],
    [msg('Connus ailleurs seulement'), take(({ elsewhere }) => elsewhere)],
  ];
  return lists.filter(([, services]) => services.length > 0);
}

/** Each rule that holds, in words, with the stages and the places where it does where there are several. */
function renderRules(findings: readonly Finding[], { lang, names, terms }: ContinuumState): unknown {
  const places = new Map<RuleId, { finding: Finding; names: Set<string> }>();
  const isByStage = new Set(findings.map(({ stage }) => stage)).size > 1;
  const isByPlace = !isByStage || new Set(findings.map(({ territory }) => territory)).size > 1;
  for (const finding of findings) {
    const told = places.get(finding.rule) ?? { finding, names: new Set() };
    const audience = finding.audience === undefined ? '' : ` (${terms.label('audiences', finding.audience)})`;
    const where = [isByPlace && names.territoryName(finding.territory), isByStage && terms.label('stages', finding.stage)];
    told.names.add(where.filter(Boolean).join(' · ') + (findings.length > 1 ? audience : ''));
    places.set(finding.rule, told);
  }
  const [only] = findings;
  return [...places.values()].map(
    ({ finding, names: where }) =>
      html`<p class="rule ${toneOf(finding.rule)}">
        ${places.size > 1 || where.size > 1 ? html`<b>${nameList([...where], lang)}.</b> ` : nothing}${ruleSentence(finding.rule)}
        ${findings.length === 1 && only !== undefined ? only.also.map(ruleSentence).join(' ') : nothing}
      </p>`,
  );
}

/** One organization's role, by which services, and what proves it. */
export function renderEntry(entry: RoleEntry, state: ContinuumState, actions: ContinuumActions): TemplateResult {
  const { organization, role, derived, services, sources } = entry;
  return html`<p class="entry-head">
      ${renderRole(role, derived)} ${renderOrganization(organization.key, organization.name, state, actions)}
    </p>
    ${
      services.length === 0
        ? nothing
        : html`<ul class="entry-services">
            ${services.map((service) => html`<li>${renderService(service, state, actions)}</li>`)}
          </ul>`
    }
    ${renderSources(sources, state.lang)}`;
}

/** An organization's name, which opens its place in the region. */
export function renderOrganization(
  key: string,
  name: string,
  { href }: ContinuumState,
  { choose }: ContinuumActions,
  words: unknown = renderOwnName(name),
): TemplateResult {
  const changes = { view: 'place', organization: key, cell: undefined, tone: undefined } as const;
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(changes);
  };
  const address = href(changes);
  return address === undefined
    ? html`<button type="button" class="link organization" @click=${go}>${words}</button>`
    : html`<a class="organization" href=${address} @click=${go}>${words}</a>`;
}

/** A service's name, which opens it in full, and what is the matter with it. */
export function renderService(service: HsdsService, state: ContinuumState, actions: ContinuumActions): TemplateResult {
  const { answer, lang } = state;
  const name = renderText(service.name, textLanguage(service.translations, 'name', answer?.catalogLang ?? lang), lang);
  return html`<button
      type="button"
      class="link"
      data-service=${service.key}
      @click=${(event: Event) => actions.openService(event, service)}
    >
      <bdi>${name}</bdi></button
    >${renderTrouble(service, state, actions)}`;
}

function renderTrouble(service: HsdsService, { answer, lang }: ContinuumState, actions: ContinuumActions): unknown {
  const replacements = (service.status_detail?.replaced_by ?? []).flatMap((key) => answer?.serviceOf(key) ?? []);
  const onSelect = (event: Event, key: string): void => {
    const other = replacements.find((replacement) => replacement.key === key);
    if (other !== undefined) actions.openService(event, other);
  };
  return renderStatusBand(service, { lang, catalogLang: answer?.catalogLang, replacements, onSelect });
}

function renderServices(words: string, services: readonly HsdsService[], state: ContinuumState, actions: ContinuumActions): TemplateResult {
  return html`<div class="proof-list">
    <p class="proof-title">${words}</p>
    <ul class="entries">
      ${services.map((service) => {
        const organization = state.answer?.organizationOf(service.organization_id);
        return html`<li>
          ${renderService(service, state, actions)}
          ${organization === undefined ? nothing : html`<p class="entry-note">${renderOrganization(organization.key, organization.name, state, actions)}</p>`}
          ${renderSources(service.sources?.length ? service.sources : (organization?.sources ?? []), state.lang)}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** The pages that prove something, each one click away. */
function renderSources(sources: readonly SourcePage[], lang: string): unknown {
  if (sources.length === 0) return nothing;
  return html`<ul class="proofs" aria-label=${msg('Sources')}>
    ${sources.slice(0, SHOWN_SOURCES).map((source) => html`<li>${renderSource(source, lang)}</li>`)}
  </ul>`;
}
