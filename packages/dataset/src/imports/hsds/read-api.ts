import { FETCH_LIMITS, fetchBounded, type FetchLimits } from '../fetch-bounded.js';
import { isObject, parseJson, type JsonObject } from '../json.js';
import { ImportFailure, type ImportLog } from '../problems.js';
import type { SourceState } from '../state.js';
import { WALK_LIMITS, walkPages, type WalkLimits } from './pages.js';

/** Everything an API gave. */
export interface ApiContents {
  /** HSDS version and profile the API says it has; absent where `/` says nothing. */
  version?: string;
  profile?: string;
  /** Full services by id; `unchanged`: those the last import has whole. */
  services: Map<string, JsonObject>;
  organizations: Map<string, JsonObject>;
  unchanged: Set<string>;
  /** True when every record of the source was seen, by id at least. */
  complete: boolean;
  /** Tags of the answers, by record id, for the next import. */
  etags: Record<string, string>;
}

/** How to read an API. */
export interface ReadApiOptions {
  url: string;
  userAgent: string;
  /** Asked for in each list; the server may give fewer. */
  perPage: number;
  /** What the last import saw; nothing is taken for unchanged without it. */
  state?: SourceState | undefined;
  log: ImportLog;
  fetchLimits?: FetchLimits;
  walkLimits?: WalkLimits;
}

/** Members only a full service has: a list item carries no list. */
const FULL_LISTS = ['phones', 'schedules', 'service_areas', 'service_at_locations', 'languages', 'cost_options', 'attributes', 'contacts'];

/**
 * Reads a whole HSDS 3.x API: `/`, the pages of `/services`, each full service that is not the same as last time, and `/organizations` where it is
 * offered. What one record lacks is told; the others go on.
 * @throws {ImportFailure} when `/services` cannot be read at all
 *
 * Effects: the network; tells `log`.
 */
export async function readApi(options: ReadApiOptions): Promise<ApiContents> {
  const { log, state } = options;
  const contents: ApiContents = {
    services: new Map(),
    organizations: new Map(),
    unchanged: new Set(),
    complete: true,
    etags: {},
  };
  const get = async (url: string): Promise<unknown> => {
    const answer = await fetchBounded(url, request(options));
    return answer.notModified ? undefined : parseJson(answer.text, url);
  };
  Object.assign(contents, await discover(options, get));
  const since = state?.modified_after;
  const list = (path: string, query: Record<string, string>) =>
    walkPages(
      (page) => endpoint(options.url, path, { ...query, page: String(page), per_page: String(options.perPage) }),
      get,
      log,
      options.walkLimits ?? WALK_LIMITS,
    );
  const services = await list('services', { full: 'true', ...(since === undefined ? {} : { modified_after: since }) });
  contents.complete = services.complete;
  for (const item of services.items) await readService(item, contents, options);
  if (since !== undefined) {
    // What is not in this walk was not modified, or is gone: only the whole list of ids can tell.
    const all = await list('services', { minimal: 'true' });
    contents.complete &&= all.complete;
    for (const { id } of all.items)
      if (typeof id === 'string' && !contents.services.has(id) && state?.records[id]) contents.unchanged.add(id);
    for (const item of all.items) {
      const id = typeof item['id'] === 'string' ? item['id'] : '';
      if (id !== '' && !contents.services.has(id) && !contents.unchanged.has(id)) await readService(item, contents, options);
    }
  }
  await readOrganizations(contents, options, list);
  return contents;
}

function request({ userAgent, fetchLimits }: ReadApiOptions, etag?: string): Parameters<typeof fetchBounded>[1] {
  return { accept: 'application/json', userAgent, etag, limits: fetchLimits ?? FETCH_LIMITS };
}

