import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderCards } from './render-cards.js';
import type { ContinuumActions, ContinuumState, Grid } from './continuum.types.js';
import { classOf, renderCell, renderPanel, renderRowHead, type GridOptions } from './render-cell.js';

/** Columns that a table of ordinary width holds. */
const FEW_COLUMNS = 6;

/** A table where there is room for one; else cards, one a column, which nothing cuts at the edge. */
export function renderGrid(grid: Grid, state: ContinuumState, actions: ContinuumActions, options: GridOptions): TemplateResult {
  const fits = grid.columns.length > FEW_COLUMNS ? state.roomy : state.wide;
  return fits || state.printing ? renderTable(grid, state, actions, options) : renderCards(grid, state, actions, options);
}

function renderTable(grid: Grid, state: ContinuumState, actions: ContinuumActions, options: GridOptions): TemplateResult {
  const { cell: open } = state.choices;
  const skip = (event: Event): void => {
    const { nextElementSibling: table } = event.currentTarget as HTMLElement;
    (table?.nextElementSibling as HTMLElement | null)?.focus();
  };
  return html`<button type="button" class="visually-hidden button skip" @click=${skip}>${msg('Passer le tableau')}</button>
    <table class=${`grid ${options.heat === true ? 'heat' : ''} ${grid.columns.length > FEW_COLUMNS ? 'many' : ''}`} part="table">
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
              <th scope="row">${options.rowHead?.(row) ?? renderRowHead(row, options)}</th>
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
    </table>
    <div class="after" tabindex="-1"></div>`;
}
