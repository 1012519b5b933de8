import { TAXONOMIES } from '@accueil/sdk';
import type { CheckContext } from './context.js';

/** The file's name is its record's key, and no parent leads back to itself. Repeated keys are found by the index. */
export function checkKeys({ data, report }: CheckContext): void {
  for (const { source, value } of [...data.organizations, ...data.trainings]) {
    const expected = source.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
    if (value.key !== expected) report.add(source, ['key'], 'key-of-file', { key: value.key, expected });
  }
  for (const taxonomy of TAXONOMIES) {
    const checked = data.taxonomies[taxonomy];
    if (!checked) continue;
    const parents = new Map(checked.value.map((term) => [term.key, term.parent]));
    for (const [index, term] of checked.value.entries()) {
      if (leadsBack(term.key, parents)) report.add(checked.source, [index, 'parent'], 'parent-cycle', { key: term.key, member: 'parent' });
    }
  }
  if (data.gazetteer) {
    const { source, value } = data.gazetteer;
    const parents = new Map(value.territories.map((territory) => [territory.id, territory.parent]));
    for (const [index, territory] of value.territories.entries()) {
      if (leadsBack(territory.id, parents))
        report.add(source, ['territories', index, 'parent'], 'parent-cycle', { key: territory.id, member: 'parent' });
    }
  }
}

function leadsBack(key: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let current = parents.get(key);
  while (current !== undefined && !seen.has(current)) {
    if (current === key) return true;
    seen.add(current);
    current = parents.get(current);
  }
  return false;
}
