import type { HsdsLocation, HsdsService } from '../hsds/types.js';
import { audienceLevel, languageLevel } from './audience.js';
import type { Continuum, Standpoint, Unit } from './open.js';
import { daysOf, ENDED, standings, SUSPENDED } from './standing.js';
import { STANDINGS, type ContinuumMoment } from './types.js';

/** At most so many days of a continuum are kept. */
const DAYS_KEPT = 4;

/** Place in `STANDINGS` of each service, by number. Found once a day. */
export function standingsOf({ catalog, organizations, leads, standings: known }: Continuum, moment: ContinuumMoment): Uint8Array {
  const days = daysOf(moment);
  const id = `${days.today} ${days.oldest}`;
  let standing = known.get(id);
  if (!standing) {
    const of = standings(days);
    // By rank: a map of 60 000 services takes longer to ask than they take to judge.
    standing = Uint8Array.from(catalog.services, (service, n) => STANDINGS.indexOf(of(service, organizations[leads[n] as number])));
    if (known.size >= DAYS_KEPT) known.clear();
    known.set(id, standing);
  }
  return standing;
}

/** Level of each service, by number, for any of the audiences; `undefined` when none is asked for. */
export function audienceLevels({ catalog, termsOf }: Continuum, asked: readonly string[] | undefined): Uint8Array | undefined {
  if (!asked?.length) return undefined;
  return Uint8Array.from(catalog.services, (service, n) => audienceLevel(service, termsOf.audience[n] ?? [], asked));
}

/** Level of each service, by number, for any of the languages; `undefined` when none is asked for. */
export function languageLevels({ catalog }: Continuum, asked: readonly string[] | undefined): Uint8Array | undefined {
  return asked?.length ? Uint8Array.from(catalog.services, (service) => languageLevel(service, asked)) : undefined;
}

/** Numbers of the services that replace one, through replacements that are themselves gone; none of them is gone. Found once a view. */
export function replacementsOf({ catalog, numberOf }: Continuum, n: number, { standing, replacements }: View): readonly number[] {
  const known = replacements.get(n);
  if (known) return known;
  const found = new Set<number>();
  const seen = new Set([n]);
  const follow = (from: number): void => {
    for (const key of catalog.services[from]?.status_detail?.replaced_by ?? []) {
      const next = numberOf.get(catalog.servicesByKey.get(key));
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      if (isGone(next, standing)) follow(next);
      else found.add(next);
    }
  };
  follow(n);
  const list = [...found];
  replacements.set(n, list);
  return list;
}

/** True of a suspended or an ended service. */
export function isGone(n: number, standing: Uint8Array): boolean {
  return standing[n] === SUSPENDED || standing[n] === ENDED;
}

/**
 * Whether a service is given in a unit's territory: at its own places where they are known, else at those of whoever gives it.
 * `unknown`: of one of them no place is known, or its desk travels. A place without a territory is outside the region, unless its address
 * is withheld.
 */
export function standsIn(continuum: Continuum, n: number, { territory }: Unit): 'inside' | 'outside' | 'unknown' {
  const { inside, isUnsure } = (continuum.standpoints[n] ??= standpointOf(continuum, n));
  return inside.includes(territory) ? 'inside' : isUnsure ? 'unknown' : 'outside';
}

function standpointOf(continuum: Continuum, n: number): Standpoint {
  const { organization_id, partner_organization_ids = [], service_at_locations = [] } = continuum.catalog.services[n] as HsdsService;
  const own = service_at_locations.map(({ location_id }) => location_id);
  const ofOrganization = (id: string): readonly string[] => continuum.catalog.organizationsByKey.get(id)?.location_ids ?? [];
  const givers = places(continuum, own).length > 0 ? [own] : [organization_id, ...partner_organization_ids].map(ofOrganization);
  const known = givers.map((ids) => places(continuum, ids));
  return {
    inside: known.flat().flatMap(({ territory }) => territory ?? []),
    isUnsure:
      known.some(({ length }) => length === 0) ||
      known.flat().some(({ mobile, address_withheld, territory }) => mobile ?? (address_withheld && territory === undefined)),
  };
}

/** Those of the locations that can be gone to. */
function places({ locationById }: Continuum, ids: readonly string[]): HsdsLocation[] {
  return ids.flatMap((id) => locationById.get(id) ?? []).filter(({ location_type }) => location_type === 'physical');
}

/** Everything that is asked of each service, by number, the same in every cell. */
export interface View {
  readonly standing: Uint8Array;
  readonly audience: Uint8Array | undefined;
  readonly language: Uint8Array | undefined;
  /** What replaces a service, once it was asked. */
  readonly replacements: Map<number, readonly number[]>;
}

/** A view of every service for any of the audiences and any of the languages. */
export function viewOf(
  continuum: Continuum,
  { audience, language }: { audience?: readonly string[]; language?: readonly string[] },
  moment: ContinuumMoment,
): View {
  return {
    standing: standingsOf(continuum, moment),
    audience: audienceLevels(continuum, audience),
    language: languageLevels(continuum, language),
    replacements: new Map(),
  };
}
