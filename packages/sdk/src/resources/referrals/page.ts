import type { HttpOptions } from '../../http/get-json.js';
import { openOutbox, type Outbox, type OutboxChange } from '../../referral/outbox.js';
import { safeStore, type SafeStore } from '../../referral/outbox-store.js';
import { alone } from './alone.js';
import { database, deviceStore } from './database.js';
import { removeDraft } from './drafts.js';
import { sendEnvelope } from './transport.js';

/** One for all clients of a page: what the device refused is seen by all of them. */
let opening: Promise<SafeStore> | undefined;

/** The page's store: the device's, or memory where that is refused. */
export function pageStore(): Promise<SafeStore> {
  opening ??= database().then(
    () => safeStore(deviceStore()),
    (error: unknown) => safeStore(undefined, error),
  );
  return opening;
}

const CHANNEL = 'accueil-referral-outbox';

/** The outbox of one client: it sends what waits on this device, whichever page wrote it. */
export async function clientOutbox(http: HttpOptions, now: () => Date): Promise<Outbox> {
  const store = await pageStore();
  const channel = 'indexedDB' in globalThis && 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : undefined;
  const outbox = openOutbox({
    store,
    send: (record) => sendEnvelope(record, http),
    async stored({ draft }) {
      if (draft !== undefined) await removeDraft(draft);
    },
    alone,
    now: () => now().getTime(),
    random: Math.random,
    wait(ms, then) {
      const timer: unknown = setTimeout(then, ms);
      // Node would wait for it before it ends.
      (timer as { unref?: () => void }).unref?.();
      return () => clearTimeout(timer as number);
    },
    changed: (change) => channel?.postMessage(change),
  });
  channel?.addEventListener('message', ({ data }: MessageEvent<OutboxChange>) => outbox.heard(data));
  // Node has no such event.
  if ('addEventListener' in globalThis) addEventListener('online', () => void outbox.pass(true).catch(() => undefined));
  return outbox;
}
