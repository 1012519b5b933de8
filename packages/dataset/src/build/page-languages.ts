import type { RegionData } from '../validate/parse-region.js';
import type { Text } from '../validate/schema/text.js';
import type { IdMaker } from './ids.js';

/**
 * Which pages of single records are written. `all`: each record in each language of the region; `translated`: each in the default
 * language and in those it has words of its own in; `none`.
 */
export const PAGE_RULES = ['all', 'translated', 'none'] as const;
export type PageRule = (typeof PAGE_RULES)[number];

/** Up to so many records a region has all its pages; a larger one, those that are no copy of another (decision 0007). */
export const RECORDS_OF_ALL_PAGES = 5000;

/** Languages a record has a page in, in the order of the region's, by the record's id. */
export type PageLanguages = (id: string) => readonly string[];

/** Finds the languages of every record's page. Default rule: by the size of the region. */
export function pageLanguages(data: RegionData, id: IdMaker, rule: PageRule = defaultRule(data)): PageLanguages {
  if (rule !== 'translated') {
    const languages = rule === 'all' ? data.locales : [];
    return () => languages;
  }
  const byId = new Map<string, readonly string[]>();
  const lists = new Map<string, readonly string[]>();
  const note = (key: string, of: 'organization' | 'service' | 'training', text: Text): void => {
    const list = data.locales.filter((lang) => lang === data.defaultLocale || ('values' in text && text.values[lang] !== undefined));
    const mark = list.join();
    // A region has few different lists: each record points at one of them.
    if (!lists.has(mark)) lists.set(mark, list);
    byId.set(id(of, key), lists.get(mark) ?? list);
  };
  for (const { value } of data.organizations) {
    note(value.key, 'organization', value.description);
    for (const service of value.services ?? []) note(service.key, 'service', service.description ?? service.name);
  }
  for (const { value } of data.trainings) note(value.key, 'training', value.description ?? value.name);
  return (recordId) => byId.get(recordId) ?? [data.defaultLocale];
}

function defaultRule(data: RegionData): PageRule {
  const services = data.organizations.reduce((count, { value }) => count + (value.services?.length ?? 0), 0);
  return data.organizations.length + services + data.trainings.length > RECORDS_OF_ALL_PAGES ? 'translated' : 'all';
}
