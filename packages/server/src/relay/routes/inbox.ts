import { Hono, type Context } from 'hono';
import { check, readJson } from '../http/read-json.js';
import { bearerToken } from '../http/tokens.js';
import { RETENTION_DAYS } from '../opened.js';
import { Problem } from '../problem.js';
import { channelsOf } from '../queue/deliver.js';
import { listShape, RECEIPT, redirectShape, statusShape } from '../shapes.js';
import { changeStatus, redirectReferral } from '../store/answers.js';
import { deleteContent, exportInbox, listInbox, openReferral } from '../store/inbox.js';
import { organizationOf } from '../store/sessions.js';
import { checkRecipient, deliveriesFor } from './envelopes.js';
import type { RouteContext } from './routes.js';

/** An organization's own referrals. The session says which organization; no address and no body does. */
export function inbox(route: RouteContext): Hono {
  const { open, clientOf, options, metrics } = route;
  const retentionDays = options.retentionDays ?? RETENTION_DAYS;

  /** The organization of the session. Refusals are counted, and who has had too many is not answered. */
  async function organization(context: Context): Promise<string> {
    const { db, limits } = open();
    await limits.check('refusals', clientOf(context));
    try {
      return await organizationOf(db.kysely, bearerToken(context.req.raw));
    } catch (error) {
      if (error instanceof Problem) await limits.count('refusals', clientOf(context));
      throw error;
    }
  }
  const inTransaction = <T>(
    work: Parameters<ReturnType<ReturnType<typeof open>['db']['kysely']['transaction']>['execute']>[0],
  ): Promise<T> => open().db.kysely.transaction().execute(work) as Promise<T>;

  const app = new Hono();
  app.get('/inbox/envelopes', async (context) => {
    const own = await organization(context);
    return context.json(await listInbox(open().db.kysely, own, check(context.req.query(), listShape, 'invalid-request')));
  });
  app.get('/inbox/export', async (context) => {
    const own = await organization(context);
    const { db } = open();
    const lines = exportInbox(db.kysely, own);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const page = await lines.next();
        if (page.done === true) controller.close();
        else controller.enqueue(new TextEncoder().encode(page.value.map((one) => `${JSON.stringify(one)}\n`).join('')));
      },
    });
    return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } });
  });
  app.get('/inbox/envelopes/:receipt', async (context) => {
    const own = await organization(context);
    return context.json(await inTransaction((trx) => openReferral(trx, own, receiptOf(context))));
  });
  app.delete('/inbox/envelopes/:receipt', async (context) => {
    const own = await organization(context);
    await inTransaction((trx) => deleteContent(trx, own, receiptOf(context)));
    return context.body(null, 204);
  });
  app.post('/inbox/envelopes/:receipt/status', async (context) => {
    const own = await organization(context);
    const change = await readJson(context.req.raw, statusShape, 'invalid-request');
    return context.json(await inTransaction((trx) => changeStatus(trx, own, receiptOf(context), change)));
  });
  app.post('/inbox/envelopes/:receipt/redirect', async (context) => {
    const own = await organization(context);
    const change = await readJson(context.req.raw, redirectShape, 'invalid-envelope');
    await checkRecipient(route, change.envelope);
    const channels = await channelsOf(options, change.envelope.recipient.toLowerCase());
    const { db, queue } = open();
    const stored = await db.kysely.transaction().execute(async (trx) => {
      const one = await redirectReferral(trx, own, receiptOf(context), change, retentionDays);
      if (one.isNew) await queue.add(trx, deliveriesFor(one, change.envelope, channels));
      return one;
    });
    (stored.isNew ? metrics.received : metrics.duplicates).inc();
    return context.json(stored.receipt, stored.isNew ? 201 : 200);
  });
  return app;
}

function receiptOf(context: Context): string {
  const receipt = context.req.param('receipt') ?? '';
  if (!RECEIPT.test(receipt)) throw new Problem('not-found');
  return receipt;
}
