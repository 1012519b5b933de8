/** What a file is to a cache. */
export type CacheClass = 'script' | 'data' | 'page';

// Eight characters with a capital or a figure among them: `-calendar.js` is a word, not a hash.
const HASHED = /-(?=[a-z-]*[A-Z0-9_])[A-Za-z0-9_-]{8}\.(?:js|css)$/;

const IMMUTABLE = 'public, max-age=31536000, immutable';
// The loader names the hashed files of one build: once stale it must be asked again, never used behind the visitor's back.
const LOADER = 'public, max-age=300, must-revalidate';
// A correction shows within the hour at worst; meanwhile nobody waits for a revalidation on a slow network.
const DATA = 'public, max-age=300, stale-while-revalidate=3600';
const PAGE = 'no-cache';

/** The `Cache-Control` of a file, by its class and its name: a name that holds its content's hash never changes. */
export function cacheControl(kind: CacheClass, fileName: string): string {
  if (kind === 'script') return HASHED.test(fileName) ? IMMUTABLE : LOADER;
  return kind === 'data' ? DATA : PAGE;
}
