import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { makeEnvelope } from '../envelopes.js';
import { askAt, openChallenge } from '../relay-server.js';
import type { TestOrganization } from '../envelopes.js';

/** How senders behave. */
export interface SendingOptions {
  /** Envelopes in all. */
  count: number;
  /** Of them at once. */
  atOnce: number;
  /** Address of the relay, or of the bad network before it. */
  root: string;
  organization: TestOrganization;
  /** A tab that is closed in the middle of a request; the next one finds the envelope in its outbox. */
  closesTabs?: boolean;
  /** Senders whose clocks are years off. */
  wrongClock?: boolean;
  /** Gives up on an envelope after so long: what is not acknowledged is not lost. */
  patienceMs?: number;
}

/** What senders know at the end. */
export interface Sending {
  submitted: number;
  /** SHA-256 of what was sealed, by receipt number: of the envelopes whose receipt came back. */
  acknowledged: Map<string, string>;
  /** Tries in all, and refusals that are none of a bad network's. */
  tries: number;
  refused: string[];
}

const TRY_MS = 6000;

/** Sends as an outbox does: sealed once, kept and tried again until the receipt of the same key comes. */
export async function sendAll(options: SendingOptions): Promise<Sending> {
  const sending: Sending = { submitted: 0, acknowledged: new Map(), tries: 0, refused: [] };
  let left = options.count;
  const sender = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await sendOne(options, sending);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, sender));
  return sending;
}

async function sendOne(
  { root, organization, closesTabs, wrongClock, patienceMs = 300_000 }: SendingOptions,
  sending: Sending,
): Promise<void> {
  const years = wrongClock ? Math.round(Math.random() * 40 - 20) : 0;
  const sent_at = `${2026 + years}-11-27T01:15:00Z`;
  const { envelope } = makeEnvelope(organization.id, { sent_at });
  const body = JSON.stringify(envelope);
  sending.submitted += 1;
  const deadline = Date.now() + patienceMs;
  for (let attempt = 0; Date.now() < deadline; attempt += 1) {
    sending.tries += 1;
    const closes = closesTabs && Math.random() < 0.5;
    const signal = AbortSignal.timeout(closes ? Math.round(Math.random() * 40) : TRY_MS);
    try {
      const response = await fetch(`${root}/referrals/1/envelopes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal,
      });
      const answer = (await response.json()) as { receipt?: string; idempotency_key?: string; type?: string };
      if (response.ok && answer.receipt !== undefined && answer.idempotency_key === envelope.idempotency_key) {
        sending.acknowledged.set(answer.receipt, digest(envelope.sealed));
        return;
      }
      // Two keys of 2^35 with one number: the form begins again; none was acknowledged.
      if (response.status < 500 && response.status !== 429) return void sending.refused.push(`${response.status} ${answer.type ?? ''}`);
    } catch {
      // No answer, or half of one: tried again, with the same key and the same bytes.
    }
    await wait(Math.min(30 * 2 ** attempt, 500) * (0.5 + Math.random()));
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** What the organization finds in its inbox, by the protocol: digests of what is sealed, by receipt number, and how many lines there are. */
export async function readInbox(
  root: string,
  { id, identity }: TestOrganization,
): Promise<{ lines: number; digests: Map<string, string[]> }> {
  const { body: challenge } = await askAt(root, '/referrals/1/inbox/challenges', { body: { organization_id: id } });
  const answer = await openChallenge(challenge.sealed ?? '', identity);
  const { body: session } = await askAt(root, '/referrals/1/inbox/sessions', {
    body: { challenge_id: challenge.challenge_id, answer },
  });
  const exported = await askAt(root, '/referrals/1/inbox/export', { token: session.token });
  const digests = new Map<string, string[]>();
  const lines = exported.text.split('\n').filter(Boolean);
  for (const line of lines) {
    const { receipt, sealed = '' } = JSON.parse(line) as { receipt: string; sealed?: string };
    digests.set(receipt, [...(digests.get(receipt) ?? []), digest(sealed)]);
  }
  return { lines: lines.length, digests };
}
