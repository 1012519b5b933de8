import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import { OPEN_HEADERS } from '../../http/security-headers.js';
import { TrustedProxies } from '../http/client-network.js';
import { openapi } from '../openapi.js';
import { Problem, unavailable } from '../problem.js';
import type { RelayContext } from '../relay.js';
import { configuration } from './configuration.js';
import { envelopes } from './envelopes.js';
import { inbox } from './inbox.js';
import { operations } from './operations.js';
import { sessions } from './sessions.js';
import { status } from './status.js';

export const PREFIX = '/referrals/1';
/** Requests answered at once, at most: their bodies are in memory. */
const MOST_AT_ONCE = 256;
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, POST, DELETE, OPTIONS',
  'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, Accueil-Proof',
  'access-control-max-age': '86400',
};

/** A relay, and who asks. */
export interface RouteContext extends RelayContext {
  /** IP address of who asks, behind the trusted proxies; `undefined` without a connection. */
  clientOf: (context: Context) => string | undefined;
}

/** Everything the relay answers. Never throws: what was not foreseen is 500 (a fault of ours) or 503 (of what we depend on). */
export function relayRoutes(relay: RelayContext): Hono {
  const proxies = new TrustedProxies(relay.options.trustedProxies ?? []);
  const clientOf = (context: Context): string | undefined =>
    proxies.clientOf(peerOf(context), context.req.raw.headers.get('x-forwarded-for'));
  const route: RouteContext = { ...relay, clientOf };
  const app = new Hono();
  let running = 0;

  app.use(`${PREFIX}/*`, async (context, next) => {
    const start = performance.now();
    if (running >= MOST_AT_ONCE) return open(unavailable(1).respond());
    running += 1;
    try {
      await next();
    } finally {
      running -= 1;
    }
    open(context.res);
    relay.metrics.latency.observe({ route: routeOf(context as Context), method: context.req.method }, (performance.now() - start) / 1000);
    return undefined;
  });
  app.options(`${PREFIX}/*`, () => new Response(null, { status: 204, headers: PREFLIGHT }));
  app.get(`${PREFIX}/openapi.json`, (context) =>
    Response.json(openapi(new URL(context.req.url).origin), { headers: { 'cache-control': 'public, max-age=300' } }),
  );
  app.route(PREFIX, configuration(route));
  app.route(PREFIX, envelopes(route));
  app.route(PREFIX, status(route));
  app.route(PREFIX, sessions(route));
  app.route(PREFIX, inbox(route));
  app.route('/', operations(route));
  const known = methodsByPath(app);
  app.all(`${PREFIX}/*`, (context) => {
    const { pathname } = new URL(context.req.url);
    const methods = known.find(({ pattern }) => pattern.test(pathname))?.methods;
    throw methods ? new Problem('method-not-allowed', { headers: { allow: methods } }) : new Problem('not-found');
  });
  app.onError((error, context) => open(answerTo(error, context, relay)));
  return app;
}

function answerTo(error: Error, context: Context, { log, metrics }: RelayContext): Response {
  if (error instanceof Problem) {
    metrics.refused.inc({ reason: error.kind });
    // What somebody tampers with, replays or guesses shows here; ordinary refusals are only counted.
    if (['unauthorized', 'not-found', 'idempotency-conflict', 'receipt-taken', 'proof-required'].includes(error.kind))
      log.warn({ audit: error.kind, method: context.req.method, route: routeOf(context) }, 'refused');
    return error.respond();
  }
  const isOurs = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  log.error({ err: error, route: routeOf(context) }, isOurs ? 'fault' : 'the database does not answer');
  metrics.refused.inc({ reason: isOurs ? 'fault' : 'unavailable' });
  const problem = unavailable();
  if (!isOurs) return problem.respond();
  return new Response(JSON.stringify({ type: 'urn:accueil:referral:fault', title: 'A fault of the relay', status: 500 }), {
    status: 500,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** The pattern of the address that was asked: a receipt number is not in it. */
function routeOf(context: Context): string {
  return matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';
}

/** Open to every site, without credentials: what protects is the token. */
function open(response: Response): Response {
  for (const [name, value] of Object.entries(OPEN_HEADERS)) response.headers.set(name, value);
  response.headers.set('access-control-expose-headers', 'Retry-After');
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;
}

function peerOf(context: Context): string | undefined {
  try {
    return getConnInfo(context).remote.address;
  } catch {
    // Asked without a connection: by a test, or from another adapter.
    return undefined;
  }
}

function methodsByPath(app: Hono): { pattern: RegExp; methods: string }[] {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (!path.startsWith(`${PREFIX}/`) || path.endsWith('*')) continue;
    const own = methods.get(path) ?? new Set();
    for (const one of method === 'GET' ? ['GET', 'HEAD'] : [method]) own.add(one);
    methods.set(path, own);
  }
  return [...methods].map(([path, own]) => ({
    pattern: new RegExp(`^${path.replace(/:[a-z_]+(?:\{[^/]*\})?/g, '[^/]+')}$`),
    methods: [...own, 'OPTIONS'].join(', '),
  }));
}
