import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { planEdits, type EditPlan, type PlannedFile } from './plan-edits.js';
import type { Edit } from './types.js';

/** What became of edits: all were written, or none. */
export interface AppliedEdits extends EditPlan {
  /** False where an edit was refused, an error would be new, or a file changed meanwhile: nothing was written then. */
  ok: boolean;
}

/**
 * Makes edits in a region's files, where each fits and none brings an error the files do not have yet; else writes nothing.
 *
 * Throws what the file system throws where it cannot write; files already put in place are put back.
 *
 * Effects: reads the folder, writes its files, each whole or not at all.
 */
export async function applyEdits(folder: string, edits: readonly Edit[]): Promise<AppliedEdits> {
  return applyPlan(await planEdits(folder, edits));
}

/** The same for a plan that was shown first. */
export async function applyPlan(plan: EditPlan): Promise<AppliedEdits> {
  if (plan.refused.length > 0 || plan.introduced.length > 0) return { ...plan, ok: false };
  for (const { file, before } of plan.files) {
    if ((await current(join(plan.folder, file))) !== before) return { ...plan, ok: false };
  }
  await writeAll(plan.folder, plan.files);
  return { ...plan, ok: true };
}

/** Every new text beside its file first, then each in its place: what can fail, fails before the first file changes. */
async function writeAll(folder: string, files: readonly PlannedFile[]): Promise<void> {
  const places = files.map((planned) => ({ ...planned, path: join(folder, planned.file), beside: join(folder, `${planned.file}.new`) }));
  const done: typeof places = [];
  const written: string[] = [];
  try {
    for (const { path, beside, after } of places) {
      await mkdir(dirname(path), { recursive: true });
      if (after === undefined) continue;
      // A file of that name that is there already is somebody else's.
      await writeFile(beside, after, { flag: 'wx' });
      written.push(beside);
    }
    for (const place of places) {
      if (place.after === undefined) await rm(place.path);
      else await rename(place.beside, place.path);
      done.push(place);
    }
  } catch (error) {
    for (const { path, before } of done) await (before === undefined ? rm(path, { force: true }) : writeFile(path, before));
    for (const beside of written) await rm(beside, { force: true });
    throw error;
  }
}

async function current(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path));
  } catch {
    return undefined;
  }
}
