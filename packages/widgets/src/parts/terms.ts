import type { HsdsTaxonomyTerm, TaxonomyKey } from '@accueil/sdk';

/** Labels of taxonomy terms, in the language of the catalog. */
export interface TermLabels {
  /** The label of a term; for a key nothing knows, the key itself, readable. Never throws. */
  label(taxonomy: TaxonomyKey, key: string): string;
}

/**
 * Labels of the given terms (`client.taxonomies.terms`, of one or several taxonomies).
 * A later term of the same taxonomy and key wins.
 */
export function termLabels(terms: Iterable<HsdsTaxonomyTerm>): TermLabels {
  const names = new Map<string, string>();
  for (const term of terms) names.set(`${term.taxonomy}/${term.key}`, term.name);
  return {
    label: (taxonomy, key) => names.get(`${taxonomy}/${key}`) ?? key.replaceAll('-', ' '),
  };
}
