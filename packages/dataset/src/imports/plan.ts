import type { Path } from '../diagnostics/types.js';
import { compareText } from '../diagnostics/report.js';
import { mergeThreeWay } from '../edit/merge.js';
import type { Conflict, Edit } from '../edit/types.js';
import { toPositions, withValue } from '../edit/values.js';
import type { RegionData } from '../validate/parse-region.js';
import { alignSources, alignTexts, missingTexts } from './align.js';
import { alignSessions } from './align-sessions.js';
import { disagreements } from './disagree.js';
import type { ImportLog } from './problems.js';
import { regionRecords, type RegionRecords } from './region-records.js';
import { authorityOf, groupOf, type Settings } from './settings.js';
import type { SourceState, StateRecord } from './state.js';

type Plain = Record<string, unknown>;

/** One record as a source has it now, in the steward's shape, without the records it lists. */
export interface ImportedRecord extends StateRecord {
  /** The source's own id. */
  id: string;
}

/** What an importer read. */
export interface Imported {
  records: ImportedRecord[];
  /** Ids of records that are at the source as they were last time, or could not be read this time. */
  unchanged: ReadonlySet<string>;
  /** True when a record that is in neither list is no longer at the source. */
  complete: boolean;
  /** For the next import. */
  modifiedAfter?: string | undefined;
  /** Tag of the answer, where the source is one file. */
  etag?: string | undefined;
}

/** What an import is compared with. */
export interface PlanInput {
  source: string;
  imported: Imported;
  settings: Settings;
  /** Digest of the settings. */
  digest: string;
  state: SourceState | undefined;
  /** States of the other sources, by name. */
  others: ReadonlyMap<string, SourceState>;
  region: RegionData;
  /** Write files that lack text in the region's first language; the region then has faults until somebody translates. */
  incomplete: boolean;
  log: ImportLog;
}

/** What an import would change. Nothing is ever taken out because the source no longer has it. */
export interface ImportPlan {
  edits: Edit[];
  /** Members both sides changed: the steward's stands. */
  conflicts: Conflict[];
  /** The same where the settings give the source the last word: the source's is in `edits`. */
  overruled: Conflict[];
  /** Files left as they are, since text in the region's first language is missing. */
  held: string[];
  /** What to keep when the edits are made. */
  state: SourceState;
}

/** Compares what a source has with the files, three ways: what was imported last, what stands in the files, what the source has now. Pure but for `log`. */
export function planImport(input: PlanInput): ImportPlan {
  const { imported, state, region, log } = input;
  const records = regionRecords(region.files);
  const files = gather(input, records);
  const plan: ImportPlan = { edits: [], conflicts: [], overruled: [], held: [], state: nextState(input) };
  for (const [file, { base, theirs }] of [...files].sort(([a], [b]) => compareText(a, b)))
    planFile(file, base, theirs, records.values.get(file), input, plan);
  for (const [id, { key, kind }] of Object.entries(state?.records ?? {})) {
    const isThere = imported.unchanged.has(id) || imported.records.some((record) => record.id === id);
    if (!isThere && imported.complete && records.find(kind, key)) log.add('record-vanished', { key }, { where: id, severity: 'warning' });
  }
  disagreements(input.source, imported.records, input.others, log);
  return plan;
}

interface Sides {
  base: Plain | undefined;
  theirs: Plain | undefined;
}

/** Each file with what was imported into it and what would be now; a record stands in the file the steward has put it in. */
function gather({ imported, state }: PlanInput, records: RegionRecords): Map<string, Sides> {
  const files = new Map<string, Sides>();
  const owners = new Map<string, StateRecord>([
    ...Object.entries(state?.records ?? {}),
    ...imported.records.map((record) => [record.id, record] as const),
  ]);
  const put = (file: string, side: 'base' | 'theirs', list: string | undefined, value: Plain): void => {
    const sides = files.get(file) ?? { base: undefined, theirs: undefined };
    files.set(file, sides);
    if (list === undefined) sides[side] = { ...value, ...listsOf(sides[side]) };
    else sides[side] = { ...sides[side], [list]: [...((sides[side]?.[list] as Plain[] | undefined) ?? []), value] };
  };
  const order = ['organization', 'training', 'location', 'service'];
  const sorted = [...imported.records].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compareText(a.key, b.key));
  for (const record of sorted) {
    const before = state?.records[record.id];
    const place = records.find(record.kind, record.key);
    const owner = record.owner === undefined ? undefined : owners.get(record.owner);
    const ownerKey = owner && (records.find('organization', owner.key)?.key ?? owner.key);
    const file = place?.file ?? fileOf(record, ownerKey);
    if (file === undefined) continue;
    const key = place?.key ?? record.key;
    const list = record.kind === 'location' ? 'locations' : record.kind === 'service' ? 'services' : undefined;
    put(file, 'theirs', list, { key, ...record.values });
    // The key is how the record was found: neither side changed it.
    if (before) put(file, 'base', list, { key, ...before.values });
    else if (place && list === undefined) put(file, 'base', list, { key });
    // A file of which only a place or a service came is the organization's all the same.
    if (list !== undefined && owner && place === undefined && !imported.records.some(({ id }) => id === record.owner)) {
      for (const side of ['base', 'theirs'] as const) put(file, side, undefined, { key: ownerKey, ...owner.values });
    }
  }
  return files;
}

