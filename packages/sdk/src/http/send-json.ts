import { DataError } from '../errors/data-error.js';
import { NetworkError } from '../errors/network-error.js';
import type { CallOptions } from './call-options.js';
import type { HttpOptions } from './get-json.js';
import { abortable } from './shared.js';

/** Milliseconds for one call, the reading of the body included. */
const TIMEOUT_MS = 30_000;

export interface SendOptions extends HttpOptions, CallOptions {
  method: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  /** A bearer token. It is in a header, never in an address. */
  bearer?: string | undefined;
  headers?: Readonly<Record<string, string>>;
}

/** What a server answered, whatever its status. */
export interface Answer {
  status: number;
  ok: boolean;
  /** Its JSON; `undefined` where it had none. */
  body: unknown;
  /** Milliseconds to wait before the next try, where it says. */
  retryAfterMs?: number;
  /** Last part of the problem's type (RFC 9457), where it is one. */
  problem?: string;
}

/**
 * Sends one request, once, and gives what was answered. Without cookies; neither a cache nor the page's address has any part in it.
 * @throws {NetworkError} when no answer came, not in time, or cut short
 * @throws {DataError} when a success has a body that is not JSON
 * @throws the signal's reason, when aborted
 */
export async function sendJson(url: string, options: SendOptions): Promise<Answer> {
  const { method, body, bearer, headers, signal, timeoutMs = TIMEOUT_MS, fetch = globalThis.fetch } = options;
  signal?.throwIfAborted();
  const limit = new AbortController();
  const abort = (): void => limit.abort(signal?.reason);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    limit.abort();
  }, timeoutMs);
  signal?.addEventListener('abort', abort);
  try {
    const request: RequestInit = {
      method,
      signal: limit.signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await abortable(fetch(url, request), limit.signal);
    return read(url, response, await abortable(response.text(), limit.signal));
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof DataError) throw cause;
    throw new NetworkError(url, { timedOut, cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function read(url: string, { status, ok, headers }: Response, text: string): Answer {
  const retryAfterMs = waitOf(headers.get('retry-after'), headers.get('date'));
  let body: unknown;
  try {
    body = text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch (cause) {
    // A proxy's page beside a failure says no more than its status.
    if (ok) throw new DataError(url, 'Not JSON, or cut short', { cause });
  }
  const type = typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string' ? body.type : undefined;
  const problem = ok ? undefined : type?.split(/[/:#]/).at(-1);
  return { status, ok, body, ...(retryAfterMs === undefined ? {} : { retryAfterMs }), ...(problem ? { problem } : {}) };
}

/** `Retry-After`, in seconds or as a date, which is counted from the server's own clock. */
function waitOf(header: string | null, date: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const until = Date.parse(header);
  const from = date === null ? NaN : Date.parse(date);
  return Number.isNaN(until) || Number.isNaN(from) ? undefined : Math.max(0, until - from);
}
