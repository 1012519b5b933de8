import type { StageRoleName } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { roleLabel } from './continuum-words.js';

/** One shape a role, on a 16 px grid, told apart without colour: full disc, ring, arrow, square. */
const SHAPES: Record<StageRoleName, { path: string; filled: boolean }> = {
  lead: { path: 'M8 2a6 6 0 100 12A6 6 0 008 2z', filled: true },
  partner: { path: 'M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z', filled: false },
  refers: { path: 'M2 8h11M9 3.5 13.5 8 9 12.5', filled: false },
  funds: { path: 'M3 3h10v10H3z', filled: false },
};

/** The shape of a role, as path data on a 16 px grid. */
export function roleShape(role: StageRoleName): { path: string; filled: boolean } {
  return SHAPES[role];
}

/** A role as a shape and a word; one that is read from services is to be confirmed. */
export function renderRole(role: StageRoleName, derived: boolean): TemplateResult {
  const { path, filled } = SHAPES[role];
  return html`<span class="role role-${role}"
    ><svg
      class=${role === 'refers' ? 'icon mirrored' : 'icon'}
      viewBox="0 0 16 16"
      width="0.85em"
      height="0.85em"
      fill=${filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.8"
      aria-hidden="true"
      focusable="false"
    >
      <path d=${path}></path></svg
    >${roleLabel(role)}${derived ? html` <i>(${msg('à confirmer')})</i>` : nothing}</span
  >`;
}
