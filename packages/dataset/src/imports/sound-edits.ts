import type { Diagnostic, Path } from '../diagnostics/types.js';
import { compareRecords } from '../edit/compare.js';
import { planEdits, type EditPlan } from '../edit/plan-edits.js';
import type { Edit } from '../edit/types.js';
import { isSame } from '../edit/values.js';
import type { RegionFiles } from '../read/read-region.js';
import { valueAt } from '../validate/issues.js';
import { appliedTo } from './plan.js';
import { removeAt } from './prune.js';
import { regionRecords } from './region-records.js';

/** Edits that bring no new error into a region. */
export interface SoundEdits {
  checked: EditPlan;
  edits: Edit[];
  /** Members that were left out, each with the error it would have been. */
  leftOut: Diagnostic[];
  /** Files left as they are, since leaving a member out would not have mended them. */
  held: string[];
  /** Why they are. */
  reasons: Diagnostic[];
}

/** Each takes out what the one before found. */
const ROUNDS = 8;

/**
 * Leaves out of an import what the checks of the region refuse: the member at fault where the import brings it, else the whole file. `mayLackText`: texts that
 * still are to translate are no reason.
 *
 * Effects: reads the folder.
 */
export async function soundEdits(files: RegionFiles, given: readonly Edit[], mayLackText: boolean): Promise<SoundEdits> {
  const { values } = regionRecords(files);
  const sound: SoundEdits = { checked: await planEdits(files.folder, given), edits: [...given], leftOut: [], held: [], reasons: [] };
  for (let round = 0; ; round += 1) {
    const faults = sound.checked.introduced.filter(({ code }) => !(mayLackText && code === 'text-required'));
    if (faults.length === 0) return { ...sound, checked: { ...sound.checked, introduced: [] } };
    const touched = new Set(sound.edits.map(({ file }) => file));
    const files_ = [...new Set(faults.map(({ file }) => file))].filter((file) => touched.has(file));
    // A fault in a file no edit touches: nothing says which edit brought it.
    if (files_.length === 0) return hold(sound, [...touched], faults, files.folder);
    const toHold: string[] = [];
    for (const file of files_) {
      const own = faults.filter((fault) => fault.file === file);
      const mine = values.get(file);
      const mended =
        round < ROUNDS
          ? without(
              mine,
              sound.edits.filter((edit) => edit.file === file),
              own,
            )
          : undefined;
      if (mended === undefined) toHold.push(file);
      else {
        sound.leftOut.push(...own);
        sound.edits = [...sound.edits.filter((edit) => edit.file !== file), ...compareRecords(file, mine, mended)];
      }
    }
    hold(sound, toHold, faults, files.folder);
    sound.checked = await planEdits(files.folder, sound.edits);
  }
}

function hold(sound: SoundEdits, files: readonly string[], faults: readonly Diagnostic[], folder: string): SoundEdits {
  if (files.length === 0) return sound;
  sound.held.push(...files);
  sound.reasons.push(...faults.filter(({ file }) => files.includes(file) || !sound.edits.some((edit) => edit.file === file)));
  sound.leftOut = sound.leftOut.filter(({ file }) => !files.includes(file));
  sound.edits = sound.edits.filter(({ file }) => !files.includes(file));
  if (sound.edits.length === 0) sound.checked = { folder, files: [], refused: [], introduced: [], diagnostics: [] };
  return sound;
}

/** The file as it would be, without what is at fault; `undefined` where a fault is not in what the edits bring. */
function without(mine: unknown, edits: readonly Edit[], faults: readonly Diagnostic[]): unknown {
  const merged = structuredClone(appliedTo(mine, edits));
  const paths = faults.map(({ path }) => parsePath(path));
  for (const path of paths) {
    if (path.length === 0 || path.at(-1) === 'key') return undefined;
    // What the steward wrote is not the import's to take out. Positions hold: new items come after those that stand.
    const former = valueAt(mine, path);
    if (former !== undefined && isSame(former, valueAt(merged, path))) return undefined;
  }
  for (const path of paths.sort(fromTheEnd)) removeAt(merged, path);
  return merged;
}

function parsePath(text: string): Path {
  return (text.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function fromTheEnd(a: Path, b: Path): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (typeof step === 'number' && typeof other === 'number' && step !== other) return other - step;
  }
  return b.length - a.length;
}
