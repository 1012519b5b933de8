import { html, nothing, type TemplateResult } from 'lit';
import { icon, needIcon } from '../../parts/icons.js';
import type { ContinuumActions, GridCell, GridRow } from './continuum.types.js';

/** What a table is drawn with, besides its data. */
export interface GridOptions {
  /** What an open cell shows. */
  panel: (cell: GridCell, row: GridRow, column: string) => unknown;
  /** Whether the rows are needs, which have icons. */
  icons?: boolean;
  /** Level of the headings of cards and of what an open cell shows. */
  level: number;
  /** What stands instead of a row's name, in a table. */
  rowHead?: (row: GridRow) => unknown;
  /** What leads further from a row's card. */
  rowMore?: (row: GridRow) => unknown;
  /** Whether the numbers are what counts. */
  heat?: boolean;
  /** What a card is of, where there is no room for a table. Default: `column`. */
  cardsBy?: 'row' | 'column';
}

/** The name of a row. */
export function renderRowHead(row: GridRow, { icons = false }: Pick<GridOptions, 'icons'>): unknown {
  return html`<span class="row-name">${icons ? needIcon(row.key) : nothing}<span>${row.label}</span></span>`;
}

/** How a cell is drawn. */
export const classOf = ({ tone, level }: GridCell): string => `cell ${tone} level-${level}`;
const idOf = (key: string): string => `cell-${key.replaceAll('.', '-')}`;

/** A cell in words: a button where there is something to open. */
export function renderCell(cell: GridCell, open: string | undefined, actions: ContinuumActions, where: string): TemplateResult {
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

/** What an open cell shows. */
export function renderPanel(cell: GridCell, row: GridRow, column: string, { panel }: GridOptions): TemplateResult {
  return html`<div class="panel" part="panel" id=${idOf(cell.key)} data-panel=${cell.key}>${panel(cell, row, column)}</div>`;
}
