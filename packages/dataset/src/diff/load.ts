import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/types.js';
import { validateRegion } from '../validate/validate-region.js';
import { findPublished, readPublished } from './read-published.js';
import { withRevision } from './read-revision.js';
import { snapshotOfData, type Snapshot } from './snapshot.js';

/** One side read; `undefined` where it is nothing that can be compared. */
export interface Loaded {
  snapshot: Snapshot | undefined;
  diagnostics: Diagnostic[];
}

/**
 * Reads a side of a comparison from a folder: a region's, or one a build published.
 * @throws {PublishedFolderError}
 */
export async function loadFolder(folder: string, label: string, date?: string): Promise<Loaded> {
  if (await isThere(join(folder, 'region.yaml'))) {
    const { data, diagnostics } = await validateRegion(folder);
    return { snapshot: snapshotOfData(data, label, date), diagnostics };
  }
  const published = await findPublished(folder);
  return { snapshot: published === undefined ? undefined : await readPublished(published, label), diagnostics: [] };
}

/**
 * The same from a git revision of a region's folder.
 * @throws {RevisionError}
 */
export function loadRevision(folder: string, revision: string): Promise<Loaded> {
  return withRevision(folder, revision, (at) => loadFolder(at.folder, revision, at.date));
}

/** Whether something stands at a path. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
