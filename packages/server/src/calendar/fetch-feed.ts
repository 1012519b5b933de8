import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, publicLookup } from '@accueil/dataset/net';

/** What one reading of a feed may cost. */
export interface FeedLimits {
  /** Bytes of its body. */
  bytes: number;
  /** Milliseconds, redirections included. */
  timeoutMs: number;
  redirects: number;
}
export const FEED_LIMITS: FeedLimits = { bytes: 5 * 1024 * 1024, timeoutMs: 10_000, redirects: 3 };

/** What a host answered. `refused`: its address may not be asked; `not-calendar`: it sent something else. */
export type FeedAnswer =
  | { state: 'read'; body: Buffer; etag: string | undefined }
  | { state: 'same' }
  | { state: 'refused' | 'unreachable' | 'too-large' | 'not-calendar' };

export interface FeedRequest {
  /** Whether a host may be asked: of the address given, and of each it redirects to. */
  isAllowed: (url: URL) => boolean;
  /** Tag of the copy at hand. */
  etag?: string | undefined;
  limits?: FeedLimits;
  /** Lets addresses of this machine and its networks be asked: for tests. Default: false. */
  allowPrivate?: boolean;
}

/**
 * Reads an iCalendar feed of the public web, bounded in time and size. Only hosts allowed, and never an address of this machine or the
 * networks behind it, whatever a name resolves to. Nothing of the visitor goes with the request. Never throws.
 */
export async function fetchFeed(url: URL, request: FeedRequest): Promise<FeedAnswer> {
  const { limits = FEED_LIMITS } = request;
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let here = url;
  try {
    for (let step = 0; step <= limits.redirects; step += 1) {
      if (!isAskable(here, request)) return { state: 'refused' };
      const response = await ask(here, request, signal);
      const { statusCode = 0, headers } = response;
      if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) {
        response.destroy();
        if (!URL.canParse(headers.location, here.href)) return { state: 'unreachable' };
        here = new URL(headers.location, here);
        continue;
      }
      if (statusCode === 304) {
        response.destroy();
        return { state: 'same' };
      }
      if (statusCode !== 200) {
        response.destroy();
        return { state: 'unreachable' };
      }
      return await bodyOf(response, limits.bytes);
    }
    return { state: 'unreachable' };
  } catch {
    return { state: 'unreachable' };
  }
}

function isAskable(url: URL, { allowPrivate = false, isAllowed }: FeedRequest): boolean {
  if (!['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '') return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A name is judged when it is resolved; an address written out is not resolved at all.
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return false;
  return isAllowed(url);
}

function ask(url: URL, { allowPrivate = false, etag }: FeedRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = {
    accept: 'text/calendar, text/plain;q=0.5',
    'accept-encoding': 'identity',
    'user-agent': 'Accueil-feeds/1 (reads a public calendar for the pages that show it)',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
  };
  return new Promise((resolve, reject) => {
    const asked = send(url, { headers, signal, ...(allowPrivate ? {} : { lookup: publicLookup }) }, resolve);
    asked.on('error', reject);
    asked.end();
  });
}

async function bodyOf(response: IncomingMessage, limit: number): Promise<FeedAnswer> {
  if (Number(response.headers['content-length'] ?? 0) > limit) {
    response.destroy();
    return { state: 'too-large' };
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > limit) {
      response.destroy();
      return { state: 'too-large' };
    }
    parts.push(part);
  }
  const body = Buffer.concat(parts);
  // Whatever the host calls it, only a calendar is passed on: this is no way to read other pages.
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(body.subarray(0, 200).toString('utf8'))) return { state: 'not-calendar' };
  const { etag } = response.headers;
  return { state: 'read', body, etag: etag !== undefined && etag.length <= 200 ? etag : undefined };
}
