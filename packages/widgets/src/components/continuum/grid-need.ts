import { msg } from '@lit/localize';
import { manyCell } from './cell-words.js';
import type { ContinuumState, Grid, GridRow } from './continuum.types.js';
import { groupBy, rowsOfTone, whereabouts } from './grid-parts.js';

/** The table by need: rows are needs, columns stages. */
export function needGrid({ answer, choices, lang, terms, names }: ContinuumState): Grid | undefined {
  if (answer?.matrix === undefined || answer.findings === undefined) return undefined;
  const { columns, rows: stages } = answer.matrix;
  const findingsOf = groupBy(answer.findings, ({ need, stage }) => `${need}.${stage}`);
  const many = { lang, units: msg('Territoires'), organizationOf: answer.organizationOf };
  const rows = columns.map((need): GridRow => ({
    key: need.key,
    label: terms.label('needs', need.key),
    cells: stages.map(({ stage }) => ({
      key: `need.${need.key}.${stage.key}`,
      ...manyCell(findingsOf(`${need.key}.${stage.key}`), many),
    })),
  }));
  return {
    name: 'need',
    caption: whereabouts(answer.matrix.territories.map(names.territoryName), answer.regionName),
    corner: msg('Besoin'),
    columns: stages.map(({ stage }) => ({ key: stage.key, label: terms.label('stages', stage.key) })),
    rows: rowsOfTone(rows, choices.tone),
  };
}
