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

/** What else to do with a file without faults. */
export interface ParseOptions {
  /** Looks at it while what was written in it is at hand. */
  look?: ((source: SourceFile, report: Report) => void) | undefined;
  /** Takes the value of a record's file that no other thread has read. */
  hand?: HandRecord | undefined;
}

/** The value of a record's file, as JSON. */
export interface RecordJson {
  file: string;
  json: string;
}
/** Takes the value of a record's file. */
export type HandRecord = (kind: RecordFiles, record: RecordJson) => void;
/** Folders of a file a record. */
export type RecordFiles = 'organizations' | 'trainings';

/** Checks each file by itself. Never throws; a file with a fault is left out of the answer, its faults are in `report`. */
export function parseRegion(files: RegionFiles, report: Report, options: ParseOptions = {}): RegionData {
  const parser = new RegionParser(files.region, report, options);
  for (const kind of ['organizations', 'trainings'] as const) for (const source of files[kind]) parser.add(kind, source);
  return parser.end(files);
}

/** Checks the files of a region one by one, each when it has just been read. The languages must be known before any text can be checked. */
export class RegionParser {
  readonly #report: Report;
  readonly #options: ParseOptions;
  readonly #locales: string[];
  readonly #defaultLocale: string;
  readonly #schemas: { organizations: z.ZodMiniType<OrganizationFile>; trainings: z.ZodMiniType<TrainingFile> };
  readonly #organizations: Checked<OrganizationFile>[] = [];
  readonly #trainings: Checked<TrainingFile>[] = [];

  constructor(region: SourceFile | undefined, report: Report, options: ParseOptions) {
    this.#report = report;
    this.#options = options;
    const { locales, defaultLocale } = readLocales(region);
    this.#locales = locales;
    this.#defaultLocale = defaultLocale;
    const text = textSchema(locales, defaultLocale);
    this.#schemas = { organizations: organizationSchema(text), trainings: trainingSchema(text) };
  }

  /** Checks the file of a record. `json`: its value, where another thread has checked it and keeps it. */
  add(kind: RecordFiles, source: SourceFile, json?: string): void {
    if (kind === 'organizations') this.#add(kind, source, this.#schemas[kind], this.#organizations, json);
    else this.#add(kind, source, this.#schemas[kind], this.#trainings, json);
  }

  /**
   * Keeps the value in half the memory: the engine cuts a file's strings out of its whole text, which each of them then keeps, at two bytes
   * a letter where any letter of the file takes two.
   */
  #add<T>(kind: RecordFiles, source: SourceFile, schema: z.ZodMiniType<T>, list: Checked<T>[], known?: string): void {
    const json = known ?? this.#json(source, schema);
    if (json === undefined) return;
    list.push({ source, value: JSON.parse(json) as T });
    if (known === undefined) this.#options.hand?.(kind, { file: source.file, json });
  }

  /** The checked value of an organization's file; nothing where it has a fault. */
  organizationJson(source: SourceFile): string | undefined {
    return this.#json(source, this.#schemas.organizations);
  }

  #json<T>(source: SourceFile, schema: z.ZodMiniType<T>): string | undefined {
    const checked = this.#parse(source, schema);
    return checked && JSON.stringify(checked.value);
  }

  /** Checks the files that all records share. */
  end(files: RegionFiles): RegionData {
    const [locales, defaultLocale] = [this.#locales, this.#defaultLocale];
    const [organizations, trainings] = [this.#organizations, this.#trainings];
    const data: RegionData = { files, locales, defaultLocale, taxonomies: {}, organizations, trainings };
    const region = this.#parse<RegionFile>(files.region, regionSchema(locales, defaultLocale));
    if (region) data.region = region;
    const named = region?.value.default_locale;
    if (region && named !== undefined && named !== defaultLocale) {
      this.#report.add(region.source, ['default_locale'], 'default-locale-missing', { lang: named });
    }
    const gazetteer = this.#parse(files.territories, gazetteerSchema);
    if (gazetteer) data.gazetteer = gazetteer;
    const terms = taxonomySchema(locales, defaultLocale);
    for (const key of TAXONOMIES) {
      const taxonomy = this.#parse(files.taxonomies[key], terms);
      if (taxonomy) data.taxonomies[key] = taxonomy;
    }
    return data;
  }

  #parse<T>(source: SourceFile | undefined, schema: z.ZodMiniType<T>): Checked<T> | undefined {
    if (source?.value === undefined) return undefined;
    const result = z.safeParse(schema, source.value);
    if (result.success) {
      this.#options.look?.(source, this.#report);
      return { source, value: result.data };
    }
    reportIssues(source, result.error.issues, this.#report, (path) => memberNames(schema, path));
    return undefined;
  }
}

/** The languages must be known before any text can be checked: French alone where `region.yaml` does not say. */
function readLocales(source: SourceFile | undefined): { locales: string[]; defaultLocale: string } {
  const result = z.safeParse(regionLocales, source?.value);
  if (!result.success) return { locales: ['fr'], defaultLocale: 'fr' };
  const { locales, default_locale: named } = result.data;
  const defaultLocale = locales.find((lang) => lang === named) ?? locales[0] ?? 'fr';
  return { locales: [defaultLocale, ...locales.filter((lang) => lang !== defaultLocale)], defaultLocale };
}
