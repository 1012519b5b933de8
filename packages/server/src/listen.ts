import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** How long open requests may take to end once asked to stop. */
const GRACE_MS = 5000;
/** How long a request may take to arrive: one that is fed a letter at a time would hold its place. */
const ARRIVAL_MS = 30_000;
/** How long a connection may rest between requests: longer than a proxy keeps it, or the proxy would send into one that is being closed. */
const REST_MS = 75_000;

/** A server that answers. */
export interface Listening {
  port: number;
  /** Lets running requests end (five seconds at most), then closes. Resolves when nothing is open. */
  close: () => Promise<void>;
}

/**
 * Opens `port` (0: any free one) and resolves once requests are answered. `host` defaults to every interface.
 * Rejects with Node's own error, `code` `EADDRINUSE` when the port is taken, `EACCES` when it is not allowed.
 */
export function listen(app: Hono, options: { port: number; host?: string }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = ARRIVAL_MS;
  server.headersTimeout = ARRIVAL_MS;
  server.keepAliveTimeout = REST_MS;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, ...(options.host === undefined ? {} : { host: options.host }) }, () => {
      server.off('error', reject);
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : options.port;
      resolve({ port, close: () => closeGracefully(server) });
    });
  });
}

function closeGracefully(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
