import type { Finding, Overlap, RuleId } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { formatCount } from '../../strings/plural.js';
import { manyCell } from './cell-words.js';
import type { ContinuumState, Grid, GridCell, GridRow } from './continuum.types.js';
import { toneOf } from './continuum-words.js';
import { groupBy, organizationsOf, rowsOfTone, whereabouts } from './grid-parts.js';

/** How many depths a heat table has. */
const HEAT_LEVELS = 5;

/** What the columns of the heat tables are: stages for one territory, territories for several. */
type Columns = { by: 'stage' | 'territory'; keys: readonly string[] };

/** The needs, stages and territories that findings speak of, each once, in their order. */
function columnsOf(findings: readonly Finding[]): Columns {
  const territories = [...new Set(findings.map(({ territory }) => territory))];
  if (territories.length > 1) return { by: 'territory', keys: territories };
  return { by: 'stage', keys: [...new Set(findings.map(({ stage }) => stage))] };
}

/** Services of all the cells of a column: one finding each, of the territory, or of the stage. */
function makeGrid(
  name: string,
  state: ContinuumState,
  cellOf: (need: string, column: string, columns: Columns) => Omit<GridCell, 'key'>,
): Grid | undefined {
  const { answer, terms, names } = state;
  const findings = answer?.findings;
  if (findings === undefined) return undefined;
  const columns = columnsOf(findings);
  const rows = [...new Set(findings.map(({ need }) => need))].map((need): GridRow => ({
    key: need,
    label: terms.label('needs', need),
    cells: columns.keys.map((key) => ({ key: `${name}.${need}.${key}`, ...cellOf(need, key, columns) })),
  }));
  const territories = [...new Set(findings.map(({ territory }) => names.territoryName(territory)))];
  return {
    name,
    caption: whereabouts(territories, answer?.regionName ?? ''),
    corner: msg('Besoin'),
    columns: columns.keys.map((key) => ({ key, label: columns.by === 'stage' ? terms.label('stages', key) : names.territoryName(key) })),
    rows,
  };
}

/** Whether something runs here, however weak. */
const isServed = (rule: RuleId): boolean => toneOf(rule) === 'present' || toneOf(rule) === 'weak';

/** What is missing, in numbers: how many organizations in each cell, and what is the matter with it. */
export function gapsGrid(state: ContinuumState): Grid | undefined {
  const { answer, choices, lang } = state;
  const { by } = columnsOf(answer?.findings ?? []);
  const findingsOf = groupBy(answer?.findings ?? [], (finding) => `${finding.need}.${finding[by]}`);
  const units = by === 'territory' ? msg('Étapes') : msg('Situations');
  const many = { lang, units, organizationOf: () => undefined };
  const grid = deepen(
    makeGrid('gaps', state, (need, column) => {
      const findings = findingsOf(`${need}.${column}`);
      const words = manyCell(findings, many);
      const known = findings.filter(({ rule }) => isServed(rule));
      const count = organizationsOf(known);
      if (words.tone === 'unknown' || words.tone === 'missing') return words;
      const details =
        findings.length > 1 ? [msg(str`${units}\u00A0: ${formatCount(known.length, lang)}/${formatCount(findings.length, lang)}`)] : [];
      if (words.tone === 'weak' && findings.length === 1) details.push(words.title);
      return { ...words, number: count, title: formatCount(count, lang), details };
    }),
  );
  return grid && { ...grid, rows: rowsOfTone(grid.rows, choices.tone) };
}

/** Where several do the same, in numbers: the most organizations that meet the need for one audience. */
export function overlapsGrid(state: ContinuumState): Grid | undefined {
  const { answer, lang } = state;
  const { by } = columnsOf(answer?.findings ?? []);
  const overlapsOf = groupBy(answer?.overlaps ?? [], (overlap) => `${overlap.need}.${overlap[by]}`);
  const grid = deepen(
    makeGrid('overlaps', state, (need, column) => {
      const most = Math.max(0, ...overlapsOf(`${need}.${column}`).map(({ organizations }) => organizations.length));
      const title = most === 0 ? msg('Aucun') : formatCount(most, lang);
      return { tone: 'present', level: 0, number: most, title, details: [], opens: most > 0 };
    }),
  );
  return grid && { ...grid, rows: grid.rows.filter(({ cells }) => cells.some(({ opens }) => opens)) };
}

/** Draws each number of a heat table by its part of the greatest. */
function deepen(grid: Grid | undefined): Grid | undefined {
  if (grid === undefined) return undefined;
  const numbers = grid.rows.flatMap(({ cells }) => cells.map(({ number = 0 }) => number));
  const most = Math.max(1, ...numbers);
  const deep = (cell: GridCell): GridCell => ({
    ...cell,
    level: cell.tone === 'present' ? Math.ceil(((cell.number ?? 0) / most) * HEAT_LEVELS) : 0,
  });
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(deep) })) };
}

/** The findings behind a cell of the heat table. */
export function findingsAt(key: string, { answer }: ContinuumState): readonly Finding[] {
  const [, need, column] = key.split('.');
  const findings = answer?.findings ?? [];
  const { by } = columnsOf(findings);
  return findings.filter((finding) => finding.need === need && finding[by] === column);
}

/** The overlaps behind a cell, those of most organizations first. */
export function overlapsAt(key: string, { answer }: ContinuumState): readonly Overlap[] {
  const [, need, column] = key.split('.');
  const { by } = columnsOf(answer?.findings ?? []);
  const here = (answer?.overlaps ?? []).filter((overlap) => overlap.need === need && overlap[by] === column);
  return [...here].sort((a, b) => b.organizations.length - a.organizations.length);
}
