import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { COMMON_HEADERS, CSP_REPORT_PATH, OPEN_HEADERS, pageHeaders, TOOL_HEADERS } from './http/security-headers.js';
import type { AppOptions } from './options.js';
import { cspReports } from './routes/csp-reports.js';
import { health, ready } from './routes/health.js';
import { embedded } from './routes/embedded.js';
import { folder } from './routes/folder.js';
import { hsds, HSDS_PREFIX } from './routes/hsds.js';
import { respondMessage } from './pages/message-page.js';
import { BAD_REQUEST, DOCS_ABSENT, FAILURE, METHOD_NOT_ALLOWED, NOT_FOUND, PAGES_ABSENT, STORYBOOK_ABSENT } from './pages/messages.js';
import { FileStore } from './static/file-store.js';
import { safeSegments } from './static/file-path.js';

/** What stands where a receipt number does, in an address of the relay: of one referral, so it is not logged. */
const RECEIPT_IN_PATH = /(?<=^\/referrals\/\d+\/(?:status|inbox\/envelopes)\/)[^/]+/;

/**
 * The whole server as a function from request to answer: it opens no port and reads nothing of the process.
 * Scripts and data are open to every site; pages are closed to everything but themselves. Never throws.
 */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const store = new FileStore(options.cacheBytes);
  const reports = options.onCspReport !== undefined;

  app.use(async (context, next) => {
    const start = performance.now();
    await next();
    for (const [name, value] of Object.entries(COMMON_HEADERS)) context.res.headers.set(name, value);
    const { pathname } = new URL(context.req.url);
    options.log?.({
      method: context.req.method,
      path: pathname.replace(RECEIPT_IN_PATH, '{receipt}'),
      status: context.res.status,
      ms: Math.round(performance.now() - start),
    });
  });
  if (options.relay !== undefined) app.route('/', options.relay.routes);
  else app.get('/ready', ready(options));
  if (options.onCspReport !== undefined) app.post(CSP_REPORT_PATH, cspReports(options.onCspReport));
  app.use(async (context, next) => {
    const { method, url } = context.req;
    const { pathname } = new URL(url);
    const open = isOpen(pathname);
    const read = method === 'GET' || method === 'HEAD';
    const asks = read || (method === 'POST' && isHsds(pathname));
    if (asks && safeSegments(pathname) !== undefined) return next();
    if (method === 'OPTIONS') return respondOptions(open, isHsds(pathname));
    const response = respondMessage(read ? (isDecodable(pathname) ? NOT_FOUND : BAD_REQUEST) : METHOD_NOT_ALLOWED);
    if (!read) response.headers.set('allow', 'GET, HEAD, OPTIONS');
    return open ? opened(response) : response;
  });

  app.get('/health', health(options));
  app.get('/accueil/1/*', embedded(options, store));
  app.use(`${HSDS_PREFIX}/*`, compress());
  app.on(['GET', 'POST'], [HSDS_PREFIX, `${HSDS_PREFIX}/*`], hsds(options, store));
  app.get('/docs/*', folder({ store, prefix: '/docs', root: options.docs, headers: TOOL_HEADERS, absent: DOCS_ABSENT }));
  app.get(
    '/storybook/*',
    folder({ store, prefix: '/storybook', root: options.storybook, headers: TOOL_HEADERS, absent: STORYBOOK_ABSENT }),
  );
  app.get('*', folder({ store, prefix: '', root: options.pages, headers: pageHeaders({ reports }), absent: PAGES_ABSENT }));

  app.notFound(() => respondMessage(NOT_FOUND));
  app.onError((error, context) => {
    (options.onError ?? console.error)(error);
    const response = respondMessage(FAILURE);
    if (isOpen(new URL(context.req.url).pathname)) opened(response);
    return response;
  });
  return app;
}

/** Whether an address is open to every site: errors too, or an embedder's page would take them for a lost network. */
function isOpen(pathname: string): boolean {
  return pathname.startsWith('/accueil/') || isHsds(pathname);
}

function isHsds(pathname: string): boolean {
  return pathname === HSDS_PREFIX || pathname.startsWith(`${HSDS_PREFIX}/`);
}

function opened(response: Response): Response {
  for (const [name, value] of Object.entries(OPEN_HEADERS)) response.headers.set(name, value);
  return response;
}

function respondOptions(open: boolean, post: boolean): Response {
  const methods = post ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
  const headers = new Headers({ allow: methods });
  if (open) {
    headers.set('access-control-allow-origin', '*');
    headers.set('access-control-allow-methods', methods);
    headers.set('access-control-allow-headers', 'Accept, Accept-Language, Content-Type, If-None-Match');
    headers.set('access-control-max-age', '86400');
  }
  return new Response(null, { status: 204, headers });
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
