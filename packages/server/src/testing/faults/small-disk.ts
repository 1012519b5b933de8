import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of its own, in memory, that can be filled. */
export interface SmallDisk {
  folder: string;
  /** Leaves so many bytes free. */
  fill: (left: number) => Promise<void>;
  free: () => Promise<void>;
  unmount: () => Promise<void>;
}

/** Why no disk can be filled here; `undefined`: it can. */
export function whyNoSmallDisk(): string | undefined {
  return process.platform === 'linux' && userInfo().uid === 0 ? undefined : 'only root may mount a disk to fill: not tested';
}

export async function mountSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'accueil-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: async (left) => {
      const { bavail, bsize } = await statfs(folder);
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    },
    free: () => rm(ballast, { force: true }),
    unmount: async () => {
      await run('umount', ['-l', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
