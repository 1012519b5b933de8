import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataProblem } from '@accueil/sdk';
import { catalogSchema, continuumSchema, gazetteerSchema, problemsOf, synonymsSchema, trainingListSchema } from '@accueil/sdk/schema';
import type * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostics/types.js';
import { validateRegion, type ValidatedRegion } from '../validate/validate-region.js';
import { toCatalog } from './catalog.js';
import { toContinuum } from './continuum.js';
import { toGazetteer } from './gazetteer.js';
import { idMaker } from './ids.js';
import type { Edition, FileMaker, PublishedFile, RegionContext } from './edition.js';
import { csvFile } from '../exports/csv.js';
import { geojsonFile } from '../exports/geojson.js';
import { icsFile } from '../exports/ics.js';
import { hsdsFiles } from '../hsds/api.js';
import { Digests, type Manifest } from './manifest.js';
import { pageLanguages, type PageRule } from './page-languages.js';
import { publishFolder } from './publish.js';
import { toSynonyms } from './synonyms.js';
import { TextResolver, type Completeness } from './texts.js';
import { toTrainingList } from './training.js';

/** What may be said to a build. */
export interface BuildOptions {
  /** Folder to write the region's folder into: `<out>/<region key>/`. */
  out: string;
  /** Written as `built_at` in the manifest. Default: none, so that the same input gives the same bytes. */
  builtAt?: Date;
  /** Where the published folder will be served. Default: `base_url` of `region.yaml`, else nowhere in particular. */
  baseUrl?: string;
  /** In which languages pages of records are written. Default: all of them, unless the region is very large. */
  pages?: PageRule;
}

/** A finished build. */
export interface BuiltRegion {
  ok: true;
  /** The folder written. */
  folder: string;
  manifest: Manifest;
  /** Warnings only. */
  diagnostics: Diagnostic[];
}

/** A build that was not made, since the region has faults; the former one, if any, is as it was. */
export interface RefusedBuild {
  ok: false;
  diagnostics: Diagnostic[];
}

/** A region passed the steward's checks, yet a published file is not what readers expect: a fault of this tool. */
export class PublishedShapeError extends Error {
  override readonly name = 'PublishedShapeError';
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    const [first] = problems;
    super(`${first?.file ?? ''} ${first?.path ?? ''}: ${first?.message ?? ''} (${problems.length})`);
    this.problems = problems;
  }
}

/** Made for each language, in this order. */
const OF_EDITION: readonly FileMaker[] = [];
/** Made once, from the edition in the default language. */
const OF_DEFAULT: readonly FileMaker[] = [hsdsFiles, geojsonFile, csvFile, icsFile];

/**
 * Validates a region and writes what a server publishes of it. The same input gives the same bytes.
 *
 * Errors: those of the file system when `out` cannot be written; `PublishedShapeError`. A region with faults is an answer, not an error.
 * Effects: reads `folder`; replaces `<out>/<region key>/` whole.
 */
export async function buildRegion(folder: string, options: BuildOptions): Promise<BuiltRegion | RefusedBuild> {
  const validated = await validateRegion(folder);
  const region = validated.data.region?.value;
  if (!validated.ok || !region) return { ok: false, diagnostics: validated.diagnostics };
  const target = join(options.out, region.key);
  let manifest: Manifest | undefined;
  await publishFolder(target, async (write) => {
    manifest = await emitRegion(validated, options, write);
  });
  return manifest
    ? { ok: true, folder: target, manifest, diagnostics: validated.diagnostics }
    : { ok: false, diagnostics: validated.diagnostics };
}

/**
 * Every file of a region in memory, by path; `undefined` where the region has faults. Each file of records has passed the SDK's strict schemas.
 * @throws {PublishedShapeError}
 */
export async function compileRegion(
  validated: ValidatedRegion,
  options: Omit<BuildOptions, 'out'> = {},
): Promise<{ manifest: Manifest; contents: Map<string, Uint8Array> } | undefined> {
  const contents = new Map<string, Uint8Array>();
  const manifest = await emitRegion(validated, options, (path, bytes) => {
    contents.set(path, bytes);
  });
  return manifest && { manifest, contents };
}

