import { stat } from 'node:fs/promises';
import type { Context } from 'hono';
import { cacheControl } from '../http/cache-control.js';
import type { HeaderFields } from '../http/security-headers.js';
import { respondMessage, type MessagePage } from '../pages/message-page.js';
import { NOT_FOUND } from '../pages/messages.js';
import { resolveInside, safeSegments } from '../static/file-path.js';
import type { FileStore } from '../static/file-store.js';
import { respondFile } from '../static/respond-file.js';

/** A folder of pages and where it is served. */
export interface FolderOptions {
  store: FileStore;
  /** Path it is served under, without a trailing slash; empty for the root. */
  prefix: string;
  root: string | undefined;
  headers: HeaderFields;
  /** What to say when the folder has no `index.html`. */
  absent: MessagePage;
}

/** Serves a folder of pages: `index.html` stands for its folder, and a folder's address ends with a slash. */
export function folder(options: FolderOptions): (context: Context) => Promise<Response> {
  const { store, prefix, root, headers, absent } = options;
  return async (context) => {
    const { pathname, search } = new URL(context.req.url);
    if (root === undefined || (await resolveInside(root, ['index.html'])) === undefined) return respondMessage(absent);
    // Written as a path without a host: with `//` inside it would send the visitor to another site.
    if (pathname === prefix) return context.redirect(`${prefix}/${search}`, 308);
    const segments = safeSegments(pathname.slice(prefix.length)) ?? [];
    const file = segments.at(-1) === '' ? [...segments.slice(0, -1), 'index.html'] : segments;
    const path = await resolveInside(root, file);
    if (path === undefined) return respondMessage(NOT_FOUND);
    if (segments.at(-1) !== '' && (await isFolder(path))) return context.redirect(`${pathname}/${search}`, 308);
    const fields = { ...headers, 'cache-control': cacheControl('page', file.at(-1) ?? '') };
    return (await respondFile(store, path, context.req.raw, fields)) ?? respondMessage(NOT_FOUND);
  };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
