import { RULE_IDS, type Finding, type Overlap, type RuleId } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { formatCount } from '../../strings/plural.js';
import { formatLocale } from '../../strings/languages.js';
import type { ContinuumActions, ContinuumState, GridCell } from './continuum.types.js';
import { ruleSentence, toneLabel, toneOf } from './continuum-words.js';
import { findingsAt, gapsGrid, overlapsAt, overlapsGrid } from './grid-gaps.js';
import { renderNone } from './render-states.js';
import { renderGrid } from './render-grid.js';
import { renderOrganization, renderProof, renderService } from './render-panel.js';

/** What is missing and what overlaps: two heat tables with their numbers, and the rules that made them, in words. */
export function render(state: ContinuumState, actions: ContinuumActions): TemplateResult | typeof nothing {
  const [gaps, overlaps] = [gapsGrid(state), overlapsGrid(state)];
  if (gaps === undefined || overlaps === undefined) return nothing;
  const title = (words: string): TemplateResult => renderHeading(state.headingLevel + 1, words, { className: 'part-title' });
  return html`${title(msg('Ce qui manque'))}
    <p class="part-note">
      ${msg('Chaque nombre est celui des organismes qui y offrent un service. Une case non documentée n’est pas un manque\u00A0: les fiches ne disent rien.')}
    </p>
    ${
      gaps.rows.length === 0
        ? renderNone()
        : renderGrid(gaps, state, actions, { icons: true, heat: true, level: state.headingLevel + 2, panel: gapPanel(state, actions) })
    }
    ${renderRules(state)} ${title(msg('Ce qui se recoupe'))}
    <p class="part-note">
      ${msg('Chaque nombre est celui des organismes qui répondent au même besoin pour le même public. Ce n’est pas une faute\u00A0: c’est une occasion de s’entendre.')}
    </p>
    ${overlaps.rows.length === 0 ? html`<p class="band info">${msg('Aucun recoupement connu dans ce que vous regardez.')}</p>` : nothing}
    ${overlaps.rows.length === 0 ? nothing : renderGrid(overlaps, state, actions, { icons: true, heat: true, level: state.headingLevel + 2, panel: overlapPanel(state, actions) })}`;
}

function gapPanel(state: ContinuumState, actions: ContinuumActions) {
  return (cell: GridCell, { label }: { label: string }, column: string): unknown =>
    renderProof({ title: `${label} · ${column}`, level: state.headingLevel + 2 }, findingsAt(cell.key, state), [], state, actions);
}

function overlapPanel(state: ContinuumState, actions: ContinuumActions) {
  return (cell: GridCell, { label }: { label: string }, column: string): unknown => {
    const overlaps = overlapsAt(cell.key, state);
    return html`${renderHeading(state.headingLevel + 2, `${label} · ${column}`, { className: 'panel-title' })}
    ${overlaps.map((overlap) => renderOverlap(overlap, state, actions))}`;
  };
}

function renderOverlap({ audience, stage, organizations }: Overlap, state: ContinuumState, actions: ContinuumActions): TemplateResult {
  return html`<div class="proof-list">
    <p class="proof-title">
      ${state.terms.label('stages', stage)} · ${state.terms.label('audiences', audience)} (${formatCount(organizations.length, state.lang)})
    </p>
    <ul class="entries">
      ${organizations.map(
        ({ organization, services }) =>
          html`<li>
            ${renderOrganization(organization.key, organization.name, state, actions)}
            <ul class="entry-services">
              ${services.map((service) => html`<li>${renderService(service, state, actions)}</li>`)}
            </ul>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Every rule in words, in its order, and in how many cells it is the finding. */
function renderRules({ answer, lang, printing }: ContinuumState): TemplateResult {
  const findings: readonly Finding[] = answer?.findings ?? [];
  const counts = new Map<RuleId, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const percent = new Intl.NumberFormat(formatLocale(lang), { style: 'percent', maximumFractionDigits: 0 });
  const total = formatCount(findings.length, lang);
  return html`<details class="rules" ?open=${printing}>
    <summary>${msg('La règle, et les nombres')}</summary>
    <table class="numbers">
      <caption>
        ${msg(str`Cases examinées\u00A0: ${total}. La première règle qui tient donne la réponse.`)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Règle')}</th>
          <th scope="col">${msg('État')}</th>
          <th scope="col">${msg('Cases')}</th>
        </tr>
      </thead>
      <tbody>
        ${RULE_IDS.map((rule) => {
          const count = counts.get(rule) ?? 0;
          return html`<tr>
            <th scope="row">${ruleSentence(rule)}</th>
            <td>${toneLabel(toneOf(rule))}</td>
            <td>
              ${formatCount(count, lang)}
              ${count > 0 ? html`<span class="share">${percent.format(count / findings.length)}</span>` : nothing}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </details>`;
}
