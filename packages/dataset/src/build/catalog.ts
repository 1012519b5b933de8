import type { Catalog, HsdsTaxonomyTerm, RegionSummary, TaxonomyKey, TranslationState } from '@accueil/sdk';
import { compareText } from '../diagnostics/report.js';
import type { RegionData } from '../validate/parse-region.js';
import type { LocationEntry, OrganizationFile, ServiceEntry } from '../validate/schema/organization.js';
import type { RegionFile } from '../validate/schema/region.js';
import type { TermEntry } from '../validate/schema/taxonomy.js';
import { compact, someOf } from './compact.js';
import type { IdMaker } from './ids.js';
import { toLocation, toOrganization, toService, type RecordContext } from './records.js';
import type { TextResolver } from './texts.js';

/** Every record of a region in one language, in the order of keys. The region must have been validated. */
export function toCatalog(data: RegionData, region: RegionFile, context: RecordContext): Catalog {
  const { organizations, services, locations } = entriesOf(data);
  return {
    ...catalogHead(region, context.texts),
    organizations: organizations.map((file) => toOrganization(file, context)),
    services: services.map(({ service, file }) => toService(service, file, context)),
    locations: locations.map((location) => toLocation(location, context)),
    taxonomy_terms: catalogTerms(data, context),
  };
}

/** What the records of a catalog are made of, in their published order. */
export interface CatalogEntries {
  organizations: OrganizationFile[];
  services: { key: string; service: ServiceEntry; file: OrganizationFile }[];
  locations: LocationEntry[];
}

/** What the records of a region's catalogs are made of, in the order of keys. */
export function entriesOf({ organizations }: RegionData): CatalogEntries {
  const files = organizations.map(({ value }) => value).sort(byKey);
  return {
    organizations: files,
    services: files.flatMap((file) => (file.services ?? []).map((service) => ({ key: service.key, service, file }))).sort(byKey),
    locations: files.flatMap(({ locations }) => locations ?? []).sort(byKey),
  };
}

/** What a catalog says before its records. */
export function catalogHead(region: RegionFile, texts: TextResolver): Pick<Catalog, 'format' | 'region' | 'lang'> {
  return { format: 'accueil-catalog/1', region: toRegionSummary(region, texts), lang: texts.lang };
}

/** The terms of a catalog. What people type for them is in `synonyms.json`, which every language shares. */
export function catalogTerms(data: RegionData, { texts, id }: RecordContext): HsdsTaxonomyTerm[] {
  return toTerms(data, SERVICE_TAXONOMIES, { texts, id, synonymsIn: [] });
}

/** Terms a catalog's services use. Those of training ride with training: a page of services never waits for them. */
export const SERVICE_TAXONOMIES: readonly TaxonomyKey[] = ['needs', 'stages', 'audiences'];

/** What terms are made with. */
export interface TermContext {
  texts: TextResolver;
  id: IdMaker;
  /** Languages whose synonyms are written with the terms. */
  synonymsIn: readonly string[];
}

/** The terms of some taxonomies in one language, in the steward's order. */
export function toTerms(data: RegionData, taxonomies: readonly TaxonomyKey[], context: TermContext): HsdsTaxonomyTerm[] {
  return taxonomies.flatMap((taxonomy) => (data.taxonomies[taxonomy]?.value ?? []).map((term) => toTerm(term, taxonomy, context)));
}

/** The region as its catalogs name it. */
export function toRegionSummary(region: RegionFile, texts: TextResolver): RegionSummary {
  const words = texts.record();
  return compact({
    key: region.key,
    territory: region.territory,
    name: words.required('name', region.name),
    steward: region.steward,
    licence: region.licence,
    attribution: words.optional('attribution', region.attribution),
    timezone: region.timezone,
  });
}

function toTerm(term: TermEntry, taxonomy: TaxonomyKey, { texts, id, synonymsIn }: TermContext): HsdsTaxonomyTerm {
  const states: Record<string, TranslationState> = {};
  for (const [lang, isReviewed] of Object.entries(term.reviewed ?? {})) states[lang] = isReviewed ? 'human' : 'machine';
  const words = texts.record(states);
  const synonyms: Record<string, string[]> = {};
  for (const lang of synonymsIn) {
    const list = someOf(term.synonyms?.[lang]);
    if (list) synonyms[lang] = list;
  }
  return compact({
    id: id('taxonomy_term', `${taxonomy}/${term.key}`),
    key: term.key,
    taxonomy,
    name: words.required('name', term.label),
    description: words.optional('description', term.description),
    parent: term.parent,
    synonyms: Object.keys(synonyms).length > 0 ? synonyms : undefined,
    translations: words.translations,
  });
}

function byKey(a: { key: string }, b: { key: string }): number {
  return compareText(a.key, b.key);
}
