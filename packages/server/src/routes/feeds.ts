import { join } from 'node:path';
import type { Context } from 'hono';
import { FeedCache, type FeedCacheOptions } from '../calendar/feed-cache.js';
import { namedFeeds } from '../calendar/region-calendar.js';
import { matchesEtag } from '../http/etag.js';
import { OPEN_HEADERS } from '../http/security-headers.js';
import type { AppOptions } from '../options.js';
import type { FileStore } from '../static/file-store.js';
import { listRegions } from '../static/regions.js';

const LONGEST_ADDRESS = 2000;
const ALLOWED_FOR_MS = 60_000;
const STATUS = { refused: 403, unreachable: 502, 'too-large': 502, 'not-calendar': 502 } as const;

/** Which hosts may be asked: those the operator names, and those of the feeds the datasets name. Read again each minute. */
export class FeedHosts {
  #hosts: ReadonlySet<string>;
  #readAt = 0;

  constructor(
    private readonly options: AppOptions,
    private readonly store: FileStore,
  ) {
    this.#hosts = new Set(options.feedHosts ?? []);
  }

  readonly isAllowed = (url: URL): boolean => this.#hosts.has(url.hostname);

  async refresh(now = Date.now()): Promise<void> {
    if (now - this.#readAt < ALLOWED_FOR_MS) return;
    this.#readAt = now;
    const regions = await listRegions(this.options.data);
    const named = await Promise.all(regions.map((region) => namedFeeds(this.store, join(this.options.data, region)).catch(() => [])));
    const hosts = named.flat().flatMap((url) => (URL.canParse(url) ? [new URL(url).hostname] : []));
    this.#hosts = new Set([...(this.options.feedHosts ?? []), ...hosts]);
  }
}

/** What `/feeds/` and `/calendar.ics` read feeds from. */
export function feedCache(hosts: FeedHosts, options: Omit<FeedCacheOptions, 'isAllowed'> = {}): FeedCache {
  return new FeedCache({ ...options, isAllowed: hosts.isAllowed });
}

/**
 * `/feeds/?url=`: a calendar of another host, for pages its host does not let read it. Allowed hosts only, bounded, cached, refreshed behind the
 * answer; never an address of this machine or its networks. `Accueil-Feed: kept` tells a copy that could not be renewed. Open to every site.
 */
export function feeds(hosts: FeedHosts, cache: FeedCache): (context: Context) => Promise<Response> {
  return async ({ req }) => {
    const address = (req.query('url') ?? '').replace(/^webcal:/i, 'https:');
    if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return refusal(400, 'url is not an address.');
    await hosts.refresh();
    const url = new URL(address);
    url.hash = '';
    const feed = await cache.get(url);
    if ('failure' in feed) return refusal(STATUS[feed.failure], `The calendar could not be had: ${feed.failure}.`);
    const headers = {
      ...OPEN_HEADERS,
      'access-control-expose-headers': 'Accueil-Feed, Last-Modified',
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'public, max-age=300, stale-while-revalidate=3600',
      'last-modified': new Date(feed.updated).toUTCString(),
      'accueil-feed': feed.isKept ? 'kept' : 'fresh',
      etag: `"${feed.hash}"`,
    };
    if (matchesEtag(req.header('if-none-match'), feed.hash)) return new Response(null, { status: 304, headers });
    return new Response(req.method === 'HEAD' ? null : feed.body, { headers });
  };
}

function refusal(status: 400 | 403 | 502, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...OPEN_HEADERS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
