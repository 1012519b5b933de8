import type { DataProblem } from '../errors/problem.js';
import { askedTerritories, isKnownTerritory } from './filter.js';
import type { SearchIndex } from './index-build.js';
import { readNear } from './place.js';
import { SORTS, type ServiceSearch } from './types.js';

const TAXONOMY_OF = { need: 'needs', stage: 'stages', audience: 'audiences' } as const;
const MEMBERS = new Set('territory need stage audience language organization free query near openAt sort page perPage'.split(' '));

/** What a search asks for that is nowhere in the data: members of no meaning, terms, territories or an organization nobody knows. */
export function unknownValues(search: ServiceSearch, { catalog, geography, termsOf }: SearchIndex): DataProblem[] {
  const problems: DataProblem[] = [];
  const tell = (path: string, message: string): void => void problems.push({ file: 'search', path, message });
  for (const member of Object.keys(search)) if (!MEMBERS.has(member)) tell(member, 'unknown member, ignored');
  for (const [member, taxonomy] of Object.entries(TAXONOMY_OF) as [keyof typeof TAXONOMY_OF, string][]) {
    for (const key of search[member] ?? []) {
      if (!catalog.taxonomy_terms.some((term) => term.taxonomy === taxonomy && term.key === key)) tell(member, `unknown term "${key}"`);
    }
  }
  for (const id of askedTerritories(search)) if (!isKnownTerritory(id, geography)) tell('territory', `unknown territory "${id}"`);
  for (const code of search.language ?? []) {
    if (!termsOf.language.some((codes) => codes.includes(code))) tell('language', `no service in "${code}"`);
  }
  const { near, organization, sort } = search;
  if (near && !readNear(near, geography)) tell('near', `unknown place "${(near as { place: string }).place}"`);
  if (organization !== undefined && !catalog.organizationsByKey.has(organization))
    tell('organization', `unknown organization "${organization}"`);
  if (sort !== undefined && !SORTS.includes(sort)) tell('sort', `unknown sort "${sort}", sorted by relevance`);
  return problems;
}
