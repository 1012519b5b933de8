import { lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TAXONOMIES, type TaxonomyKey } from '@accueil/sdk';
import { Report, compareText, wholeFile } from '../diagnostics/report.js';
import { READ_LIMITS, plainFile, readYaml, type ReadLimits, type SourceFile } from './yaml-file.js';

/** Every file of a region's folder, read but not yet understood. */
export interface RegionFiles {
  /** The folder, as given. */
  folder: string;
  region?: SourceFile;
  territories?: SourceFile;
  taxonomies: Partial<Record<TaxonomyKey, SourceFile>>;
  organizations: SourceFile[];
  trainings: SourceFile[];
  /** Name of the outlines to publish: the steward's official ones, else the schematic ones. */
  boundaries?: 'boundaries.topojson' | 'boundaries.schematic.topojson';
}

/** Files and folders of a region that are not YAML the tool reads. */
const OTHER_FILES = new Set([
  'boundaries.topojson',
  'boundaries.schematic.topojson',
  'extents.yaml',
  'neighbours.yaml',
  // Read where it is checked: keys/signed-keys.ts.
  'keys.signed.json',
  'README.md',
  'LICENSE',
  '.gitkeep',
  // What `accueil import` keeps of each source.
  'imports',
]);

/** A record's file that another thread has read and found without fault. */
export interface EarlyFile {
  bytes: Uint8Array;
  /** Its checked value, as JSON. */
  json: string;
}

/** Reads files of organizations while the first thread reads others. Answers by the file's name; what is not in the answer must be read. */
export type ReadAhead = (files: string[], region: SourceFile | undefined) => Promise<ReadonlyMap<string, EarlyFile>>;

/** Is given each record's file when it has just been read: its value is at hand then, later it must be read again. */
export type TakeFile = (kind: 'organizations' | 'trainings', source: SourceFile, region: SourceFile | undefined, json?: string) => void;

/** Files from which reading half of them elsewhere is worth it: an engine reads its first hundreds slowly. */
const MANY = 2000;

/** What else may be said of how a folder is read. */
export interface ReadHow {
  take?: TakeFile;
  ahead?: ReadAhead | undefined;
}

/**
 * Reads a region's folder. Never throws: what cannot be read goes to `report` with its file and line, the rest is returned.
 *
 * Effects: reads the folder; follows no symbolic link.
 */
export async function readRegion(
  folder: string,
  report: Report,
  limits: ReadLimits = READ_LIMITS,
  { take, ahead }: ReadHow = {},
): Promise<RegionFiles> {
  const files: RegionFiles = { folder, taxonomies: {}, organizations: [], trainings: [] };
  const names = await list(folder, '', report);
  if (!names) {
    report.add(wholeFile('.'), [], 'folder-missing', { folder });
    return files;
  }
  const budget: Budget = { bytes: 0, isSpent: false, keep: slabs() };
  const read = (file: string): SourceFile => readOne(folder, file, report, limits, budget);
  for (const name of ['region.yaml', 'territories.yaml']) {
    if (!names.includes(name)) report.add(wholeFile(name), [], 'file-missing', { file: name });
  }
  if (names.includes('region.yaml')) files.region = read('region.yaml');
  if (names.includes('territories.yaml')) files.territories = read('territories.yaml');
  for (const name of ['boundaries.topojson', 'boundaries.schematic.topojson'] as const) {
    if (names.includes(name)) files.boundaries ??= name;
  }
  const folders = new Set(['taxonomies', 'organizations', 'trainings']);
  for (const name of names) {
    if (name === 'region.yaml' || name === 'territories.yaml' || folders.has(name) || OTHER_FILES.has(name)) continue;
    report.add(wholeFile(name), [], 'file-unexpected', {}, { severity: 'warning' });
  }
  for (const inner of folders) {
    const entries = (await list(folder, inner, report)) ?? [];
    if (entries.length > limits.files) {
      report.add(wholeFile(inner), [], 'too-many-files', { count: entries.length, limit: limits.files });
      continue;
    }
    const half = Math.ceil(entries.length / 2);
    const behind = entries.slice(half).flatMap((entry) => (entry.endsWith('.yaml') ? `${inner}/${entry}` : []));
    const reading = inner === 'organizations' && entries.length >= MANY ? ahead?.(behind, files.region) : undefined;
    let early: ReadonlyMap<string, EarlyFile> | undefined;
    for (const [place, entry] of entries.entries()) {
      const file = `${inner}/${entry}`;
      if (place === half) early = await reading;
      if (!entry.endsWith('.yaml')) {
        if (!OTHER_FILES.has(entry)) report.add(wholeFile(file), [], 'file-unexpected', {}, { severity: 'warning' });
        continue;
      }
      const taxonomy = TAXONOMIES.find((key) => `${key}.yaml` === entry);
      if (inner === 'organizations' || inner === 'trainings') {
        const known = early?.get(file);
        const isKnown = known !== undefined && budget.bytes + known.bytes.byteLength <= limits.totalBytes;
        if (isKnown) budget.bytes += known.bytes.byteLength;
        const source = isKnown ? plainFile(file, known.bytes, limits.depth) : read(file);
        files[inner].push(source);
        take?.(inner, source, files.region, isKnown ? known.json : undefined);
      } else if (taxonomy) files.taxonomies[taxonomy] = read(file);
      else report.add(wholeFile(file), [], 'file-unexpected', {}, { severity: 'warning' });
    }
  }
  for (const key of ['needs', 'stages', 'audiences'] as const) {
    const file = `taxonomies/${key}.yaml`;
    if (!files.taxonomies[key]) report.add(wholeFile(file), [], 'file-missing', { file });
  }
  return files;
}

