import { Webhook } from 'standardwebhooks';
import { DeliveryError, type Notice } from './notice.js';

/** Where an organization's own software is told. */
export interface WebhookTarget {
  /** `https:`; `http:` on this machine only. */
  url: string;
  /** `whsec_` and base64 of 24 bytes at least. */
  secret: string;
}

const TIMEOUT_MS = 15_000;

/**
 * Tells a webhook, signed after Standard Webhooks (https://www.standardwebhooks.com). The id is the same at each try, so that the receiver tells
 * a repetition.
 * @throws {DeliveryError} for anything but a 2xx
 */
export async function callWebhook({ url, secret }: WebhookTarget, notice: Notice, at: Date): Promise<void> {
  const body = JSON.stringify({
    type: notice.kind === 'new' ? 'referral.waiting' : 'referral.unopened',
    timestamp: at.toISOString(),
    data: { receipt: notice.receipt, received_at: notice.received_at },
  });
  const id = `msg_${notice.receipt}_${notice.kind}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      },
      body,
      // An address that sends elsewhere would be told what it was not given.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    throw new DeliveryError(cause?.code ?? name);
  }
  await response.body?.cancel().catch(() => undefined);
  if (!response.ok) throw new DeliveryError(String(response.status));
}

/** Reads the operator's file of webhooks: `{"ORGANIZATION ID": {"url": …, "secret": …}}`. Throws an `Error` that names the wrong entry, not its secret. */
export function readWebhooks(text: string): Map<string, WebhookTarget> {
  const entries = Object.entries(JSON.parse(text) as Record<string, Partial<WebhookTarget> | null>);
  return new Map(
    entries.map(([id, target]) => {
      const { url = '', secret = '' } = target ?? {};
      const address = URL.canParse(url) ? new URL(url) : undefined;
      const isLocal = address?.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(address.hostname);
      if (address?.protocol !== 'https:' && !isLocal) throw new Error(`webhook of ${id}: the address must be https`);
      if (!/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret))
        throw new Error(`webhook of ${id}: the secret must be whsec_ and base64 of 24 bytes at least`);
      return [id.toLowerCase(), { url, secret }];
    }),
  );
}
