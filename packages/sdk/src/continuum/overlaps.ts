import type { HsdsOrganization, HsdsService } from '../hsds/types.js';
import { OPEN } from './audience.js';
import { cellsAsked } from './gaps.js';
import { lazy } from './lazy.js';
import { compareKeys, coveragesOf, servicesOf, UNKNOWN_COVERAGE, unitsOf, type Continuum } from './open.js';
import { RUNNING } from './standing.js';
import type { ContinuumMoment, Overlap, OverlapsQuery } from './types.js';
import { audienceLevels, languageLevels, standingsOf } from './view.js';

const LEAST = 2;

/**
 * The same need, stage, territory and audience met by several organizations, by services that run and surely serve it; the most first, then
 * by the taxonomies. Without an audience asked for, the same audience is one that all of them name; with one, that they are for.
 * A service run by partners is one thing, not an overlap: it counts once, for the organization that runs it. Linear in the services.
 */
export function findOverlaps(continuum: Continuum, query: OverlapsQuery, moment: ContinuumMoment): Overlap[] {
  const { geography, cells, leads, organizationRank } = continuum;
  const standing = standingsOf(continuum, moment);
  const language = languageLevels(continuum, query.language);
  const audiencesOf = audienceReader(continuum, query);
  const least = Math.max(LEAST, query.least ?? LEAST);
  const units = unitsOf(continuum, query.territory).map(({ id }, u, all) => {
    const coverage = coveragesOf(continuum, all[u] as (typeof all)[number]);
    return { id, serves: (n: number): boolean => (coverage[geography.areasOf[n] as number] as number) < UNKNOWN_COVERAGE };
  });
  /** By organization: the last count it was counted in. */
  const counted = new Uint32Array(organizationRank.size);
  let count = 0;
  const overlaps: { overlap: Overlap; size: number }[] = [];
  for (const { need, stage, cell } of cellsAsked(continuum, query)) {
    const byAudience = new Map<string, number[]>();
    for (const n of cells[cell] ?? []) {
      if (standing[n] !== RUNNING || (language && (language[n] as number) < OPEN)) continue;
      for (const audience of audiencesOf(n)) {
        const list = byAudience.get(audience);
        if (list) list.push(n);
        else byAudience.set(audience, [n]);
      }
    }
    const audiences = [...byAudience].sort(([a], [b]) => compareKeys(a, b));
    for (const { id, serves } of units) {
      for (const [audience, list] of audiences) {
        count += 1;
        let size = 0;
        for (const n of list) {
          if (!serves(n) || counted[leads[n] as number] === count) continue;
          counted[leads[n] as number] = count;
          size += 1;
        }
        if (size < least) continue;
        const organizations = lazy(() => byOrganization(continuum, list.filter(serves)));
        const overlap: Overlap = {
          need,
          stage,
          territory: id,
          audience,
          get organizations() {
            return organizations();
          },
        };
        overlaps.push({ overlap, size });
      }
    }
  }
  return overlaps.sort((a, b) => b.size - a.size).map(({ overlap }) => overlap);
}

/** The audiences by which a service overlaps others: those asked for that it is for, else those it names. */
function audienceReader(continuum: Continuum, { audience: asked }: OverlapsQuery): (n: number) => readonly string[] {
  if (!asked?.length) return (n) => continuum.termsOf.audience[n] ?? [];
  const levels = [...new Set(asked)].map((key) => ({ key, levels: audienceLevels(continuum, [key]) }));
  return (n) => levels.flatMap(({ key, levels: of }) => ((of?.[n] ?? 0) >= OPEN ? key : []));
}

/** Those who run services, by name, each with its own. */
function byOrganization(continuum: Continuum, services: readonly number[]): Overlap['organizations'] {
  const { catalog, leads } = continuum;
  const of = new Map<number, number[]>();
  for (const n of services) {
    const list = of.get(leads[n] as number);
    if (list) list.push(n);
    else of.set(leads[n] as number, [n]);
  }
  return [...of]
    .sort(([a], [b]) => a - b)
    .map(([, numbers]) => ({
      organization: catalog.organizationOf.get(catalog.services[numbers[0] as number] as HsdsService) as HsdsOrganization,
      services: servicesOf(continuum, numbers),
    }));
}
