import { COVERAGES, type Coverage } from '../search/types.js';
import type { HsdsOrganization, HsdsService } from '../hsds/types.js';
import { languageLevel, NAMED, OPEN, personLevel, TURNED_AWAY, UNSAID } from './audience.js';
import { findGaps } from './gaps.js';
import { compareKeys, coveragesOf, ELSEWHERE, UNKNOWN_COVERAGE, unitsOf, type Continuum } from './open.js';
import {
  STANDINGS,
  type ContinuumMoment,
  type Finding,
  type JourneyQuery,
  type JourneyService,
  type JourneyStage,
  type Standing,
} from './types.js';
import { isGone, standingsOf } from './view.js';

/** By level. Only what is not turned away is shown. */
const AUDIENCE_LEVELS = ['unsaid', 'unsaid', 'everyone', 'named'] as const;
const LANGUAGE_LEVELS = ['other', 'unsaid', 'interpreter', 'spoken'] as const;

/**
 * The way of one person through the stages: at each, the needs asked for, with the services to see, the best first. What turns the person
 * away, serves other places only, or is gone, is not there; what nobody has said is, after what is sure. All the values of `audience` are
 * that person's: a service that turns one away turns the person away.
 */
export function findJourney(continuum: Continuum, query: JourneyQuery, moment: ContinuumMoment): JourneyStage[] {
  const { catalog, geography, cells, needs, stages, termsOf } = continuum;
  const standing = standingsOf(continuum, moment);
  const coverages = unitsOf(continuum, query.territory).map((unit) => coveragesOf(continuum, unit));
  const findings = findingsByCell(continuum, query, moment);
  const { audience = [], language = [] } = query;

  const view = (n: number): { shown: JourneyService; order: number[] } | undefined => {
    const service = catalog.services[n] as HsdsService;
    const coverage = Math.min(...coverages.map((known) => known[geography.areasOf[n] as number] as number));
    if (isGone(n, standing) || !(coverage < ELSEWHERE)) return undefined;
    const forWhom = audience.length > 0 ? personLevel(service, termsOf.audience[n] ?? [], audience) : NAMED;
    const spoken = language.length > 0 ? languageLevel(service, language) : NAMED;
    if (forWhom === TURNED_AWAY) return undefined;
    const stands = standing[n] as number;
    const unplaced = coverage === UNKNOWN_COVERAGE ? 1 : 0;
    const unsure = unplaced + (forWhom === UNSAID ? 1 : 0) + (spoken < OPEN ? 1 : 0);
    const assured = service.assured_date === undefined ? 0 : -Number(service.assured_date.replaceAll('-', ''));
    return {
      shown: {
        service,
        organization: catalog.organizationOf.get(service) as HsdsOrganization,
        coverage: COVERAGES[coverage] as Coverage,
        standing: STANDINGS[stands] as Standing,
        ...(audience.length > 0 ? { audience: AUDIENCE_LEVELS[forWhom] as 'named' } : {}),
        ...(language.length > 0 ? { language: LANGUAGE_LEVELS[spoken] as 'spoken' } : {}),
      },
      order: [unsure, unplaced, stands, -forWhom, -spoken, coverage, assured],
    };
  };

  return stages.flatMap((stage, s) => {
    if (query.stage?.length && !query.stage.includes(stage.key)) return [];
    const steps = needs.flatMap((need, n) => {
      if (query.need?.length && !query.need.includes(need.key)) return [];
      const seen = (cells[n * stages.length + s] ?? []).flatMap((number) => view(number) ?? []);
      const services = seen
        .sort((a, b) => byOrder(a.order, b.order) || compareKeys(a.shown.service.key, b.shown.service.key))
        .map(({ shown }) => shown);
      return [{ need, services, findings: findings.get(`${need.key} ${stage.key}`) ?? [] }];
    });
    return [{ stage, steps }];
  });
}

function findingsByCell(continuum: Continuum, query: JourneyQuery, moment: ContinuumMoment): Map<string, Finding[]> {
  const found = findGaps(continuum, query, moment);
  const cells = new Map<string, Finding[]>();
  for (const finding of found) {
    const cell = `${finding.need} ${finding.stage}`;
    const list = cells.get(cell);
    if (list) list.push(finding);
    else cells.set(cell, [finding]);
  }
  return cells;
}

function byOrder(a: readonly number[], b: readonly number[]): number {
  for (const [n, one] of a.entries()) if (one !== b[n]) return one - (b[n] as number);
  return 0;
}
