import type { StageRole, StageRoleName } from '../hsds/types.js';
import { NAMED, OPEN } from './audience.js';
import { cellsAsked } from './gaps.js';
import { compareKeys, coveragesOf, UNKNOWN_COVERAGE, unitsOf, type Continuum, type Unit } from './open.js';
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
 * Tells every role there is in the units asked for. The rule, which `RULES_VERSION` dates:
 *
 * 1. A service that has not ended, and is known to serve a unit, gives the organization that runs it `lead`, and each of its partners
 *    `partner`, at each of its stages × needs there: derived.
 * 2. A role the steward wrote for the same organization, stage, need (or whatever the need) and territory (or one around it) stands instead
 *    of the derived one, whose services then stand under it.
 * 3. A service whose coverage is not known gives no role.
 */
export function eachRole(continuum: Continuum, query: ContinuumFilters, view: View, tell: TellRole): void {
  const { catalog, geography, cells, stages, needs, organizationRank, leads } = continuum;
  const { standing, audience, language } = view;
  const units = unitsOf(continuum, query.territory);
  const served = servedUnits(continuum, units);
  const said = saidRoles(continuum);
  // Whether a service gives a role at all, once for all its cells.
  const gives = Uint8Array.from(catalog.services, (_, n) => {
    const isFor = (audience?.[n] ?? NAMED) >= OPEN && (language?.[n] ?? NAMED) >= OPEN;
    return isFor && standing[n] !== ENDED && served[geography.areasOf[n] as number]?.length ? 1 : 0;
  });

  function tellOfService(need: number, stage: number, n: number, rank: number, role: StageRoleName): void {
    const words = said.get(rank);
    if (!words) {
      tell(need, stage, rank, role, n);
      return;
    }
    for (const unit of served[geography.areasOf[n] as number] ?? []) {
      const over = words.filter((word) => isAt(word, needs[need]?.key, stages[stage]?.key) && isAround(continuum, word.territory, unit));
      if (over.length === 0) tell(need, stage, rank, role, n, undefined, unit);
      for (const word of over) tell(need, stage, rank, word.role, n, word, unit);
    }
  }

  for (const { cell } of cellsAsked(continuum, query)) {
    const need = Math.floor(cell / stages.length);
    const stage = cell % stages.length;
    for (const n of cells[cell] ?? []) {
      if (gives[n] === 0) continue;
      tellOfService(need, stage, n, leads[n] as number, 'lead');
      for (const id of catalog.services[n]?.partner_organization_ids ?? []) {
        const rank = organizationRank.get(id);
        if (rank !== undefined) tellOfService(need, stage, n, rank, 'partner');
      }
    }
    for (const [rank, words] of said) {
      for (const word of words) {
        if (!isAt(word, needs[need]?.key, stages[stage]?.key)) continue;
        const n = word.service === undefined ? undefined : continuum.numberOf.get(catalog.servicesByKey.get(word.service));
        if (n !== undefined && ((audience?.[n] ?? NAMED) < OPEN || (language?.[n] ?? NAMED) < OPEN)) continue;
        for (const unit of units) if (isAround(continuum, word.territory, unit)) tell(need, stage, rank, word.role, n, word, unit);
      }
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

/** The steward's roles by their organization's place in the order of names, in an order that does not depend on the file's. */
function saidRoles({ stage_roles, catalog, organizationRank }: Continuum): Map<number, StageRole[]> {
  const said = new Map<number, StageRole[]>();
  const textOf = ({ stage, need = '', territory, role, service = '' }: StageRole): string =>
    [stage, need, territory, role, service].join(' ');
  for (const role of [...stage_roles].sort((a, b) => compareKeys(textOf(a), textOf(b)))) {
    const rank = organizationRank.get(catalog.organizationsByKey.get(role.organization_id)?.id ?? '');
    if (rank === undefined) continue;
    const list = said.get(rank);
    if (list) list.push(role);
    else said.set(rank, [role]);
  }
  return said;
}

function isAt(word: StageRole, need: string | undefined, stage: string | undefined): boolean {
  return word.stage === stage && (word.need ?? need) === need;
}

function isAround({ geography }: Continuum, territory: string, unit: Unit): boolean {
  return geography.territories.lineage(unit.territory).includes(territory);
}
