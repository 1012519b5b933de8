import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';

/**
 * Writes a whole folder or nothing: a new one is filled beside it, then takes its place. When anything fails before that,
 * the former folder stays as it was and the error is passed on.
 *
 * Effects: writes `folder`, removes what it held.
 */
export async function publishFolder(folder: string, fill: (fresh: string) => void | Promise<void>): Promise<void> {
  const parent = dirname(folder);
  const mark = randomUUID();
  const fresh = join(parent, `.${basename(folder)}.${mark}.new`);
  await mkdir(parent, { recursive: true });
  try {
    await mkdir(fresh);
    await fill(fresh);
    await replace(folder, fresh, join(parent, `.${basename(folder)}.${mark}.old`));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

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
