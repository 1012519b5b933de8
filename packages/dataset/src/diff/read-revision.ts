import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { READ_LIMITS } from '../read/yaml-file.js';

/** Why a revision cannot be read. */
export type RevisionFault = 'no-git' | 'no-repository' | 'no-revision' | 'no-folder' | 'too-many-files' | 'none-before';

/** A revision that cannot be read. */
export class RevisionError extends Error {
  override readonly name = 'RevisionError';
  readonly fault: RevisionFault;

  constructor(fault: RevisionFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

/** A region's folder as it was at a revision. */
export interface RevisionFolder {
  /** A copy of its own, gone after `use`. */
  folder: string;
  /** ISO 8601 instant it was committed. */
  date: string;
}

const BUFFER_BYTES = 256 * 1024 * 1024;
/** Files one `git` is asked for at a time. */
const BATCH = 8;

/**
 * Gives the region in `folder` as its git history holds it at `revision`, then removes the copy. Only reads the repository: no
 * checkout, no index, no hook, no attribute of it runs.
 *
 * @throws {RevisionError}
 */
export async function withRevision<T>(folder: string, revision: string, use: (at: RevisionFolder) => Promise<T>): Promise<T> {
  const root = (await git(folder, ['rev-parse', '--show-toplevel'], 'no-repository')).trim();
  // `--end-of-options`: a name that begins with a dash is a name.
  const commit = (
    await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], 'no-revision')
  ).trim();
  const date = (await git(folder, ['show', '--no-patch', '--format=%cI', commit], 'no-revision')).trim();
  const inside = relative(await realpath(root), await realpath(folder))
    .split(sep)
    .join('/');
  const listed = await git(root, ['ls-tree', '-r', '-z', commit, '--', inside === '' ? '.' : inside], 'no-folder');
  const blobs = listed
    .split('\0')
    .map((line) => /^100(?:644|755) blob ([0-9a-f]{40,64})\t(.+)$/s.exec(line))
    .flatMap((match) => (match?.[1] !== undefined && match[2] !== undefined ? [{ hash: match[1], path: match[2] }] : []))
    .map(({ hash, path }) => ({ hash, path: inside === '' ? path : path.slice(inside.length + 1) }))
    .filter(({ path }) => path.endsWith('.yaml'));
  if (!blobs.some(({ path }) => path === 'region.yaml')) throw new RevisionError('no-folder', `${revision}:${inside}/region.yaml`);
  if (blobs.length > READ_LIMITS.files) throw new RevisionError('too-many-files', String(blobs.length));
  const copy = await mkdtemp(join(tmpdir(), 'accueil-revision-'));
  try {
    for (let start = 0; start < blobs.length; start += BATCH) {
      await Promise.all(
        blobs.slice(start, start + BATCH).map(async ({ hash, path }) => {
          const target = resolve(copy, path);
          if (!target.startsWith(copy + sep)) return;
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, await git(root, ['cat-file', 'blob', hash], 'no-revision'));
        }),
      );
    }
    return await use({ folder: copy, date });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/**
 * The last commit of a folder before a day (ISO 8601) began in a time zone (IANA).
 *
 * @throws {RevisionError} `none-before` with the day of the first commit there is, where all are later
 */
export async function revisionBefore(folder: string, day: string, timezone: string): Promise<string> {
  const log = (...options: string[]): Promise<string> =>
    git(folder, ['log', ...options, '--end-of-options', 'HEAD', '--', '.'], 'no-repository', { TZ: timezone });
  // A day without an hour would be read as of the present hour.
  const commit = (await log('-1', '--format=%H', `--until=${day}T00:00:00`)).trim();
  if (commit !== '') return commit;
  const days = (await log('--format=%cd', '--date=format-local:%Y-%m-%d')).trim().split('\n');
  throw new RevisionError('none-before', days.at(-1) ?? '');
}

function git(cwd: string, args: string[], fault: RevisionFault, more: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((done, fail) => {
    execFile(
      'git',
      ['--no-optional-locks', '--literal-pathspecs', ...args],
      // A repository may name programs to run for paging and the like: none is needed.
      { cwd, maxBuffer: BUFFER_BYTES, env: { ...process.env, GIT_PAGER: '', LC_ALL: 'C', ...more }, windowsHide: true },
      (error, stdout) => {
        if (!error) done(stdout);
        else if (error.code === 'ENOENT' && error.syscall?.startsWith('spawn') === true) fail(new RevisionError('no-git', 'git'));
        else fail(new RevisionError(fault, args.at(-1) ?? ''));
      },
    );
  });
}
