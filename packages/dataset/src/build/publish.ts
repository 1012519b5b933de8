import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** A folder left by a build that was killed is removed once it is this old: another build may be filling a younger one. */
const STALE_MS = 60 * 60 * 1000;

/** What may be said of a folder that is filled. */
export interface PublishOptions<Made> {
  /** Whether what was made takes the place of the former folder. Default: always. */
  keep?: (made: Made) => boolean;
  /** Settles once nobody writes any more. Default: whoever fills the folder is done. */
  quiet?: () => Promise<void>;
}

/**
 * Writes a whole folder or nothing: a new one is filled beside it, then takes its place. When anything fails before that, or what was made
 * is not to be kept, the former folder stays as it was; an error is passed on.
 *
 * Effects: writes `folder`, removes what it held, and what builds that were killed left beside it over an hour ago.
 */
export async function publishFolder<Made>(
  folder: string,
  fill: (fresh: string) => Promise<Made>,
  { keep = () => true, quiet = () => Promise.resolve() }: PublishOptions<Made> = {},
): Promise<Made> {
  const parent = dirname(folder);
  const mark = randomUUID();
  const fresh = join(parent, `.${basename(folder)}.${mark}.new`);
  await mkdir(parent, { recursive: true });
  await removeStale(folder);
  try {
    await mkdir(fresh);
    const made = await fill(fresh);
    if (keep(made)) await replace(folder, fresh, join(parent, `.${basename(folder)}.${mark}.old`));
    return made;
  } finally {
    await quiet();
    await rm(fresh, { recursive: true, force: true });
  }
}

async function removeStale(folder: string): Promise<void> {
  const parent = dirname(folder);
  const start = `.${basename(folder)}.`;
  const names = await readdir(parent);
  // A build killed between its two moves left the last good folder under the old one's name: it stays until there is another.
  const endings = names.includes(basename(folder)) ? ['.new', '.old'] : ['.new'];
  for (const name of names) {
    const isLeft =
      name.startsWith(start) && endings.some((end) => name.length === start.length + UUID_LENGTH + end.length && name.endsWith(end));
    if (!isLeft) continue;
    const path = join(parent, name);
    const status = await stat(path).catch(() => undefined);
    if (status && Date.now() - status.mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}

const UUID_LENGTH = 36;

/** Times to try again when another build took the place first. */
const ATTEMPTS = 20;

async function replace(folder: string, fresh: string, former: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const hadFormer = await moveIfThere(folder, former);
    try {
      await rename(fresh, folder);
      await rm(former, { recursive: true, force: true });
      return;
    } catch (error) {
      const wasTaken = hasCode(error, 'ENOTEMPTY') || hasCode(error, 'EEXIST');
      if (wasTaken) await rm(former, { recursive: true, force: true });
      else if (hadFormer) await rename(former, folder);
      if (!wasTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
