import { msg, str } from '@lit/localize';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { renderPhones } from '../../../parts/contacts.js';
import { renderHeading } from '../../../parts/heading.js';
import { needIcon } from '../../../parts/icons.js';
import { renderLink, renderList } from '../../../parts/lists.js';
import { nameList } from '../../../parts/name-list.js';
import { mailHref, safeUrl } from '../../../parts/safe-url.js';
import { renderOwnName } from '../../../parts/text.js';
import { formatCount } from '../../../strings/plural.js';
import type { ContinuumActions, ContinuumState } from '../continuum.types.js';
import moreStyles from '../more.styles.js';
import { renderService } from '../render-panel.js';
import { choicesShown, personRows, type PersonChoice, type PersonRow } from './person-rows.js';
import personStyles from './person.styles.js';
import { askedWords, headings, isTownAsked, phonesOf, reasons, toVerify, whyNobody } from './person-words.js';

/** Trouble with a service is told as it is behind a cell. */
export const styles: CSSResultGroup[] = [moreStyles, personStyles];

/** Numbers that show of one service. */
const PHONES = 2;

/** Whom to send a person to: for each need, whom to see first, how, whether it serves them and what to ask before; then whom else. */
export function render(state: ContinuumState, actions: ContinuumActions): TemplateResult | typeof nothing {
  const journey = state.answer?.journey;
  if (journey === undefined) return nothing;
  const rows = personRows(journey, isTownAsked(state));
  const asked = askedWords(state);
  const caption = asked.map(([label, value]) => `${label}\u00A0: ${value}`).join(' · ') || msg('Pour tout le monde, dans toute la région');
  return html`<div class="person">
    ${
      state.choices.filters.audience.length > 0
        ? nothing
        : html`<p class="band info no-print">${msg('Choisissez «\u00A0Pour qui\u00A0» pour savoir qui admet cette personne.')}</p>`
    }
    ${renderNeeds(state, actions)}
    ${state.wide || state.printing ? renderTable(rows, caption, state, actions) : renderCards(rows, caption, state, actions)}
  </div>`;
}

/** The needs of the person, several at a time: only theirs show. */
function renderNeeds({ choices, reference, terms, lang }: ContinuumState, actions: ContinuumActions): TemplateResult {
  const { need: chosen } = choices.filters;
  const needs = reference.terms.filter(({ taxonomy }) => taxonomy === 'needs');
  const toggle = (key: string): void =>
    actions.filter('need', chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  const words =
    chosen.length === 0
      ? msg('Besoins de la personne\u00A0: tous')
      : msg(str`Besoins de la personne\u00A0: ${formatCount(chosen.length, lang)}`);
  return html`<details class="person-needs no-print">
    <summary>${words}</summary>
    <ul class="chips">
      ${needs.map(
        ({ key }) =>
          html`<li>
            <button type="button" class="chip toggle" aria-pressed=${chosen.includes(key)} @click=${() => toggle(key)}>
              ${needIcon(key)} ${terms.label('needs', key)}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}

function renderTable(rows: readonly PersonRow[], caption: string, state: ContinuumState, actions: ContinuumActions): TemplateResult {
  return html`<table class="person-table" part="table">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${[msg('Besoin'), ...headings()].map((label) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => {
        const cells = cellsOf(row, state, actions);
        return html`<tr>
          <th scope="row">${state.terms.label('needs', row.need.key)}</th>
          ${cells.length === 1 ? html`<td class="nobody" colspan="4">${cells[0]}</td>` : cells.map((cell) => html`<td>${cell}</td>`)}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function renderCards(rows: readonly PersonRow[], caption: string, state: ContinuumState, actions: ContinuumActions): TemplateResult {
  const [, ...labels] = headings();
  return html`<div class="person-cards" role="group" aria-label=${caption}>
    <p class="person-asked">${caption}</p>
    ${rows.map((row) => {
      const [first, ...rest] = cellsOf(row, state, actions);
      return html`<section class="person-card">
        ${renderHeading(state.headingLevel + 1, state.terms.label('needs', row.need.key), { className: 'card-title' })}
        <div class=${rest.length === 0 ? 'nobody' : 'person-first'}>${first}</div>
        <dl class="pairs">
          ${rest.map((cell, n) =>
            cell === nothing
              ? nothing
              : html`<div>
                  <dt>${labels[n]}</dt>
                  <dd>${cell}</dd>
                </div>`,
          )}
        </dl>
      </section>`;
    })}
  </div>`;
}

/** What a row says under each heading; one cell alone where nobody is known, which says why. */
function cellsOf(row: PersonRow, state: ContinuumState, actions: ContinuumActions): unknown[] {
  const [first, ...others] = choicesShown(row);
  if (first === undefined) return [renderNobody(row, state, actions)];
  const check = toVerify(first, state);
  return [
    renderChoice(first, state, actions),
    renderReach(first, state),
    renderList([...reasons(first, state), check === undefined ? nothing : html`<span class="to-verify">${check}</span>`]),
    renderList(others.map((choice) => html`${renderChoice(choice, state, actions)} ${renderNumbers(choice, state, 1)}`)),
  ];
}

function renderChoice({ seen, stages }: PersonChoice, state: ContinuumState, actions: ContinuumActions): TemplateResult {
  const { terms, lang } = state;
  const labels = stages.map(({ key }) => terms.label('stages', key));
  return html`<p class="choice">${renderService(seen.service, state, actions)}</p>
    <p class="choice-organization">${renderOwnName(seen.organization.name)}</p>
    <p class="choice-stages">${nameList(labels, lang)}</p>`;
}

function renderReach(choice: PersonChoice, state: ContinuumState): unknown {
  const { service, organization } = choice.seen;
  const email = service.email ?? organization.email;
  const href = mailHref(email);
  const page = safeUrl(service.url) ? service.url : organization.website;
  return [
    renderNumbers(choice, state, PHONES),
    renderList([
      href === undefined ? nothing : html`<a href=${href}><bdi dir="ltr">${email}</bdi></a>`,
      safeUrl(page) ? renderLink(page, page === service.url ? msg('Page du service') : msg('Site de l’organisme')) : nothing,
    ]),
  ];
}

function renderNumbers({ seen }: PersonChoice, { answer, headingLevel, lang }: ContinuumState, most: number): unknown {
  const { service, organization } = seen;
  const phones = phonesOf(service, organization).slice(0, most);
  const { translations } = phones.some((phone) => service.phones?.includes(phone)) ? service : organization;
  const options = { headingLevel, lang, catalogLang: answer?.catalogLang ?? lang };
  return renderList(renderPhones({ phones, ...(translations && { translations }) }, undefined, options), 'numbers');
}

function renderNobody(row: PersonRow, state: ContinuumState, actions: ContinuumActions): TemplateResult {
  const lost = [...new Map(row.findings.flatMap((finding) => finding.lost.map((service) => [service.id, service]))).values()];
  return html`${whyNobody(row).map((sentence) => html`<p>${sentence}</p>`)}
  ${renderList(lost.map((service) => renderService(service, state, actions)))}`;
}
