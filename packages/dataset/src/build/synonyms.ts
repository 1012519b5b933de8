import { foldText, type Synonyms } from '@accueil/sdk';
import type { RegionData } from '../validate/parse-region.js';
import type { TermEntry } from '../validate/schema/taxonomy.js';
import { SERVICE_TAXONOMIES } from './catalog.js';

/**
 * `synonyms.json`: for each term of services, in the steward's order, what people type in each of the region's languages: its label there,
 * then its synonyms. What reads the same once folded is written once.
 */
export function toSynonyms(data: RegionData): Synonyms {
  const terms: Synonyms['terms'] = {};
  for (const taxonomy of SERVICE_TAXONOMIES) {
    for (const entry of data.taxonomies[taxonomy]?.value ?? []) {
      const lists = data.locales.map((lang) => [lang, phrasesOf(entry, lang)] as const);
      terms[`${taxonomy}/${entry.key}`] = Object.fromEntries(lists.filter(([, phrases]) => phrases.length > 0));
    }
  }
  return { format: 'accueil-synonyms/1', terms };
}

function phrasesOf({ label, synonyms }: TermEntry, lang: string): string[] {
  const own = 'neutral' in label ? label.neutral : label.values[lang];
  const byFolded = new Map<string, string>();
  for (const phrase of [...(own === undefined ? [] : [own]), ...(synonyms?.[lang] ?? [])]) {
    const folded = foldText(phrase);
    if (!byFolded.has(folded)) byFolded.set(folded, phrase);
  }
  return [...byFolded.values()];
}
