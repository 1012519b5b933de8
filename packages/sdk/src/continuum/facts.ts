import { NAMED, OPEN, OTHER_LANGUAGE, TURNED_AWAY, UNSAID } from './audience.js';
import { coverageOf as coverage } from '../coverage/coverage.js';
import { COVERAGES, type Coverage } from '../search/types.js';
import { coveragesOf, ELSEWHERE, PART, REGION, UNKNOWN_COVERAGE, type Continuum, type Unit } from './open.js';
import { ENDED, RUNNING, STALE, SUSPENDED } from './standing.js';
import { isGone, replacementsOf, standsIn, type View } from './view.js';

/** One cell in one unit: numbers of services, sorted by what is known of them. What the rules look at. */
export interface CellFacts {
  /** Surely serve it, and run. */
  readonly running: readonly number[];
  /** Surely serve it, but are stale or unconfirmed. */
  readonly weak: readonly number[];
  /** Surely served it. */
  readonly suspended: readonly number[];
  readonly ended: readonly number[];
  /** Run here, and say that they turn the audience away. */
  readonly excluding: readonly number[];
  /** May serve it: nobody has said where, for whom, or in which language. */
  readonly unsaidWhere: readonly number[];
  readonly unsaidAudience: readonly number[];
  readonly unsaidLanguage: readonly number[];
  /** Serve it, and give their languages without the one asked for. */
  readonly otherLanguage: readonly number[];
  /** Services that meet the need at the stage, run, and say that they serve other places only; for an audience, that name it. */
  readonly elsewhere: () => readonly number[];
  /** True when there is one of those. */
  readonly isElsewhere: () => boolean;
  /** True when all are given by those whose places are all outside the territory. */
  readonly isOutside: (services: readonly number[]) => boolean;
  /** True when all serve only a part of the territory; never of a municipality. */
  readonly isPart: (services: readonly number[]) => boolean;
  /** True when an audience is asked for and no service is both for that audience by name and for this territory rather than all of them. */
  readonly isGeneral: (services: readonly number[]) => boolean;
  readonly isStale: (services: readonly number[]) => boolean;
  /** True when one organization, without partners, gives all the services. */
  readonly isOfOne: (services: readonly number[]) => boolean;
}

const EMPTY: readonly number[] = [];

/** The lists of `CellFacts` a service can be in, whatever the cell; none: it serves other places only, or is gone and was not surely here. */
const LISTS = [
  'none',
  'running',
  'weak',
  'suspended',
  'ended',
  'excluding',
  'unsaidWhere',
  'unsaidAudience',
  'unsaidLanguage',
  'otherLanguage',
] as const;
type ListName = (typeof LISTS)[number];
const CODE = Object.fromEntries(LISTS.map((name, code) => [name, code])) as Record<ListName, number>;

/** Every service sorted for one unit and one view: what is the same in all cells. */
export interface SortedServices {
  readonly view: View;
  readonly unit: Unit;
  /** Place in `LISTS`, by number of service. */
  readonly codes: Uint8Array;
  readonly coverageOf: (n: number) => number;
}

/** Sorts every service by what is known of it in a unit, once for all cells. */
export function sortServices(continuum: Continuum, view: View, unit: Unit): SortedServices {
  const { standing, audience, language } = view;
  const byAreas = coveragesOf(continuum, unit);
  const { areasOf } = continuum.geography;
  const coverageOf = (n: number): number => byAreas[areasOf[n] as number] as number;
  const codes = new Uint8Array(standing.length);
  for (let n = 0; n < codes.length; n += 1) {
    const covered = coverageOf(n);
    if (covered === ELSEWHERE) continue;
    codes[n] = codeOf(covered, standing[n] as number, audience?.[n] ?? NAMED, language?.[n] ?? NAMED);
  }
  return { view, unit, codes, coverageOf };
}

function codeOf(covered: number, stands: number, forWhom: number, spoken: number): number {
  if (covered !== UNKNOWN_COVERAGE && forWhom >= OPEN && spoken >= OPEN) {
    return stands === RUNNING ? CODE.running : stands === SUSPENDED ? CODE.suspended : stands === ENDED ? CODE.ended : CODE.weak;
  }
  if (stands >= SUSPENDED) return CODE.none;
  if (forWhom === TURNED_AWAY) return stands === RUNNING && covered !== UNKNOWN_COVERAGE ? CODE.excluding : CODE.none;
  if (covered === UNKNOWN_COVERAGE) return CODE.unsaidWhere;
  if (forWhom === UNSAID) return CODE.unsaidAudience;
  return spoken === OTHER_LANGUAGE ? CODE.otherLanguage : CODE.unsaidLanguage;
}

