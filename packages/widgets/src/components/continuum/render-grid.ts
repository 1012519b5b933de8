import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, needIcon } from '../../parts/icons.js';
import { renderHeading } from '../../parts/heading.js';
import type { ContinuumActions, ContinuumState, Grid, GridCell, GridRow } from './continuum.types.js';

/** What a table is drawn with, besides its data. */
export interface GridOptions {
  /** What an open cell shows. */
  panel: (cell: GridCell, row: GridRow, column: string) => unknown;
  /** Whether the rows are needs, which have icons. */
  icons?: boolean;
  /** What stands instead of a row's name. */
  rowHead?: (row: GridRow) => unknown;
}

/** A table where there is room for one; else cards, one a column, which nothing cuts at the edge. */
export function renderGrid(grid: Grid, state: ContinuumState, actions: ContinuumActions, options: GridOptions): TemplateResult {
  return state.wide || state.printing ? renderTable(grid, state, actions, options) : renderCards(grid, state, actions, options);
}

function renderTable(grid: Grid, state: ContinuumState, actions: ContinuumActions, options: GridOptions): TemplateResult {
  const { cell: open } = state.choices;
  return html`<table class="grid" part="table">
    <caption>
      ${grid.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${grid.corner}</th>
        ${grid.columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${grid.rows.map((row) => {
        const at = row.cells.findIndex(({ key }) => key === open);
        const opened = row.cells[at];
        return html`<tr>
            <th scope="row">${renderRowHead(row, options)}</th>
            ${row.cells.map(
              (cell, n) =>
                html`<td class=${classOf(cell)}>${renderCell(cell, open, actions, `${row.label}, ${grid.columns[n]?.label ?? ''}`)}</td>`,
            )}
          </tr>
          ${
            opened === undefined
              ? nothing
              : html`<tr class="opened">
                  <td colspan=${grid.columns.length + 1}>${renderPanel(opened, row, grid.columns[at]?.label ?? '', options)}</td>
                </tr>`
          }`;
      })}
    </tbody>
  </table>`;
}

function renderCards(grid: Grid, state: ContinuumState, actions: ContinuumActions, options: GridOptions): TemplateResult {
  const { cell: open } = state.choices;
  return html`<div class="cards" role="group" aria-label=${grid.caption}>
    ${grid.columns.map(({ label }, n) => {
      const rows = grid.rows.flatMap((row) => {
        const cell = row.cells[n];
        return cell === undefined ? [] : [{ row, cell }];
      });
      const known = rows.filter(({ cell }) => cell.tone !== 'unknown' || cell.opens);
      const unknown = rows.filter(({ cell }) => cell.tone === 'unknown' && !cell.opens);
      return html`<section class="card-stage">
        ${renderHeading(state.headingLevel + 1, label, { className: 'card-title' })}
        <ul class="card-cells">
          ${known.map(
            ({ row, cell }) =>
              html`<li>
                <div class="card-row">
                  <span class="card-name">${renderRowHead(row, options)}</span>
                  <span class=${classOf(cell)}>${renderCell(cell, open, actions, `${row.label}, ${label}`)}</span>
                </div>
                ${cell.key === open ? renderPanel(cell, row, label, options) : nothing}
              </li>`,
          )}
        </ul>
        ${
          unknown.length === 0
            ? nothing
            : html`<p class="card-unknown cell unknown">
                <b>${msg('Non documenté')}</b> ${unknown.map(({ row }) => row.label).join(' · ')}
              </p>`
        }
      </section>`;
    })}
  </div>`;
}

function renderRowHead(row: GridRow, { icons = false, rowHead }: GridOptions): unknown {
  if (rowHead !== undefined) return rowHead(row);
  return html`<span class="row-name">${icons ? needIcon(row.key) : nothing}<span>${row.label}</span></span>`;
}

const classOf = ({ tone, level }: GridCell): string => `cell ${tone} level-${level}`;
const idOf = (key: string): string => `cell-${key.replaceAll('.', '-')}`;

function renderCell(cell: GridCell, open: string | undefined, actions: ContinuumActions, where: string): TemplateResult {
  const words = html`<b>${cell.title}</b>${cell.details.map((text) => html`<span class="cell-detail"><bdi>${text}</bdi></span>`)}`;
  if (!cell.opens) return html`<span class="cell-words">${words}</span>`;
  return html`<button
    type="button"
    class="cell-words"
    part="cell"
    data-cell=${cell.key}
    aria-expanded=${cell.key === open}
    aria-controls=${cell.key === open ? idOf(cell.key) : nothing}
    @click=${(event: Event) => actions.toggleCell(event, cell.key)}
  >
    ${words}<span class="visually-hidden"> (${where})</span>${icon(cell.key === open ? 'chevron-up' : 'chevron-down')}
  </button>`;
}

function renderPanel(cell: GridCell, row: GridRow, column: string, { panel }: GridOptions): TemplateResult {
  return html`<div class="panel" part="panel" id=${idOf(cell.key)} data-panel=${cell.key}>${panel(cell, row, column)}</div>`;
}
