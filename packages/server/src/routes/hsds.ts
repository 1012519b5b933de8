import { join } from 'node:path';
import { HSDS_FILTERS, openapi } from '@accueil/dataset/hsds';
import type { Context } from 'hono';
import { HsdsRecords, inList, pageOf } from '../hsds/records.js';
import { readQuery, type HsdsQuery, type ListName } from '../hsds/query.js';
import { cacheControl } from '../http/cache-control.js';
import { contentHash, matchesEtag } from '../http/etag.js';
import { OPEN_HEADERS } from '../http/security-headers.js';
import type { AppOptions } from '../options.js';
import { resolveInside, safeSegments } from '../static/file-path.js';
import type { FileStore } from '../static/file-store.js';
import { defaultRegion, listRegions } from '../static/regions.js';
import { respondFile } from '../static/respond-file.js';

export const HSDS_PREFIX = '/hsds';
/** A body of parameters is a few words. */
const LARGEST_BODY_BYTES = 10_000;

/**
 * `/hsds/`: the HSDS 3.1 API of the default region over the files its build wrote: `/`, the lists with their filters, each record, and the
 * profile. Lists answer POST as they answer GET, so that words need not stand in an address. Open to every site; no key.
 */
export function hsds(options: AppOptions, store: FileStore): (context: Context) => Promise<Response> {
  const regions = new Map<string, HsdsRecords>();
  return async (context) => {
    const region = defaultRegion(await listRegions(options.data), options.region);
    if (region === undefined) return respondProblem(503, 'No region is built yet.');
    const folder = join(options.data, region);
    const records = regions.get(folder) ?? new HsdsRecords(folder, store);
    regions.set(folder, records);
    const { origin, pathname, searchParams } = new URL(context.req.url);
    const [list = '', id, ...rest] = (safeSegments(pathname.slice(HSDS_PREFIX.length)) ?? []).filter(Boolean);
    const base = `${origin}${HSDS_PREFIX}/`;
    if (list === '') return respondRoot(store, folder, base, context.req.raw);
    if (list === 'openapi.json') return respondJson(openapi(base, { filters: true }), context.req.raw);
    if (isList(list) && id === undefined)
      return respondList(records, list, await parametersOf(context.req.raw, searchParams), context.req.raw);
    if (context.req.method === 'POST') return respondProblem(405, 'Only lists answer POST.');
    const inside =
      isList(list) && id !== undefined && !id.includes('.')
        ? ['hsds', list, `${id}.json`, ...rest]
        : ['hsds', list, ...(id === undefined ? [] : [id]), ...rest];
    const path = await resolveInside(folder, inside);
    const headers = { ...OPEN_HEADERS, 'cache-control': cacheControl('data', 'hsds') };
    const response = path === undefined ? undefined : await respondFile(store, path, context.req.raw, headers);
    return response ?? respondProblem(404, 'There is no such record.');
  };
}

function isList(name: string): name is ListName {
  return Object.hasOwn(HSDS_FILTERS, name);
}

/** What the standard calls `/`: the built file, with whole addresses. */
async function respondRoot(store: FileStore, folder: string, base: string, request: Request): Promise<Response> {
  const file = await store.read(join(folder, 'hsds/index.json'));
  if (!file) return respondProblem(503, 'The region was built without its API.');
  const root = JSON.parse(new TextDecoder().decode(file.bytes)) as object;
  return respondJson({ ...root, profile: `${base}profile/index.json`, openapi_url: `${base}openapi.json` }, request);
}

async function respondList(
  records: HsdsRecords,
  list: ListName,
  parameters: Record<string, unknown> | undefined,
  request: Request,
): Promise<Response> {
  if (!parameters) return respondProblem(400, `A body is a JSON object of at most ${LARGEST_BODY_BYTES} bytes.`);
  const read = readQuery(list, parameters);
  if ('problem' in read) return respondProblem(400, read.problem);
  const { query } = read;
  const found = await records.find(list, query);
  if (!found) return respondProblem(503, 'The region was built without its API.');
  // A minimal list is for finding out what changed: the whole of it stands on one page.
  const shown = pageOf(found, query.minimal ? { ...query, page: 1, per_page: Math.max(found.length, 1) } : query);
  const contents = shown.contents.map((record) => shape(record, list, query));
  if (query.format !== 'ndjson') return respondJson({ ...shown, contents }, request);
  const lines = found.map((record) => `${JSON.stringify(shape(record, list, query))}\n`).join('');
  return respond(lines, 'application/x-ndjson; charset=utf-8', request);
}

function shape(record: Readonly<Record<string, unknown>>, list: ListName, query: HsdsQuery): object {
  if (query.minimal)
    return { id: record['id'], ...(record['last_modified'] === undefined ? {} : { last_modified: record['last_modified'] }) };
  return query.full || !['services', 'organizations', 'service_at_locations'].includes(list) ? record : inList(record);
}

/** The parameters of an address, or of a JSON body, which come before those of its address; `undefined` for a body that is neither. */
async function parametersOf(request: Request, search: URLSearchParams): Promise<Record<string, unknown> | undefined> {
  const parameters: Record<string, unknown> = Object.fromEntries(search);
  if (request.method !== 'POST') return parameters;
  const text = await boundedText(request);
  if (text === undefined) return undefined;
  if (text.trim() === '') return parameters;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...parameters, ...body } : undefined;
  } catch {
    return undefined;
  }
}

async function boundedText(request: Request): Promise<string | undefined> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST_BODY_BYTES) return undefined;
  }
  return text + decoder.decode();
}

function respondJson(value: object, request: Request): Response {
  return respond(JSON.stringify(value), 'application/json', request);
}

function respond(text: string, type: string, request: Request): Response {
  const bytes = new TextEncoder().encode(text);
  const hash = contentHash(bytes);
  const headers = { ...OPEN_HEADERS, 'cache-control': cacheControl('data', 'hsds'), etag: `W/"${hash}"`, 'content-type': type };
  if (request.method !== 'POST' && matchesEtag(request.headers.get('if-none-match') ?? undefined, hash))
    return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}

function respondProblem(status: 400 | 404 | 405 | 503, message: string): Response {
  return new Response(JSON.stringify({ status, message }), {
    status,
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(status === 405 ? { allow: 'GET, HEAD, OPTIONS' } : {}),
    },
  });
}
