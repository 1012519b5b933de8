import { join } from 'node:path';
import type { Context } from 'hono';
import { cacheControl } from '../http/cache-control.js';
import { OPEN_HEADERS, pageHeaders } from '../http/security-headers.js';
import type { AppOptions } from '../options.js';
import { DATA_ABSENT, FILE_ABSENT, SCRIPTS_ABSENT } from '../pages/messages.js';
import { resolveInside, safeSegments } from '../static/file-path.js';
import type { FileStore } from '../static/file-store.js';
import { defaultRegion, listRegions } from '../static/regions.js';
import { respondFile } from '../static/respond-file.js';

const PREFIX = '/accueil/1';

/**
 * `/accueil/1/`: what other sites embed. Scripts at its root, the default region at `data/`, every region at `data/<region>/`
 * (a region's key wins over a folder of the default region with the same name). Errors are open to other sites too, so that
 * an element can tell « the file is not there » from « no network ».
 */
export function embedded(options: AppOptions, store: FileStore): (context: Context) => Promise<Response> {
  return async (context) => {
    const segments = safeSegments(new URL(context.req.url).pathname.slice(PREFIX.length)) ?? [];
    return segments[0] === 'data' && segments.length > 1
      ? respondData(options, store, context.req.raw, segments.slice(1))
      : respondScript(options, store, context.req.raw, segments);
  };
}

async function respondScript(options: AppOptions, store: FileStore, request: Request, segments: readonly string[]): Promise<Response> {
  const name = segments.at(-1) ?? '';
  const headers = { ...OPEN_HEADERS, 'cache-control': cacheControl('script', name) };
  const path = await resolveInside(options.scripts, segments);
  const response = path === undefined ? undefined : await respondFile(store, path, request, headers);
  if (response !== undefined) return response;
  const built = (await resolveInside(options.scripts, ['accueil.js'])) !== undefined;
  return built ? respondPlain(404, FILE_ABSENT) : respondPlain(503, SCRIPTS_ABSENT);
}

async function respondData(options: AppOptions, store: FileStore, request: Request, segments: readonly string[]): Promise<Response> {
  const regions = await listRegions(options.data);
  const [first = '', ...rest] = segments;
  const named = regions.includes(first);
  const region = named ? first : defaultRegion(regions, options.region);
  if (region === undefined) return respondPlain(503, DATA_ABSENT);
  const inside = named ? rest : segments;
  const name = inside.at(-1) ?? '';
  // A region's pages need nothing but its style sheet: what a record might slip into one could not run here.
  const policy = name.endsWith('.html') ? pageHeaders({ reports: options.onCspReport !== undefined }) : {};
  const headers = { ...OPEN_HEADERS, ...policy, 'cache-control': cacheControl('data', name) };
  const path = await resolveInside(join(options.data, region), inside);
  const response = path === undefined ? undefined : await respondFile(store, path, request, headers);
  return response ?? respondPlain(404, FILE_ABSENT);
}

function respondPlain(status: 404 | 503, text: string): Response {
  return new Response(text, {
    status,
    headers: { ...OPEN_HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
