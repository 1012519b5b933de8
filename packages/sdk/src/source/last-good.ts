/** The last good copy of a feed. */
export interface GoodCopy {
  text: string;
  /** Epoch milliseconds it was had at. */
  at: number;
}

/** Where last good copies are kept from one visit to the next. Never rejects: storage may be full, refused or not there. */
export interface CopyStore {
  get(url: string): Promise<GoodCopy | undefined>;
  put(url: string, copy: GoodCopy): Promise<void>;
}

const NAME = 'accueil-calendars-1';
const AT = 'x-accueil-at';
const MOST_COPIES = 12;

/**
 * Copies in the browser's Cache API, the twelve newest. Only what is read of a feed is there: no attendee, no mail address of a person, no
 * cookie, nothing of the visitor. Where there is no such storage, none is kept.
 */
export function browserCopies(): CopyStore {
  const open = async (): Promise<Cache | undefined> => (globalThis as { caches?: CacheStorage }).caches?.open(NAME);
  return {
    async get(url) {
      try {
        const found = await (await open())?.match(url);
        const at = Number(found?.headers.get(AT));
        return found && at > 0 ? { text: await found.text(), at } : undefined;
      } catch {
        return undefined;
      }
    },
    async put(url, { text, at }) {
      try {
        const cache = await open();
        if (!cache) return;
        // The oldest goes first: one that is written again comes last.
        await cache.delete(url);
        await cache.put(url, new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', [AT]: String(at) } }));
        for (const old of (await cache.keys()).slice(0, -MOST_COPIES)) await cache.delete(old);
      } catch {
        // Full, or refused: the page goes on with what it has.
      }
    },
  };
}
