import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { formatCount } from '../../strings/plural.js';
import { TONES, type ContinuumActions, type ContinuumState, type Grid, type GridCell, type GridRow } from './continuum.types.js';
import { toneLabel } from './continuum-words.js';
import { classOf, renderCell, renderPanel, renderRowHead, type GridOptions } from './render-cell.js';

/** What a card lists: a cell under the name of its row, or of its column. */
interface Item {
  label: string;
  head: unknown;
  cell: GridCell;
  row: GridRow;
  column: string;
}

interface Card {
  title: unknown;
  more?: unknown;
  items: readonly Item[];
}

/**
 * A table as cards, one a column (or a row): each says how many of its cells are served, missing or not documented before it is opened,
 * and lists what is there; what there is nothing to say of is named together.
 */
export function renderCards(grid: Grid, state: ContinuumState, actions: ContinuumActions, options: GridOptions): TemplateResult {
  const { cell: open } = state.choices;
  const cards = options.cardsBy === 'row' ? cardsOfRows(grid, options) : cardsOfColumns(grid, options);
  const first = cards.findIndex(({ items }) => items.some(({ cell }) => cell.opens));
  return html`<div class="cards" role="group" aria-label=${grid.caption}>
    ${cards.map(
      ({ title, items, more }, n) =>
        html`<details class="card" ?open=${n === first || items.some(({ cell }) => cell.key === open)}>
          <summary>
            ${renderHeading(options.level, title, { className: 'card-title' })}
            <span class="card-counts">${countsOf(items, state.lang)}</span>
          </summary>
          ${more === undefined ? nothing : html`<p class="card-more">${more}</p>`} ${renderItems(items, open, actions, options)}
        </details>`,
    )}
  </div>`;
}

function cardsOfColumns({ columns, rows }: Grid, options: GridOptions): Card[] {
  return columns.map(({ label: column }, n) => ({
    title: column,
    items: rows.flatMap((row) => {
      const cell = row.cells[n];
      return cell === undefined ? [] : [{ label: row.label, head: renderRowHead(row, options), cell, row, column }];
    }),
  }));
}

function cardsOfRows({ columns, rows }: Grid, options: GridOptions): Card[] {
  return rows.map((row) => ({
    title: renderRowHead(row, options),
    more: options.rowMore?.(row),
    items: row.cells.map((cell, n) => {
      const column = columns[n]?.label ?? '';
      return { label: column, head: column, cell, row, column };
    }),
  }));
}

/** « Présent : 12 · Non documenté : 9 ». */
function countsOf(items: readonly Item[], lang: string): string {
  return TONES.flatMap((tone) => {
    const count = items.filter(({ cell }) => cell.tone === tone && (cell.opens || tone !== 'present')).length;
    return count > 0 ? [msg(str`${toneLabel(tone)}\u00A0: ${formatCount(count, lang)}`)] : [];
  }).join(' · ');
}

function renderItems(items: readonly Item[], open: string | undefined, actions: ContinuumActions, options: GridOptions): TemplateResult {
  const shown = items.filter(({ cell }) => cell.opens);
  const silent = items.filter(({ cell }) => !cell.opens);
  const titles = [...new Set(silent.map(({ cell }) => cell.title))];
  return html`<ul class="card-cells">
      ${shown.map(
        ({ head, cell, row, column }) =>
          html`<li>
            <div class="card-row">
              <span class="card-name">${head}</span>
              <span class=${classOf(cell)}>${renderCell(cell, open, actions, `${row.label}, ${column}`)}</span>
            </div>
            ${cell.key === open ? renderPanel(cell, row, column, options) : nothing}
          </li>`,
      )}
    </ul>
    ${titles.map((title) => {
      const same = silent.filter(({ cell }) => cell.title === title);
      return html`<p class=${`card-silent ${same[0] === undefined ? '' : classOf(same[0].cell)}`}>
        <b>${title}</b> ${same.map(({ label }) => label).join(' · ')}
      </p>`;
    })}`;
}
