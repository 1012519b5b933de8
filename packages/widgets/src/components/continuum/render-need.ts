import type { TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { ContinuumActions, ContinuumState, GridCell } from './continuum.types.js';
import { needGrid } from './grid-need.js';
import { renderGrid } from './render-grid.js';
import { renderProof } from './render-panel.js';

/** The table by need, each cell of which opens to who does what there and what proves it. */
export function render(state: ContinuumState, actions: ContinuumActions): TemplateResult | typeof nothing {
  const grid = needGrid(state);
  if (grid === undefined) return nothing;
  const panel = ({ key }: GridCell, { label }: { label: string }, column: string): unknown => {
    const [, need = '', stage = ''] = key.split('.');
    const { matrix, findings = [] } = state.answer ?? {};
    const row = matrix?.rows.find((one) => one.stage.key === stage);
    const entries = row?.cells[matrix?.columns.findIndex((one) => one.key === need) ?? -1] ?? [];
    const here = findings.filter((finding) => finding.need === need && finding.stage === stage);
    return renderProof(`${label} · ${column}`, here, entries, state, actions);
  };
  return renderGrid(grid, state, actions, { icons: true, panel });
}
