import type { HsdsService } from '../hsds/types.js';
import { stemsOf, type Phrases } from './phrases.js';

/** By need: the numbers of the services that meet it, each with how central the need is to it. */
export type ServicesOfNeed = ReadonlyMap<string, ReadonlyMap<number, number>>;

const FIRST = 1;
const FURTHER = 0.8;
const NAMED = 0.5;

/**
 * Who meets each need, and how much it is what they are for: the first need of a record counts more than the further ones, and more still
 * when the name says it in the words of the need. That is what orders the answers to a word of another language, which no text holds.
 */
export function* buildServicesOfNeed(
  services: readonly HsdsService[],
  needsOf: readonly (readonly string[])[],
  { byLanguage }: Phrases,
  lang: string,
): Generator<undefined, ServicesOfNeed> {
  const byNeed = new Map<string, Map<number, number>>();
  for (const [n, service] of services.entries()) {
    const name = new Set(stemsOf(service.name));
    const spoken = service.translations?.['name']?.lang ?? lang;
    for (const key of needsOf[n] ?? []) {
      let list = byNeed.get(key);
      if (!list) byNeed.set(key, (list = new Map<number, number>()));
      const named = byLanguage.get(`${spoken}/${key}`)?.some((stems) => stems.every((stem) => name.has(stem)));
      list.set(n, (service.needs[0] === key ? FIRST : FURTHER) + (named ? NAMED : 0));
    }
    yield;
  }
  return byNeed;
}
