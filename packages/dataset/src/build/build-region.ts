import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/types.js';
import { validateRegion, type ValidatedRegion } from '../validate/validate-region.js';
import type { RegionContext } from './edition.js';
import { listed, sums, versionOf, type Manifest, type ManifestFile } from './manifest.js';
import { contextOf, makeEdition, makeShared, type EditionSummary, type PartOptions } from './parts.js';
import { publishFolder } from './publish.js';
import { folderSink, memorySink, type Sink } from './sink.js';

export { PublishedShapeError } from './checked.js';

/** What may be said to a build. */
export interface BuildOptions extends PartOptions {
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

/**
 * Validates a region and writes what a server publishes of it. The same input gives the same bytes.
 *
 * Errors: those of the file system when `out` cannot be written; `PublishedShapeError`. A region with faults is an answer, not an error.
 * Effects: reads `folder`; replaces `<out>/<region key>/` whole.
 */
export async function buildRegion(folder: string, options: BuildOptions): Promise<BuiltRegion | RefusedBuild> {
  const { ok, data, diagnostics } = await validateRegion(folder);
  const context = ok ? contextOf(data, options) : undefined;
  if (!context) return { ok: false, diagnostics };
  const target = join(options.out, context.region.key);
  let manifest: Manifest | undefined;
  await publishFolder(target, (fresh) => {
    manifest = emit(context, options, folderSink(fresh));
  });
  return manifest ? { ok: true, folder: target, manifest, diagnostics } : { ok: false, diagnostics };
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

/** Makes every file of a region, one after the other, so that none waits in memory for the others. */
function emit(context: RegionContext, options: Omit<BuildOptions, 'out'>, sink: Sink): Manifest {
  const editions = context.locales.map((lang) => makeEdition(lang, context, sink));
  makeShared(context, sink);
  return finish(context, options, { sink, files: [...sink.files], editions });
}

/** Writes what names the other files. */
function finish(
  { region, defaultLocale, locales }: RegionContext,
  { builtAt }: Omit<BuildOptions, 'out'>,
  { sink, files, editions }: { sink: Sink; files: ManifestFile[]; editions: readonly EditionSummary[] },
): Manifest {
  const before = sink.files.length;
  sink.put({ path: 'SHA256SUMS', content: sums(files) });
  const all = [...files, ...sink.files.slice(before)];
  const manifest: Manifest = {
    format: 'accueil-manifest/1',
    region: region.key,
    version: versionOf(all),
    ...(builtAt ? { built_at: builtAt.toISOString() } : {}),
    licence: region.licence,
    default_locale: defaultLocale,
    locales: locales.flatMap((lang) => editions.find(({ locale }) => locale.lang === lang)?.locale ?? []),
    counts: editions.find(({ counts }) => counts)?.counts ?? NOTHING,
    files: listed(all),
  };
  sink.put({ path: 'manifest.json', content: `${JSON.stringify(manifest, null, 1)}\n` });
  return manifest;
}

const NOTHING: Manifest['counts'] = { organizations: 0, services: 0, locations: 0, taxonomy_terms: 0, trainings: 0, municipalities: 0 };
