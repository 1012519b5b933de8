import type { RoleEntry } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { safeUrl } from '../../../parts/safe-url.js';
import { roleLabel, toneLabel } from '../continuum-words.js';
import { TONES, type ContinuumState, type Grid, type GridCell } from '../continuum.types.js';
import type { DrawnGrid, DrawnRow } from '../drawing/grid-drawing.js';
import type { Item } from '../drawing/flow.js';
import { gridsOf } from '../grids.js';
import { framedOf } from './about.js';
import type { Table } from './shown.types.js';

/** The tables of a view, as they are seen; where cells are made of roles, with who has them. */
export function drawnGrids(state: ContinuumState): DrawnGrid[] {
  const entriesAt = entriesOf(state);
  const grids = gridsOf(state);
  return grids.map((grid) => {
    const framed = framedOf(state, { withRoles: grid.rows.some(({ cells }) => cells.some(({ key }) => entriesAt(key).length > 0)) });
    const isLong = grid.name === 'organization';
    const tones = TONES.map((tone): Item => ({ text: toneLabel(tone), ground: tone }));
    const counts: Item[] = isLong ? [{ text: msg('Nombre\u00A0: services') }, { text: `${NONE}\u00A0: ${msg('Aucun rôle connu')}` }] : [];
    const name = titleOfGrid(grid);
    return {
      ...framed,
      ...(name !== '' && { name }),
      legend: [...tones, ...framed.legend, ...counts],
      corner: grid.corner,
      columns: grid.columns.map(({ label }) => label),
      rows: grid.rows.map(({ label, cells }): DrawnRow => ({
        label,
        cells: cells.map((cell) => ({
          tone: cell.tone,
          items: isLong ? countsOf(entriesAt(cell.key)) : itemsOf(cell, grid.name === 'own' ? [] : entriesAt(cell.key)),
        })),
      })),
    };
  });
}

/** One table of several is told apart by what it is of. */
function titleOfGrid({ name }: Grid): string {
  switch (name) {
    case 'gaps':
      return msg('Ce qui manque');
    case 'overlaps':
      return msg('Ce qui se recoupe');
    case 'own':
      return msg('Ce que nous faisons');
    case 'around':
      return msg('Avant nous, avec nous, après nous');
    default:
      return '';
  }
}

/** Said in a cell of many that has no role. */
const NONE = '–';

/** A cell of a table of many rows: each role by its shape, with how many services it has. */
function countsOf(entries: readonly RoleEntry[]): Item[] {
  return entries.length === 0 ? [{ text: NONE }] : entries.map(({ role, services }) => ({ text: String(services.length), mark: role }));
}

function itemsOf({ tone, title, details }: GridCell, entries: readonly RoleEntry[]): Item[] {
  const warn = tone === 'weak' || tone === 'missing';
  const names = entries.map(({ organization, role }): Item => ({ text: organization.name, mark: role }));
  const told = new Set(names.map(({ text }) => text));
  return [
    { text: title, bold: true, ...(warn && { warn }) },
    ...details.filter((text) => !told.has(text)).map((text): Item => ({ text, ...(warn && { warn }) })),
    ...names,
  ];
}

/** The roles behind a cell, by its key; none where the table is not of roles. */
function entriesOf({ answer }: ContinuumState): (key: string) => readonly RoleEntry[] {
  const matrices = { need: answer?.matrix, own: answer?.own, organization: answer?.organizations };
  return (key) => {
    const [name = '', column, stage] = key.split('.');
    const matrix = matrices[name as keyof typeof matrices];
    const at = matrix?.columns.findIndex((one) => one.key === column) ?? -1;
    return matrix?.rows.find((row) => row.stage.key === stage)?.cells[at] ?? [];
  };
}

/** The same a row each role; a row a cell where there is none. */
export function listOf(state: ContinuumState): Table {
  const entriesAt = entriesOf(state);
  const grids = gridsOf(state);
  const [first] = grids;
  const head = [
    ...(grids.length > 1 ? [msg('Tableau')] : []),
    first?.corner ?? '',
    first?.columns.length ? msg('Colonne') : '',
    msg('État'),
    msg('Ce qu’on sait'),
  ];
  return {
    name: msg('Liste'),
    columns: [...head, msg('Organisme'), msg('Rôle'), msg('D’où vient le rôle'), msg('Services'), msg('Territoires'), msg('Sources')],
    rows: grids.flatMap((grid) =>
      grid.rows.flatMap((row) =>
        row.cells.flatMap((cell, n) => {
          const said = [
            ...(grids.length > 1 ? [grid.caption] : []),
            row.label,
            grid.columns[n]?.label ?? '',
            toneLabel(cell.tone),
            [cell.title, ...cell.details].join('; '),
          ];
          const entries = entriesAt(cell.key);
          return entries.length === 0 ? [said] : entries.map((entry) => [...said, ...roleCells(entry, state)]);
        }),
      ),
    ),
  };
}

/** Who, as what, known from where, by what, for whom it holds and which pages prove it. */
export function roleCells({ organization, role, derived, services, territories, sources }: RoleEntry, { names }: ContinuumState): string[] {
  return [
    organization.name,
    roleLabel(role),
    derived ? msg('Déduit de ses services') : msg('Attesté par une source'),
    services.map(({ name }) => name).join('; '),
    territories.map((id) => names.territoryName(id)).join('; '),
    sources.map(({ url }) => safeUrl(url)?.href ?? '').filter(Boolean).join(' '), // prettier-ignore
  ];
}
