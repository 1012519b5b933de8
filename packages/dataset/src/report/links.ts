import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { groupBy } from './group.js';
import { isPublicAddress, PrivateAddressError, publicLookup } from '../net/public-address.js';
import type { LinkResult } from './types.js';

/** How links are tried. */
export interface LinkOptions {
  /** For one answer. Default: 10 s. */
  timeoutMs?: number;
  /** Hosts asked at the same time; one host is never asked twice at once. Default: 4. */
  concurrency?: number;
  /** Between two requests to one host. Default: 500 ms. */
  pauseMs?: number;
  /** Further tries after an error or a time-out. Default: 1. */
  retries?: number;
  /** Lets addresses of this machine and its networks be asked: for tests. Default: false. */
  allowPrivate?: boolean;
  /** Told after each address. */
  onResult?: (done: number, of: number) => void;
}

const REDIRECTS = 5;
const FOR_GOOD = new Set([301, 308]);
const REDIRECT = new Set([301, 302, 303, 307, 308]);
/** Statuses that say something about the method or the asker, not about the page: asked again with GET. */
const MAYBE_METHOD = (status: number): boolean => status >= 400;
const USER_AGENT = 'Accueil-link-check/1 (directory upkeep; one request a page)';

/**
 * Tries each address once, politely: HEAD, then GET where HEAD is not well answered; nothing of the page is read or kept.
 * The answers are in the order of the addresses.
 *
 * Errors: never throws; what fails is an answer. Effects: network, to the addresses given and where they redirect.
 */
export async function checkLinks(urls: readonly string[], options: LinkOptions = {}): Promise<LinkResult[]> {
  const results = new Map<string, LinkResult>();
  const queues = [...groupBy(new Set(urls), (url) => (URL.canParse(url) ? new URL(url).host : '')).values()];
  const total = queues.reduce((sum, { length }) => sum + length, 0);
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, url] of queue.entries()) {
        if (index > 0) await wait(options.pauseMs ?? 500);
        results.set(url, await checkLink(url, options));
        options.onResult?.(results.size, total);
      }
    }
  };
  await Promise.all(Array.from({ length: options.concurrency ?? 4 }, work));
  return [...new Set(urls)].map((url) => results.get(url) ?? { url, state: 'error' });
}

async function checkLink(url: string, options: LinkOptions): Promise<LinkResult> {
  let result = await follow(url, options);
  for (let attempt = 0; attempt < (options.retries ?? 1) && isWorthRetrying(result); attempt++) {
    await wait(options.pauseMs ?? 500);
    result = await follow(url, options);
  }
  return result;
}

function isWorthRetrying({ state, status }: LinkResult): boolean {
  return state === 'timeout' || (state === 'error' && (status === undefined || status >= 500));
}

async function follow(url: string, options: LinkOptions): Promise<LinkResult> {
  let here = url;
  // Only where every step is for good does the address deserve to be changed.
  let isMoved = true;
  for (let step = 0; step <= REDIRECTS; step++) {
    const refusal = refusalOf(here, options);
    if (refusal !== undefined) return { url, state: 'refused', detail: refusal, ...(step > 0 ? { to: here } : {}) };
    let answer = await ask(here, 'HEAD', options);
    if ('status' in answer && MAYBE_METHOD(answer.status)) answer = await ask(here, 'GET', options);
    if (!('status' in answer)) return { url, ...answer };
    const { status, location } = answer;
    if (REDIRECT.has(status) && location !== undefined && URL.canParse(location, here)) {
      isMoved &&= FOR_GOOD.has(status);
      here = new URL(location, here).href;
      continue;
    }
    if (status === 404 || status === 410) return { url, state: 'gone', status };
    if (status >= 400 || status < 200) return { url, state: 'error', status };
    const isElsewhere = here !== url && here !== new URL(url).href;
    return isElsewhere && isMoved ? { url, state: 'moved', status, to: here } : { url, state: 'ok', status };
  }
  return { url, state: 'error', detail: 'too many redirects' };
}

function refusalOf(url: string, { allowPrivate }: LinkOptions): string | undefined {
  if (!URL.canParse(url)) return 'not an address';
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return protocol;
  if (username !== '' || password !== '') return 'credentials';
  // A name is judged when it is resolved; an address written out is not resolved.
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) !== 0 && allowPrivate !== true && !isPublicAddress(literal) ? 'private address' : undefined;
}

type Answer = { status: number; location?: string } | Pick<LinkResult, 'state' | 'detail'>;

function ask(url: string, method: 'HEAD' | 'GET', { timeoutMs = 10_000, allowPrivate = false }: LinkOptions): Promise<Answer> {
  return new Promise((resolve) => {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const onAnswer = (response: IncomingMessage): void => {
      const { statusCode: status = 0, headers } = response;
      // The headers say all: what follows is not awaited.
      response.destroy();
      resolve({ status, ...(headers.location === undefined ? {} : { location: headers.location }) });
    };
    const request = send(
      url,
      {
        method,
        // One whole limit: a server that sends a byte a second would never let the idle one ring.
        signal: AbortSignal.timeout(timeoutMs),
        agent: false,
        headers: { 'user-agent': USER_AGENT, accept: 'text/html,*/*;q=0.8' },
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      },
      onAnswer,
    );
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (error.name === 'AbortError' || error.name === 'TimeoutError') resolve({ state: 'timeout' });
      else if (error instanceof PrivateAddressError) resolve({ state: 'refused', detail: 'private address' });
      else resolve({ state: 'error', detail: error.code ?? error.name });
    });
    request.end();
  });
}
