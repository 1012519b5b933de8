import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock of another machine (a folder shared by containers) is believed as long as it was touched lately. */
const TOUCH_MS = 5000;
const BELIEVED_MS = 30_000;
/** Long enough for another process that saw the same dead lock to have written its own. */
const SETTLE_MS = 100;

interface Lock {
  pid: number;
  host: string;
  /** Which opening took it. */
  id: string;
}

/** Openings of this process: its own number tells nothing of them. */
const held = new Set<string>();

/** The folder of the embedded database is in use. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

/**
 * Takes `folder` for this process by a file beside it, `NAME.lock`: PGlite has no lock of its own, and two openings spoil the data.
 * A lock whose process is gone is taken over. Gives what lets it go.
 * @throws {FolderInUseError} where a living process has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(dirname(folder), `${basename(folder)}.lock`);
  const lock: Lock = { pid: process.pid, host: hostname(), id: randomUUID() };
  const text = JSON.stringify(lock);
  const own = `${path}.${lock.id}`;
  await writeFile(own, text, { mode: 0o600 });
  try {
    // A link appears whole, or not at all where there is one.
    await link(own, path);
    await rm(own);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || (await isHeld(path))) {
      await rm(own, { force: true });
      throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new FolderInUseError(`Another process uses it: ${path}`) : error;
    }
    await rename(own, path);
    await wait(SETTLE_MS);
    if ((await readFile(path, 'utf8')) !== text) throw new FolderInUseError(`Another process took it: ${path}`);
  }
  held.add(lock.id);
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, TOUCH_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    held.delete(lock.id);
    await rm(path, { force: true });
  };
}

async function isHeld(path: string): Promise<boolean> {
  let lock: Partial<Lock>;
  try {
    lock = JSON.parse(await readFile(path, 'utf8')) as Partial<Lock>;
  } catch {
    // Just let go, or spoilt.
    return false;
  }
  if (lock.host !== hostname()) {
    const { mtimeMs } = await stat(path);
    return Date.now() - mtimeMs < BELIEVED_MS;
  }
  if (lock.pid === process.pid) return held.has(lock.id ?? '');
  return isRunning(lock.pid);
}

function isRunning(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
