import ky, { HTTPError } from 'ky';
import { DataError } from '../errors/data-error.js';
import { HttpError } from '../errors/http-error.js';
import { NetworkError } from '../errors/network-error.js';
import type { CallOptions } from './call-options.js';

/** Milliseconds for one call, its retries and the reading of the body included. */
export const TIMEOUT_MS = 30_000;

export interface HttpOptions {
  /** Called with a `Request`. Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Default: `TIMEOUT_MS`. */
  timeoutMs?: number | undefined;
}

/**
 * The JSON at an address, unchecked. A GET with two retries (network failure, 408, 429, 5xx), with jitter; sends no cookie.
 * @throws {NetworkError} when no answer came, or not in time
 * @throws {HttpError} when the status is not a success
 * @throws {DataError} when the body is not JSON, or cut short
 * @throws the signal's reason, when aborted
 */
export async function getJson(url: string, options: HttpOptions & CallOptions = {}): Promise<unknown> {
  const { signal, timeoutMs = TIMEOUT_MS } = options;
  // AbortSignal.any is missing in browsers still in use, and ky's own timeout ends at the headers.
  const limit = new AbortController();
  const abort = (): void => limit.abort(signal?.reason);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    limit.abort();
  }, timeoutMs);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', abort, { once: true });
  let text: string;
  try {
    text = await ky(url, {
      credentials: 'omit',
      signal: limit.signal,
      timeout: false,
      retry: { limit: 2, methods: ['get'], statusCodes: [408, 429, 500, 502, 503, 504], jitter: true, maxRetryAfter: 5000 },
      ...(options.fetch ? { fetch: options.fetch } : {}),
    }).text();
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof HTTPError) throw new HttpError(url, cause.response.status, { cause });
    throw new NetworkError(url, { timedOut, cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new DataError(url, /^\s*</.test(text) ? 'Expected JSON, found a page' : 'Not JSON, or cut short', { cause });
  }
}
