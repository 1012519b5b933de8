import type { Diagnostic } from '../diagnostics/types.js';
import { mergeThreeWay } from '../edit/merge.js';
import { planEdits, type EditPlan } from '../edit/plan-edits.js';
import type { Conflict, Edit } from '../edit/types.js';
import { isMembers, isSame, keyOf } from '../edit/values.js';
import { valueAt } from '../validate/issues.js';
import { Report } from '../diagnostics/report.js';
import { readYaml } from '../read/yaml-file.js';
import { columnName, type SheetFault } from './faults.js';
import type { RawTable } from './read-header.js';
import { placeKey, readTables, type ReadTables, type RemovedRow } from './read-tables.js';
import { PLACES } from './sheets.js';
import type { SheetRegion } from './tables.js';

/** What a workbook would change. */
export interface ImportPlan {
  /** What the workbook itself has wrong: nothing is written while an error is among them. */
  faults: SheetFault[];
  removed: RemovedRow[];
  /** Taken over where `plan` is applied. */
  edits: Edit[];
  /** Left as they are in the files. */
  conflicts: Conflict[];
  plan: EditPlan;
  /** The cell a fault of the proposed records comes from. */
  cellOf: (diagnostic: Diagnostic) => string | undefined;
}

export interface ImportOptions {
  isDeleting: boolean;
  lang: 'fr' | 'en';
}

/**
 * Reads tables against what they were written from (`base`), merges what they change into the files as they are now, and checks the
 * whole region as it would be. Never throws for what the tables or the files hold.
 *
 * Effects: reads the folder.
 */
export async function planImport(
  folder: string,
  tables: readonly RawTable[],
  base: SheetRegion,
  now: SheetRegion,
  options: ImportOptions,
): Promise<ImportPlan> {
  const read = readTables(tables, base, options);
  const edits: Edit[] = [];
  const conflicts: Conflict[] = [];
  for (const file of Object.keys(read.files)) {
    const [before, theirs] = [base.files[file], read.files[file]];
    if (isSame(before, theirs)) continue;
    const merged = mergeThreeWay(file, before, now.files[file], theirs);
    edits.push(...merged.edits);
    conflicts.push(...merged.conflicts);
  }
  const plan = await planEdits(folder, edits);
  return { faults: read.faults, removed: read.removed, edits, conflicts, plan, cellOf: cellFinder(plan, read) };
}

/** Finds the cell of a fault by the record and the member it points at, in the file as it would be. */
function cellFinder(plan: EditPlan, read: ReadTables): ImportPlan['cellOf'] {
  const values = new Map<string, unknown>();
  return ({ file, path, params }) => {
    const planned = plan.files.find((candidate) => candidate.file === file);
    if (planned?.after === undefined) return undefined;
    if (!values.has(file)) values.set(file, readYaml(file, planned.after, new Report()).value);
    const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step);
    const [list, position] = steps;
    const isList = Object.values(PLACES).some((place) => place.list === list) && position !== undefined;
    const record = isList ? valueAt(values.get(file), [list ?? '', Number(position)]) : values.get(file);
    const start = isMembers(record) ? record['startDate'] : undefined;
    const id = keyOf(record) ?? (typeof start === 'string' ? start : '');
    const place = read.places.get(placeKey(file, isList ? list : undefined, id));
    if (!place) return undefined;
    // Of what is missing, the fault points at what lacks it.
    const missing = 'member' in params ? [params.member] : 'lang' in params ? [params.lang] : [];
    const member = [...steps.slice(isList ? 2 : 0), ...missing];
    const own = place.columns.filter(({ names }) => names.every((name, index) => name === member[index]));
    const exact = own.find(({ path: name }) => name === member.join('.')) ?? own[0];
    return `${place.title}!${exact ? columnName(exact.column) : ''}${place.row}`;
  };
}
