import { foldText } from '../geo/fold.js';
import type { LinkedCatalog } from '../hsds/link.js';
import { termId } from '../hsds/term-id.js';
import type { TermSynonyms } from '../hsds/synonyms.js';
import type { HsdsTaxonomyTerm } from '../hsds/types.js';

/** A term people search by, with what they may type for it. */
export interface TermPhrases {
  readonly term: HsdsTaxonomyTerm;
  /** Synonyms by language: the catalog's own, then those that only the region's file has. The term's name is not among the latter. */
  readonly synonyms: readonly (readonly [lang: string, phrases: readonly string[]])[];
}

/** Taxonomies whose words are searched. */
export const SEARCHED = ['needs', 'stages', 'audiences'] as const;

/** The terms of the searched taxonomies, in the catalog's order, yielding between them. */
export function* buildTermPhrases(
  { taxonomy_terms, lang }: LinkedCatalog,
  given: TermSynonyms = {},
): Generator<undefined, readonly TermPhrases[]> {
  const found: TermPhrases[] = [];
  for (const term of taxonomy_terms) {
    if (!SEARCHED.some((taxonomy) => taxonomy === term.taxonomy)) continue;
    const byLanguage = new Map(Object.entries(term.synonyms ?? {}));
    for (const [language, phrases] of Object.entries(given[termId(term.taxonomy, term.key)] ?? {})) {
      const own = byLanguage.get(language) ?? [];
      const said = new Set([...own, ...(language === lang ? [term.name] : [])].map(foldText));
      byLanguage.set(language, [...own, ...phrases.filter((phrase) => !said.has(foldText(phrase)))]);
    }
    found.push({ term, synonyms: [...byLanguage] });
    yield;
  }
  return found;
}
