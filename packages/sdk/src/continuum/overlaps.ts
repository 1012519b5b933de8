import type { HsdsOrganization, HsdsService } from '../hsds/types.js';
import { OPEN } from './audience.js';
import { cellsAsked } from './gaps.js';
import { coveragesOf, servicesOf, UNKNOWN_COVERAGE, unitsOf, type Continuum } from './open.js';
import { RUNNING } from './standing.js';
import type { ContinuumMoment, Overlap, OverlapsQuery } from './types.js';
import { audienceLevels, languageLevels, standingsOf } from './view.js';

const LEAST = 2;

/**
 * The same need, stage, territory and audience met by several organizations, by services that run and surely serve it; the most first, then
 * by the taxonomies. Without an audience asked for, the same audience is one that all of them name; with one, that they are for.
 * A service run by partners is one thing, not an overlap: it counts once, for the organization that runs it.
 */
export function findOverlaps(continuum: Continuum, query: OverlapsQuery, moment: ContinuumMoment): Overlap[] {
  const { catalog, geography, cells, termsOf, organizationRank } = continuum;
  const standing = standingsOf(continuum, moment);
  const language = languageLevels(continuum, query.language);
  const asked = query.audience?.length
    ? [...new Set(query.audience)].map((key) => ({ key, levels: audienceLevels(continuum, [key]) }))
    : undefined;
  const audiencesOf = (n: number): readonly string[] =>
    asked ? asked.flatMap(({ key, levels }) => ((levels?.[n] ?? 0) >= OPEN ? key : [])) : (termsOf.audience[n] ?? []);
  const overlaps: Overlap[] = [];
  for (const { need, stage, cell } of cellsAsked(continuum, query)) {
    for (const unit of unitsOf(continuum, query.territory)) {
      const coverage = coveragesOf(continuum, unit);
      const byAudience = new Map<string, Map<string, number[]>>();
      for (const n of cells[cell] ?? []) {
        const serves = (coverage[geography.areasOf[n] as number] as number) < UNKNOWN_COVERAGE;
        if (!serves || standing[n] !== RUNNING || (language && (language[n] as number) < OPEN)) continue;
        const { organization_id } = catalog.services[n] as HsdsService;
        for (const audience of audiencesOf(n)) {
          const of = byAudience.get(audience) ?? new Map<string, number[]>();
          byAudience.set(audience, of);
          const list = of.get(organization_id);
          if (list) list.push(n);
          else of.set(organization_id, [n]);
        }
      }
      for (const [audience, of] of [...byAudience].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (of.size < Math.max(LEAST, query.least ?? LEAST)) continue;
        const ids = [...of.keys()].sort((a, b) => (organizationRank.get(a) as number) - (organizationRank.get(b) as number));
        const organizations = ids.map((id) => ({
          organization: catalog.organizationsByKey.get(id) as HsdsOrganization,
          services: servicesOf(continuum, of.get(id) ?? []),
        }));
        overlaps.push({ need, stage, territory: unit.id, audience, organizations });
      }
    }
  }
  return overlaps.sort((a, b) => b.organizations.length - a.organizations.length);
}
