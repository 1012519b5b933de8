import { coverageOf, type CoverageAsk } from '../coverage/coverage.js';
import type { DataProblem } from '../errors/problem.js';
import type { LinkedGazetteer } from '../geo/gazetteer.js';
import { collator } from '../hsds/name-order.js';
import type { LinkedCatalog } from '../hsds/link.js';
import type { HsdsLocation, HsdsOrganization, HsdsService, HsdsTaxonomyTerm, StageRole } from '../hsds/types.js';
import type { SearchGeography } from '../search/geography.js';
import type { SearchIndex } from '../search/index-build.js';
import { COVERAGES } from '../search/types.js';
import { checkRoles } from './check.js';

/** The records with what is read of them once, whatever is asked. Made by `openContinuum`; its members are for this folder. */
export interface Continuum {
  readonly catalog: LinkedCatalog;
  readonly gazetteer: LinkedGazetteer | undefined;
  readonly geography: Pick<SearchGeography, 'territories' | 'choices' | 'areas' | 'areasOf'>;
  /** The steward's, those that are sound. */
  readonly stage_roles: readonly StageRole[];
  readonly problems: readonly DataProblem[];
  readonly needs: readonly HsdsTaxonomyTerm[];
  readonly stages: readonly HsdsTaxonomyTerm[];
  readonly termsOf: SearchIndex['termsOf'];
  readonly numberOf: SearchIndex['numberOf'];
  /** Numbers of the services in the order of their keys, so that the order of a file changes no answer. */
  readonly order: Uint32Array;
  /** Numbers of services by cell, in that order: need × number of stages + stage. A need counts the services of the needs under it. */
  readonly cells: readonly (readonly number[])[];
  readonly locationById: ReadonlyMap<string, HsdsLocation>;
  /** In the order of names. */
  readonly organizations: readonly HsdsOrganization[];
  /** Place of each organization (id) in that order. */
  readonly organizationRank: ReadonlyMap<string, number>;
  /** That place, of the organization that runs each service, by number. */
  readonly leads: Int32Array;
  /** The same, where it has no partner in it; else -1. */
  readonly givers: Int32Array;
  /** 1: it names what replaces it, by number. */
  readonly isReplaced: Uint8Array;
  /** Coverages already computed, by unit. */
  readonly coverages: Map<string, Uint8Array>;
  /** How services stand, by number, on the days already asked of. */
  readonly standings: Map<string, Uint8Array>;
  /** Where services are given, by number, for those already asked of. */
  readonly standpoints: (Standpoint | undefined)[];
}

/** From where a service is given: territories it has a known place in, and whether it may have others. */
export interface Standpoint {
  readonly inside: readonly string[];
  readonly isUnsure: boolean;
}

/** The smallest thing an answer is about: a territory, or one municipality. */
export interface Unit extends CoverageAsk {
  /** What was asked for: territory id or municipality code. */
  readonly id: string;
}

export type ContinuumRecords = Pick<SearchIndex, 'catalog' | 'termsOf' | 'numberOf'> & {
  geography: Pick<SearchGeography, 'gazetteer' | 'territories' | 'choices' | 'areas' | 'areasOf'>;
};