/** The address of an endpoint; the API's own path and query are kept. */
export function endpoint(api: string, path: string, query: Record<string, string> = {}): string {
  const url = new URL(api);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
  url.hash = '';
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

async function discover({ url }: ReadApiOptions, get: (url: string) => Promise<unknown>): Promise<{ version?: string; profile?: string }> {
  try {
    const root = await get(endpoint(url, ''));
    const text = (name: string): string | undefined =>
      isObject(root) && typeof root[name] === 'string' ? root[name].slice(0, 300) : undefined;
    const version = text('version');
    const profile = text('profile');
    return { ...(version === undefined ? {} : { version }), ...(profile === undefined ? {} : { profile }) };
  } catch (error) {
    // Many servers answer nothing at `/`; `/services` then says whether there is an API.
    if (error instanceof ImportFailure && error.problem.code !== 'address-refused') return {};
    throw error;
  }
}

async function readService(item: JsonObject, contents: ApiContents, options: ReadApiOptions): Promise<void> {
  const { log, state } = options;
  const { id, name } = item;
  if (typeof id !== 'string' || id === '') {
    log.add('id-missing', { name: typeof name === 'string' ? name : '?' });
    return;
  }
  if (FULL_LISTS.some((member) => Array.isArray(item[member]))) {
    contents.services.set(id, item);
    return;
  }
  const known = state?.records[id];
  try {
    const url = endpoint(options.url, `services/${encodeURIComponent(id)}`);
    const answer = await fetchBounded(url, request(options, known?.etag));
    if (answer.notModified) {
      contents.unchanged.add(id);
      if (known?.etag !== undefined) contents.etags[id] = known.etag;
      return;
    }
    if (answer.etag !== undefined) contents.etags[id] = answer.etag;
    const full = parseJson(answer.text, url);
    if (isObject(full) && full['id'] === id) {
      contents.services.set(id, full);
      return;
    }
    log.add('record-unread', { id, detail: isObject(full) ? `id ${String(full['id'])}` : typeof full }, { where: id });
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    log.add('record-unread', { id, detail: describe(error) }, { where: id });
  }
  // The record is at the source, though it could not be read: it has not vanished.
  contents.unchanged.add(id);
}

/** `/organizations` is optional; Open Referral UK has none. Organizations inside services are read from there. */
async function readOrganizations(
  contents: ApiContents,
  options: ReadApiOptions,
  list: (path: string, query: Record<string, string>) => ReturnType<typeof walkPages>,
): Promise<void> {
  for (const service of contents.services.values()) {
    const organization = service['organization'];
    if (isObject(organization) && typeof organization['id'] === 'string') {
      contents.organizations.set(organization['id'], { ...organization, ...contents.organizations.get(organization['id']) });
    }
  }
  try {
    const { items, complete } = await list('organizations', { full: 'true' });
    contents.complete &&= complete;
    // A service may hold its organization in short: the whole one is asked for, as long as there is one.
    let hasDetail = true;
    for (const item of items) {
      const { id } = item;
      if (typeof id !== 'string' || id === '') continue;
      const inService = contents.organizations.get(id);
      const isFull = ['locations', 'phones', 'organization_identifiers', 'funding'].some((member) => Array.isArray(item[member]));
      const whole: JsonObject | undefined = isFull || !hasDetail ? {} : await readOrganization(id, options);
      hasDetail &&= whole !== undefined;
      contents.organizations.set(id, { ...inService, ...item, ...whole });
    }
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    const { problem } = error;
    // Not offered: no fault. Offered but failing: the organizations without a service are not known.
    if (problem.code === 'http-status' && problem.params.status < 500) return;
    contents.complete = false;
    options.log.add('record-unread', { id: 'organizations', detail: describe(error) }, { severity: 'warning' });
  }
}

async function readOrganization(id: string, options: ReadApiOptions): Promise<JsonObject | undefined> {
  try {
    const url = endpoint(options.url, `organizations/${encodeURIComponent(id)}`);
    const answer = await fetchBounded(url, request(options));
    const full = answer.notModified ? undefined : parseJson(answer.text, url);
    return isObject(full) && full['id'] === id ? full : {};
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    options.log.add('record-unread', { id, detail: describe(error) }, { where: id, severity: 'warning' });
    return error.problem.code === 'http-status' && error.problem.params.status < 500 ? undefined : {};
  }
}

function describe({ problem }: ImportFailure): string {
  const { params } = problem;
  return 'status' in params ? `HTTP ${params.status}` : problem.code;
}
