import { Hono } from 'hono';
import { readJson } from '../http/read-json.js';
import { bearerToken } from '../http/tokens.js';
import { Problem } from '../problem.js';
import { challengeShape, sessionShape } from '../shapes.js';
import { closeSession, makeChallenge, openSession, organizationOf } from '../store/sessions.js';
import type { RouteContext } from './routes.js';

/** How an organization shows that it holds a key: it opens what is sealed to it. */
export function sessions({ open, options, clientOf }: RouteContext): Hono {
  const app = new Hono();
  app.post('/inbox/challenges', async (context) => {
    const { db, limits } = open();
    await limits.count('challenges', clientOf(context));
    const { organization_id } = await readJson(context.req.raw, challengeShape, 'invalid-request');
    const organization = organization_id.toLowerCase();
    const keys = (await options.recipients.find(organization))?.keys ?? [];
    return context.json(await makeChallenge(db.kysely, organization, keys), 201);
  });
  app.post('/inbox/sessions', async (context) => {
    const { db, limits } = open();
    await limits.check('refusals', clientOf(context));
    const { challenge_id, answer } = await readJson(context.req.raw, sessionShape, 'invalid-request');
    try {
      return context.json(await openSession(db.kysely, challenge_id, answer), 201);
    } catch (error) {
      if (error instanceof Problem) await limits.count('refusals', clientOf(context));
      throw error;
    }
  });
  app.delete('/inbox/sessions', async (context) => {
    const { db } = open();
    const token = bearerToken(context.req.raw);
    await organizationOf(db.kysely, token);
    if (token) await closeSession(db.kysely, token);
    return context.body(null, 204);
  });
  return app;
}