/** The services of one cell by what is known of them. Linear in them. */
export function factsOf(continuum: Continuum, sorted: SortedServices, cell: number): CellFacts {
  const { view, unit, codes, coverageOf } = sorted;
  const { standing, audience } = view;
  const all = continuum.cells[cell] ?? EMPTY;
  const lists = LISTS.map((): number[] => []);
  for (const n of all) if (codes[n] !== 0) (lists[codes[n] as number] as number[]).push(n);
  for (const n of standIns(continuum, sorted, cell, lists)) (lists[codes[n] as number] as number[]).push(n);
  const servesElsewhere = (n: number): boolean =>
    coverageOf(n) === ELSEWHERE && !isGone(n, standing) && (!audience || audience[n] === NAMED);
  const of = (name: ListName): readonly number[] => lists[CODE[name]] as number[];

  return {
    running: of('running'),
    weak: of('weak'),
    suspended: of('suspended'),
    ended: of('ended'),
    excluding: of('excluding'),
    unsaidWhere: of('unsaidWhere'),
    unsaidAudience: of('unsaidAudience'),
    unsaidLanguage: of('unsaidLanguage'),
    otherLanguage: of('otherLanguage'),
    elsewhere: () => all.filter(servesElsewhere),
    isElsewhere: () => all.some(servesElsewhere),
    isOutside: (services) => services.every((n) => standsIn(continuum, n, unit) === 'outside'),
    isPart: (services) => unit.municipality === undefined && services.every((n) => coverageOf(n) === PART),
    isGeneral: (services) => audience !== undefined && services.every((n) => audience[n] !== NAMED || coverageOf(n) >= REGION),
    isStale: (services) => services.some((n) => standing[n] === STALE),
    isOfOne: (services) => isOfOne(continuum, services),
  };
}

/**
 * What replaces the services of a cell that are gone, from other cells: it does what they did, whatever it is filed under; in a town that
 * they served.
 */
function standIns(continuum: Continuum, sorted: SortedServices, cell: number, lists: readonly (readonly number[])[]): Set<number> {
  const { termsOf, needs, stages } = continuum;
  const found = new Set<number>();
  for (const name of ['suspended', 'ended'] as const) {
    for (const n of lists[CODE[name]] ?? EMPTY) {
      for (const other of replacementsOf(continuum, n, sorted.view)) if (meets(continuum, sorted, n, other)) found.add(other);
    }
  }
  if (found.size === 0) return found;
  const [need, stage] = [needs[Math.floor(cell / stages.length)]?.key ?? '', stages[cell % stages.length]?.key ?? ''];
  for (const n of found) if (termsOf.need[n]?.includes(need) && termsOf.stage[n]?.includes(stage)) found.delete(n);
  return found;
}

/** Whether one service serves a town of the unit that another served. Where nobody has said what it serves, it may. */
function meets(
  { catalog, geography: { territories } }: Continuum,
  { unit, coverageOf }: SortedServices,
  n: number,
  other: number,
): boolean {
  const towns = unit.municipality === undefined ? territories.municipalities(unit.territory) : [];
  if (towns.length === 0 || coverageOf(other) === UNKNOWN_COVERAGE) return true;
  const services = [catalog.services[n], catalog.services[other]];
  return towns.some((municipality) => {
    const ask = { territory: unit.territory, municipality };
    return services.every((service) => service && isSure(coverage(service, [ask], territories)));
  });
}

const isSure = (covered: Coverage): boolean => COVERAGES.indexOf(covered) < UNKNOWN_COVERAGE;

function isOfOne({ catalog }: Continuum, services: readonly number[]): boolean {
  const first = catalog.services[services[0] ?? -1]?.organization_id;
  return services.every((n) => {
    const service = catalog.services[n];
    return service?.organization_id === first && !service?.partner_organization_ids?.length;
  });
}
