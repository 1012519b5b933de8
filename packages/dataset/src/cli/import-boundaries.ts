import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { drawBoundaries } from '../imports/boundaries/draw-boundaries.js';
import { areaFeatures } from '../imports/boundaries/features.js';
import { needMapshaper, type Mapshaper } from '../imports/boundaries/mapshaper.js';
import { matchFeatures, type Matched } from '../imports/boundaries/match-features.js';
import { formatProblem, problemMessage } from '../imports/format-problem.js';
import { isObject, objects, parseJson, type JsonObject } from '../imports/json.js';
import { ImportLog, failure } from '../imports/problems.js';
import type { MessageLanguage } from '../messages/types.js';
import { validateRegion } from '../validate/validate-region.js';
import { UsageError, textOption, type ExitCode, type Given } from './command.js';
import { readBytes } from './import-csv.js';
import { guarded, showRefused } from './import-outcome.js';

/** Bytes of a file of outlines: a whole province in full detail. */
const BOUNDARY_BYTES = 300 * 1024 * 1024;
/** Details finer than this are left out, metres, as in the schematic outlines. */
const METRES = 110;

const WORDS: Readonly<
  Record<
    MessageLanguage,
    { matched: (matched: Matched) => string; size: (bytes: number, brotli: number) => string; written: string; toWrite: string }
  >
> = {
  fr: {
    matched: ({ level, field, features }) =>
      `${features.length} contours reconnus (${level === 'territories' ? 'territoires' : 'municipalités'}) par ${field === undefined ? 'leur identifiant' : `« ${field} »`}.`,
    size: (bytes, brotli) => `boundaries.topojson : ${bytes} octets, ${brotli} une fois comprimé.`,
    written: 'Écrit. La région est maintenant publiée avec ces contours.',
    toWrite: 'Rien n’est encore écrit : ajoutez --write pour l’écrire.',
  },
  en: {
    matched: ({ level, field, features }) =>
      `${features.length} outlines recognised (${level}) by ${field === undefined ? 'their id' : `"${field}"`}.`,
    size: (bytes, brotli) => `boundaries.topojson: ${bytes} bytes, ${brotli} when compressed.`,
    written: 'Written. The region is now published with these outlines.',
    toWrite: 'Nothing is written yet: add --write to write it.',
  },
};

/** `accueil import boundaries FILE [folder]`: official outlines in the place of the schematic ones. */
export async function runImportBoundaries(command: Given): Promise<ExitCode> {
  const { environment, lang, values } = command;
  const [file, folderGiven, ...rest] = command.positionals.slice(1);
  if (file === undefined || rest.length > 0) throw new UsageError('import boundaries FILE');
  const folder = await command.region(folderGiven);
  const metres = Number(textOption(command, 'metres') ?? METRES);
  if (!(metres >= 1 && metres <= 10_000)) throw new UsageError(`--metres ${textOption(command, 'metres') ?? ''}`);
  return guarded(command, async () => {
    const { data, diagnostics } = await validateRegion(folder);
    if (!data.gazetteer)
      return showRefused({ diagnostics: diagnostics.filter((one) => one.file === 'territories.yaml' || one.file === '.') }, command);
    const log = new ImportLog();
    const bytes = await readBytes(command.path(file), file, BOUNDARY_BYTES);
    const isShape = ['.shp', '.zip'].includes(extname(file).toLowerCase());
    const shapes = isShape
      ? await readShapefile(await needMapshaper(environment.packageFolder), bytes, command.path(file))
      : parseJson(new TextDecoder().decode(bytes), file);
    const matched = matchFeatures(areaFeatures(shapes, log), data.gazetteer.value, log, textOption(command, 'id-field'));
    const options = {
      metres,
      lakes: await lakesOf(folder),
      attribution: textOption(command, 'attribution'),
      licence: textOption(command, 'licence'),
    };
    const text = await drawBoundaries(matched, await needMapshaper(environment.packageFolder), options);
    if (values['write'] === true) await put(join(folder, 'boundaries.topojson'), text);
    const { problems } = log;
    const isClean = !problems.some(({ severity }) => severity === 'error');
    const sizes = { bytes: Buffer.byteLength(text), brotli: brotliCompressSync(text).length };
    if (command.json) {
      const { level, field } = matched;
      const ids = matched.features.map(({ id }) => id);
      const spoken = problems.map((problem) => ({ ...problem, message: problemMessage(problem, lang) }));
      environment.out(
        JSON.stringify({ ok: isClean, written: values['write'] === true, level, field, ids, ...sizes, problems: spoken }, null, 1),
      );
    } else {
      for (const problem of problems) environment.err(formatProblem(problem, lang));
      environment.out(WORDS[lang].matched(matched));
      environment.out(WORDS[lang].size(sizes.bytes, sizes.brotli));
      environment.out(values['write'] === true ? WORDS[lang].written : WORDS[lang].toWrite);
    }
    return isClean ? 0 : 1;
  });
}

/** A shapefile as GeoJSON, in degrees. Beside a lone `.shp`, its `.dbf`, `.shx` and `.prj` are read where they are. */
async function readShapefile(mapshaper: Mapshaper, bytes: Uint8Array, path: string): Promise<unknown> {
  const name = basename(path)
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-');
  const input: Record<string, Uint8Array> = { [name]: bytes };
  for (const part of extname(name) === '.shp' ? ['dbf', 'shx', 'prj', 'cpg'] : []) {
    const beside = await readFile(path.replace(/shp$/i, part)).catch(() => undefined);
    if (beside) input[name.replace(/shp$/, part)] = beside;
  }
  const hasProjection = extname(name) === '.zip' || Object.keys(input).some((one) => one.endsWith('.prj'));
  let output: Awaited<ReturnType<Mapshaper['applyCommands']>>;
  try {
    output = await mapshaper.applyCommands(`-i ${name} ${hasProjection ? '-proj wgs84 target=* ' : ''}-o target=* format=geojson`, input);
  } catch (error) {
    throw failure('geo-unread', { detail: error instanceof Error ? error.message : String(error) });
  }
  // An archive may hold several layers; each comes out as a file of its own.
  const layers = Object.values(output).map((text) => parseJson(typeof text === 'string' ? text : new TextDecoder().decode(text), path));
  return { type: 'FeatureCollection', features: layers.flatMap((layer) => (isObject(layer) ? objects(layer['features']) : [])) };
}

/** The file the lakes are in: official ones drawn before, else the schematic ones. */
async function lakesOf(folder: string): Promise<JsonObject | undefined> {
  for (const name of ['boundaries.schematic.topojson', 'boundaries.topojson']) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    const topology = text === undefined ? undefined : parseJson(text, name);
    if (isObject(topology) && isObject(topology['objects']) && isObject(topology['objects']['lakes'])) return topology;
  }
  return undefined;
}

async function put(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
