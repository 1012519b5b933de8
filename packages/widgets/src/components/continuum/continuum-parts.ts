import type { ContinuumPart, ContinuumViewName } from './continuum.types.js';
import * as need from './render-need.js';

type Part = ContinuumPart | (() => Promise<ContinuumPart>);

/** What comes after the first table, once the page has nothing better to do or somebody asks for it. */
export const MORE = (): Promise<typeof import('./more.js')> => import('./more.js');

/**
 * What draws each view there is: a module that exports `render(state, actions)` and, where it has looks of its own, `styles`.
 * The table by need is there from the start; the others come when first asked for. A view without a part is not offered.
 */
export const VIEW_PARTS: Partial<Record<ContinuumViewName, Part>> = {
  need,
  organization: async () => (await MORE()).organization,
  place: async () => (await MORE()).place,
  gaps: async () => (await MORE()).gaps,
  person: () => import('./person/index.js'),
  picture: () => import('./picture/index.js'),
};

/** What stands under every view, once there is an answer: a part that takes what is shown elsewhere. `gridsOf` gives its tables. */
export const TOOLS: readonly Part[] = [() => import('./exports/tools.js')];
