import { foldText } from '../geo/fold.js';
import type { LinkedCatalog } from '../hsds/link.js';
import type { TermSynonyms } from '../hsds/synonyms.js';
import { termId } from '../hsds/term-id.js';
import type { HsdsTaxonomyTerm } from '../hsds/types.js';
import { stem, withoutStopWords } from './stem.js';
import { wordsOf } from './words.js';

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

/** The labels and synonyms of needs, in all languages, to recognise in a query. */
export interface Phrases {
  /** Keys of needs, by the stems of the telling words joined by a space. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** The most telling words a phrase has. */
  readonly longest: number;
  /** By `<language>/<need>`: the need's phrases in that language, as stems. */
  readonly byLanguage: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** The stems of the telling words of a text. */
export function stemsOf(text: string): string[] {
  return withoutStopWords(wordsOf(text)).map(({ word }) => stem(word));
}

/** Reads the phrases of the needs among terms, yielding between languages. */
export function* buildPhrases(terms: readonly TermPhrases[], lang: string): Generator<undefined, Phrases> {
  const needs = new Map<string, string[]>();
  const byLanguage = new Map<string, string[][]>();
  let longest = 1;
  for (const { term, synonyms } of terms) {
    const { taxonomy, key, name } = term;
    if (taxonomy !== 'needs') continue;
    for (const [language, phrases] of [[lang, [name]] as const, ...synonyms]) {
      const inLanguage = byLanguage.get(`${language}/${key}`) ?? [];
      byLanguage.set(`${language}/${key}`, inLanguage);
      for (const phrase of phrases) {
        const stems = stemsOf(phrase);
        if (stems.length === 0) continue;
        longest = Math.max(longest, stems.length);
        inLanguage.push(stems);
        const known = needs.get(stems.join(' '));
        if (!known) needs.set(stems.join(' '), [key]);
        else if (!known.includes(key)) known.push(key);
      }
      yield;
    }
  }
  for (const keys of needs.values()) keys.sort();
  return { needs, longest, byLanguage };
}

/** By need: the numbers of the services that meet it, each with how central the need is to it. */
export type ServicesOfNeed = ReadonlyMap<string, ReadonlyMap<number, number>>;

const FIRST = 1;
const FURTHER = 0.8;
/** For each word, up to three, with which a name says the need: `violence conjugale` says more than `police`. */
const NAMED_WORD = 0.2;
/** For an organization that is there for it, by its own description. */
const SAID = 0.2;

/**
 * Who meets each need, and how much it is what they are for: the first need of a record counts more than the further ones, and more still
 * when the name, or what the organization says of itself, has the words of the need. That is what orders the answers to a word of another
 * language, which no text holds.
 */
export function* buildServicesOfNeed(
  { services, organizationOf, lang }: LinkedCatalog,
  needsOf: readonly (readonly string[])[],
  { byLanguage }: Phrases,
): Generator<undefined, ServicesOfNeed> {
  const byNeed = new Map<string, Map<number, number>>();
  const longest = (key: string, text: string, spoken = lang): number => {
    const said = new Set(stemsOf(text));
    const phrases = byLanguage.get(`${spoken}/${key}`) ?? [];
    return Math.max(0, ...phrases.filter((stems) => stems.every((stem) => said.has(stem))).map(({ length }) => length));
  };
  for (const [n, service] of services.entries()) {
    const organization = organizationOf.get(service);
    for (const key of needsOf[n] ?? []) {
      let list = byNeed.get(key);
      if (!list) byNeed.set(key, (list = new Map<number, number>()));
      const named = Math.min(3, longest(key, service.name, service.translations?.['name']?.lang));
      const said = organization && longest(key, organization.description, organization.translations?.['description']?.lang) > 1;
      list.set(n, (service.needs[0] === key ? FIRST : FURTHER) + named * NAMED_WORD + (said ? SAID : 0));
    }
    yield;
  }
  return byNeed;
}
