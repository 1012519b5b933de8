import { suggest } from '../suggest.js';
import { metresFrom, outlineAt } from '../geometry.js';
import type { Outline, Outlines } from '../outlines.js';
import type { CheckContext } from './context.js';

/** How far from its outline a place may be: official ones are simplified, schematic ones only near. */
export function marginOf({ isSchematic }: Outlines): number {
  return isSchematic ? 3000 : 500;
}

/** Each outline is that of a place of the gazetteer, each territory has one, and holds its towns. */
export function checkOutlines({ data, keys, report, outlines }: CheckContext): void {
  if (!outlines || !data.gazetteer) return;
  const { source, value: gazetteer } = data.gazetteer;
  for (const member of ['territories', 'municipalities'] as const) {
    const space = member === 'territories' ? 'territory' : 'municipality';
    const known = keys.keys(space);
    const seen = new Set<string>();
    for (const { id, index } of outlines[member]) {
      const path = ['objects', member, 'geometries', index, 'id'];
      if (seen.has(id)) report.add(outlines.source, path, 'repeated-value', { value: id });
      else if (!keys.find(space, id)) {
        const suggestion = suggest(id, known);
        report.add(outlines.source, path, 'unknown-reference', {
          kind: space,
          key: id,
          ...(suggestion === undefined ? {} : { suggestion }),
        });
      }
      seen.add(id);
    }
    if (member === 'municipalities') continue;
    for (const territory of gazetteer.territories) {
      if (territory.kind !== 'territory' || seen.has(territory.id)) continue;
      report.add(outlines.source, ['objects', member], 'outline-missing', { territory: territory.id }, { severity: 'warning' });
    }
  }
  const byId = new Map<string, Outline>(outlines.territories.map((outline) => [outline.id, outline]));
  for (const [index, town] of gazetteer.municipalities.entries()) {
    const outline = byId.get(town.territory);
    if (!outline || metresFrom(outline, town) <= marginOf(outlines)) continue;
    const other = outlineAt(outlines.territories, town)?.id;
    const params = { municipality: town.name, territory: town.territory, ...(other === undefined ? {} : { suggestion: other }) };
    report.add(source, ['municipalities', index, 'latitude'], 'town-outside-outline', params, { severity: 'warning' });
  }
}
