import type { RegionData } from '../validate/parse-region.js';
import type { Text } from '../validate/schema/text.js';

/**
 * In which languages the pages of records are written. `all`: each of the region; `translated`: the default one, and those in which at
 * least half of the records are described; `none`.
 */
export const PAGE_RULES = ['all', 'translated', 'none'] as const;
export type PageRule = (typeof PAGE_RULES)[number];

/** Up to so many records a region has pages in all its languages; a larger one, only where they are no copies (decision 0007). */
export const RECORDS_OF_ALL_PAGES = 5000;

/** Languages with pages, in the order of the region's: each has every record, so that no link of a page leads nowhere. Default rule: by the region's size. */
export function pageLanguages(data: RegionData, rule?: PageRule): string[] {
  const texts = describing(data);
  const chosen = rule ?? (texts.length > RECORDS_OF_ALL_PAGES ? 'translated' : 'all');
  if (chosen === 'none') return [];
  const isWritten = (lang: string): boolean =>
    lang === data.defaultLocale || texts.filter((text) => 'values' in text && text.values[lang] !== undefined).length * 2 >= texts.length;
  return data.locales.filter((lang) => chosen === 'all' || isWritten(lang));
}

/** The text that says most of each record that has a page. */
function describing({ organizations, trainings }: RegionData): Text[] {
  return [
    ...organizations.map(({ value }) => value.description),
    ...organizations.flatMap(({ value }) => (value.services ?? []).map((service) => service.description ?? service.name)),
    ...trainings.map(({ value }) => value.description ?? value.name),
  ];
}
