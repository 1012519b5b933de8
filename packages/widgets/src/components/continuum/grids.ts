import type { ContinuumState, Grid } from './continuum.types.js';
import { needGrid } from './grid-need.js';

/** The tables of the view that shows, as data; none for a view that has no table of this kind. */
export function gridsOf(state: ContinuumState): readonly Grid[] {
  switch (state.answer?.choices.view) {
    case 'need':
      return [needGrid(state)].filter((grid) => grid !== undefined);
    default:
      return [];
  }
}
