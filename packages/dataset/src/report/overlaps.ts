import { compareText } from '../diagnostics/report.js';
import type { ServiceEntry } from '../validate/schema/organization.js';
import type { CoverageLanguage, CoverageOverlap } from './types.js';

/** How a service serves a territory: meant for it, for a wider one, not known; `undefined`: not at all. */
export type Serving = 'own' | 'wide' | 'unknown' | undefined;

/** An active service, and how it serves each territory. */
export interface ServedService {
  service: ServiceEntry;
  /** Key. */
  organization: string;
  /** In the order of the territories. */
  serves: readonly Serving[];
}

/** From how many organizations on doing the same is worth a word. */
export const OVERLAP_ORGANIZATIONS = 3;

/** What overlaps are looked for in. */
interface OverlapFrame {
  /** Each need with the keys of the terms under it. */
  needs: readonly { key: string; terms: ReadonlySet<string> }[];
  stages: readonly { key: string }[];
  territories: readonly { id: string }[];
  /** Names of organizations, by key. */
  names: ReadonlyMap<string, string>;
}

/** Where `OVERLAP_ORGANIZATIONS` or more organizations meet one need at one stage in one territory they are meant for. Pure. */
export function findOverlaps(served: readonly ServedService[], { needs, stages, territories, names }: OverlapFrame): CoverageOverlap[] {
  const overlaps = needs.flatMap(({ key: need, terms }) => {
    const ofNeed = served.filter(({ service }) => service.needs?.some((key) => terms.has(key)));
    return territories.flatMap(({ id: territory }, index): CoverageOverlap[] => {
      const own = ofNeed.filter(({ serves }) => serves[index] === 'own');
      const crowded = stages
        .map(({ key }) => ({
          key,
          organizations: new Set(own.filter(({ service }) => service.stages?.includes(key)).map(({ organization }) => organization)),
        }))
        .filter(({ organizations }) => organizations.size >= OVERLAP_ORGANIZATIONS);
      if (crowded.length === 0) return [];
      const keys = [...new Set(crowded.flatMap((stage) => [...stage.organizations]))].sort(compareText);
      const organizations = keys.map((key) => ({ key, name: names.get(key) ?? key }));
      return [{ need, territory, stages: crowded.map(({ key }) => key), organizations }];
    });
  });
  // The order of needs and territories holds among equals: the sort is stable.
  return overlaps.sort((a, b) => b.organizations.length - a.organizations.length);
}

/** In how many active services each language is spoken, an interpreter included, for each territory they cover. Pure. */
export function countLanguages(served: readonly ServedService[], territories: readonly { id: string }[], lang: string): CoverageLanguage[] {
  const names = new Intl.DisplayNames(`${lang}-CA`, { type: 'language' });
  const counts = new Map<string, number[]>();
  for (const { service, serves } of served) {
    for (const code of new Set(service.languages?.map((language) => language.code))) {
      const row = counts.get(code) ?? territories.map(() => 0);
      counts.set(code, row);
      for (const [index, serving] of serves.entries()) if (serving === 'own' || serving === 'wide') row[index] = (row[index] ?? 0) + 1;
    }
  }
  const sum = (row: readonly number[]): number => row.reduce((total, count) => total + count, 0);
  return [...counts]
    .sort(([a, ofA], [b, ofB]) => sum(ofB) - sum(ofA) || compareText(a, b))
    .map(([code, row]) => ({
      code,
      name: names.of(code) ?? code,
      territories: Object.fromEntries(territories.map(({ id }, index) => [id, row[index] ?? 0])),
    }));
}
