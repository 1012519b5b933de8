import { join } from 'node:path';
import { isArgumentError, isNotFoundError, TRAINING_KINDS, type CalendarFileQuery, type TrainingKind } from '@accueil/sdk';
import type { Context } from 'hono';
import type { RegionCalendars } from '../calendar/region-calendar.js';
import { contentHash, matchesEtag } from '../http/etag.js';
import { OPEN_HEADERS } from '../http/security-headers.js';
import type { AppOptions } from '../options.js';
import { defaultRegion, listRegions } from '../static/regions.js';

/** A subscriber keeps what has just been: its calendar would lose it otherwise. */
const PAST_DAYS = 60;
const COMING_DAYS = 400;
const DAY_MS = 86_400_000;
const REFRESH_HOURS = 6;
const KEY = /^[\w.:#-]{1,200}$/;
/** The `UID` of an event may hold anything; it is only compared. */
const SESSION = /^\P{Cc}{1,400}$/u;
/** Asked again each hour at most; a copy a day old is better than an empty calendar. */
const CACHE = 'public, max-age=900, stale-while-revalidate=3600, stale-if-error=86400';

/**
 * `/calendar.ics`: the sessions of a region as an iCalendar feed to subscribe to (RFC 5545, RFC 7986), by `organization`, `topic`, `audience`,
 * `mode`, `territory`, `kind`, `language` (each may be repeated, or hold several words), `training` (one course) or `session` (one time), in the
 * language `lang`, of the default region or `region`. What is not a key is left out. Open to every site.
 */
export function calendar(options: AppOptions, calendars: RegionCalendars): (context: Context) => Promise<Response> {
  return async ({ req }) => {
    const { searchParams } = new URL(req.url);
    const regions = await listRegions(options.data);
    const region = defaultRegion(regions, wordsOf(searchParams, 'region')[0] ?? options.region);
    const lang = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.exec(searchParams.get('lang') ?? '')?.[0] ?? 'fr';
    const client = region === undefined ? undefined : await calendars.client(join(options.data, region), lang);
    if (!client) return problem(region === undefined && regions.length > 0 ? 404 : 503, 'No such region is built.');
    try {
      const text = await client.trainings.ics({ ...queryOf(searchParams, Date.now()), source: req.url, refreshHours: REFRESH_HOURS });
      return respond(new TextEncoder().encode(text), req.raw, fileName(searchParams));
    } catch (error) {
      if (isNotFoundError(error)) return problem(404, 'There is no such training or session.');
      if (isArgumentError(error)) return problem(400, error.message);
      throw error;
    }
  };
}

function wordsOf(params: URLSearchParams, name: string): string[] {
  return params
    .getAll(name)
    .flatMap((text) => text.split(/[\s,]+/))
    .filter((word) => KEY.test(word));
}

function queryOf(params: URLSearchParams, now: number): CalendarFileQuery {
  const several = (name: string): string[] | undefined => {
    const words = wordsOf(params, name);
    return words.length > 0 ? words : undefined;
  };
  const kind = several('kind')?.filter((word): word is TrainingKind => (TRAINING_KINDS as readonly string[]).includes(word));
  const query = {
    organization: several('organization'),
    topic: several('topic'),
    audience: several('audience'),
    mode: several('mode'),
    territory: several('territory'),
    language: several('language'),
    kind,
    training: several('training')?.[0],
    session: SESSION.exec(params.get('session') ?? '')?.[0],
    from: new Date(now - PAST_DAYS * DAY_MS),
    to: new Date(now + COMING_DAYS * DAY_MS),
    limit: 5000,
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

function fileName(params: URLSearchParams): string {
  const [name] = ['training', 'organization'].flatMap((one) => wordsOf(params, one));
  return `${name?.replace(/[^\w-]/g, '-') ?? 'formations'}.ics`;
}

function respond(bytes: Uint8Array<ArrayBuffer>, request: Request, name: string): Response {
  const hash = contentHash(bytes);
  const headers = {
    ...OPEN_HEADERS,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': CACHE,
    etag: `"${hash}"`,
  };
  if (matchesEtag(request.headers.get('if-none-match') ?? undefined, hash)) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : bytes, { headers: { ...headers, 'content-length': String(bytes.byteLength) } });
}

function problem(status: 400 | 404 | 503, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...OPEN_HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
