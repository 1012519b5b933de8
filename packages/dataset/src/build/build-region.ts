import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/types.js';
import { READ_LIMITS } from '../read/yaml-file.js';
import { checkParsed, parseFolder, type ParsedRegion, type ValidatedRegion } from '../validate/validate-region.js';
import { claimsOf, type Claims } from './claims.js';
import type { RegionContext } from './edition.js';
import { RUNS_FROM_SOURCE, startHelper, type Helper, type HelperAnswer } from './helper.js';
import { inOrder, listed, sums, versionOf, type Manifest, type ManifestFile } from './manifest.js';
import { PartMaker, contextOf, makeShared, partsOf, valuesOnly, type PartOptions, type PartSummary } from './parts.js';
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
    const checks = new Checks(await parseFolder(folder, READ_LIMITS, helper), options);
    const { region } = checks;
    // With one thread nothing is written before the last check, and with two nothing where a file has a fault of its own.
    const passed = region === undefined || !helper ? checks.pass() : undefined;
    if (region === undefined || (passed && !passed.context)) return { ok: false, diagnostics: passed?.diagnostics ?? [] };
    const target = join(options.out, region);
    return await publishFolder(
      target,
      async (fresh): Promise<BuiltRegion | RefusedBuild> => {
        // The second thread makes its first parts while this one checks. Where a fault is found, what it wrote is thrown away.
        const help = checks.help(helper, fresh);
        help?.catch(claims.stop);
        const { context, diagnostics } = checks.pass();
        if (!context) return { ok: false, diagnostics };
        const sink = folderSink(fresh);
        const own = makeParts(context, claims, sink);
        makeShared(context, sink);
        const helped = await help;
        const parts = [...own, ...(helped?.parts ?? [])];
        const files = [...sink.files, ...(helped?.files ?? [])];
        return { ok: true, folder: target, manifest: finish(context, options, { sink, files, parts }), diagnostics };
      },
      { keep: ({ ok }) => ok, quiet: async () => helper?.end() },
    );
  } finally {
    await helper?.end();
  }
}

/** The checks of a region that was read, passed once. What only they need can leave the memory then. */
class Checks {
  readonly #options: BuildOptions;
  #parsed: ParsedRegion | undefined;
  #passed: { context: RegionContext | undefined; diagnostics: Diagnostic[] } | undefined;
  /** Its key; `undefined` where it will not pass. */
  readonly region: string | undefined;

  constructor(parsed: ParsedRegion, options: BuildOptions) {
    this.#parsed = parsed;
    this.#options = options;
    this.region = parsed.report.hasErrors ? undefined : parsed.data.region?.value.key;
  }

  /** Lets a second thread begin before they are passed. */
  help(helper: Helper | undefined, fresh: string): Promise<HelperAnswer> | undefined {
    return this.#parsed && helper?.start(fresh, this.#parsed.data);
  }

  pass(): { context: RegionContext | undefined; diagnostics: Diagnostic[] } {
    if (this.#parsed) {
      const { ok, data, diagnostics } = checkParsed(this.#parsed);
      this.#parsed = undefined;
      this.#passed = { context: ok ? contextOf(valuesOnly(data), this.#options) : undefined, diagnostics };
    }
    return this.#passed ?? { context: undefined, diagnostics: [] };
  }
}

/** Organizations and trainings from which a second thread is worth its start. */
const FILES_OF_TWO_THREADS = 200;

async function threadsFor(folder: string): Promise<number> {
  if (RUNS_FROM_SOURCE || availableParallelism() < 2) return 1;
  return (await recordFiles(folder)) >= FILES_OF_TWO_THREADS ? 2 : 1;
}

/** Files from which it matters how the engine keeps its memory: `bin/accueil.mjs` starts another program for such a region. */
const FILES_OF_LARGE = 2000;

/** Whether a region is so large that building it is worth a program started for that. */
export async function isLarge(folder: string): Promise<boolean> {
  return (await recordFiles(folder)) >= FILES_OF_LARGE;
}

async function recordFiles(folder: string): Promise<number> {
  const names = await Promise.all(['organizations', 'trainings'].map((inner) => readdir(join(folder, inner)).catch(() => [])));
  return names.flat().length;
}

function partOptions({ baseUrl, pages }: PartOptions): PartOptions {
  return { ...(baseUrl === undefined ? {} : { baseUrl }), ...(pages ? { pages } : {}) };
}

/** Makes the parts this thread claims, one after the other, so that none waits in memory for the others. */
function makeParts(context: RegionContext, claims: Claims, sink: Sink): PartSummary[] {
  const maker = new PartMaker(context, sink);
  const parts = partsOf(context);
  const made: PartSummary[] = [];
  for (let part = claims.next(parts); part !== undefined; part = claims.next(parts)) made.push(maker.make(part));
  return made;
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
  const parts = makeParts(context, claimsOf(), sink);
  makeShared(context, sink);
  return finish(context, options, { sink, files: [...sink.files], parts });
}

/** Writes what names the other files. */
function finish(
  { data, region, defaultLocale, locales }: RegionContext,
  { builtAt }: Omit<BuildOptions, 'out'>,
  { sink, files, parts }: { sink: Sink; files: ManifestFile[]; parts: readonly PartSummary[] },
): Manifest {
  const before = sink.files.length;
  const ordered = inOrder(files);
  sink.put({ path: 'SHA256SUMS', content: sums(ordered) });
  const all = [...ordered, ...sink.files.slice(before)];
  const conformance = parts.find((part) => part.conformance)?.conformance;
  const completeness = parts.flatMap((part) => part.locales);
  const manifest: Manifest = {
    format: 'accueil-manifest/1',
    region: region.key,
    version: versionOf(all),
    ...(builtAt ? { built_at: builtAt.toISOString() } : {}),
    licence: region.licence,
    default_locale: defaultLocale,
    locales: locales.flatMap((lang) => completeness.find((locale) => locale.lang === lang) ?? []),
    counts: parts.find(({ counts }) => counts)?.counts ?? NOTHING,
    ...(data.signedKeys ? { steward_keys: data.signedKeys.stewards } : {}),
    ...(conformance ? { conformance } : {}),
    files: listed(all),
  };
  sink.put({ path: 'manifest.json', content: `${JSON.stringify(manifest, null, 1)}\n` });
  return manifest;
}

const NOTHING: Manifest['counts'] = { organizations: 0, services: 0, locations: 0, taxonomy_terms: 0, trainings: 0, municipalities: 0 };
