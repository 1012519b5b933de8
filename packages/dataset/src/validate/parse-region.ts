import * as z from 'zod/mini';
import type { TaxonomyKey } from '@accueil/sdk';
import { TAXONOMIES } from '@accueil/sdk';
import type { FoundKeys } from '../keys/signed-keys.js';
import type { Report } from '../diagnostics/report.js';
import type { RegionFiles } from '../read/read-region.js';
import type { SourceFile } from '../read/yaml-file.js';
import { reportIssues } from './issues.js';
import { gazetteerSchema, type GazetteerFile } from './schema/gazetteer.js';
import { memberNames } from './schema/members.js';
import { organizationSchema, type OrganizationFile } from './schema/organization.js';
import { regionLocales, regionSchema, type RegionFile } from './schema/region.js';
import { taxonomySchema, type TermEntry } from './schema/taxonomy.js';
import { textSchema } from './schema/text.js';
import { trainingSchema, type TrainingFile } from './schema/training.js';

/** A file's checked contents, with the file to point into. */
export interface Checked<T> {
  source: SourceFile;
  value: T;
}

/** A region whose files each hold what they should; references between them are not checked yet. */
export interface RegionData {
  files: RegionFiles;
  /** Languages of the region, the default first. */
  locales: string[];
  defaultLocale: string;
  region?: Checked<RegionFile>;
  gazetteer?: Checked<GazetteerFile>;
  taxonomies: Partial<Record<TaxonomyKey, Checked<TermEntry[]>>>;
  organizations: Checked<OrganizationFile>[];
  trainings: Checked<TrainingFile>[];
  /** The organizations' public keys, where the region has any that may be used. */
  signedKeys?: FoundKeys;
}

/** Checks each file by itself. Never throws; a file with a fault is left out of the answer, its faults are in `report`. */
export function parseRegion(files: RegionFiles, report: Report): RegionData {
  const { locales, defaultLocale } = readLocales(files.region);
  const text = textSchema(locales, defaultLocale);
  const data: RegionData = { files, locales, defaultLocale, taxonomies: {}, organizations: [], trainings: [] };
  const parse = <T>(source: SourceFile | undefined, schema: z.ZodMiniType<T>): Checked<T> | undefined => {
    if (source?.value === undefined) return undefined;
    const result = z.safeParse(schema, source.value);
    if (result.success) return { source, value: result.data };
    reportIssues(source, result.error.issues, report, (path) => memberNames(schema, path));
    return undefined;
  };
  const region = parse<RegionFile>(files.region, regionSchema(locales, defaultLocale));
  if (region) data.region = region;
  const named = region?.value.default_locale;
  if (region && named !== undefined && named !== defaultLocale) {
    report.add(region.source, ['default_locale'], 'default-locale-missing', { lang: named });
  }
  const gazetteer = parse(files.territories, gazetteerSchema);
  if (gazetteer) data.gazetteer = gazetteer;
  const terms = taxonomySchema(locales, defaultLocale);
  for (const key of TAXONOMIES) {
    const taxonomy = parse(files.taxonomies[key], terms);
    if (taxonomy) data.taxonomies[key] = taxonomy;
  }
  const organization = organizationSchema(text);
  for (const source of files.organizations) {
    const checked = parse(source, organization);
    if (checked) data.organizations.push(checked);
  }
  const training = trainingSchema(text);
  for (const source of files.trainings) {
    const checked = parse(source, training);
    if (checked) data.trainings.push(checked);
  }
  return data;
}

/** The languages must be known before any text can be checked: French alone where `region.yaml` does not say. */
function readLocales(source: SourceFile | undefined): { locales: string[]; defaultLocale: string } {
  const result = z.safeParse(regionLocales, source?.value);
  if (!result.success) return { locales: ['fr'], defaultLocale: 'fr' };
  const { locales, default_locale: named } = result.data;
  const defaultLocale = locales.find((lang) => lang === named) ?? locales[0] ?? 'fr';
  return { locales: [defaultLocale, ...locales.filter((lang) => lang !== defaultLocale)], defaultLocale };
}
