import type { CallOptions } from '../http/call-options.js';
import type { HsdsTaxonomyTerm, TaxonomyKey } from '../hsds/types.js';
import type { Region } from '../source/region.js';

/** `client.taxonomies`. Its calls load the catalog first, once; they reject with the errors of the source. */
export class TaxonomiesResource {
  readonly #region: Region;

  constructor(region: Region) {
    this.#region = region;
  }

  /** The terms of a taxonomy, in the steward's order; none for a taxonomy the region does not have. */
  async terms(taxonomy: TaxonomyKey, { signal }: CallOptions = {}): Promise<HsdsTaxonomyTerm[]> {
    const { taxonomy_terms } = await this.#region.catalog(signal);
    return taxonomy_terms.filter((term) => term.taxonomy === taxonomy);
  }
}