/** Reads once what every answer needs. `roles` is a parsed `continuum.json`, unchecked: a bad entry is left out and told in `problems`. */
export function openContinuum(records: ContinuumRecords, roles?: { value: unknown; file: string }): Continuum {
  const { catalog, geography, termsOf, numberOf } = records;
  const [needs, stages] = (['needs', 'stages'] as const).map((taxonomy) =>
    catalog.taxonomy_terms.filter((term) => term.taxonomy === taxonomy),
  ) as [HsdsTaxonomyTerm[], HsdsTaxonomyTerm[]];
  const { stage_roles, problems } = checkRoles(roles, catalog);
  const keys = catalog.services.map(({ key }) => key);
  const order = Uint32Array.from(keys.keys()).sort((a, b) => compareKeys(keys[a] as string, keys[b] as string));
  const organizations = byName(catalog);
  const organizationRank = new Map(organizations.map(({ id }, n) => [id, n]));
  const leads = Int32Array.from(catalog.services, ({ organization_id }) => organizationRank.get(organization_id) ?? -1);
  return {
    catalog,
    gazetteer: geography.gazetteer,
    geography,
    stage_roles,
    problems,
    needs,
    stages,
    termsOf,
    numberOf,
    order,
    cells: cellsOf(order, termsOf, needs, stages),
    locationById: new Map(catalog.locations.map((location) => [location.id, location])),
    organizations,
    organizationRank,
    leads,
    givers: leads.map((lead, n) => (catalog.services[n]?.partner_organization_ids?.length ? -1 : lead)),
    isReplaced: Uint8Array.from(catalog.services, ({ status_detail: detail }) => (detail?.replaced_by?.length ? 1 : 0)),
    coverages: new Map(),
    standings: new Map(),
    standpoints: catalog.services.map(() => undefined),
  };
}

function cellsOf(
  order: Uint32Array,
  termsOf: SearchIndex['termsOf'],
  needs: readonly HsdsTaxonomyTerm[],
  stages: readonly HsdsTaxonomyTerm[],
): number[][] {
  const cells: number[][] = Array.from({ length: needs.length * stages.length }, () => []);
  const [needNumber, stageNumber] = [needs, stages].map((terms) => new Map(terms.map(({ key }, n) => [key, n]))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  for (const n of order) {
    for (const key of termsOf.need[n] ?? []) {
      const need = needNumber.get(key);
      if (need === undefined) continue;
      for (const stage of termsOf.stage[n] ?? []) cells[need * stages.length + (stageNumber.get(stage) ?? NaN)]?.push(n);
    }
  }
  return cells;
}

function byName({ organizations, lang }: LinkedCatalog): HsdsOrganization[] {
  const { compare } = collator(lang);
  return [...organizations].sort((a, b) => compare(a.name, b.name) || compareKeys(a.key, b.key));
}

/** What is asked for as units, each once, in the order asked; a region or a province is its territories. An unknown id is none. */
export function unitsOf({ geography, gazetteer }: Continuum, asked: string | readonly string[] | undefined): Unit[] {
  const { choices, territories } = geography;
  const ids = asked === undefined || asked === '' ? [] : typeof asked === 'string' ? [asked] : asked;
  const all = (ids.length > 0 ? ids : choices).flatMap((id): Unit[] => {
    const inside = choices.filter((choice) => territories.lineage(choice).includes(id));
    if (inside.length > 0) return inside.map((territory) => ({ id: territory, territory }));
    const town = gazetteer?.municipalityByCode.get(id);
    return town ? [{ id, territory: town.territory, municipality: id }] : [];
  });
  return [...new Map(all.map((unit) => [unit.id, unit])).values()];
}

/** By number of list of areas: place in `COVERAGES`. Computed once a unit, for every service that shares the list. */
export function coveragesOf(continuum: Continuum, unit: Unit): Uint8Array {
  const { geography, coverages } = continuum;
  let known = coverages.get(unit.id);
  if (!known) {
    known = Uint8Array.from(geography.areas, (service_areas) =>
      COVERAGES.indexOf(coverageOf({ service_areas }, [unit], geography.territories)),
    );
    coverages.set(unit.id, known);
  }
  return known;
}

/** The coverages as numbers; less than `UNKNOWN_COVERAGE` serves. */
export const [PART, REGION, UNKNOWN_COVERAGE, ELSEWHERE] = (['municipality', 'region', 'unknown', 'elsewhere'] as const).map((name) =>
  COVERAGES.indexOf(name),
) as [number, number, number, number];

/** The services of these numbers, by key. */
export function servicesOf({ catalog }: Continuum, numbers: Iterable<number>): HsdsService[] {
  const services = Array.from(numbers, (n) => catalog.services[n] as HsdsService);
  // Nearly always in order already, where a sort is one pass.
  return services.sort((a, b) => compareKeys(a.key, b.key));
}

/** By code point. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