/** Makes every file of a region, one after the other, so that none waits in memory for the others. `undefined` where it has faults. */
async function emitRegion(
  { ok, data }: ValidatedRegion,
  { builtAt, baseUrl, pages }: Omit<BuildOptions, 'out'>,
  write: (path: string, bytes: Uint8Array) => void | Promise<void>,
): Promise<Manifest | undefined> {
  if (!ok || !data.region || !data.gazetteer) return undefined;
  const region = data.region.value;
  const gazetteer = toGazetteer(data.gazetteer.value);
  const id = idMaker(region.key);
  const municipalities = new Map(gazetteer.municipalities.map((town) => [town.code, town]));
  const base = baseUrl ?? region.base_url;
  const context: RegionContext = {
    data,
    region,
    gazetteer,
    continuum: toContinuum(data, id),
    locales: data.locales,
    defaultLocale: data.defaultLocale,
    pageLanguages: pageLanguages(data, pages),
    ...(base === undefined ? {} : { baseUrl: base.endsWith('/') ? base : `${base}/` }),
  };
  const digests = new Digests();
  const put = async (path: string, content: PublishedFile['content']): Promise<void> => {
    const bytes = bytesOf(content);
    digests.add(path, bytes);
    await write(path, bytes);
  };
  const putAll = async (files: Iterable<PublishedFile>): Promise<void> => {
    for (const { path, content } of files) await put(path, content);
  };
  const locales: ({ lang: string } & Completeness)[] = [];
  let counts: Manifest['counts'] | undefined;
  for (const lang of data.locales) {
    const texts = new TextResolver({ lang, defaultLocale: data.defaultLocale, states: region.translation_state ?? {} });
    const catalog = toCatalog(data, region, {
      id,
      texts,
      municipalities,
      country: region.country ?? 'CA',
      stateProvince: region.state_province,
      timezone: region.timezone,
    });
    const training = toTrainingList(data, texts, id);
    await put(`${lang}/catalog.json`, checked(`${lang}/catalog.json`, catalogSchema, catalog));
    await put(`${lang}/training.json`, checked(`${lang}/training.json`, trainingListSchema, training));
    locales.push({ lang, ...texts.completeness });
    const edition: Edition = { lang, catalog, training };
    for (const make of OF_EDITION) await putAll(make(edition, context));
    if (counts) continue;
    for (const make of OF_DEFAULT) await putAll(make(edition, context));
    counts = {
      organizations: catalog.organizations.length,
      services: catalog.services.length,
      locations: catalog.locations.length,
      taxonomy_terms: new Set([...catalog.taxonomy_terms, ...training.taxonomy_terms].map((term) => term.id)).size,
      trainings: training.trainings.length,
      municipalities: gazetteer.municipalities.length,
    };
  }
  await put('territories.json', checked('territories.json', gazetteerSchema, gazetteer));
  await put('continuum.json', checked('continuum.json', continuumSchema, context.continuum));
  await put('synonyms.json', checked('synonyms.json', synonymsSchema, toSynonyms(data)));
  if (data.files.boundaries) await put('boundaries.topojson', await readFile(join(data.files.folder, data.files.boundaries)));
  const sums = digests.sums();
  await put('SHA256SUMS', sums);
  const manifest: Manifest = {
    format: 'accueil-manifest/1',
    region: region.key,
    version: digests.version(),
    ...(builtAt ? { built_at: builtAt.toISOString() } : {}),
    licence: region.licence,
    default_locale: data.defaultLocale,
    locales,
    counts: counts ?? { organizations: 0, services: 0, locations: 0, taxonomy_terms: 0, trainings: 0, municipalities: 0 },
    files: digests.listed(),
  };
  await write('manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}

function bytesOf(content: PublishedFile['content']): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return typeof content === 'string' ? Buffer.from(content) : Buffer.concat(Array.from(content, (piece) => Buffer.from(piece)));
}

function checked(file: string, schema: z.ZodMiniType, value: unknown): string {
  const problems = problemsOf(schema, value, file);
  if (problems.length > 0) throw new PublishedShapeError(problems);
  return JSON.stringify(value);
}
