import type { HsdsService, StageRole, StageRoleName } from '../hsds/types.js';
import { NAMED, OPEN } from './audience.js';
import { cellsAsked } from './gaps.js';
import { compareKeys, coveragesOf, UNKNOWN_COVERAGE, unitsOf, type Continuum, type Unit } from './open.js';
import { ENDED } from './standing.js';
import type { ContinuumFilters } from './types.js';
import type { View } from './view.js';

/** One role in one cell, by one service or by the steward's word. */
export interface FoundRole {
  readonly organizationId: string;
  readonly role: StageRoleName;
  /** The steward's words; absent: derived. */
  readonly said?: StageRole;
  /** Number of the service. */
  readonly n?: number;
  /** Absent: every unit the service serves. */
  readonly unit?: Unit;
}

/** Where a role was found: number of the need in the taxonomy, and of the stage. */
export type TellRole = (need: number, stage: number, found: FoundRole) => void;

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
  const { catalog, geography, cells, stages, needs } = continuum;
  const { standing, audience, language } = view;
  const units = unitsOf(continuum, query.territory);
  const served = servedUnits(continuum, units);
  const said = saidRoles(continuum);
  const isFor = (n: number): boolean => (audience?.[n] ?? NAMED) >= OPEN && (language?.[n] ?? NAMED) >= OPEN;

  function tellOfService(need: number, stage: number, n: number, organizationId: string, role: StageRoleName): void {
    const words = said.get(organizationId);
    if (!words) {
      tell(need, stage, { organizationId, role, n });
      return;
    }
    for (const unit of served[geography.areasOf[n] as number] ?? []) {
      const over = words.filter((word) => isAt(word, needs[need]?.key, stages[stage]?.key) && isAround(continuum, word.territory, unit));
      if (over.length === 0) tell(need, stage, { organizationId, role, n, unit });
      for (const word of over) tell(need, stage, { organizationId, role: word.role, said: word, n, unit });
    }
  }

  for (const { cell } of cellsAsked(continuum, query)) {
    const need = Math.floor(cell / stages.length);
    const stage = cell % stages.length;
    for (const n of cells[cell] ?? []) {
      if (!served[geography.areasOf[n] as number]?.length || standing[n] === ENDED || !isFor(n)) continue;
      const { organization_id, partner_organization_ids } = catalog.services[n] as HsdsService;
      tellOfService(need, stage, n, organization_id, 'lead');
      for (const id of partner_organization_ids ?? []) if (catalog.organizationsByKey.has(id)) tellOfService(need, stage, n, id, 'partner');
    }
    for (const [organizationId, words] of said) {
      for (const word of words) {
        if (!isAt(word, needs[need]?.key, stages[stage]?.key)) continue;
        const n = word.service === undefined ? undefined : continuum.numberOf.get(catalog.servicesByKey.get(word.service));
        if (n !== undefined && !isFor(n)) continue;
        for (const unit of units) {
          if (isAround(continuum, word.territory, unit)) {
            tell(need, stage, { organizationId, role: word.role, said: word, unit, ...(n === undefined ? {} : { n }) });
          }
        }
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

/** The steward's roles by organization, in an order that does not depend on the file's. */
function saidRoles({ stage_roles, catalog }: Continuum): Map<string, StageRole[]> {
  const said = new Map<string, StageRole[]>();
  const textOf = ({ stage, need = '', territory, role, service = '' }: StageRole): string =>
    [stage, need, territory, role, service].join(' ');
  for (const role of [...stage_roles].sort((a, b) => compareKeys(textOf(a), textOf(b)))) {
    const id = catalog.organizationsByKey.get(role.organization_id)?.id as string;
    const list = said.get(id);
    if (list) list.push(role);
    else said.set(id, [role]);
  }
  return said;
}

function isAt(word: StageRole, need: string | undefined, stage: string | undefined): boolean {
  return word.stage === stage && (word.need ?? need) === need;
}

function isAround({ geography }: Continuum, territory: string, unit: Unit): boolean {
  return geography.territories.lineage(unit.territory).includes(territory);
}
