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
  /** Its place in the order of names. */
  readonly rank: number;
  readonly role: StageRoleName;
  /** Number of the stage. */
  readonly row: number;
  /** Number of the need, or the organization's place in the order of names. */
  readonly column: number;
  /** The steward's words; none: derived. */
  readonly said: Set<StageRole> | undefined;
  /** Numbers, in order. */
  readonly needs: number[];
  /** Numbers of services that give it wherever they serve; then of those that give it in `units` alone. One can be there several times. */
  readonly services: number[];
  readonly bound: number[];
  readonly units: Set<Unit>;
  /** The best standing of its services. */
  best: number;
}

/**
 * Who does what at each stage: by need, or by organization. Roles are the steward's and those derived from services (`eachRole` has the
 * rule). A need without any role keeps its column, so that a table does not change its shape with its filters; an organization does not.
 * Linear in the services. Never throws for a value that is not in the data: it finds nothing.
 */
export function makeMatrix(continuum: Continuum, query: MatrixQuery, moment: ContinuumMoment): ContinuumMatrix {
  const { stages, needs, organizations } = continuum;
  const by = query.by ?? 'need';
  const units = unitsOf(continuum, query.territory);
  const view = viewOf(continuum, query, moment);
  const gathered = gather(continuum, { ...query, by }, units, view);
  const cells = new Map<number, Gathered[]>();
  const placeOf = (row: number, column: number): number => row * Math.max(needs.length, organizations.length) + column;
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
      : organizations.map((record, column) => ({ record, column })).filter(({ column }) => played.has(column));
  const asEntry = entries(continuum, units);
  const rows = stages.flatMap((stage, row) =>
    query.stage?.length && !query.stage.includes(stage.key)
      ? []
      : [{ stage, cells: columns.map(({ column }) => (cells.get(placeOf(row, column)) ?? []).sort(inOrder).map(asEntry)) }],
  );
  return { rules: RULES_VERSION, by, columns: columns.map(({ record }) => record), rows, territories: units.map(({ id }) => id) };
}

function gather(continuum: Continuum, query: MatrixQuery, units: readonly Unit[], view: View): Gathered[] {
  const { standing } = view;
  const { catalog, stages, organizations, organizationRank } = continuum;
  const only =
    query.organization === undefined ? undefined : organizationRank.get(catalog.organizationsByKey.get(query.organization)?.id ?? '');
  if (query.organization !== undefined && only === undefined) return [];
  const isByNeed = query.by === 'need';
  const width = organizations.length * STAGE_ROLES.length * 2;
  const gathered: Gathered[] = [];
  /** Place in `gathered`, from 1, by stage where needs are told together, organization, role, and whether the steward says it. */
  const places = new Uint32Array(isByNeed ? width : width * stages.length);
  /** Where those of the cell begin: cells come one after the other, in the order of needs. */
  let begin = 0;
  let cell = -1;
  eachRole(continuum, query, units, view, (need, row, rank, role, n, said, unit) => {
    if (only !== undefined && rank !== only) return;
    if (isByNeed && cell !== need * stages.length + row) {
      cell = need * stages.length + row;
      begin = gathered.length;
    }
    const id = (isByNeed ? 0 : row * width) + (rank * STAGE_ROLES.length + STAGE_ROLES.indexOf(role)) * 2 + (said ? 0 : 1);
    let place = places[id] as number;
    if (place <= begin) {
      place = places[id] = gathered.push({
        organization: organizations[rank] as HsdsOrganization,
        rank,
        role,
        row,
        column: isByNeed ? need : rank,
        said: said && new Set(),
        needs: [],
        services: [],
        bound: [],
        units: new Set(),
        best: ENDED,
      });
    }
    const one = gathered[place - 1] as Gathered;
    if (said) one.said?.add(said);
    if ((!said || said.need !== undefined) && one.needs[one.needs.length - 1] !== need) one.needs.push(need);
    if (unit) one.units.add(unit);
    if (n === undefined) return;
    (unit ? one.bound : one.services).push(n);
    if ((standing[n] as number) < one.best) one.best = standing[n] as number;
  });
  return gathered;
}

/** `lead` first, then by name; the steward's word before what is derived. */
function inOrder(a: Gathered, b: Gathered): number {
  return STAGE_ROLES.indexOf(a.role) - STAGE_ROLES.indexOf(b.role) || a.rank - b.rank || (b.said?.size ?? 0) - (a.said?.size ?? 0);
}

/** Makes gathered roles what is answered. What is long to gather, and seldom read of every cell, is made when first read. */
function entries(continuum: Continuum, units: readonly Unit[]): (one: Gathered) => RoleEntry {
  const served = servedUnits(continuum, units);
  const areasOf = (n: number): readonly Unit[] => served[continuum.geography.areasOf[n] as number] ?? [];
  return ({ organization, role, said, needs, services: free, bound, units: told, best }) => {
    const services = lazy(() => servicesOf(continuum, new Set([...free, ...bound])));
    const territories = lazy(() => {
      const here = new Set([...told, ...free.flatMap(areasOf)]);
      return units.filter((unit) => here.has(unit)).map(({ id }) => id);
    });
    const sources = lazy(() => distinct(said ? [...said].flatMap((word) => word.sources) : proofOf(services(), organization)));
    return {
      organization,
      role,
      derived: !said,
      needs: needs.map((need) => continuum.needs[need]?.key ?? ''),
      ...(free.length + bound.length > 0 ? { standing: STANDINGS[best] as Standing } : {}),
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
