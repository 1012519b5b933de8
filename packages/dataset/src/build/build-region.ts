import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataProblem } from '@accueil/sdk';
import { catalogSchema, gazetteerSchema, problemsOf, synonymsSchema } from '@accueil/sdk/schema';
import type * as z from 'zod/mini';
import type { Diagnostic } from '../diagnostics/types.js';
import { validateRegion, type ValidatedRegion } from '../validate/validate-region.js';
import { toCatalog } from './catalog.js';
import { toGazetteer } from './gazetteer.js';
import { idMaker } from './ids.js';
import { listFiles, versionOf, type Manifest } from './manifest.js';
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

/**
 * Validates a region and writes what a server publishes of it. The same input gives the same bytes.
 *
 * Errors: those of the file system when `out` cannot be written; `PublishedShapeError`. A region with faults is an answer, not an error.
 * Effects: reads `folder`; replaces `<out>/<region key>/` whole.
 */
export async function buildRegion(folder: string, options: BuildOptions): Promise<BuiltRegion | RefusedBuild> {
  const validated = await validateRegion(folder);
  const files = await compileRegion(validated, options.builtAt);
  if (!files) return { ok: false, diagnostics: validated.diagnostics };
  const target = join(options.out, files.manifest.region);
  await publishFolder(target, files.contents);
  return { ok: true, folder: target, manifest: files.manifest, diagnostics: validated.diagnostics };
}

/**
 * Every file of a region in memory, by path; `undefined` where the region has faults. Each file of records has passed the SDK's strict schemas.
 * @throws {PublishedShapeError}
 */
export async function compileRegion(
  { ok, data }: ValidatedRegion,
  builtAt?: Date,
): Promise<{ manifest: Manifest; contents: Map<string, Uint8Array> } | undefined> {
  if (!ok || !data.region || !data.gazetteer) return undefined;
  const region = data.region.value;
  const gazetteer = toGazetteer(data.gazetteer.value);
  const id = idMaker(region.key);
  const municipalities = new Map(gazetteer.municipalities.map((town) => [town.code, town]));
  const contents = new Map<string, Uint8Array>();
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
    contents.set(`${lang}/catalog.json`, checked(`${lang}/catalog.json`, catalogSchema, catalog));
    contents.set(`${lang}/training.json`, json(training));
    locales.push({ lang, ...texts.completeness });
    counts ??= {
      organizations: catalog.organizations.length,
      services: catalog.services.length,
      locations: catalog.locations.length,
      taxonomy_terms: new Set([...catalog.taxonomy_terms, ...training.taxonomy_terms].map((term) => term.id)).size,
      trainings: training.trainings.length,
      municipalities: gazetteer.municipalities.length,
    };
  }
  contents.set('territories.json', checked('territories.json', gazetteerSchema, gazetteer));
  contents.set('synonyms.json', checked('synonyms.json', synonymsSchema, toSynonyms(data)));
  if (data.files.boundaries) contents.set('boundaries.topojson', await readFile(join(data.files.folder, data.files.boundaries)));
  const files = listFiles(contents);
  const manifest: Manifest = {
    format: 'accueil-manifest/1',
    region: region.key,
    version: versionOf(files),
    ...(builtAt ? { built_at: builtAt.toISOString() } : {}),
    licence: region.licence,
    default_locale: data.defaultLocale,
    locales,
    counts: counts ?? { organizations: 0, services: 0, locations: 0, taxonomy_terms: 0, trainings: 0, municipalities: 0 },
    files,
  };
  contents.set('manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return { manifest, contents };
}

function checked(file: string, schema: z.ZodMiniType, value: unknown): Uint8Array {
  const problems = problemsOf(schema, value, file);
  if (problems.length > 0) throw new PublishedShapeError(problems);
  return json(value);
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
