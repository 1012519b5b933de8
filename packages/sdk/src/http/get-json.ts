import { DataError } from '../errors/data-error.js';
import { HttpError } from '../errors/http-error.js';
import { NetworkError } from '../errors/network-error.js';
import type { CallOptions } from './call-options.js';
import { abortable } from './shared.js';

/** Milliseconds for one call, its retries and the reading of the body included. */
const TIMEOUT_MS = 30_000;
const RETRIES = 2;
const BACKOFF_MS = 300;
const MAX_RETRY_AFTER_MS = 5000;

export interface HttpOptions {
  /** Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Default: 30 000; at most what a timer can wait, 2 147 483 647. */
  timeoutMs?: number | undefined;
}

/**
 * The JSON at an address, unchecked. A GET with two retries (no answer, 408, 429, 5xx), after a pause with jitter or as `Retry-After` says;
 * sends no cookie, and of the page's address its origin only.
 * @throws {NetworkError} when no answer came, or not in time
 * @throws {HttpError} when the status is not a success
 * @throws {DataError} when the body is not JSON, or cut short
 * @throws the signal's reason, when aborted
 */
export async function getJson(url: string, options: HttpOptions & CallOptions = {}): Promise<unknown> {
  const { signal, timeoutMs = TIMEOUT_MS } = options;
  signal?.throwIfAborted();
  // AbortSignal.any is missing in browsers still in use.
  const limit = new AbortController();
  const abort = (): void => limit.abort(signal?.reason);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    limit.abort();
  }, timeoutMs);
  signal?.addEventListener('abort', abort);
  try {
    return parse(url, await getText(url, options.fetch ?? globalThis.fetch, limit.signal));
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof HttpError || cause instanceof DataError) throw cause;
    throw new NetworkError(url, { timedOut, cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function getText(url: string, fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<string> {
  for (let retry = 0; ; retry += 1) {
    let wait = BACKOFF_MS * 2 ** retry * (0.5 + Math.random());
    try {
      // Called as a bare function: a browser's fetch refuses another `this`.
      // The page's address may hold words that were typed: only its origin is told.
      // A fetch handed in may have begun before, and know nothing of the signal.
      const response = await abortable(fetch(url, { signal, credentials: 'omit', referrerPolicy: 'strict-origin' }), signal);
      if (response.ok) return await abortable(response.text(), signal);
      const { status, headers } = response;
      if (retry === RETRIES || (status < 500 && status !== 408 && status !== 429)) throw new HttpError(url, status);
      wait = Math.min(MAX_RETRY_AFTER_MS, Number(headers.get('retry-after')) * 1000 || wait);
    } catch (error) {
      if (retry === RETRIES || signal.aborted || error instanceof HttpError) throw error;
    }
    await abortable(new Promise((resolve) => setTimeout(resolve, wait)), signal);
  }
}

function parse(url: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new DataError(url, /^\s*</.test(text) ? 'Expected JSON, found a page' : 'Not JSON, or cut short', { cause });
  }
}
