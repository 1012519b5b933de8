import type { AccueilClient, HsdsTaxonomyTerm, Municipality, Territory } from '@accueil/sdk';

/** The names a search is made with, in one language: terms in the steward's order, territories of every kind, municipalities. */
export interface Reference {
  terms: readonly HsdsTaxonomyTerm[];
  territories: readonly Territory[];
  municipalities: readonly Municipality[];
}

const NO_REFERENCE: Reference = { terms: [], territories: [], municipalities: [] };
const known = new WeakMap<AccueilClient, Promise<Reference>>();

async function load(client: AccueilClient): Promise<Reference> {
  const [needs, stages, audiences, [territories, municipalities]] = await Promise.all([
    client.taxonomies.terms('needs'),
    client.taxonomies.terms('stages'),
    client.taxonomies.terms('audiences'),
    // Without its places, a search still has its terms.
    Promise.all([client.territories.list(), client.territories.municipalities()]).catch(() => [[], []] as const),
  ]);
  if (territories.length === 0) known.delete(client);
  const byName = [...municipalities].sort((a, b) => a.name.localeCompare(b.name));
  return { terms: [...needs, ...stages, ...audiences], territories, municipalities: byName };
}

/**
 * The names of a client's dataset, read once. Never throws: what cannot be had is empty, and asked for again next time.
 * The failure itself is the search's to report; that of places alone, whoever shows them.
 */
export function loadReference(client: AccueilClient): Promise<Reference> {
  let reference = known.get(client);
  if (reference === undefined) {
    reference = load(client).catch(() => {
      known.delete(client);
      return NO_REFERENCE;
    });
    known.set(client, reference);
  }
  return reference;
}
