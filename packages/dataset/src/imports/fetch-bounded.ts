import { setTimeout as pause } from 'node:timers/promises';
import { ImportFailure, failure } from './problems.js';

/** What one request may cost. */
export interface FetchLimits {
  /** Milliseconds for one try, its body included. */
  timeoutMs: number;
  /** Bytes of one body, after decompression. */
  bytes: number;
  /** Tries after the first, when there was no answer, or 408, 425, 429 or 5xx. */
  retries: number;
  /** Milliseconds before the first retry; doubles each time. */
  waitMs: number;
  /** Most milliseconds `Retry-After` is obeyed for. */
  retryAfterMs: number;
  redirects: number;
}
export const FETCH_LIMITS: FetchLimits = {
  timeoutMs: 30_000,
  bytes: 20 * 1024 * 1024,
  retries: 2,
  waitMs: 500,
  retryAfterMs: 60_000,
  redirects: 5,
};

/** What an address answered: its text, or that nothing changed since the given tag. */
export type Fetched = { notModified: true } | { notModified: false; text: string; etag?: string };

/** How to ask. */
export interface FetchRequest {
  accept: string;
  userAgent: string;
  /** The tag of the last answer. */
  etag?: string | undefined;
  limits: FetchLimits;
}

/**
 * The text at an address, UTF-8. Cookies are neither sent nor kept; only `http:` and `https:`, for each redirection too, and never from the
 * second back to the first.
 * @throws {ImportFailure} naming the address: refused, no success, too late, too large, cut short
 *
 * Effects: the network.
 */
export async function fetchBounded(address: string, request: FetchRequest): Promise<Fetched> {
  const { limits } = request;
  for (let retry = 0; ; retry += 1) {
    let wait = Math.min(limits.retryAfterMs, limits.waitMs * 2 ** retry);
    let problem: ImportFailure;
    try {
      const answer = await once(address, request);
      if ('result' in answer) return answer.result;
      problem = failure('http-status', { url: shown(answer.url), status: answer.status });
      if (answer.status < 500 && ![408, 425, 429].includes(answer.status)) throw problem;
      wait = Math.min(limits.retryAfterMs, answer.retryAfterMs ?? wait);
    } catch (error) {
      problem = asFailure(error, address, limits);
      if (!isPassing(problem)) throw problem;
    }
    if (retry >= limits.retries) throw problem;
    await pause(wait);
  }
}

type Answer = { result: Fetched } | { url: string; status: number; retryAfterMs?: number };

async function once(address: string, { accept, userAgent, etag, limits }: FetchRequest): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const headers = { accept, 'user-agent': userAgent, ...(etag === undefined ? {} : { 'if-none-match': etag }) };
  let url = webAddress(address);
  for (let redirects = 0; ; redirects += 1) {
    const response = await fetch(url, { headers, signal, redirect: 'manual', credentials: 'omit' });
    const { status } = response;
    const location = response.headers.get('location');
    if ([301, 302, 303, 307, 308].includes(status) && location !== null) {
      await response.body?.cancel();
      if (redirects >= limits.redirects) throw failure('http-redirects', { url: shown(address), limit: limits.redirects });
      url = webAddress(location, url);
      continue;
    }
    if (status === 304 && etag !== undefined) return { result: { notModified: true } };
    if (!response.ok) {
      await response.body?.cancel();
      const retryAfterMs = retryAfter(response.headers.get('retry-after'));
      return { url: url.href, status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    }
    const text = await bodyOf(response, url.href, limits.bytes);
    const tag = response.headers.get('etag');
    return { result: { notModified: false, text, ...(tag === null || tag.length > 300 ? {} : { etag: tag }) } };
  }
}

async function bodyOf(response: Response, url: string, limit: number): Promise<string> {
  const tooLarge = (): ImportFailure => failure('http-too-large', { url: shown(url), limit });
  const decoder = new TextDecoder('utf-8');
  let size = 0;
  let text = '';
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return text + decoder.decode();
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge();
    }
    text += decoder.decode(part.value, { stream: true });
  }
}

/** An address that may be asked; relative ones stand on `from`. */
function webAddress(address: string, from?: URL): URL {
  const url = URL.canParse(address, from?.href) ? new URL(address, from?.href) : undefined;
  const isWeb = url !== undefined && ['https:', 'http:'].includes(url.protocol) && url.username === '' && url.password === '';
  if (!isWeb || (from?.protocol === 'https:' && url.protocol === 'http:')) throw failure('address-refused', { url: shown(address) });
  return url;
}

/** Seconds, or a date; `undefined` where it is neither. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

function asFailure(error: unknown, address: string, limits: FetchLimits): ImportFailure {
  if (error instanceof ImportFailure) return error;
  const url = shown(address);
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return failure('http-timeout', { url, seconds: limits.timeoutMs / 1000 });
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return failure('http-failed', { url, detail: cause instanceof Error ? cause.message || cause.name : String(cause) });
}

/** True where another try may do better. */
function isPassing({ problem }: ImportFailure): boolean {
  if (problem.code === 'http-status') return problem.params.status >= 500 || [408, 425, 429].includes(problem.params.status);
  return problem.code === 'http-timeout' || problem.code === 'http-failed';
}

/** An address for a message: a password or a key in its query is none of the terminal's business. */
function shown(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 200);
  const url = new URL(address);
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (/key|token|secret|password|signature|^sig$/i.test(name)) url.searchParams.set(name, '…');
  }
  return url.href.slice(0, 300);
}
