import type { TaxonomyKey } from './types.js';

/** The name of a term across taxonomies: `needs/housing`. */
export function termId(taxonomy: TaxonomyKey, key: string): string {
  return `${taxonomy}/${key}`;
}
