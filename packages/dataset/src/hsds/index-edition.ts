import type {
  Catalog,
  HsdsLocation,
  HsdsOrganization,
  HsdsTaxonomyTerm,
  Municipality,
  StageRole,
  Territory,
  TrainingList,
} from '@accueil/sdk';
import type { Edition, RegionContext } from '../build/edition.js';
import { idMaker, type IdMaker } from '../build/ids.js';
import type { LocationEntry, OrganizationFile, ServiceEntry } from '../validate/schema/organization.js';

/** What serving a record needs to find others. */
export interface EditionIndex {
  catalog: Catalog;
  training: TrainingList;
  context: RegionContext;
  id: IdMaker;
  /** By id. */
  organizations: ReadonlyMap<string, HsdsOrganization>;
  locations: ReadonlyMap<string, HsdsLocation>;
  /** By `taxonomy/key`. */
  terms: ReadonlyMap<string, HsdsTaxonomyTerm>;
  territories: ReadonlyMap<string, Territory>;
  /** By code, and all of a territory by its id. */
  municipalities: ReadonlyMap<string, Municipality>;
  municipalitiesOf: ReadonlyMap<string, readonly Municipality[]>;
  /** What the steward wrote, by key, for texts in other languages. */
  written: {
    organizations: ReadonlyMap<string, OrganizationFile>;
    services: ReadonlyMap<string, ServiceEntry>;
    locations: ReadonlyMap<string, LocationEntry>;
  };
  /** By id of the organization. */
  stageRoles: ReadonlyMap<string, readonly StageRole[]>;
  /** Names of languages, in the edition's. */
  languageNames: Intl.DisplayNames;
  /**
   * What a record looks like in others, made once for those that stand together: an organization's services follow each other, and each
   * shows it whole. Nobody may change what it gives.
   */
  once: Lately;
}

/** Remembers what was made of records asked for lately. */
export type Lately = <Made>(of: object, part: string, make: () => Made) => Made;

/** Records remembered, for each part. */
const MOST_RECORDS = 200;

/** A memory of what was made lately. It forgets all at once when it is full: whoever asks goes through records in their order. */
export function lately(): Lately {
  const parts = new Map<string, Map<object, unknown>>();
  return <Made>(of: object, part: string, make: () => Made): Made => {
    let made = parts.get(part);
    if (!made) parts.set(part, (made = new Map<object, unknown>()));
    if (made.has(of)) return made.get(of) as Made;
    const fresh = make();
    if (made.size >= MOST_RECORDS) made.clear();
    made.set(of, fresh);
    return fresh;
  };
}

/** Looks everything up once for a whole edition. */
export function indexEdition({ lang, catalog, training }: Edition, context: RegionContext): EditionIndex {
  const { gazetteer, data } = context;
  const files = data.organizations.map(({ value }) => value);
  const terms = [...catalog.taxonomy_terms, ...training.taxonomy_terms];
  return {
    catalog,
    training,
    context,
    id: idMaker(context.region.key),
    organizations: new Map(catalog.organizations.map((organization) => [organization.id, organization])),
    locations: new Map(catalog.locations.map((location) => [location.id, location])),
    terms: new Map(terms.map((term) => [`${term.taxonomy}/${term.key}`, term])),
    territories: new Map(gazetteer.territories.map((territory) => [territory.id, territory])),
    municipalities: new Map(gazetteer.municipalities.map((town) => [town.code, town])),
    municipalitiesOf: grouped(gazetteer.municipalities, ({ territory }) => territory),
    written: {
      organizations: new Map(files.map((file) => [file.key, file])),
      services: new Map(files.flatMap((file) => (file.services ?? []).map((service) => [service.key, service]))),
      locations: new Map(files.flatMap((file) => (file.locations ?? []).map((location) => [location.key, location]))),
    },
    stageRoles: grouped(context.continuum.stage_roles, ({ organization_id }) => organization_id),
    languageNames: new Intl.DisplayNames([lang], { type: 'language' }),
    once: lately(),
  };
}

/** Items by what they have in common, in their order. */
export function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
