import { Hono, type Context } from 'hono';
import { bearerToken } from '../http/tokens.js';
import { Problem } from '../problem.js';
import { RECEIPT } from '../shapes.js';
import { readProgress, withdraw } from '../store/status.js';
import type { RouteContext } from './routes.js';

/** What the holder of a status link may do: see, and withdraw. */
export function status({ open, clientOf }: RouteContext): Hono {
  /** Refusals are counted, and who has had too many is not answered. */
  async function guarded<T>(context: Context, work: (receipt: string) => Promise<T>): Promise<T> {
    const { limits } = open();
    await limits.check('refusals', clientOf(context));
    const receipt = context.req.param('receipt') ?? '';
    try {
      if (!RECEIPT.test(receipt)) throw new Problem('not-found');
      return await work(receipt);
    } catch (error) {
      if (error instanceof Problem) await limits.count('refusals', clientOf(context));
      throw error;
    }
  }
  const app = new Hono();
  app.get('/status/:receipt', (context) =>
    guarded(context, async (receipt) => context.json(await readProgress(open().db.kysely, receipt, bearerToken(context.req.raw)))),
  );
  app.delete('/status/:receipt', (context) =>
    guarded(context, async (receipt) => {
      const token = bearerToken(context.req.raw);
      await open()
        .db.kysely.transaction()
        .execute((trx) => withdraw(trx, receipt, token));
      return context.body(null, 204);
    }),
  );
  return app;
}
