import type { Finding } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { manyCell } from './cell-words.js';
import { TONES, type ContinuumState, type Grid, type GridRow, type Tone } from './continuum.types.js';

/** Findings by need and stage. */
function byCell(findings: readonly Finding[]): (need: string, stage: string) => readonly Finding[] {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.need}.${finding.stage}`;
    const list = cells.get(key);
    if (list) list.push(finding);
    else cells.set(key, [finding]);
  }
  return (need, stage) => cells.get(`${need}.${stage}`) ?? [];
}

/** The table by need: rows are needs, columns stages. */
export function needGrid({ answer, choices, lang, terms, names }: ContinuumState): Grid | undefined {
  if (answer?.matrix === undefined || answer.findings === undefined) return undefined;
  const { columns, rows: stages } = answer.matrix;
  const findingsOf = byCell(answer.findings);
  const many = { lang, units: msg('Territoires'), organizationOf: answer.organizationOf };
  const rows = columns.map((need): GridRow => ({
    key: need.key,
    label: terms.label('needs', need.key),
    cells: stages.map(({ stage }) => ({
      key: `need.${need.key}.${stage.key}`,
      ...manyCell(findingsOf(need.key, stage.key), many),
    })),
  }));
  return {
    name: 'need',
    caption: captionOf(answer.matrix.territories.map(names.territoryName), answer.regionName),
    corner: msg('Besoin'),
    columns: stages.map(({ stage }) => ({ key: stage.key, label: terms.label('stages', stage.key) })),
    rows: rowsOfTone(rows, choices.tone),
  };
}

/** What the table is about, in words: the one territory, or the region. */
function captionOf(territories: readonly string[], region: string): string {
  return territories.length === 1 ? (territories[0] ?? region) : region;
}

/** The rows that have a cell of a tone; all of them where none is asked for. */
export function rowsOfTone(rows: readonly GridRow[], tone: Tone | undefined): readonly GridRow[] {
  return tone === undefined || !TONES.includes(tone) ? rows : rows.filter(({ cells }) => cells.some((cell) => cell.tone === tone));
}
