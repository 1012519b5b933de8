import type { DataProblem } from '../errors/problem.js';
import { unitsOf, type Continuum } from './open.js';
import type { ContinuumFilters } from './types.js';

const TAXONOMY_OF = { need: 'needs', stage: 'stages', audience: 'audiences' } as const;

/** What is asked for that is nowhere in the data: terms, territories and towns, or an organization nobody knows. */
export function unknownAsked(continuum: Continuum, query: ContinuumFilters & { organization?: string }): DataProblem[] {
  const { catalog } = continuum;
  const problems: DataProblem[] = [];
  const tell = (path: string, message: string): void => void problems.push({ file: 'continuum', path, message });
  for (const [member, taxonomy] of Object.entries(TAXONOMY_OF) as [keyof typeof TAXONOMY_OF, string][]) {
    for (const key of query[member] ?? []) {
      if (!catalog.taxonomy_terms.some((term) => term.taxonomy === taxonomy && term.key === key)) tell(member, `unknown term "${key}"`);
    }
  }
  for (const id of [query.territory ?? []].flat()) {
    if (id !== '' && unitsOf(continuum, id).length === 0) tell('territory', `unknown territory or municipality "${id}"`);
  }
  const { organization } = query;
  if (organization !== undefined && !catalog.organizationsByKey.has(organization)) {
    tell('organization', `unknown organization "${organization}"`);
  }
  return problems;
}
