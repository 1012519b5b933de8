import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The segments of a request path, each decoded once; `undefined` when the path could leave its folder, names a hidden
 * file, or is not well-formed UTF-8. A trailing slash gives a last empty segment.
 */
export function safeSegments(path: string): string[] | undefined {
  const segments: string[] = [];
  for (const raw of path.replace(/^\//, '').split('/')) {
    let segment: string;
    try {
      segment = decodeURIComponent(raw);
    } catch {
      return undefined;
    }
    if (segment.startsWith('.') || /[/\\\0]/.test(segment)) return undefined;
    segments.push(segment);
  }
  // An empty segment inside (`a//b`) names the same file twice: one address is enough.
  return segments.slice(0, -1).includes('') ? undefined : segments;
}

/** The real path of a file under `root`; `undefined` when it is absent, or a link leads out of the folder. */
export async function resolveInside(root: string, segments: readonly string[]): Promise<string | undefined> {
  try {
    const realRoot = await realpath(root);
    const path = await realpath(join(realRoot, ...segments));
    return path === realRoot || path.startsWith(realRoot + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}
