import type { ContinuumMatrix, RoleEntry } from '@accueil/sdk';
import { msg } from '@lit/localize';
import type { ContinuumState, Grid, GridRow } from './continuum.types.js';
import { othersCell, rolesCell, whereabouts } from './grid-parts.js';

/** Where others stand, seen from the organization. */
export const SIDES = ['before', 'beside', 'after'] as const;
export type Side = (typeof SIDES)[number];

function sideLabel(side: Side): string {
  switch (side) {
    case 'before':
      return msg('Avant nous');
    case 'beside':
      return msg('En même temps que nous');
    case 'after':
      return msg('Après nous');
  }
}

/** The needs in which the organization has a role, by their place among the columns, and the stages where it has one, by theirs. */
function ownPlaces({ columns, rows }: ContinuumMatrix): { need: string; column: number; stages: number[] }[] {
  return columns.flatMap(({ key }, column) => {
    const stages = rows.flatMap(({ cells }, row) => ((cells[column] ?? []).length > 0 ? [row] : []));
    return stages.length > 0 ? [{ need: key, column, stages }] : [];
  });
}

/** What the organization does: rows are its needs, columns stages. */
export function ownGrid({ answer, lang, names, terms }: ContinuumState): Grid | undefined {
  const own = answer?.own;
  if (own === undefined) return undefined;
  return {
    name: 'own',
    caption: whereabouts(own.territories.map(names.territoryName), answer?.regionName ?? ''),
    corner: msg('Besoin'),
    columns: own.rows.map(({ stage }) => ({ key: stage.key, label: terms.label('stages', stage.key) })),
    rows: ownPlaces(own).map(({ need, column }): GridRow => ({
      key: need,
      label: terms.label('needs', need),
      cells: own.rows.map(({ stage, cells }) => ({ key: `own.${need}.${stage.key}`, ...rolesCell(cells[column] ?? [], lang) })),
    })),
  };
}

/** Who else has a role for one of the organization's needs: at the stages before its own, at its own, after its own. */
export function othersOn(side: Side, need: string, { answer }: ContinuumState): readonly RoleEntry[] {
  const { own, matrix, organization } = answer ?? {};
  const place = own && ownPlaces(own).find((one) => one.need === need);
  if (place === undefined || matrix === undefined) return [];
  const { stages } = place;
  const [first, last] = [Math.min(...stages), Math.max(...stages)];
  const column = matrix.columns.findIndex(({ key }) => key === need);
  const rows = matrix.rows.filter((_, row) =>
    side === 'before' ? row < first : side === 'after' ? row > last : row >= first && row <= last,
  );
  return rows.flatMap(({ cells }) => cells[column] ?? []).filter((entry) => entry.organization.id !== organization?.id);
}

/** Who is before, beside and after the organization: rows are its needs. */
export function aroundGrid(state: ContinuumState): Grid | undefined {
  const { answer, lang, names, terms } = state;
  const own = answer?.own;
  if (own === undefined) return undefined;
  return {
    name: 'around',
    caption: whereabouts(own.territories.map(names.territoryName), answer?.regionName ?? ''),
    corner: msg('Besoin'),
    columns: SIDES.map((side) => ({ key: side, label: sideLabel(side) })),
    rows: ownPlaces(own).map(({ need }): GridRow => ({
      key: need,
      label: terms.label('needs', need),
      cells: SIDES.map((side) => ({ key: `around.${need}.${side}`, ...othersCell(othersOn(side, need, state), lang) })),
    })),
  };
}
