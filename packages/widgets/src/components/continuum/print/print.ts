import { html, nothing, render as draw, type TemplateResult } from 'lit';
import { renderHeading } from '../../../parts/heading.js';
import { direction } from '../../../strings/languages.js';
import { askedOf, sourceOf, titleOf } from '../exports/about.js';
import { drawSheet } from '../exports/make.js';
import { shownOf } from '../exports/shown.js';
import { VIEW_PARTS } from '../continuum-parts.js';
import type { ContinuumActions, ContinuumState } from '../continuum.types.js';
import { FILE_FONTS, PAPER } from '../drawing/palettes.js';
import { svgNodes } from '../drawing/svg-nodes.js';
import { rounded } from '../drawing/vector.js';
import { gridsOf } from '../grids.js';
import { renderLegend } from '../render-states.js';
import { printOnly } from './print-only.js';
import pagesStyles from './pages.styles.js';

/** Columns that fit on upright paper. */
const UPRIGHT_COLUMNS = 6;
const SVG = 'http://www.w3.org/2000/svg';
/** In millimetres, a hair less than the sheet: a page as high as its paper would push out an empty one. */
const POSTER = { page: 'size: A3 landscape; margin: 0', width: '420mm', height: '296.5mm' };
/** Whatever the printer's paper, A4 or Letter. */
const ONE_PAGE = { page: 'margin: 0', width: '209.5mm', height: '278.5mm' };

/** Prints what shows on one page: an A3 poster, or a page of the printer's own paper for one person. */
export function printPoster(state: ContinuumState): void {
  const shown = shownOf(state);
  if (shown === undefined) return;
  const isPerson = state.answer?.choices.view === 'person';
  const { page, width, height } = isPerson ? ONE_PAGE : POSTER;
  const drawing = drawSheet(shown, isPerson ? 'page' : 'poster');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('svg { display: block; break-inside: avoid }');
  printOnly(
    (root) => {
      const svg = document.createElementNS(SVG, 'svg');
      const attributes = {
        width,
        height,
        viewBox: `0 0 ${rounded(drawing.width)} ${rounded(drawing.height)}`,
        'font-family': FILE_FONTS,
        lang: shown.lang,
      };
      for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
      svg.append(...svgNodes(drawing.shapes, PAPER));
      root.append(svg);
    },
    { page, styles: [sheet] },
  );
}

/** Prints what shows as pages: its tables with their headers on every page, and no row cut in two. `from`: where it shows. */
export async function printPages(state: ContinuumState, from: ShadowRoot): Promise<void> {
  const view = state.answer?.choices.view;
  const given = view === undefined ? undefined : VIEW_PARTS[view];
  const part = typeof given === 'function' ? await given() : given;
  if (part === undefined) return;
  const printed: ContinuumState = { ...state, printing: true, wide: true, roomy: true, shown: Infinity, href: () => undefined };
  // A table of many columns wants paper on its side, whatever its size.
  const isWideGrid = gridsOf(state).some(({ columns }) => columns.length > UPRIGHT_COLUMNS);
  const { styleSheet } = pagesStyles;
  const fill = (root: ShadowRoot): void => {
    // What is measured to be drawn can be so from the second time on.
    for (let time = 0; time < 2; time += 1) draw(renderPages(part.render(printed, NOTHING), printed), root);
  };
  printOnly(fill, {
    page: `${isWideGrid ? 'size: landscape; ' : ''}margin: 12mm`,
    styles: [...from.adoptedStyleSheets, ...(styleSheet ? [styleSheet] : [])],
  });
}

/** What it is, from where, and what cells mean come first: after a table, they would stand on a page of their own. */
function renderPages(view: unknown, state: ContinuumState): TemplateResult {
  const { lang } = state;
  return html`<div class="continuum pages" lang=${lang} dir=${direction(lang)}>
    ${renderHeading(2, titleOf(state), { className: 'title' })}
    <p>${pairs(askedOf(state))}</p>
    <p class="pages-source">${pairs(sourceOf(state))}</p>
    ${gridsOf(state).length > 0 ? renderLegend() : nothing}
    <div class=${`view-of view-${state.answer?.choices.view ?? ''}`}>${view}</div>
  </div>`;
}

function pairs(list: readonly (readonly [string, string])[]): unknown {
  return list.map(([label, value], n) => html`${n > 0 ? ' · ' : nothing}<b>${label} :</b> <bdi>${value}</bdi>`);
}

const ignore = (): void => undefined;

/** Nobody presses a button on paper. */
const NOTHING: ContinuumActions = {
  choose: ignore,
  filter: ignore,
  clearFilters: ignore,
  toggleCell: ignore,
  openService: ignore,
  closeService: ignore,
  look: ignore,
  more: ignore,
  retry: ignore,
};
