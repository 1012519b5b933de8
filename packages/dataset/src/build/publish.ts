import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';

/**
 * Writes a whole folder or nothing: a new one is filled beside it, then takes its place. When anything fails before that,
 * the former folder stays as it was and the error is passed on.
 *
 * Effects: writes `folder`, removes what it held.
 */
export async function publishFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const parent = dirname(folder);
  const mark = randomUUID();
  const fresh = join(parent, `.${basename(folder)}.${mark}.new`);
  const former = join(parent, `.${basename(folder)}.${mark}.old`);
  await mkdir(parent, { recursive: true });
  try {
    await mkdir(fresh);
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), bytes);
    }
    const hadFormer = await moveIfThere(folder, former);
    try {
      await rename(fresh, folder);
    } catch (error) {
      if (hadFormer) await rename(former, folder);
      throw error;
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(former, { recursive: true, force: true });
  }
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