function listsOf(value: Plain | undefined): Plain {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => name === 'locations' || name === 'services'));
}

function fileOf({ kind, key }: ImportedRecord, owner: string | undefined): string | undefined {
  if (kind === 'training') return `trainings/${key}.yaml`;
  if (kind === 'organization') return `organizations/${key}.yaml`;
  return owner === undefined ? undefined : `organizations/${owner}.yaml`;
}

function planFile(
  file: string,
  base: Plain | undefined,
  theirs: Plain | undefined,
  mine: unknown,
  input: PlanInput,
  plan: ImportPlan,
): void {
  const { region, settings, log } = input;
  const sides = alignSources(mine, alignTexts(mine, base), alignTexts(mine, theirs));
  const sessions = alignSessions(file, sides.base, mine, sides.theirs);
  const merged = mergeThreeWay(file, sessions.base, mine, sessions.theirs);
  merged.conflicts.push(...sessions.conflicts);
  const overruled = merged.conflicts.filter(({ path }) => authorityOf(settings, groupOf(memberOf(path))) === 'source');
  const edits = [...merged.edits, ...overruled.map((conflict): Edit => asEdit(conflict))];
  plan.conflicts.push(...merged.conflicts.filter((conflict) => !overruled.includes(conflict)));
  plan.overruled.push(...overruled);
  if (edits.length === 0) return;
  const missing = missingTexts(appliedTo(mine, edits), region.locales, region.defaultLocale);
  if (missing.length > 0) {
    const members = missing.length > 12 ? [...missing.slice(0, 12), `… (${missing.length})`] : missing;
    log.add('text-missing', { lang: region.defaultLocale, members }, { where: file, severity: 'warning' });
    if (!input.incomplete) {
      plan.held.push(file);
      return;
    }
  }
  plan.edits.push(...edits);
}

function asEdit({ file, path, mine, theirs, record }: Conflict): Edit {
  return { file, path, before: mine, after: theirs, ...(record === undefined ? {} : { record }) };
}

/** The member of a record a path is about: `services[sanc-accueil].phones[0]` is about `phones`. */
function memberOf(path: Path): string {
  const isListed = (path[0] === 'services' || path[0] === 'locations') && path.length > 2;
  return String(path[isListed ? 2 : 0] ?? '');
}

/** A file's value with edits made. */
export function appliedTo(value: unknown, edits: readonly Edit[]): unknown {
  return edits.reduce((current, { path, before, after }) => {
    const positions = toPositions(current, path);
    return positions ? withValue(current, positions, after, before === undefined) : current;
  }, value);
}

/** What the source has now, beside what was seen before and is not told of this time. */
function nextState({ imported, state, digest }: PlanInput): SourceState {
  const records: Record<string, StateRecord> = { ...state?.records };
  for (const { id, ...record } of imported.records) records[id] = record;
  if (imported.complete) {
    const now = new Set(imported.records.map(({ id }) => id));
    for (const id of Object.keys(records)) if (!now.has(id) && !imported.unchanged.has(id)) Reflect.deleteProperty(records, id);
  }
  const after = imported.modifiedAfter ?? state?.modified_after;
  return {
    format: 'accueil-import/1',
    settings: digest,
    ...(after === undefined ? {} : { modified_after: after }),
    ...(imported.etag === undefined ? {} : { etag: imported.etag }),
    records,
  };
}
