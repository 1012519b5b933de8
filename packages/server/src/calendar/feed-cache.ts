import { contentHash } from '../http/etag.js';
import { fetchFeed, type FeedAnswer, type FeedRequest } from './fetch-feed.js';

/** One feed as it was last had. */
export interface FeedCopy {
  body: Uint8Array<ArrayBuffer>;
  hash: string;
  /** Epoch milliseconds it was last known to be so. */
  updated: number;
  /** True where the host could not be read since: the last good copy. */
  isKept: boolean;
}

/** A feed, or why there is none of it. */
export type Feed = FeedCopy | { failure: Exclude<FeedAnswer['state'], 'read' | 'same'> };

export interface FeedCacheOptions {
  isAllowed: FeedRequest['isAllowed'];
  /** Default: `fetchFeed`. */
  fetch?: (url: URL, request: FeedRequest) => Promise<FeedAnswer>;
  /** Default: the system's clock. */
  now?: () => number;
  /** Milliseconds a copy is served as it is; later ones ask again behind the answer. Default: 15 minutes. */
  freshMs?: number;
  /** Milliseconds after which a copy that could not be renewed is no longer served. Default: 7 days. */
  keepMs?: number;
  /** Bytes of all copies; the least recently asked go first. Default: 64 MiB. */
  maxBytes?: number;
}

interface Entry {
  copy?: FeedCopy & { etag: string | undefined };
  /** The reading under way. */
  reading?: Promise<Feed>;
  /** Epoch milliseconds of the last try, and what came of it where it failed. */
  tried: number;
  failure?: Exclude<FeedAnswer['state'], 'read' | 'same'>;
}

/** A host that fails is left alone for a while. */
const AFTER_FAILURE_MS = 60_000;

/**
 * Feeds read for pages, each at most once at a time. A copy at hand is answered at once and renewed behind it; one that cannot be renewed
 * goes on being answered, and says so. Never throws.
 */
export class FeedCache {
  readonly #entries = new Map<string, Entry>();
  readonly #options: Required<FeedCacheOptions>;

  constructor(options: FeedCacheOptions) {
    this.#options = {
      fetch: fetchFeed,
      now: Date.now,
      freshMs: 15 * 60_000,
      keepMs: 7 * 86_400_000,
      maxBytes: 64 * 1024 * 1024,
      ...options,
    };
  }

  async get(url: URL): Promise<Feed> {
    const { freshMs, isAllowed, keepMs, now } = this.#options;
    if (!isAllowed(url)) return { failure: 'refused' };
    const key = url.href;
    const entry = this.#entries.get(key) ?? { tried: 0 };
    // Asked last, it goes last.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const { copy } = entry;
    const at = now();
    if (copy && at - copy.updated < freshMs) return copy;
    if (copy && at - copy.updated < keepMs) {
      if (!entry.reading && at - entry.tried >= AFTER_FAILURE_MS) void this.#read(url, entry);
      return { ...copy, isKept: entry.failure !== undefined };
    }
    if (entry.failure !== undefined && at - entry.tried < AFTER_FAILURE_MS) return { failure: entry.failure };
    return entry.reading ?? this.#read(url, entry);
  }

  #read(url: URL, entry: Entry): Promise<Feed> {
    entry.tried = this.#options.now();
    entry.reading = this.#renew(url, entry).finally(() => delete entry.reading);
    return entry.reading;
  }

  async #renew(url: URL, entry: Entry): Promise<Feed> {
    const { fetch, isAllowed, keepMs, now } = this.#options;
    const { copy } = entry;
    const answer = await fetch(url, { isAllowed, etag: copy?.etag });
    if (answer.state === 'same' && copy) {
      delete entry.failure;
      entry.copy = { ...copy, updated: now() };
    } else if (answer.state === 'read') {
      delete entry.failure;
      const body = new Uint8Array(answer.body);
      entry.copy = { body, hash: contentHash(body), updated: now(), isKept: false, etag: answer.etag };
      this.#forget();
    } else {
      entry.failure = answer.state === 'same' ? 'unreachable' : answer.state;
      const kept = copy && now() - copy.updated < keepMs ? copy : undefined;
      if (!kept) delete entry.copy;
      return kept ? { ...kept, isKept: true } : { failure: entry.failure };
    }
    return entry.copy;
  }

  /** Lets go of the least recently asked, down to the bound; of addresses that never gave anything, beyond a thousand. */
  #forget(): void {
    let held = 0;
    for (const { copy } of this.#entries.values()) held += copy?.body.byteLength ?? 0;
    for (const [key, { copy, reading }] of this.#entries) {
      if (held <= this.#options.maxBytes && this.#entries.size <= 1000) return;
      if (reading && held <= this.#options.maxBytes) continue;
      held -= copy?.body.byteLength ?? 0;
      this.#entries.delete(key);
    }
  }
}