async function list(folder: string, inner: string, report: Report): Promise<string[] | undefined> {
  try {
    return (await readdir(join(folder, inner))).sort(compareText);
  } catch (error) {
    if (!isMissing(error)) report.add(wholeFile(inner || '.'), [], 'file-unreadable', { detail: String(error) });
    return undefined;
  }
}

/** What the files of a region weigh together, as they are read. */
interface Budget {
  bytes: number;
  isSpent: boolean;
  /** The same bytes, beside those of other files. */
  keep: (bytes: Uint8Array) => Uint8Array;
}

const SLAB = 1024 * 1024;

/** Keeps the bytes of thousands of small files in a few large pieces: what is let go in small ones stays with the program. */
function slabs(): Budget['keep'] {
  let slab = new Uint8Array(0);
  return (bytes) => {
    if (bytes.byteLength > SLAB / 4) return bytes;
    if (bytes.byteLength > slab.byteLength) slab = new Uint8Array(SLAB);
    const kept = slab.subarray(0, bytes.byteLength);
    kept.set(bytes);
    slab = slab.subarray(bytes.byteLength);
    return kept;
  };
}

/** Synchronous: of thousands of small files, waiting for each in turn takes several times as long. */
function readOne(folder: string, file: string, report: Report, limits: ReadLimits, budget: Budget): SourceFile {
  const unread: SourceFile = { ...wholeFile(file), value: undefined };
  try {
    const path = join(folder, file);
    const status = lstatSync(path);
    if (!status.isFile()) {
      report.add(unread, [], 'file-unreadable', { detail: 'not a plain file' });
      return unread;
    }
    if (status.size > limits.fileBytes) {
      report.add(unread, [], 'file-too-large', { size: status.size, limit: limits.fileBytes });
      return unread;
    }
    budget.bytes += status.size;
    if (budget.bytes > limits.totalBytes) {
      // Said once: what comes after is as much too much as this file.
      if (!budget.isSpent) report.add(wholeFile('.'), [], 'folder-too-large', { limit: limits.totalBytes });
      budget.isSpent = true;
      return unread;
    }
    return readYaml(file, budget.keep(readFileSync(path)), report, limits);
  } catch (error) {
    report.add(unread, [], 'file-unreadable', { detail: error instanceof Error ? error.message : String(error) });
    return unread;
  }
}

/**
 * Reads and checks files for another thread: the answer is only of those without any fault or doubt. Never throws.
 *
 * Effects: reads the files; follows no symbolic link.
 */
export function readEarly(
  folder: string,
  names: readonly string[],
  report: Report,
  limits: ReadLimits,
  check: (source: SourceFile) => string | undefined,
): Map<string, EarlyFile> {
  const found = new Map<string, EarlyFile>();
  const keep = slabs();
  for (const file of names) {
    const before = report.diagnostics.length;
    const source = readOne(folder, file, report, limits, { bytes: 0, isSpent: false, keep });
    const json = source.plain && check(source);
    if (source.plain && json !== undefined && report.diagnostics.length === before) found.set(file, { bytes: source.plain, json });
  }
  return found;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
