import type { ReferralEnvelope, ReferralReceipt } from '../referral/types.js';

/** What a network and a relay do to those who rely on them. */
export const FAULTS = [
  'none',
  'lost-before',
  'lost-after',
  'twice',
  'cut',
  'page-of-a-proxy',
  'status-500',
  'status-503',
  'status-429',
  'status-404',
  'receipt-of-another',
  'empty',
] as const;
export type Fault = (typeof FAULTS)[number];

/** A relay in memory behind a bad network. */
export interface FaultyRelay {
  fetch: typeof globalThis.fetch;
  /** What is stored, by idempotency key: the bytes that came first. */
  stored: Map<string, string>;
  /** Keys that came again with other bytes: never the same referral twice. */
  conflicts: string[];
  /** How often each fault happened. */
  counts: Map<Fault, number>;
}

const HOUR = '2026-11-27T12:00:00Z';

/** Makes a relay whose faults `pick` chooses, one a request. */
export function faultyRelay(pick: (request: number) => Fault, receiptOf: (key: string) => string): FaultyRelay {
  const relay: FaultyRelay = { stored: new Map(), conflicts: [], counts: new Map(), fetch: answer };
  let requests = 0;
  const json = (body: unknown, status: number, headers: Record<string, string> = {}): Response =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

  function store(text: string): Response {
    const { idempotency_key } = JSON.parse(text) as ReferralEnvelope;
    const first = relay.stored.get(idempotency_key);
    if (first !== undefined && first !== text) {
      relay.conflicts.push(idempotency_key);
      return json({ type: 'urn:accueil:referral:idempotency-conflict' }, 409);
    }
    relay.stored.set(idempotency_key, text);
    const receipt: ReferralReceipt = { receipt: receiptOf(idempotency_key), idempotency_key, received_at: HOUR, status: 'requested' };
    return json(receipt, first === undefined ? 201 : 200);
  }

  async function answer(_input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const text = init?.body as string;
    const fault = pick((requests += 1));
    relay.counts.set(fault, (relay.counts.get(fault) ?? 0) + 1);
    await Promise.resolve();
    switch (fault) {
      case 'lost-before':
        throw new TypeError('Failed to fetch');
      case 'lost-after':
        store(text);
        throw new TypeError('Connection reset');
      case 'twice':
        store(text);
        return store(text);
      case 'cut':
        return json((await store(text).text()).slice(0, 40), 201);
      case 'page-of-a-proxy':
        return json('<!doctype html><title>Sign in</title>', 200);
      case 'empty':
        return json('', 200);
      case 'status-500':
        return json({ type: 'urn:accueil:referral:unavailable' }, 500);
      case 'status-503':
        return json('Down', 503, { 'retry-after': 'Fri, 27 Nov 2026 12:00:30 GMT', date: 'Fri, 27 Nov 2026 12:00:00 GMT' });
      case 'status-429':
        return json({ type: 'urn:accueil:referral:rate-limited' }, 429, { 'retry-after': '120' });
      case 'status-404':
        return json('Not here', 404);
      case 'receipt-of-another': {
        const right = (await store(text).json()) as ReferralReceipt;
        return json({ ...right, idempotency_key: crypto.randomUUID() }, 201);
      }
      case 'none':
        return store(text);
    }
  }
  return relay;
}
