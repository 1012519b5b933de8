import type { ContinuumState, Grid } from './continuum.types.js';
import { gapsGrid, overlapsGrid } from './grid-gaps.js';
import { needGrid } from './grid-need.js';
import { organizationGrid } from './grid-organization.js';
import { aroundGrid, ownGrid } from './grid-place.js';

/** The tables of the view that shows, as data; none for a view that has no table of this kind. */
export function gridsOf(state: ContinuumState): readonly Grid[] {
  return gridsOfView(state).filter((grid) => grid !== undefined);
}

function gridsOfView(state: ContinuumState): readonly (Grid | undefined)[] {
  switch (state.answer?.choices.view) {
    case 'need':
      return [needGrid(state)];
    case 'organization':
      return [organizationGrid({ ...state, shown: Infinity })];
    case 'place':
      return [ownGrid(state), aroundGrid(state)];
    case 'gaps':
      return [gapsGrid(state), overlapsGrid(state)];
    default:
      return [];
  }
}
