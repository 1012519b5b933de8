import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document } from 'yaml';
import { Report, compareText, wholeFile } from '../diagnostics/report.js';
import type { Diagnostic } from '../diagnostics/types.js';
import { READ_LIMITS, readYaml } from '../read/yaml-file.js';
import { validateRegion } from '../validate/validate-region.js';
import type { RegionData } from '../validate/parse-region.js';
import { failure } from './problems.js';
import { readSettings, type Settings, type SourceType } from './settings.js';
import { readState, writeState, type SourceState } from './state.js';

/** Bytes of one state file: 60 000 services of a province fit. */
const STATE_BYTES = 512 * 1024 * 1024;

/** A region opened for an import. */
export interface Session {
  folder: string;
  region: RegionData;
  source: string;
  settings: Settings;
  /** Digest of what decides how the source is read. */
  digest: string;
  /** What the last import saw; absent at the first. */
  state: SourceState | undefined;
  /** States of the other sources. */
  others: Map<string, SourceState>;
  /** True where `imports/<source>.yaml` is not there yet. */
  isNew: boolean;
}

/** What stands in the way of an import. */
export interface Refused {
  diagnostics: Diagnostic[];
}

/**
 * Reads a region and what is kept of a source. A region of which a file cannot be read, or whose settings have a fault, is refused: its records
 * could be taken for missing.
 * @throws {ImportFailure} when a state file is damaged
 *
 * Effects: reads the folder.
 */
export async function openSession(folder: string, source: string, defaults: Settings, version: string): Promise<Session | Refused> {
  const { data, diagnostics } = await validateRegion(folder);
  const unread = new Set(
    [data.files.region, data.files.territories, ...data.files.organizations, ...data.files.trainings]
      .filter((file) => file?.value === undefined)
      .map((file) => file?.file ?? '.'),
  );
  if (unread.size > 0)
    return { diagnostics: diagnostics.filter(({ file, severity }) => severity === 'error' && (unread.has(file) || unread.has('.'))) };
  const report = new Report();
  const file = `imports/${source}.yaml`;
  const text = await readText(folder, file, READ_LIMITS.fileBytes);
  const written = text === undefined ? undefined : readSettings(readYaml(file, text, report), report);
  if (report.hasErrors) return { diagnostics: report.sorted() };
  if (written && written.type !== defaults.type) {
    report.add(wholeFile(file), ['type'], 'unknown-value', { found: written.type, allowed: [defaults.type] });
    return { diagnostics: report.sorted() };
  }
  const settings = { ...defaults, ...written };
  const digest = createHash('sha256')
    .update(JSON.stringify([version, settings]))
    .digest('hex')
    .slice(0, 16);
  const states = await readStates(folder);
  const state = states.get(source);
  states.delete(source);
  return { folder, region: data, source, settings, digest, state, others: states, isNew: written === undefined };
}

/** The settings of a source by name; `undefined` where there are none. Effects: reads the folder. */
export async function sourceAddress(folder: string, source: string, type: SourceType): Promise<string | undefined> {
  const text = await readText(folder, `imports/${source}.yaml`, READ_LIMITS.fileBytes);
  const settings = text === undefined ? undefined : readSettings(readYaml('', text, new Report()), new Report());
  return settings?.type === type ? settings.url : undefined;
}

/**
 * Keeps what an import saw, and its settings where they are new.
 *
 * Effects: writes `imports/`; each file appears whole or not at all.
 */
export async function saveSession({ folder, source, settings, isNew }: Session, state: SourceState): Promise<void> {
  await writeWhole(join(folder, 'imports/state', `${source}.json`), writeState(state));
  if (!isNew) return;
  const document = new Document(settings);
  document.commentBefore = ' Réglages de cette source; voir docs/imports.fr.md\n Settings of this source; see docs/imports.md';
  await writeWhole(join(folder, 'imports', `${source}.yaml`), document.toString());
}

async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function readStates(folder: string): Promise<Map<string, SourceState>> {
  const states = new Map<string, SourceState>();
  let names: string[] = [];
  try {
    names = (await readdir(join(folder, 'imports/state'))).filter((name) => name.endsWith('.json')).sort(compareText);
  } catch {
    // The first import: nothing is kept yet.
  }
  for (const name of names) {
    const file = `imports/state/${name}`;
    const text = await readText(folder, file, STATE_BYTES);
    if (text !== undefined) states.set(name.slice(0, -'.json'.length), readState(text, file));
  }
  return states;
}

async function readText(folder: string, file: string, limit: number): Promise<string | undefined> {
  const path = join(folder, file);
  try {
    const status = await lstat(path);
    if (!status.isFile()) throw failure('file-failed', { file, detail: 'not a plain file' });
    if (status.size > limit) throw failure('file-too-large', { file, limit });
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
