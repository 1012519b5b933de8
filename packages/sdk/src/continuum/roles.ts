import type { StageRole, StageRoleName } from '../hsds/types.js';
import { NAMED, OPEN } from './audience.js';
import { cellsAsked } from './gaps.js';
import { compareKeys, coveragesOf, UNKNOWN_COVERAGE, type Continuum, type Unit } from './open.js';
import { ENDED } from './standing.js';
import type { ContinuumFilters } from './types.js';
import type { View } from './view.js';

/**
 * Told of one role in one cell: numbers of the need and the stage, the organization's place in the order of names; by which service
 * (number), by the steward's words (absent: derived), in which unit (absent: in every one the service serves).
 */
export type TellRole = (
  need: number,
  stage: number,
  rank: number,
  role: StageRoleName,
  n: number | undefined,
  said?: StageRole,
  unit?: Unit,
) => void;

/**
 * Tells every role there is in the units. The rule, which `RULES_VERSION` dates:
 *
 * 1. A service that has not ended, and is known to serve a unit, gives the organization that runs it `lead`, and each of its partners
 *    `partner`, at each of its stages × needs there: derived.
 * 2. A role the steward wrote for the same organization, stage, need (or whatever the need) and territory (or one around it) stands instead
 *    of the derived one, whose services then stand under it.
 * 3. A service whose coverage is not known gives no role.
 */
export function eachRole(continuum: Continuum, query: ContinuumFilters, units: readonly Unit[], view: View, tell: TellRole): void {
  const { catalog, geography, cells, stages, needs, organizationRank, leads, givers } = continuum;
  const { standing, audience, language } = view;
  const served = servedUnits(continuum, units);
  const said = saidRoles(continuum, units);
  const isFor = (n: number): boolean => (audience?.[n] ?? NAMED) >= OPEN && (language?.[n] ?? NAMED) >= OPEN;
  // Whether a service gives a role at all, once for all its cells.
  const gives = new Uint8Array(standing.length);
  const isServing = Uint8Array.from(served, ({ length }) => (length > 0 ? 1 : 0));
  for (let n = 0; n < gives.length; n += 1) {
    if (standing[n] !== ENDED && isServing[geography.areasOf[n] as number] === 1 && isFor(n)) gives[n] = 1;
  }

  for (const { cell } of cellsAsked(continuum, query)) {
    const need = Math.floor(cell / stages.length);
    const stage = cell % stages.length;
    /** The steward's words of this cell, by the organization's place. */
    const words: (SaidRole[] | undefined)[] = [];
    for (const one of said) if (isAt(one.word, needs[need]?.key, stages[stage]?.key)) (words[one.rank] ??= []).push(one);

    const tellOfService = (n: number, rank: number, role: StageRoleName): void => {
      const over = words[rank];
      if (!over) {
        tell(need, stage, rank, role, n);
        return;
      }
      for (const unit of served[geography.areasOf[n] as number] ?? []) {
        const here = over.filter(({ around }) => around.has(unit));
        if (here.length === 0) tell(need, stage, rank, role, n, undefined, unit);
        for (const { word } of here) tell(need, stage, rank, word.role, n, word, unit);
      }
    };

    for (const n of cells[cell] ?? []) {
      if (gives[n] === 0) continue;
      tellOfService(n, leads[n] as number, 'lead');
      // Whoever gives it alone has no partner.
      if ((givers[n] as number) >= 0) continue;
      for (const id of catalog.services[n]?.partner_organization_ids ?? []) {
        const rank = organizationRank.get(id);
        if (rank !== undefined) tellOfService(n, rank, 'partner');
      }
    }
    for (const { word, rank, around } of words.flatMap((of) => of ?? [])) {
      const n = word.service === undefined ? undefined : continuum.numberOf.get(catalog.servicesByKey.get(word.service));
      if (n !== undefined && !isFor(n)) continue;
      for (const unit of around) tell(need, stage, rank, word.role, n, word, unit);
    }
  }
}

/** By number of list of areas: the units it is known to serve. */
export function servedUnits(continuum: Continuum, units: readonly Unit[]): Unit[][] {
  const coverages = units.map((unit) => coveragesOf(continuum, unit));
  return continuum.geography.areas.map((_, areas) =>
    units.filter((_unit, u) => (coverages[u]?.[areas] ?? UNKNOWN_COVERAGE) < UNKNOWN_COVERAGE),
  );
}

/** One role the steward wrote. */
interface SaidRole {
  readonly word: StageRole;
  /** Its organization's place in the order of names. */
  readonly rank: number;
  /** The units it speaks of, in their order. */
  readonly around: ReadonlySet<Unit>;
}

/** The steward's roles in an order that does not depend on the file's. */
function saidRoles(continuum: Continuum, units: readonly Unit[]): SaidRole[] {
  const { stage_roles, catalog, organizationRank } = continuum;
  const textOf = ({ stage, need = '', territory, role, service = '' }: StageRole): string =>
    [stage, need, territory, role, service].join(' ');
  return [...stage_roles]
    .sort((a, b) => compareKeys(textOf(a), textOf(b)))
    .flatMap((word) => {
      const rank = organizationRank.get(catalog.organizationsByKey.get(word.organization_id)?.id ?? '');
      return rank === undefined ? [] : { word, rank, around: new Set(units.filter((unit) => isAround(continuum, word.territory, unit))) };
    });
}

function isAt(word: StageRole, need: string | undefined, stage: string | undefined): boolean {
  return word.stage === stage && (word.need ?? need) === need;
}

function isAround({ geography }: Continuum, territory: string, unit: Unit): boolean {
  return geography.territories.lineage(unit.territory).includes(territory);
}
