import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Report, compareText, wholeFile } from '../diagnostics/report.js';
import type { Diagnostic, Path } from '../diagnostics/types.js';
import { readRegion, type RegionFiles } from '../read/read-region.js';
import { READ_LIMITS, readYaml, type SourceFile } from '../read/yaml-file.js';
import { memberNames } from '../validate/schema/members.js';
import { organizationSchema } from '../validate/schema/organization.js';
import { textSchema } from '../validate/schema/text.js';
import { trainingSchema } from '../validate/schema/training.js';
import { checkRegion } from '../validate/validate-region.js';
import { editYaml, type MemberOrder } from './edit-yaml.js';
import { writeFileText } from './house-style.js';
import type { Edit, RefusedEdit } from './types.js';
import { isSame, nameOf } from './values.js';

/** What edits would make of the files of a region; nothing is written yet. */
export interface EditPlan {
  folder: string;
  files: PlannedFile[];
  refused: RefusedEdit[];
  /** Errors the files would have and do not have now. */
  introduced: Diagnostic[];
  /** Everything that would be at fault, warnings too. */
  diagnostics: Diagnostic[];
}

/** A file's text as it is and as it would be; `undefined`: no such file. */
export interface PlannedFile {
  file: string;
  before: string | undefined;
  after: string | undefined;
}

/** Only these are a steward's records: no edit leads out of the folder. */
const EDITABLE = /^(?:(?:organizations|trainings|taxonomies)\/[A-Za-z0-9][A-Za-z0-9._-]*|region|territories)\.yaml$/;
const BOM = '\uFEFF';

/**
 * Makes edits in the texts of a region's files, and checks the whole region as it would be. Never throws for what the folder or the
 * edits hold.
 *
 * Effects: reads the folder.
 */
export async function planEdits(folder: string, edits: readonly Edit[]): Promise<EditPlan> {
  const report = new Report();
  const files = await readRegion(folder, report);
  const faultsOfReading = [...report.diagnostics];
  const { diagnostics: now, data } = checkRegion(files, report);
  const order = orders(data.locales, data.defaultLocale);
  const plan: EditPlan = { folder, files: [], refused: [], introduced: [], diagnostics: now };
  for (const [file, own] of groupByFile(edits)) {
    const planned = await planFile(folder, file, own, order(file));
    plan.refused.push(...planned.refused);
    if (planned.change && planned.change.before !== planned.change.after) plan.files.push(planned.change);
  }
  if (plan.files.length === 0) return plan;
  const changed = new Set(plan.files.map(({ file }) => file));
  const later = new Report();
  // An organizations folder that is not there yet is no fault of a file that will be in it.
  later.diagnostics.push(...faultsOfReading.filter(({ file }) => !changed.has(file)));
  plan.diagnostics = checkRegion(withFiles(files, plan.files, later), later).diagnostics;
  plan.introduced = newErrors(now, plan.diagnostics);
  return plan;
}

function groupByFile(edits: readonly Edit[]): Map<string, Edit[]> {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) groups.set(edit.file, [...(groups.get(edit.file) ?? []), edit]);
  return new Map([...groups].sort(([a], [b]) => compareText(a, b)));
}

async function planFile(
  folder: string,
  file: string,
  edits: Edit[],
  order: MemberOrder,
): Promise<{ change?: PlannedFile; refused: RefusedEdit[] }> {
  const refuse = (reason: RefusedEdit['reason']): { refused: RefusedEdit[] } => ({ refused: edits.map((edit) => ({ edit, reason })) });
  if (!EDITABLE.test(file)) return refuse('no-place');
  const before = await textOf(join(folder, file));
  const whole = edits.find(({ path }) => path.length === 0);
  if (whole) {
    if (edits.length > 1) return refuse('no-place');
    const value = before === undefined ? undefined : readYaml(file, before, new Report()).value;
    if (!isSame(value, whole.before)) return refuse('changed');
    const after = whole.after === undefined ? undefined : writeFileText(whole.after, nameOf(whole.after) ?? '');
    return { change: { file, before, after }, refused: [] };
  }
  if (before === undefined || readYaml(file, before, new Report()).value === undefined) return refuse('no-place');
  const hasMark = before.startsWith(BOM);
  const { text, refused } = editYaml(hasMark ? before.slice(1) : before, edits, order);
  return { change: { file, before, after: hasMark ? BOM + text : text }, refused };
}

/** A plain file's text, its byte order mark with it; `undefined` where there is none, or it is not UTF-8. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    if (!(await lstat(path)).isFile()) return undefined;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch {
    return undefined;
  }
}

/** The usual order of members, by file. */
function orders(locales: readonly string[], defaultLocale: string): (file: string) => MemberOrder {
  const text = textSchema(locales, defaultLocale);
  const [organization, training] = [organizationSchema(text), trainingSchema(text)];
  return (file) => {
    const schema = file.startsWith('organizations/') ? organization : file.startsWith('trainings/') ? training : undefined;
    return (path: Path) => (schema ? memberNames(schema, path) : []);
  };
}

/** The region as read, with other texts for some of its files. */
function withFiles(files: RegionFiles, planned: readonly PlannedFile[], report: Report): RegionFiles {
  const changed = new Map(planned.map(({ file, after }) => [file, after === undefined ? undefined : read(file, after, report)]));
  const replace = <T extends SourceFile | undefined>(source: T): SourceFile | T | undefined =>
    source !== undefined && changed.has(source.file) ? changed.get(source.file) : source;
  const list = (sources: readonly SourceFile[], inner: string): SourceFile[] =>
    [...sources.filter(({ file }) => !changed.has(file)), ...[...changed.values()].filter((source) => source !== undefined)]
      .filter(({ file }) => file.startsWith(inner))
      .sort((a, b) => compareText(a.file, b.file));
  const [region, territories] = [replace(files.region), replace(files.territories)];
  return {
    folder: files.folder,
    ...(region ? { region } : {}),
    ...(territories ? { territories } : {}),
    taxonomies: Object.fromEntries(Object.entries(files.taxonomies).map(([key, source]) => [key, replace(source)])),
    organizations: list(files.organizations, 'organizations/'),
    trainings: list(files.trainings, 'trainings/'),
    ...(files.boundaries ? { boundaries: files.boundaries } : {}),
  };
}

function read(file: string, text: string, report: Report): SourceFile {
  const size = Buffer.byteLength(text);
  if (size > READ_LIMITS.fileBytes) {
    const unread: SourceFile = { ...wholeFile(file), value: undefined };
    report.add(unread, [], 'file-too-large', { size, limit: READ_LIMITS.fileBytes });
    return unread;
  }
  return readYaml(file, text.startsWith(BOM) ? text.slice(1) : text, report);
}

/** Errors there are more of than before. Lines and positions do not count: an edit above moves them. */
function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const identity = ({ file, code, params }: Diagnostic): string => JSON.stringify([file, code, withoutLine(params)]);
  const known = new Map<string, number>();
  for (const fault of before) known.set(identity(fault), (known.get(identity(fault)) ?? 0) + 1);
  return after.filter((fault) => {
    if (fault.severity !== 'error') return false;
    const left = known.get(identity(fault)) ?? 0;
    known.set(identity(fault), left - 1);
    return left <= 0;
  });
}

function withoutLine(params: Diagnostic['params']): unknown {
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'line'));
}
