import type { HsdsOrganization } from '@accueil/sdk';
import { msg } from '@lit/localize';
import type { ContinuumState, Grid, GridRow } from './continuum.types.js';
import { rolesCell, whereabouts } from './grid-parts.js';

/** Letters to look for names by: no accent, no capital. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The organizations that have a role in what is asked for and that the words name, with their place among the columns of the matrix. */
export function foundOrganizations({ answer, looked }: ContinuumState): { organization: HsdsOrganization; column: number }[] {
  const words = fold(looked).split(/\s+/).filter(Boolean);
  return (answer?.organizations?.columns ?? []).flatMap((record, column) => {
    const organization = record as HsdsOrganization;
    const names = fold(`${organization.name} ${organization.alternate_name ?? ''}`);
    return words.every((word) => names.includes(word)) ? [{ organization, column }] : [];
  });
}

/** The table by organization: rows are organizations, as many as show, columns stages. */
export function organizationGrid(state: ContinuumState): Grid | undefined {
  const { answer, lang, names, shown, terms } = state;
  const matrix = answer?.organizations;
  if (matrix === undefined) return undefined;
  const rows = foundOrganizations(state)
    .slice(0, shown)
    .map(({ organization, column }): GridRow => ({
      key: organization.key,
      label: organization.name,
      cells: matrix.rows.map(({ stage, cells }) => ({
        key: `organization.${organization.key}.${stage.key}`,
        ...rolesCell(cells[column] ?? [], lang),
      })),
    }));
  return {
    name: 'organization',
    caption: whereabouts(matrix.territories.map(names.territoryName), answer?.regionName ?? ''),
    corner: msg('Organisme'),
    columns: matrix.rows.map(({ stage }) => ({ key: stage.key, label: terms.label('stages', stage.key) })),
    rows,
  };
}
