import { NAMED, OPEN, OTHER_LANGUAGE, TURNED_AWAY, UNSAID } from './audience.js';
import { coverageOf as coverage } from '../coverage/coverage.js';
import { COVERAGES, type Coverage } from '../search/types.js';
import { alikesOf, type Alike, type Alikes } from './alike.js';
import { coveragesOf, ELSEWHERE, PART, REGION, UNKNOWN_COVERAGE, type Continuum, type Unit } from './open.js';
import { ENDED, RUNNING, STALE, SUSPENDED } from './standing.js';
import { replacementsOf, standsIn } from './view.js';

/** One cell in one unit: its services, those that are alike together, sorted by what is known of them. What the rules look at. */
export interface CellFacts {
  /** Surely serve it, and run. */
  readonly running: readonly Alike[];
  /** Surely serve it, but are stale or unconfirmed. */
  readonly weak: readonly Alike[];
  /** Surely served it. */
  readonly suspended: readonly Alike[];
  readonly ended: readonly Alike[];
  /** Run here, and say that they turn the audience away. */
  readonly excluding: readonly Alike[];
  /** May serve it: nobody has said where, for whom, or in which language. */
  readonly unsaidWhere: readonly Alike[];
  readonly unsaidAudience: readonly Alike[];
  readonly unsaidLanguage: readonly Alike[];
  /** Serve it, and give their languages without the one asked for. */
  readonly otherLanguage: readonly Alike[];
  /** Meet the need at the stage, run, and say that they serve other places only; for an audience, that name it. */
  readonly elsewhere: readonly Alike[];
  /** True when all that run here are given by those whose places are all outside the territory. */
  readonly isOutside: () => boolean;
  /** True when all serve only a part of the territory; never of a municipality. */
  readonly isPart: (services: readonly Alike[]) => boolean;
  /** True when an audience is asked for and no service is both for that audience by name and for this territory rather than all of them. */
  readonly isGeneral: (services: readonly Alike[]) => boolean;
  readonly isStale: (services: readonly Alike[]) => boolean;
  /** True when one organization, without partners, gives all the services. */
  readonly isOfOne: (services: readonly Alike[]) => boolean;
  /** Numbers of the services that lists hold. */
  readonly numbersOf: (...lists: (readonly Alike[])[]) => number[];
}

/** The list a service is in, whatever the cell. `NONE`: it is gone, and nobody has said that it was here. */
const RUNS = 0;
const WEAK = 1;
const WAS_SUSPENDED = 2;
const HAS_ENDED = 3;
const EXCLUDES = 4;
const UNSAID_WHERE = 5;
const UNSAID_AUDIENCE = 6;
const UNSAID_LANGUAGE = 7;
const OTHER = 8;
const SERVES_ELSEWHERE = 9;
const NONE = 10;

/** Every kind of service sorted for one unit and one view: what is the same in all cells. */
export interface SortedServices {
  readonly alikes: Alikes;
  readonly unit: Unit;
  /** By kind of service. */
  readonly lists: Uint8Array;
  readonly coverageOf: (n: number) => number;
}

/** Sorts every kind of service by what is known of it in a unit, once for all cells. */
export function sortServices(continuum: Continuum, alikes: Alikes, unit: Unit): SortedServices {
  const { standing, audience, language } = alikes.view;
  const byAreas = coveragesOf(continuum, unit);
  const { areasOf } = continuum.geography;
  const coverageOf = (n: number): number => byAreas[areasOf[n] as number] as number;
  const lists = Uint8Array.from(alikes.samples, (n) =>
    listOf(coverageOf(n), standing[n] as number, audience?.[n] ?? NAMED, language?.[n] ?? NAMED),
  );
  return { alikes, unit, lists, coverageOf };
}

