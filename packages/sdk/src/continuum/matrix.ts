import { STAGE_ROLES, type HsdsOrganization, type HsdsService, type HsdsTaxonomyTerm } from '../hsds/types.js';
import type { SourcePage, StageRole, StageRoleName } from '../hsds/types.js';
import { lazy } from './lazy.js';
import { servicesOf, unitsOf, type Continuum, type Unit } from './open.js';
import { eachRole, servedUnits } from './roles.js';
import { RULES_VERSION } from './rules.js';
import { ENDED } from './standing.js';
import { STANDINGS, type ContinuumMatrix, type ContinuumMoment, type MatrixQuery, type RoleEntry, type Standing } from './types.js';
import { viewOf, type View } from './view.js';

/** One role while it is being gathered. */
interface Gathered {
  readonly organization: HsdsOrganization;
  readonly role: StageRoleName;
  /** Number of the stage. */
  readonly row: number;
  /** Number of the need, or the organization's place in the order of names. */
  readonly column: number;
  /** The steward's words; none: derived. */
  readonly said: Set<StageRole>;
  /** Numbers, in order. */
  readonly needs: number[];
  /** Numbers; one can be there several times. */
  readonly services: number[];
  /** Empty: every unit the services serve. */
  readonly units: Set<string>;
}

/**
 * Who does what at each stage: by need, or by organization. Roles are the steward's and those derived from services (`eachRole` has the
 * rule). A need without any role keeps its column, so that a table does not change its shape with its filters; an organization does not.
 * Linear in the services. Never throws for a value that is not in the data: it finds nothing.
 */
export function makeMatrix(continuum: Continuum, query: MatrixQuery, moment: ContinuumMoment): ContinuumMatrix {
  const { catalog, stages, needs, organizationRank } = continuum;
  const by = query.by ?? 'need';
  const units = unitsOf(continuum, query.territory);
  const view = viewOf(continuum, query, moment);
  const gathered = gather(continuum, { ...query, by }, view);
  const cells = new Map<number, Gathered[]>();
  const placeOf = (row: number, column: number): number => row * Math.max(needs.length, organizationRank.size) + column;
  for (const one of gathered) {
    const place = placeOf(one.row, one.column);
    const list = cells.get(place);
    if (list) list.push(one);
    else cells.set(place, [one]);
  }
  const played = new Set(gathered.map(({ column }) => column));
  const columns: { column: number; record: HsdsTaxonomyTerm | HsdsOrganization }[] =
    by === 'need'
      ? needs.map((record, column) => ({ record, column })).filter(({ record }) => !query.need?.length || query.need.includes(record.key))
      : [...organizationRank.keys()]
          .map((id, column) => ({ record: catalog.organizationsByKey.get(id) as HsdsOrganization, column }))
          .filter(({ column }) => played.has(column));
  const asEntry = entries(continuum, units, view.standing);
  const rows = stages.flatMap((stage, row) =>
    query.stage?.length && !query.stage.includes(stage.key)
      ? []
      : [{ stage, cells: columns.map(({ column }) => (cells.get(placeOf(row, column)) ?? []).sort(inOrder(continuum)).map(asEntry)) }],
  );
  return { rules: RULES_VERSION, by, columns: columns.map(({ record }) => record), rows, territories: units.map(({ id }) => id) };
}

function gather(continuum: Continuum, query: MatrixQuery, view: View): Gathered[] {
  const { catalog, needs, organizationRank } = continuum;
  const organizations = [...organizationRank.keys()].map((id) => catalog.organizationsByKey.get(id) as HsdsOrganization);
  const only =
    query.organization === undefined ? undefined : organizationRank.get(catalog.organizationsByKey.get(query.organization)?.id ?? '');
  if (query.organization !== undefined && only === undefined) return [];
  const gathered = new Map<number, Gathered>();
  eachRole(continuum, query, view, (need, row, rank, role, n, said, unit) => {
    if (only !== undefined && rank !== only) return;
    const place = (row * needs.length + (query.by === 'need' ? need : 0)) * organizations.length + rank;
    const id = (place * STAGE_ROLES.length + STAGE_ROLES.indexOf(role)) * 2 + (said ? 0 : 1);
    let one = gathered.get(id);
    if (!one) {
      const column = query.by === 'need' ? need : rank;
      one = {
        organization: organizations[rank] as HsdsOrganization,
        role,
        row,
        column,
        said: new Set(),
        needs: [],
        services: [],
        units: new Set(),
      };
      gathered.set(id, one);
    }
    if (said) one.said.add(said);
    // Cells come in the order of needs.
    if ((!said || said.need !== undefined) && one.needs.at(-1) !== need) one.needs.push(need);
    if (n !== undefined) one.services.push(n);
    if (unit) one.units.add(unit.id);
  });
  return [...gathered.values()];
}

/** `lead` first, then by name; the steward's word before what is derived. */
function inOrder({ organizationRank }: Continuum): (a: Gathered, b: Gathered) => number {
  const rank = ({ organization }: Gathered): number => organizationRank.get(organization.id) as number;
  return (a, b) => STAGE_ROLES.indexOf(a.role) - STAGE_ROLES.indexOf(b.role) || rank(a) - rank(b) || b.said.size - a.said.size;
}

/** Makes gathered roles what is answered. What is long to gather, and seldom read of every cell, is made when first read. */
function entries(continuum: Continuum, units: readonly Unit[], standing: Uint8Array): (one: Gathered) => RoleEntry {
  const served = servedUnits(continuum, units);
  const areasOf = (n: number): readonly Unit[] => served[continuum.geography.areasOf[n] as number] ?? [];
  return ({ organization, role, said, needs, services: numbers, units: told }) => {
    const services = lazy(() => servicesOf(continuum, new Set(numbers)));
    const territories = lazy(() => {
      const ids = told.size > 0 ? told : new Set(numbers.flatMap((n) => areasOf(n).map(({ id }) => id)));
      return units.map(({ id }) => id).filter((id) => ids.has(id));
    });
    const sources = lazy(() => distinct(said.size > 0 ? [...said].flatMap((word) => word.sources) : proofOf(services(), organization)));
    let best: number = ENDED;
    for (const n of numbers) best = Math.min(best, standing[n] as number);
    return {
      organization,
      role,
      derived: said.size === 0,
      needs: needs.map((need) => continuum.needs[need]?.key ?? ''),
      ...(numbers.length > 0 ? { standing: STANDINGS[best] as Standing } : {}),
      get services() {
        return services();
      },
      get territories() {
        return territories();
      },
      get sources() {
        return sources();
      },
    };
  };
}

/** The pages that support services: their own, else their organization's. */
function proofOf(services: readonly HsdsService[], organization: HsdsOrganization): SourcePage[] {
  return services.flatMap(({ sources }) => (sources?.length ? sources : organization.sources));
}

function distinct(sources: readonly SourcePage[]): SourcePage[] {
  return [...new Map(sources.map((source) => [`${source.url} ${source.supports ?? ''}`, source])).values()];
}
