import { encryptTo } from '../referral/age.js';
import { fromBase64Url, sha256, toBase64Url } from '../referral/bytes.js';
import { receiptOf } from '../referral/receipt.js';
import { without } from '../referral/without.js';
import type { InboxEnvelope, ReferralEnvelope, ReferralProgress, ReferralStatus } from '../referral/types.js';

/** As much of a relay as the tests of its clients need: docs/referral-protocol.md, in memory. The real one is `@accueil/server`'s. */
export interface TinyRelay {
  fetch: typeof globalThis.fetch;
  envelopes: Map<string, InboxEnvelope & { envelope: ReferralEnvelope; version: number }>;
  /** Every request's method and path, in order; bodies and headers are not kept. */
  asked: string[];
  /** Ends every session. */
  endSessions(): void;
  /** What the next challenge is, instead of 32 random bytes. */
  challenge?: Uint8Array<ArrayBuffer>;
  isDown: boolean;
  /** Referrals of a page of the list, at most. */
  pageSize: number;
}

const AT = '2026-11-27T16:00:00.000Z';

/** Makes a relay whose challenges are sealed to the keys of one organization. */
export function tinyRelay(recipients: readonly string[]): TinyRelay {
  const challenges = new Map<string, string>();
  let sessions = new Set<string>();
  const relay: TinyRelay = {
    fetch: answer,
    envelopes: new Map(),
    asked: [],
    endSessions: () => (sessions = new Set()),
    isDown: false,
    pageSize: 200,
  };
  const json = (status: number, body?: unknown): Response => new Response(body === undefined ? null : JSON.stringify(body), { status });
  const problem = (status: number, word: string): Response => json(status, { type: `urn:accueil:referral:${word}` });

  async function store(envelope: ReferralEnvelope): Promise<Response> {
    const receipt = await receiptOf(envelope.idempotency_key);
    const { sealed, sent_at, size_class, status_token_hash } = envelope;
    const history = [{ status: 'requested' as const, at: AT }];
    const kept = { receipt, sent_at, received_at: AT, status: 'requested' as const, size_class, kept_until: '2026-12-27', version: 1 };
    relay.envelopes.set(receipt, { ...kept, sealed, history, status_token_hash, envelope });
    return json(201, { receipt, idempotency_key: envelope.idempotency_key, received_at: AT, status: 'requested' });
  }

  async function answer(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const { pathname, searchParams } = new URL(input as string);
    const method = init.method ?? 'GET';
    relay.asked.push(`${method} ${pathname}`);
    if (relay.isDown) throw new TypeError('Failed to fetch');
    const [area = '', ...rest] = pathname.replace('/referrals/1/', '').split('/');
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    const bearer = ((init.headers as Record<string, string> | undefined)?.['authorization'] ?? '').replace('Bearer ', '');
    if (area === 'envelopes') return store(body as unknown as ReferralEnvelope);
    if (area === 'status') return status(method, rest[0] ?? '', bearer);
    return inbox(method, rest, body, bearer, searchParams);
  }

  async function status(method: string, receipt: string, bearer: string): Promise<Response> {
    const found = relay.envelopes.get(receipt);
    if (!found || toBase64Url(await sha256(fromBase64Url(bearer))) !== found.status_token_hash) return problem(404, 'not-found');
    if (method === 'DELETE') {
      relay.envelopes.delete(receipt);
      return json(204);
    }
    const { history, kept_until, answer: said, redirected_to } = found;
    const progress: ReferralProgress = { receipt, status: found.status, history, kept_until };
    return json(200, { ...progress, answer: said, redirected_to });
  }

  async function inbox(
    method: string,
    [area, receipt = '', act]: string[],
    body: Record<string, unknown>,
    bearer: string,
    query: URLSearchParams,
  ): Promise<Response> {
    if (area === 'challenges') {
      const secret = relay.challenge ?? crypto.getRandomValues(new Uint8Array(32));
      const challenge_id = crypto.randomUUID();
      challenges.set(challenge_id, toBase64Url(secret));
      return json(201, { challenge_id, sealed: await encryptTo(recipients, secret), expires_at: AT });
    }
    if (area === 'sessions' && method === 'POST') {
      if (challenges.get(body['challenge_id'] as string) !== body['answer']) return problem(401, 'unauthorized');
      const token = crypto.randomUUID();
      sessions.add(token);
      return json(201, { token, expires_at: AT });
    }
    if (!sessions.has(bearer)) return problem(401, 'unauthorized');
    if (area === 'sessions') return json(sessions.delete(bearer) ? 204 : 401);
    const all = [...relay.envelopes.values()];
    if (area === 'export') return new Response(all.map((item) => `${JSON.stringify(without(item, 'envelope'))}\n`).join(''));
    if (receipt === '') {
      const from = all.findIndex((item) => item.receipt === query.get('after')) + 1;
      const contents = all.slice(from, from + Math.min(Number(query.get('limit') ?? 50), relay.pageSize));
      const next = all.length > from + contents.length ? contents.at(-1)?.receipt : undefined;
      return json(200, { contents: contents.map((item) => without(item, 'sealed', 'envelope')), next });
    }
    const found = relay.envelopes.get(receipt);
    if (!found) return problem(404, 'not-found');
    if (method === 'DELETE') {
      delete found.sealed;
      return json(204);
    }
    // The same move again, where nothing came after: the first answer was lost.
    if (act !== undefined && body['version'] === found.version - 1 && body['answer'] === found.answer) {
      if (act === 'status' && body['status'] === found.status) return json(200, found);
      const again = body['envelope'] as ReferralEnvelope | undefined;
      const receipt_again = again && (await receiptOf(again.idempotency_key));
      if (again && receipt_again === found.redirected_to)
        return json(200, { receipt: receipt_again, idempotency_key: again.idempotency_key, received_at: AT, status: 'requested' });
    }
    if (act !== undefined && body['version'] !== found.version) return problem(409, 'version-conflict');
    if (act !== undefined) found.version += 1;
    if (act === 'status') found.status = body['status'] as ReferralStatus;
    if (act !== undefined) found.answer = body['answer'] as string;
    if (act === 'redirect') {
      const envelope = body['envelope'] as ReferralEnvelope;
      found.status = 'rejected';
      found.redirected_to = await receiptOf(envelope.idempotency_key);
      return store(envelope);
    }
    return json(200, found);
  }
  return relay;
}
