import type { HsdsOrganization, HsdsService } from '../hsds/types.js';
import { OPEN, personLevel, languageLevel, NAMED, TURNED_AWAY, UNSAID } from './audience.js';
import { compareKeys, coveragesOf, unitsOf, type Continuum } from './open.js';
import { servedUnits } from './roles.js';
import { RUNNING } from './standing.js';
import { STANDINGS, type ContinuumMoment, type NextQuery, type NextRule, type NextStep, type Standing } from './types.js';
import { isGone, replacementsOf, viewOf } from './view.js';

const SUGGESTIONS = 5;

/**
 * What usually follows a service, for the person it served. First the steward's word: what replaces it where it is gone, then its own
 * `next`, with what replaces those that are gone. Then, by rule and marked `derived`, services that run, where it serves (or where asked):
 * of the same need at the stage after its last, then of needs that the steward's `next` links lead to from its own. None for an unknown key.
 */
export function findNext(continuum: Continuum, key: string, query: NextQuery, moment: ContinuumMoment): NextStep[] {
  const { catalog, numberOf } = continuum;
  const from = numberOf.get(catalog.servicesByKey.get(key));
  if (from === undefined) return [];
  const view = viewOf(continuum, {}, moment);
  const { standing } = view;
  const steps = new Map<number, NextStep>();
  const add = (n: number, rule: NextRule, insteadOf?: HsdsService): void => {
    const service = catalog.services[n] as HsdsService;
    if (n === from || steps.has(n)) return;
    steps.set(n, {
      service,
      organization: catalog.organizationOf.get(service) as HsdsOrganization,
      derived: rule !== 'said' && rule !== 'replacement',
      rule,
      ...(insteadOf ? { insteadOf } : {}),
      standing: STANDINGS[standing[n] as number] as Standing,
    });
  };
  const service = catalog.services[from] as HsdsService;
  if (isGone(from, standing)) for (const n of replacementsOf(continuum, from, view)) add(n, 'replacement', service);
  for (const nextKey of service.next ?? []) {
    const next = catalog.servicesByKey.get(nextKey);
    const n = numberOf.get(next);
    if (n === undefined) continue;
    const instead = isGone(n, standing) ? replacementsOf(continuum, n, view) : [];
    if (instead.length === 0) add(n, 'said');
    for (const other of instead) add(other, 'replacement', next);
  }
  const most = Math.max(0, query.suggestions ?? SUGGESTIONS);
  const suggested = suggestions(continuum, from, query, standing).filter(({ n }) => !steps.has(n));
  for (const { n, rule } of suggested.slice(0, most)) add(n, rule);
  return [...steps.values()];
}

interface Suggestion {
  n: number;
  rule: NextRule;
  worth: number;
}

function suggestions(continuum: Continuum, from: number, query: NextQuery, standing: Uint8Array): Suggestion[] {
  const { catalog, geography, termsOf, order } = continuum;
  const service = catalog.services[from] as HsdsService;
  const units = placesOf(continuum, from, query);
  const served = servedUnits(continuum, units);
  const coverages = units.map((unit) => coveragesOf(continuum, unit));
  const stage = stageAfter(continuum, from);
  const needs = new Set(service.needs);
  const following = followingNeeds(continuum, needs);
  const found: Suggestion[] = [];
  for (const n of order) {
    const areas = geography.areasOf[n] as number;
    if (n === from || standing[n] !== RUNNING || !served[areas]?.length) continue;
    const other = catalog.services[n] as HsdsService;
    const forWhom = query.audience?.length ? personLevel(other, termsOf.audience[n] ?? [], query.audience) : sharedAudience(service, other);
    const spoken = query.language?.length ? languageLevel(other, query.language) : NAMED;
    if (forWhom < OPEN || spoken === TURNED_AWAY) continue;
    const isLater = stage !== undefined && other.stages.includes(stage);
    const isSame = isLater && other.needs.some((need) => needs.has(need));
    const follows = Math.max(0, ...other.needs.map((need) => (needs.has(need) ? 0 : (following.get(need) ?? 0))));
    if (!isSame && follows === 0) continue;
    const nearest = Math.min(...coverages.map((coverage) => coverage[areas] as number));
    const rule = isSame ? 'next-stage' : 'following-need';
    found.push({ n, rule, worth: (isSame ? 100 : Math.min(follows, 9) * 10) + forWhom * 4 + (spoken - UNSAID) * 2 - nearest });
  }
  const key = (n: number): string => catalog.services[n]?.key ?? '';
  return found.sort((a, b) => b.worth - a.worth || compareKeys(key(a.n), key(b.n)));
}

/** Where the person is: as asked, else wherever the service serves. */
function placesOf(continuum: Continuum, from: number, query: NextQuery): ReturnType<typeof unitsOf> {
  const units = unitsOf(continuum, query.territory);
  if (query.territory?.length) return units;
  return servedUnits(continuum, units)[continuum.geography.areasOf[from] as number] ?? [];
}

/** Key of the stage after the last of a service's. */
function stageAfter({ stages, termsOf }: Continuum, n: number): string | undefined {
  const last = Math.max(...(termsOf.stage[n] ?? []).map((stage) => stages.findIndex(({ key }) => key === stage)));
  return stages[last + 1]?.key;
}

/** Needs the steward's `next` links lead to from these, with how many links do. */
function followingNeeds({ catalog }: Continuum, needs: ReadonlySet<string>): Map<string, number> {
  const following = new Map<string, number>();
  for (const { needs: of, next = [] } of catalog.services) {
    if (!of.some((need) => needs.has(need))) continue;
    for (const key of next) {
      for (const need of catalog.servicesByKey.get(key)?.needs ?? []) following.set(need, (following.get(need) ?? 0) + 1);
    }
  }
  return following;
}

/** Whether those a service is for may be received by another: by naming one of them, or by being open to all. */
function sharedAudience(service: HsdsService, other: HsdsService): number {
  const wanted = service.audiences;
  if (wanted.some((audience) => other.excluded_audiences?.includes(audience))) return TURNED_AWAY;
  return personLevel(other, other.audiences, wanted.length > 0 ? wanted : ['everyone']);
}
