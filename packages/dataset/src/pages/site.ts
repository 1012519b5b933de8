import type {
  HsdsLocation,
  HsdsOrganization,
  HsdsService,
  HsdsTaxonomyTerm,
  Municipality,
  TaxonomyKey,
  Territory,
  Training,
} from '@accueil/sdk';
import type { Edition, RegionContext } from '../build/edition.js';
import { ownName, pageLanguage, direction, type PageLanguage } from './language.js';
import type { Content } from './markup.js';
import { rolesOf, type OrganizationRole } from './roles.js';
import { recordName } from './texts.js';

/** What every page of a region in one language is made from: its records, linked once. */
export interface Site {
  readonly edition: Edition;
  readonly context: RegionContext;
  /** The language of the pages' own words; that of the records is the edition's. */
  readonly language: PageLanguage;
  /** Every language that has pages: its code, its name in itself and its direction. */
  readonly languages: readonly { lang: string; name: string; dir: string }[];
  /** ISO 3166-1, of numbers and places that name none. */
  readonly country: string;
  readonly organizations: ReadonlyMap<string, HsdsOrganization>;
  readonly locations: ReadonlyMap<string, HsdsLocation>;
  readonly services: ReadonlyMap<string, HsdsService>;
  /** By the id of their organization, and of each partner. */
  readonly servicesOf: ReadonlyMap<string, readonly HsdsService[]>;
  readonly partneredBy: ReadonlyMap<string, readonly HsdsService[]>;
  readonly trainingsOf: ReadonlyMap<string, readonly Training[]>;
  /** By the id of their organization. Found when first asked for: of all that is made from a site, pages alone show them. */
  readonly roles: () => ReadonlyMap<string, readonly OrganizationRole[]>;
  /** The label of a term, by `needs/housing`; nothing for one that does not exist. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly territories: ReadonlyMap<string, Territory>;
  readonly municipalities: ReadonlyMap<string, Municipality>;
  /** Codes of the municipalities in a territory and in those inside it. */
  readonly townsOf: ReadonlyMap<string, readonly string[]>;
  /**
   * What is the same on every page that shows a record (an organization's sources, a place) or the same keys (its stages) is made once.
   * Sound since all pages of records stand one folder deep: an address relative to one holds for all.
   */
  readonly once: <Made>(of: object | string, part: string, make: () => Made) => Made;
}

/** A term of a taxonomy and its label, ready to stand in a page. */
export interface Term {
  readonly term: HsdsTaxonomyTerm;
  readonly label: Content;
}

/** Links the records of an edition. */
export function siteOf(edition: Edition, context: RegionContext): Site {
  const { catalog, training, lang } = edition;
  const country = context.region.country ?? 'CA';
  const language = pageLanguage([lang, context.defaultLocale], country);
  const terms = new Map<string, Term>();
  for (const term of [...catalog.taxonomy_terms, ...training.taxonomy_terms]) {
    terms.set(`${term.taxonomy}/${term.key}`, { term, label: recordName(term, { edition, language }) });
  }
  return {
    edition,
    context,
    language,
    languages: context.pageLanguages.map((code) => ({ lang: code, name: ownName(code), dir: direction(code) })),
    country,
    organizations: byId(catalog.organizations),
    locations: byId(catalog.locations),
    services: new Map(catalog.services.map((service) => [service.key, service])),
    servicesOf: grouped(catalog.services, ({ organization_id }) => [organization_id]),
    partneredBy: grouped(catalog.services, ({ partner_organization_ids = [] }) => partner_organization_ids),
    trainingsOf: grouped(training.trainings, ({ provider }) => provider.flatMap(({ organization_id }) => organization_id ?? [])),
    roles: () => rolesOf(edition, context),
    terms,
    territories: byId(context.gazetteer.territories),
    municipalities: new Map(context.gazetteer.municipalities.map((town) => [town.code, town])),
    townsOf: townsOf(context),
    once: onceMaker(),
  };
}

/** The labels of terms, in their order; a key without a term is left out. */
export function termLabels({ terms }: Site, taxonomy: TaxonomyKey, keys: readonly string[] = []): Content[] {
  return keys.flatMap((key) => terms.get(`${taxonomy}/${key}`)?.label ?? []);
}

/** The names of terms as plain words. */
export function termNames({ terms }: Site, taxonomy: TaxonomyKey, keys: readonly string[] = []): string[] {
  return keys.flatMap((key) => terms.get(`${taxonomy}/${key}`)?.term.name ?? []);
}

/** The name of a territory; its id where nothing knows it. */
export function territoryName({ territories }: Site, id: string): string {
  return territories.get(id)?.name ?? id;
}

/** The name of a municipality, the full one where another has the same; its code where nothing knows it. */
export function municipalityName({ municipalities }: Site, code: string): string {
  const town = municipalities.get(code);
  return town === undefined ? code : town.homonym === true ? (town.full_name ?? town.name) : town.name;
}

/** Where a service is given: its own places, else its organization's, where nobody has said that it is given. */
export function placesOf(
  site: Site,
  service: HsdsService,
  organization: HsdsOrganization | undefined,
): { locations: HsdsLocation[]; areOwn: boolean } {
  const own = located(
    site,
    service.service_at_locations?.map(({ location_id }) => location_id),
  );
  return own.length > 0 ? { locations: own, areOwn: true } : { locations: located(site, organization?.location_ids), areOwn: false };
}

/** The places of these ids. */
export function located({ locations }: Site, ids: readonly string[] | undefined = []): HsdsLocation[] {
  return ids.flatMap((id) => locations.get(id) ?? []);
}

function onceMaker(): Site['once'] {
  const parts = new Map<string, Map<object | string, unknown>>();
  return <Made>(of: object | string, part: string, make: () => Made): Made => {
    let made = parts.get(part);
    if (made === undefined) parts.set(part, (made = new Map<object | string, unknown>()));
    if (!made.has(of)) made.set(of, make());
    return made.get(of) as Made;
  };
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Records by the groups each is in, in their order. */
export function grouped<T>(records: readonly T[], groupsOf: (record: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const group of groupsOf(record)) {
      const members = groups.get(group);
      if (members) members.push(record);
      else groups.set(group, [record]);
    }
  }
  return groups;
}

function townsOf({ gazetteer }: RegionContext): Map<string, string[]> {
  const parents = new Map(gazetteer.territories.map(({ id, parent }) => [id, parent]));
  const towns = new Map<string, string[]>();
  for (const { code, territory } of gazetteer.municipalities) {
    const seen = new Set<string>();
    for (let id: string | undefined = territory; id !== undefined && !seen.has(id); id = parents.get(id)) {
      seen.add(id);
      const codes = towns.get(id);
      if (codes) codes.push(code);
      else towns.set(id, [code]);
    }
  }
  return towns;
}