function listOf(covered: number, stands: number, forWhom: number, spoken: number): number {
  if (covered === ELSEWHERE) return stands < SUSPENDED && forWhom === NAMED ? SERVES_ELSEWHERE : NONE;
  if (covered !== UNKNOWN_COVERAGE && forWhom >= OPEN && spoken >= OPEN) {
    return stands === RUNNING ? RUNS : stands === SUSPENDED ? WAS_SUSPENDED : stands === ENDED ? HAS_ENDED : WEAK;
  }
  if (stands >= SUSPENDED) return NONE;
  if (forWhom === TURNED_AWAY) return stands === RUNNING && covered !== UNKNOWN_COVERAGE ? EXCLUDES : NONE;
  if (covered === UNKNOWN_COVERAGE) return UNSAID_WHERE;
  if (forWhom === UNSAID) return UNSAID_AUDIENCE;
  return spoken === OTHER_LANGUAGE ? OTHER : UNSAID_LANGUAGE;
}

/** The services of one cell by what is known of them. Linear in its kinds of services. */
export function factsOf(continuum: Continuum, sorted: SortedServices, cell: number): CellFacts {
  const { alikes, unit, coverageOf } = sorted;
  const { kinds, view } = alikes;
  const all = continuum.cells[cell] ?? [];
  const lists = Array.from({ length: NONE + 1 }, (): Alike[] => []);
  const listOfOne = (n: number): number => sorted.lists[kinds[n] as number] as number;
  const put = (alike: Alike): unknown => lists[listOfOne(alike.sample)]?.push(alike);
  const { list, replaced } = alikesOf(continuum, alikes, cell);
  list.forEach(put);
  for (const n of standIns(continuum, sorted, cell, replaced)) {
    if (listOfOne(n) !== SERVES_ELSEWHERE) put({ sample: n, giver: continuum.givers[n] as number, isGuest: true });
  }
  const [running, weak, suspended, ended, excluding, unsaidWhere, unsaidAudience, unsaidLanguage, otherLanguage, elsewhere] = lists as [
    Alike[],
    Alike[],
    Alike[],
    Alike[],
    Alike[],
    Alike[],
    Alike[],
    Alike[],
    Alike[],
    Alike[],
  ];
  const isOut = (n: number): boolean => standsIn(continuum, n, unit) === 'outside';

  return {
    running,
    weak,
    suspended,
    ended,
    excluding,
    unsaidWhere,
    unsaidAudience,
    unsaidLanguage,
    otherLanguage,
    elsewhere,
    // Nearly always ended by one of the samples.
    isOutside: () => running.every(({ sample }) => isOut(sample)) && all.every((n) => listOfOne(n) !== RUNS || isOut(n)),
    isPart: (services) => unit.municipality === undefined && services.every(({ sample }) => coverageOf(sample) === PART),
    isGeneral: (services) =>
      view.audience !== undefined && services.every(({ sample: n }) => view.audience?.[n] !== NAMED || coverageOf(n) >= REGION),
    isStale: (services) => services.some(({ sample }) => view.standing[sample] === STALE),
    isOfOne: (services) => services.every(({ giver }) => giver >= 0 && giver === services[0]?.giver),
    numbersOf: (...asked) => {
      const some = asked.flat();
      const wanted = new Set(some.map(({ sample, isGuest }) => (isGuest ? -1 : kinds[sample])));
      const guests = some.flatMap(({ sample, isGuest }) => (isGuest ? sample : []));
      return [...all.filter((n) => wanted.has(kinds[n])), ...guests];
    },
  };
}

/**
 * What replaces the services of a cell that are gone, from other cells: it does what they did, whatever it is filed under; in a town that
 * they served.
 */
function standIns(continuum: Continuum, sorted: SortedServices, cell: number, replaced: readonly number[]): Set<number> {
  const { termsOf, needs, stages } = continuum;
  const { alikes, lists } = sorted;
  const found = new Set<number>();
  for (const n of replaced) {
    const list = lists[alikes.kinds[n] as number];
    if (list !== WAS_SUSPENDED && list !== HAS_ENDED) continue;
    for (const other of replacementsOf(continuum, n, alikes.view)) {
      if (!found.has(other) && meets(continuum, sorted, n, other)) found.add(other);
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
