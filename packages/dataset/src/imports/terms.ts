import { foldText, TAXONOMIES, type TaxonomyKey } from '@accueil/sdk';
import type { RegionData } from '../validate/parse-region.js';

/** A term of the region. */
export interface TermName {
  taxonomy: TaxonomyKey;
  key: string;
}

/** Finds the region's terms. */
export interface TermIndex {
  /** The steward's own table, by any of the names given: id, code, name. */
  mapped(names: readonly (string | undefined)[]): TermName | undefined;
  has(taxonomy: TaxonomyKey, key: string): boolean;
}

/** Indexes a region's terms and a source's table of them. */
export function termIndex(data: Pick<RegionData, 'taxonomies'>, table: Readonly<Record<string, string>> = {}): TermIndex {
  const known = new Set(TAXONOMIES.flatMap((taxonomy) => (data.taxonomies[taxonomy]?.value ?? []).map(({ key }) => `${taxonomy}/${key}`)));
  const byName = new Map<string, TermName>();
  for (const [name, term] of Object.entries(table)) {
    const [taxonomy, key] = term.split('/');
    const own = TAXONOMIES.find((one) => one === taxonomy);
    if (own && key !== undefined && known.has(term)) byName.set(foldText(name), { taxonomy: own, key });
  }
  return {
    mapped: (names) =>
      names.map((name) => (name === undefined ? undefined : byName.get(foldText(name)))).find((term) => term !== undefined),
    has: (taxonomy, key) => known.has(`${taxonomy}/${key}`),
  };
}
