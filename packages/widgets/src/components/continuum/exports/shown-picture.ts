import { msg } from '@lit/localize';
import type { ContinuumState } from '../continuum.types.js';
import type { Page } from '../drawing/frame.js';
import type { DrawnGrid } from '../drawing/grid-drawing.js';
import type { Drawing } from '../drawing/shapes.js';
import { drawLine } from '../picture/line-drawing.js';
import type { LineStage } from '../picture/line-layout.js';
import { rolesByStage } from '../picture/line-stages.js';
import { lineStages, lineText } from '../picture/line-words.js';
import { framedOf } from './about.js';
import { roleCells } from './shown-grids.js';
import type { Table } from './shown.types.js';

const NONE: ReadonlySet<string> = new Set();

/** The stages with every stop, or as they first show. */
function stagesOf(state: ContinuumState, isWhole: boolean): LineStage[] {
  const { matrix } = state.answer ?? {};
  return matrix === undefined ? [] : lineStages(rolesByStage(matrix), isWhole ? undefined : NONE, state);
}

/** The journey line, drawn on a page. */
export function drawnLine(state: ContinuumState, page: Page): Drawing {
  return drawLine(stagesOf(state, true), stagesOf(state, false), framedOf(state, { withRoles: true }), page);
}

/** The line as a table: who is at each stage. */
export function lineGrid(state: ContinuumState): DrawnGrid {
  return {
    ...framedOf(state, { withRoles: true }),
    corner: msg('Étape'),
    columns: [msg('Qui intervient')],
    rows: stagesOf(state, true).map(({ name, stops, rest }) => ({
      label: name,
      cells: [
        { items: [...stops.map((stop) => ({ text: `${stop.name} (${stop.notes})`, mark: stop.role })), ...(rest ? [{ text: rest }] : [])] },
      ],
    })),
  };
}

/** A row each role. */
export function lineList(state: ContinuumState): Table {
  const { terms } = state;
  const { matrix } = state.answer ?? {};
  return {
    name: msg('Liste'),
    columns: [
      msg('Étape'),
      msg('Besoin'),
      msg('Organisme'),
      msg('Rôle'),
      msg('D’où vient le rôle'),
      msg('Services'),
      msg('Territoires'),
      msg('Sources'),
    ],
    rows: (matrix?.rows ?? []).flatMap(({ stage, cells }) =>
      cells.flatMap((entries, n) => {
        const need = matrix?.columns[n]?.key ?? '';
        return entries.map((entry) => [terms.label('stages', stage.key), terms.label('needs', need), ...roleCells(entry, state)]);
      }),
    ),
  };
}

/** The line in words. */
export function lineWords(state: ContinuumState): string {
  return lineText(stagesOf(state, true));
}
