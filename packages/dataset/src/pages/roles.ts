import type { Catalog, SourcePage, StageRoleName } from '@accueil/sdk';
import { continuumOf, makeMatrix, type Continuum, type RoleEntry } from '@accueil/sdk/continuum';
import type { Edition, RegionContext } from '../build/edition.js';
import { letGo } from '../build/let-go.js';
import { newestDate } from '../diff/snapshot.js';
import { lastDay } from '../report/dates.js';

/** What an organization does at one stage. Terms and territories are told by their keys: the same in every language. */
export interface OrganizationRole {
  stage: string;
  role: StageRoleName;
  /** True: read from its services, to be confirmed by it. False: the steward wrote it. */
  derived: boolean;
  /** Empty: whatever the need. */
  needs: readonly string[];
  territories: readonly string[];
  sources: readonly SourcePage[];
}

const known = new WeakMap<RegionContext, ReadonlyMap<string, readonly OrganizationRole[]>>();

/**
 * The roles of every organization, by its id, in the order of the stages: the steward's, and those derived by the rule of the continuum on
 * the newest day the data speak of, so that the same data give the same pages. Found once for all languages.
 */
export function rolesOf(edition: Edition, context: RegionContext): ReadonlyMap<string, readonly OrganizationRole[]> {
  let roles = known.get(context);
  if (!roles) {
    known.set(context, (roles = findRoles(edition, context)));
    letGo();
  }
  return roles;
}

function findRoles({ lang, catalog, training }: Edition, { gazetteer, continuum }: RegionContext): Map<string, OrganizationRole[]> {
  const newest = newestDate({ lang, catalog, training });
  // Without any date, none is still to come.
  const now = new Date(`${newest === undefined ? '9999-12-31' : lastDay(newest)}T12:00:00Z`);
  const opened = continuumOf({ catalog: bare(catalog), gazetteer, continuum });
  const roles = new Map<string, OrganizationRole[]>();
  for (const { key: stage } of opened.stages) {
    const ofStage = new Map<string, OrganizationRole>();
    for (const entry of entriesAt(opened, stage, now)) {
      const { organization, role, derived, needs, territories } = entry;
      // What a derived role is read from is long to gather, and not shown.
      const proof = derived ? [] : entry.sources;
      // Needs are told together where all the rest is the same: a role in one territory is none in another.
      const alike = [organization.id, role, derived, needs.length > 0, territories, proof.map(({ url }) => url)].join(' ');
      const known = ofStage.get(alike);
      if (known) {
        known.needs = [...new Set([...known.needs, ...needs])];
        continue;
      }
      const made: OrganizationRole = { stage, role, derived, needs, territories, sources: proof };
      ofStage.set(alike, made);
      const list = roles.get(organization.id);
      if (list) list.push(made);
      else roles.set(organization.id, [made]);
    }
  }
  return roles;
}

/** What everybody does at a stage, a need at a time: the whole matrix of a province weighs more than its catalog. */
function* entriesAt(opened: Continuum, stage: string, now: Date): Iterable<RoleEntry> {
  for (const { key: need } of opened.needs) {
    for (const { cells } of makeMatrix(opened, { stage: [stage], need: [need] }, { now }).rows) yield* cells.flat();
  }
}

/** The catalog with what roles are read from alone: to check and freeze the rest of a province takes longer than to find its roles. */
function bare(catalog: Catalog): Catalog {
  return {
    ...catalog,
    organizations: catalog.organizations.map(({ id, key, name, description, organization_kind, confidence, sources }) => ({
      id,
      key,
      name,
      description,
      organization_kind,
      confidence,
      sources: [...sources],
    })),
    services: catalog.services.map(
      ({ id, key, organization_id, name, status, status_detail, partner_organization_ids, needs, stages, audiences, service_areas }) => ({
        id,
        key,
        organization_id,
        name,
        status,
        ...(status_detail ? { status_detail } : {}),
        ...(partner_organization_ids ? { partner_organization_ids } : {}),
        needs,
        stages,
        audiences,
        service_areas,
      }),
    ),
    locations: [],
  };
}
