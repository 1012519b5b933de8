import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/types.js';
import { validateRegion, type ValidatedRegion } from '../validate/validate-region.js';
import { claimsOf, type Claims } from './claims.js';
import type { RegionContext } from './edition.js';
import { RUNS_FROM_SOURCE, startHelper } from './helper.js';
import { listed, sums, versionOf, type Manifest, type ManifestFile } from './manifest.js';
import { contextOf, makeEdition, makeShared, valuesOnly, type EditionSummary, type PartOptions } from './parts.js';
import { publishFolder } from './publish.js';
import { folderSink, memorySink, type Sink } from './sink.js';

export { PublishedShapeError } from './checked.js';

/** What may be said to a build. */
export interface BuildOptions extends PartOptions {
  /** Folder to write the region's folder into: `<out>/<region key>/`. */
  out: string;
  /** Written as `built_at` in the manifest. Default: none, so that the same input gives the same bytes. */
  builtAt?: Date;
  /** 1 or 2; the bytes are the same. Default: 2 where the region is large enough and the machine has as many. */
  threads?: number;
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

/**
 * Validates a region and writes what a server publishes of it. The same input gives the same bytes.
 *
 * Errors: those of the file system when `out` cannot be written; `PublishedShapeError`. A region with faults is an answer, not an error.
 * Effects: reads `folder`; replaces `<out>/<region key>/` whole.
 */
export async function buildRegion(folder: string, options: BuildOptions): Promise<BuiltRegion | RefusedBuild> {
  const claims = claimsOf();
  const threads = options.threads ?? (await threadsFor(folder));
  const helper = threads > 1 ? startHelper(folder, partOptions(options), claims) : undefined;
  try {
    const { context, digest, diagnostics } = await validated(folder, options);
    if (!context) return { ok: false, diagnostics };
    const target = join(options.out, context.region.key);
    const manifest = await publishFolder(
      target,
      async (fresh) => {
        const help = digest === undefined ? undefined : helper?.start({ fresh, digest });
        const sink = folderSink(fresh);
        const editions = makeEditions(context, claims, sink);
        const helped = await help;
        const missing = context.locales.filter(
          (lang) => ![...editions, ...(helped?.editions ?? [])].some(({ locale }) => locale.lang === lang),
        );
        // Only where the files changed while the helper read them, too late for this thread to claim what it left.
        for (const lang of missing) editions.push(makeEdition(lang, context, sink));
        makeShared(context, sink);
        const files = [...sink.files, ...(helped?.files ?? [])];
        return finish(context, options, { sink, files, editions: [...editions, ...(helped?.editions ?? [])] });
      },
      async () => helper?.end(),
    );
    return { ok: true, folder: target, manifest, diagnostics };
  } finally {
    await helper?.end();
  }
}

/** Organizations and trainings from which a second thread is worth its start. */
const FILES_OF_TWO_THREADS = 1000;

async function threadsFor(folder: string): Promise<number> {
  if (RUNS_FROM_SOURCE || availableParallelism() < 2) return 1;
  const names = await Promise.all(['organizations', 'trainings'].map((inner) => readdir(join(folder, inner)).catch(() => [])));
  return names.flat().length >= FILES_OF_TWO_THREADS ? 2 : 1;
}

function partOptions({ baseUrl, pages }: PartOptions): PartOptions {
  return { ...(baseUrl === undefined ? {} : { baseUrl }), ...(pages ? { pages } : {}) };
}

/** Reads and checks; keeps only what is published of it, so that the rest can leave the memory. */
async function validated(
  folder: string,
  options: BuildOptions,
): Promise<{ context: RegionContext | undefined; digest: string | undefined; diagnostics: Diagnostic[] }> {
  const { ok, data, diagnostics } = await validateRegion(folder);
  return { context: ok ? contextOf(valuesOnly(data), options) : undefined, digest: data.files.digest, diagnostics };
}

/** Makes the languages this thread claims, one after the other, so that none waits in memory for the others. */
function makeEditions(context: RegionContext, claims: Claims, sink: Sink): EditionSummary[] {
  const editions: EditionSummary[] = [];
  for (let lang = claims.next(context.locales); lang !== undefined; lang = claims.next(context.locales)) {
    editions.push(makeEdition(lang, context, sink));
  }
  return editions;
}

/**
 * Every file of a region in memory, by path; `undefined` where the region has faults. Each file of records has passed the SDK's strict schemas.
 * Rejects with `PublishedShapeError`.
 */
export function compileRegion(
  { ok, data }: ValidatedRegion,
  options: Omit<BuildOptions, 'out'> = {},
): Promise<{ manifest: Manifest; contents: Map<string, Uint8Array> } | undefined> {
  return new Promise((resolve) => {
    const context = ok ? contextOf(data, options) : undefined;
    const contents = new Map<string, Uint8Array>();
    resolve(context && { manifest: emit(context, options, memorySink(contents)), contents });
  });
}

function emit(context: RegionContext, options: Omit<BuildOptions, 'out'>, sink: Sink): Manifest {
  const editions = makeEditions(context, claimsOf(), sink);
  makeShared(context, sink);
  return finish(context, options, { sink, files: [...sink.files], editions });
}

/** Writes what names the other files. */
function finish(
  { data, region, defaultLocale, locales }: RegionContext,
  { builtAt }: Omit<BuildOptions, 'out'>,
  { sink, files, editions }: { sink: Sink; files: ManifestFile[]; editions: readonly EditionSummary[] },
): Manifest {
  const before = sink.files.length;
  sink.put({ path: 'SHA256SUMS', content: sums(files) });
  const all = [...files, ...sink.files.slice(before)];
  const conformance = editions.find((edition) => edition.conformance)?.conformance;
  const manifest: Manifest = {
    format: 'accueil-manifest/1',
    region: region.key,
    version: versionOf(all),
    ...(builtAt ? { built_at: builtAt.toISOString() } : {}),
    licence: region.licence,
    default_locale: defaultLocale,
    locales: locales.flatMap((lang) => editions.find(({ locale }) => locale.lang === lang)?.locale ?? []),
    counts: editions.find(({ counts }) => counts)?.counts ?? NOTHING,
    ...(data.signedKeys ? { steward_keys: data.signedKeys.stewards } : {}),
    ...(conformance ? { conformance } : {}),
    files: listed(all),
  };
  sink.put({ path: 'manifest.json', content: `${JSON.stringify(manifest, null, 1)}\n` });
  return manifest;
}

const NOTHING: Manifest['counts'] = { organizations: 0, services: 0, locations: 0, taxonomy_terms: 0, trainings: 0, municipalities: 0 };
