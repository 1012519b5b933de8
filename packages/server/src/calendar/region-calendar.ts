import { join } from 'node:path';
import { createClient, type AccueilClient } from '@accueil/sdk';
import { resolveInside } from '../static/file-path.js';
import type { FileStore } from '../static/file-store.js';
import type { FeedCache } from './feed-cache.js';

/** Not a host: what the client asks there is read from the region's folder. */
const LOCAL = 'https://region.invalid/';

/** One address of a dataset, as the client asks for it, and what the region's own folder holds at it. */
interface Known {
  version: string;
  client: AccueilClient;
}

/**
 * The trainings of built regions, read by the SDK's own client from the files their build wrote, and with the feeds the dataset names.
 * A rebuilt region is read anew at its next request.
 */
export class RegionCalendars {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly store: FileStore,
    private readonly feeds: FeedCache,
  ) {}

  /** The client of a region's folder in a language (BCP 47); `undefined` where nothing is built there. */
  async client(folder: string, lang: string): Promise<AccueilClient | undefined> {
    const manifest = await this.store.read(join(folder, 'manifest.json'));
    if (!manifest) return undefined;
    const key = `${folder} ${lang}`;
    const known = this.#known.get(key);
    if (known?.version === manifest.hash) return known.client;
    const client = createClient({
      src: LOCAL,
      lang,
      fetch: (input) => this.#fetch(folder, input instanceof Request ? input.url : String(input)),
    });
    this.#known.set(key, { version: manifest.hash, client });
    return client;
  }

  async #fetch(folder: string, address: string): Promise<Response> {
    if (!address.startsWith(LOCAL)) {
      const feed = await this.feeds.get(new URL(address));
      return 'failure' in feed ? new Response(null, { status: 502 }) : new Response(feed.body);
    }
    const path = await resolveInside(folder, new URL(address).pathname.split('/').filter(Boolean));
    const file = path === undefined ? undefined : await this.store.read(path);
    return file ? new Response(file.bytes) : new Response(null, { status: 404 });
  }
}

/** Addresses of the feeds a region's dataset names. */
export async function namedFeeds(store: FileStore, folder: string): Promise<string[]> {
  const manifest = await jsonOf(store, join(folder, 'manifest.json'));
  const locale = typeof manifest?.['default_locale'] === 'string' ? manifest['default_locale'] : 'fr';
  const training = /^[\w-]+$/.test(locale) ? await jsonOf(store, join(folder, locale, 'training.json')) : undefined;
  const calendars = Array.isArray(training?.['calendars']) ? (training['calendars'] as { url?: unknown }[]) : [];
  return calendars.flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
}

async function jsonOf(store: FileStore, path: string): Promise<Record<string, unknown> | undefined> {
  const file = await store.read(path);
  return file ? (JSON.parse(new TextDecoder().decode(file.bytes)) as Record<string, unknown>) : undefined;
}
