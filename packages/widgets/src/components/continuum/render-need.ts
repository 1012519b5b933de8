import type { TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { ContinuumActions, ContinuumState, GridCell } from './continuum.types.js';
import { needGrid } from './grid-need.js';
import { renderMissing, renderNone } from './render-states.js';
import { renderGrid } from './render-grid.js';

/** The table by need, each cell of which opens to who does what there and what proves it. */
export function render(state: ContinuumState, actions: ContinuumActions): TemplateResult | typeof nothing {
  const grid = needGrid(state);
  if (grid === undefined) return nothing;
  if (grid.rows.length === 0) return renderNone();
  const level = state.headingLevel + 1;
  const panel = ({ key }: GridCell, { label }: { label: string }, column: string): unknown => {
    const [, need = '', stage = ''] = key.split('.');
    const { matrix, findings = [] } = state.answer ?? {};
    const row = matrix?.rows.find((one) => one.stage.key === stage);
    const entries = row?.cells[matrix?.columns.findIndex((one) => one.key === need) ?? -1] ?? [];
    const here = findings.filter((finding) => finding.need === need && finding.stage === stage);
    return (
      state.more?.renderProof({ title: `${label} · ${column}`, level }, here, entries, state, actions) ?? renderMissing(state, actions)
    );
  };
  return renderGrid(grid, state, actions, { icons: true, level, panel });
}
