import { NAMED, OPEN, OTHER_LANGUAGE, TURNED_AWAY, UNSAID } from './audience.js';
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
  /** True when all are given by those whose places are all outside the territory. */
  readonly isOutside: (services: readonly number[]) => boolean;
  /** True when all serve only a part of the territory; never of a municipality. */
  readonly isPart: (services: readonly number[]) => boolean;
  /** True when an audience is asked for and no service is both for that audience by name and for this territory rather than all of them. */
  readonly isGeneral: (services: readonly number[]) => boolean;
  readonly isStale: (services: readonly number[]) => boolean;
  /** Ids of the organizations that give the services. */
  readonly organizations: (services: readonly number[]) => ReadonlySet<string>;
}

const EMPTY: readonly number[] = [];

/** Sorts the services of a cell by what is known of them in a unit. Linear in the services of the cell. */
export function factsOf(continuum: Continuum, view: View, unit: Unit, cell: number): CellFacts {
  const { catalog, geography, cells } = continuum;
  const { standing, audience, language } = view;
  const coverage = coveragesOf(continuum, unit);
  const coverageOf = (n: number): number => coverage[geography.areasOf[n] as number] as number;
  const all = cells[cell] ?? EMPTY;
  const [running, weak, suspended, ended, excluding, unsaidWhere, unsaidAudience, unsaidLanguage, otherLanguage] = Array.from(
    { length: 9 },
    (): number[] => [],
  ) as [number[], number[], number[], number[], number[], number[], number[], number[], number[]];

  const sort = (n: number): void => {
    const covered = coverageOf(n);
    if (covered === ELSEWHERE) return;
    const forWhom = audience ? (audience[n] as number) : NAMED;
    const spoken = language ? (language[n] as number) : NAMED;
    const stands = standing[n] as number;
    const isSure = covered !== UNKNOWN_COVERAGE && forWhom >= OPEN && spoken >= OPEN;
    if (isSure) (stands === RUNNING ? running : stands === SUSPENDED ? suspended : stands === ENDED ? ended : weak).push(n);
    else if (stands >= SUSPENDED) return;
    else if (forWhom === TURNED_AWAY) {
      if (stands === RUNNING && covered !== UNKNOWN_COVERAGE) excluding.push(n);
    } else if (covered === UNKNOWN_COVERAGE) unsaidWhere.push(n);
    else if (forWhom === UNSAID) unsaidAudience.push(n);
    else (spoken === OTHER_LANGUAGE ? otherLanguage : unsaidLanguage).push(n);
  };
  for (const n of all) sort(n);
  // What replaces a service does what it did, whichever stage or need it is filed under.
  const lost = [...suspended, ...ended];
  if (lost.length > 0) {
    const here = new Set(all);
    for (const from of lost) {
      for (const n of replacementsOf(continuum, from, standing)) {
        if (here.has(n)) continue;
        here.add(n);
        sort(n);
      }
    }
  }
  const serviceOf = (n: number) => catalog.services[n];

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
    elsewhere: () => all.filter((n) => coverageOf(n) === ELSEWHERE && !isGone(n, standing) && (!audience || audience[n] === NAMED)),
    isOutside: (services) =>
      services.every((n) => {
        const service = serviceOf(n);
        return service !== undefined && standsIn(continuum, service, unit) === 'outside';
      }),
    isPart: (services) => unit.municipality === undefined && services.every((n) => coverageOf(n) === PART),
    isGeneral: (services) => audience !== undefined && services.every((n) => audience[n] !== NAMED || coverageOf(n) >= REGION),
    isStale: (services) => services.some((n) => standing[n] === STALE),
    organizations: (services) =>
      new Set(services.flatMap((n) => [serviceOf(n)?.organization_id ?? [], serviceOf(n)?.partner_organization_ids ?? []].flat())),
  };
}
