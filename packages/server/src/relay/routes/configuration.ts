import type { ReferralConfiguration } from '@accueil/sdk/referral';
import { Hono } from 'hono';
import { RETENTION_DAYS } from '../opened.js';
import { MAX_BYTES } from '../shapes.js';
import type { RouteContext } from './routes.js';

/** What a form has to know before it asks anything. */
export function configuration({ options, open }: RouteContext): Hono {
  const app = new Hono();
  app.get('/configuration', async () => {
    const { proof } = open();
    const answer: ReferralConfiguration = {
      accepts: !(await options.recipients.isEmpty()),
      retention_days: options.retentionDays ?? RETENTION_DAYS,
      max_bytes: MAX_BYTES,
      ...(proof ? { proof_of_work: challengeOf(await proof.challenge()) } : {}),
    };
    return Response.json(answer);
  });
  return app;
}

function challengeOf({
  parameters,
  signature,
}: {
  parameters: object;
  signature?: string;
}): NonNullable<ReferralConfiguration['proof_of_work']> {
  return { parameters: { ...parameters }, ...(signature === undefined ? {} : { signature }) };
}
