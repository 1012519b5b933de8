import { isThere, loadFolder, loadRevision, type Loaded } from '../diff/load.js';
import { revisionBefore } from '../diff/read-revision.js';
import type { Snapshot } from '../diff/snapshot.js';
import { isDay, lastDay } from '../report/dates.js';

/** What the last meeting saw, and its day: absent where nothing says it. */
export interface Since extends Loaded {
  day: string | undefined;
}

/** How `--since` is read. */
export interface SinceOptions {
  /** As it was given: a day, a folder, or a git revision. */
  since: string;
  /** The same as a path, absolute. */
  path: string;
  /** The steward's folder, whose history is asked. */
  folder: string;
  /** What it holds now. */
  current: Snapshot;
}

/**
 * Reads what the last meeting saw. A day stands for the last revision before it, in the region's time zone; what exists as a folder is
 * one; anything else is a revision.
 * @throws {RevisionError} {PublishedFolderError}
 */
export async function loadSince({ since, path, folder, current }: SinceOptions): Promise<Since> {
  if (isDay(since)) {
    const { timezone } = current.editions[0].catalog.region;
    return { ...(await loadRevision(folder, await revisionBefore(folder, since, timezone))), day: since };
  }
  const loaded = (await isThere(path)) ? await loadFolder(path, since) : await loadRevision(folder, since);
  const { date } = loaded.snapshot ?? {};
  return { ...loaded, day: date === undefined ? undefined : lastDay(date) };
}
