import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { formatCount } from '../../strings/plural.js';
import type { ContinuumActions, ContinuumState, GridCell, GridRow } from './continuum.types.js';
import { knownOrganizations, shownOf } from './continuum-words.js';
import { foundOrganizations, organizationGrid } from './grid-organization.js';
import { renderGrid } from './render-grid.js';
import { renderOrganization, renderProof } from './render-panel.js';

/** The table by organization: those that have a role in what is asked for, by name, to look for and to open. */
export function render(state: ContinuumState, actions: ContinuumActions): TemplateResult | typeof nothing {
  const grid = organizationGrid(state);
  if (grid === undefined) return nothing;
  const found = foundOrganizations(state).length;
  return html`${renderLook(state, actions)}
    <p class="count-line">
      ${knownOrganizations(found, state.lang)} ${grid.rows.length < found ? shownOf(formatCount(grid.rows.length, state.lang)) : nothing}
    </p>
    ${grid.rows.length === 0 ? nothing : renderTable(grid, state, actions)}
    ${
      grid.rows.length < found
        ? html`<button class="button more no-print" part="button" type="button" @click=${() => actions.more()}>
            ${msg('Afficher plus d’organismes')}
          </button>`
        : nothing
    }`;
}

function renderTable(grid: NonNullable<ReturnType<typeof organizationGrid>>, state: ContinuumState, actions: ContinuumActions): unknown {
  const level = state.headingLevel + 1;
  const panel = ({ key }: GridCell, { label }: { label: string }, column: string): unknown => {
    const [, organization, stage] = key.split('.');
    const matrix = state.answer?.organizations;
    const at = matrix?.columns.findIndex((one) => one.key === organization) ?? -1;
    const entries = matrix?.rows.find((row) => row.stage.key === stage)?.cells[at] ?? [];
    return renderProof({ title: `${label} · ${column}`, level }, [], entries, state, actions);
  };
  const rowHead = ({ key, label }: GridRow): unknown => renderOrganization(key, label, state, actions);
  const rowMore = ({ key, label }: GridRow): unknown =>
    renderOrganization(
      key,
      label,
      state,
      actions,
      html`${msg('Sa place dans la région')}<span class="visually-hidden">: <bdi>${label}</bdi></span>`,
    );
  return renderGrid(grid, state, actions, { level, panel, rowHead, rowMore, cardsBy: 'row' });
}

function renderLook({ looked }: ContinuumState, actions: ContinuumActions): TemplateResult {
  return html`<div class="look no-print">
    <label class="label" for="look">${msg('Chercher un organisme')}</label>
    <span class="field"
      >${icon('search')}<input
        id="look"
        class="input"
        type="search"
        autocomplete="off"
        .value=${looked}
        @input=${(event: Event) => actions.look((event.currentTarget as HTMLInputElement).value)}
    /></span>
  </div>`;
}
