import { Hono } from 'hono';
import { isLoopback } from '../http/client-network.js';
import { sameHash, sha256 } from '../http/tokens.js';
import { QUEUES } from '../queue/queue.js';
import type { RouteContext } from './routes.js';

/** Headers a proxy adds: who comes through one is not on this machine, whatever the connection says. */
const FORWARDED = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'];

/** For who runs the relay: whether it is ready, and its figures. */
export function operations({ options, open, isReady, metrics, clientOf }: RouteContext): Hono {
  const app = new Hono();
  app.get('/ready', async () => {
    const ready = await isReady();
    return Response.json(
      { status: ready ? 'ready' : 'starting', relay: ready },
      { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
    );
  });
  app.get('/metrics', async (context) => {
    const { headers } = context.req.raw;
    const isLocal = isLoopback(clientOf(context)) && !FORWARDED.some((name) => headers.has(name));
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
    const hasToken = options.metricsToken !== undefined && sameHash(sha256(options.metricsToken), sha256(given));
    if (!isLocal && !hasToken) return new Response('Not found\n', { status: 404, headers: { 'cache-control': 'no-store' } });
    if (await isReady()) {
      const { queue } = open();
      for (const name of Object.keys(QUEUES) as (keyof typeof QUEUES)[])
        metrics.depth.set({ queue: QUEUES[name] }, await queue.depth(name));
    }
    return new Response(await metrics.registry.metrics(), {
      headers: { 'content-type': metrics.registry.contentType, 'cache-control': 'no-store' },
    });
  });
  return app;
}
