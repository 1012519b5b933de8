import { HttpError } from '../errors/http-error.js';
import { NetworkError } from '../errors/network-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import { ReferralError, type FieldFault } from '../errors/referral-error.js';
import type { CallOptions } from '../http/call-options.js';
import type { HttpOptions } from '../http/get-json.js';
import { sendJson } from '../http/send-json.js';
import { abortable, sharedCode } from '../http/shared.js';
import type { Outbox } from '../referral/outbox.js';
import { entryOf, waiting } from '../referral/outbox-state.js';
import type { SentNote, StorageState } from '../referral/outbox-store.js';
import type { PreparedReferral } from '../referral/seal.js';
import type { OutboxEntry, RecipientKey, ReferralConfiguration, ReferralDraft, ReferralRecipient } from '../referral/types.js';
import type { Region } from '../source/region.js';
import type { Source } from '../source/types.js';
import { alone } from './referrals/alone.js';
import { keepDraft, keptDraft, removeDraft } from './referrals/drafts.js';
import { clientOutbox, pageStore } from './referrals/page.js';
import { readProgress, type ReferralStatusView } from './referrals/progress.js';
import { givenStewards, keysCode, keysOf, trustedKeys } from './referrals/trust.js';

export type { ReferralStatusView } from './referrals/progress.js';

/** What may be asked of a sending, beside `signal`. */
export interface SendReferralOptions extends CallOptions {
  /** Keeps the receipt number and the time on this device once it is sent; nothing else, and nothing unless asked. */
  remember?: boolean | undefined;
  /** Name of the kept draft it was written from: it is deleted when the relay has the referral. */
  draft?: string | undefined;
}

/** What waits on this device, and where it is kept. */
export interface OutboxView extends StorageState {
  /** The oldest first. */
  entries: OutboxEntry[];
  /** What was sent and was to be remembered. */
  sent: SentNote[];
  /** Calls back after each change, of this page or another; ask for the outbox again then. Gives what ends it. */
  subscribe(listener: () => void): () => void;
}

/**
 * `client.referrals`: a referral is written, sealed here for its recipient, kept on this device until the relay's receipt has come, and followed by
 * its link. Nothing of it is in clear but what `ReferralEnvelope` names. Calls reject with the package's errors.
 */
export interface ReferralsResource {
  /**
   * Whom a referral can be sent to: organizations with a signed key in force today. For one of them, or the one that gives a service (key, id
   * or former key): none or one. Nobody where the region has no keys: show how to reach the organization instead.
   * @throws {ReferralError} when the list of keys is there and cannot be trusted: then no form is shown, and why is told
   */
  recipients(query?: { service?: string; organization?: string }, options?: CallOptions): Promise<ReferralRecipient[]>;
  /** The region's recovery keys in force: what an inbox needs to seal a referral anew. @throws as `recipients` */
  recovery(options?: CallOptions): Promise<RecipientKey[]>;
  /** What the relay says of itself: whether it takes referrals, and for how long it keeps them. @throws {ReferralError} `no-server` */
  configuration(options?: CallOptions): Promise<ReferralConfiguration>;
  /** Begins one: its receipt number and its status link, before anything is written. Loads what encrypts. @throws {ReferralError} `no-server`, `insecure-page` */
  prepare(options?: CallOptions): Promise<PreparedReferral>;
  /** Every fault of a draft; none when it can be sent. */
  check(draft: unknown, options?: CallOptions): Promise<FieldFault[]>;
  /**
   * Seals a draft, keeps it on this device, and tries to send it. Resolves after the first try: `sent`, `waiting` (it is tried again by itself, by
   * any page with this SDK on this site) or `refused`. The same `prepared` twice is one referral. Aborting ends the wait, not the sending.
   * @throws {ReferralError} `invalid-draft`, `too-long`, `no-key`, `no-recovery-key`, `no-server`; nothing was kept then
   */
  send(draft: ReferralDraft, prepared: PreparedReferral, options?: SendReferralOptions): Promise<OutboxEntry>;
  /** What waits here; sends what is due, so that a page that is opened again goes on by itself. */
  outbox(options?: CallOptions): Promise<OutboxView>;
  /** Tries now what waits; what the server asked to wait for still waits. Resolves once it has been tried. */
  retry(options?: CallOptions): Promise<void>;
  /** Takes an envelope out of the outbox. One that was already tried may have arrived: `withdraw` is what takes it back. */
  discard(idempotencyKey: string, options?: CallOptions): Promise<void>;
  /** Forgets what was remembered of those sent. */
  forgetSent(options?: CallOptions): Promise<void>;
  /**
   * Where a referral stands, by its status link, with the answer opened.
   * @throws {NotFoundError} when the relay knows none of that number for that link; @throws {ReferralError} `bad-link`
   */
  status(link: string, options?: CallOptions): Promise<ReferralStatusView>;
  /** Takes a referral back: out of the outbox, and the relay deletes its content. @throws as `status` */
  withdraw(link: string, options?: CallOptions): Promise<void>;
  /**
   * Keeps a draft on this device, sealed, for 7 days or as told (30 at most). Only because the person asked: whoever uses this browser can read it.
   * @throws {ReferralError} `storage-refused`
   */
  saveDraft(name: string, value: unknown, options?: { days?: number } & CallOptions): Promise<{ until: Date }>;
  /** A kept draft, with the envelope made from it where that is still here; `undefined` where there is none. */
  savedDraft(name: string, options?: CallOptions): Promise<{ value: unknown; until: Date; entry?: OutboxEntry } | undefined>;
  deleteDraft(name: string, options?: CallOptions): Promise<void>;
}

/** What `open` takes of the client's options. */
export interface ReferralsOptions extends HttpOptions {
  server?: string | URL | undefined;
  stewardKey?: string | readonly string[] | undefined;
  now: () => Date;
}

const sealing = sharedCode(() => import('./referrals/sealing.js'), 'sealing.js');

/** Makes `client.referrals`. Imported when first called. */
export function open(region: Region, source: Source, { now, stewardKey, fetch, timeoutMs, server }: ReferralsOptions): ReferralsResource {
  const http: HttpOptions = { fetch, timeoutMs };
  let opening: Promise<Outbox> | undefined;
  const theOutbox = (signal: AbortSignal | undefined): Promise<Outbox> => abortable((opening ??= clientOutbox(http, now)), signal);
  const keys = keysOf(async () => {
    const { key } = (await region.catalog()).region;
    return trustedKeys({ source, http, region: key, stewardKey, now: now().getTime() });
  }, now);

  const root = (): string => {
    if (server === undefined || String(server) === '') throw new ReferralError('no-server', 'createClient was given no "server"');
    return String(server).replace(/\/*$/, '/');
  };

  const recoveryKeys = async (signal: AbortSignal | undefined): Promise<RecipientKey[]> => {
    const list = await keys(signal);
    return list ? (await keysCode(signal)).recoveryAt(list.list, now()) : [];
  };

  async function recipientOf({ organization: asked }: ReferralDraft, signal: AbortSignal | undefined): Promise<ReferralRecipient> {
    const list = await keys(signal);
    const all = list ? await (await keysCode(signal)).recipientsAt(list.list, now()) : [];
    const recipient = all.find(({ organization, organization_id }) => [organization, organization_id].includes(asked));
    if (!recipient) throw new ReferralError('no-key', 'The organization has no key in force');
    return recipient;
  }

  return {
    async recipients({ service, organization } = {}, { signal } = {}) {
      givenStewards(stewardKey);
      const list = await keys(signal);
      if (!list) return [];
      const { recipientsAt } = await keysCode(signal);
      const all = await recipientsAt(list.list, now());
      if (service === undefined && organization === undefined) return all;
      const { servicesByKey, organizationsByKey } = await region.catalog(signal);
      const wanted = [
        service && servicesByKey.get(service)?.organization_id,
        organization && (organizationsByKey.get(organization)?.id ?? organization),
      ];
      return all.filter((one) => wanted.includes(one.organization_id) || wanted.includes(one.organization));
    },
    async recovery({ signal } = {}) {
      givenStewards(stewardKey);
      return recoveryKeys(signal);
    },
    async configuration({ signal } = {}) {
      const url = `${root()}referrals/1/configuration`;
      const { ok, status, body } = await sendJson(url, { ...http, method: 'GET', signal });
      if (!ok) throw new HttpError(url, status);
      return body as ReferralConfiguration;
    },
    async prepare({ signal } = {}) {
      const at = root();
      const { prepareReferral } = await sealing(signal);
      return prepareReferral(at);
    },
    async check(draft, { signal } = {}) {
      return (await sealing(signal)).draftFaults(draft);
    },
    async send(draft, prepared, { signal, remember, draft: name } = {}) {
      const at = root();
      const { seal } = await sealing(signal);
      const recovery = await recoveryKeys(signal);
      // Nobody is a recipient without them: said first, since it is the region's to mend.
      if ((await keys(signal)) && recovery.length === 0)
        throw new ReferralError('no-recovery-key', 'The region has no recovery key in force');
      const recipient = await recipientOf(draft, signal);
      const whole = { ...draft, organization: recipient.organization };
      const envelope = await seal(whole, { prepared, recipient, recovery, now: now() });
      const record = waiting(envelope, {
        receipt: prepared.receipt,
        server: at,
        now: now().getTime(),
        ...(remember ? { remember } : {}),
        ...(name === undefined ? {} : { draft: name }),
      });
      return (await theOutbox(signal)).add(record, { signal });
    },
    async outbox({ signal } = {}) {
      const [outbox, store] = await Promise.all([theOutbox(signal), abortable(pageStore(), signal)]);
      const [entries, sent] = await abortable(Promise.all([outbox.entries(), store.notes()]), signal);
      if (entries.length > 0) void outbox.pass().catch(() => undefined);
      return { ...store.state(), entries, sent, subscribe: (listener) => outbox.subscribe(listener) };
    },
    async retry({ signal } = {}) {
      await abortable((await theOutbox(signal)).pass(true), signal);
    },
    async discard(idempotencyKey, { signal } = {}) {
      await abortable((await theOutbox(signal)).discard(idempotencyKey), signal);
    },
    async forgetSent({ signal } = {}) {
      await abortable((await pageStore()).clearNotes(), signal);
    },
    async status(link, { signal } = {}) {
      const code = await sealing(signal);
      const { server: at, receipt, secret } = code.readStatusLink(link, serverOrNone(server));
      const entry = (await (await theOutbox(signal)).entries()).find((one) => one.receipt === receipt);
      try {
        const keys = await code.linkSecrets(secret);
        return await readProgress({ server: at, receipt, keys, openAnswer: code.openAnswer, http, signal });
      } catch (error) {
        const isAway = error instanceof NetworkError || error instanceof NotFoundError;
        if (entry && isAway) return { receipt, waiting: entry };
        throw error;
      }
    },
    async withdraw(link, { signal } = {}) {
      const code = await sealing(signal);
      const { server: at, receipt, secret } = code.readStatusLink(link, serverOrNone(server));
      const outbox = await theOutbox(signal);
      const entry = (await outbox.entries()).find((one) => one.receipt === receipt);
      // Not while it is on its way: the relay could store it after it has forgotten it.
      const record =
        entry &&
        (await abortable(
          alone(() => outbox.discard(entry.idempotency_key)),
          signal,
        ));
      if (record && record.attempts === 0) return;
      const url = `${at}referrals/1/status/${encodeURIComponent(receipt)}`;
      const { ok, status } = await sendJson(url, { ...http, method: 'DELETE', bearer: (await code.linkSecrets(secret)).token, signal });
      if (ok || (record && status === 404)) return;
      throw status === 404 ? new NotFoundError('referral', receipt) : new HttpError(url, status);
    },
    async saveDraft(name, value, { days, signal } = {}) {
      return kept(
        async () => ({ until: await keepDraft(name, value, { now: now().getTime(), ...(days === undefined ? {} : { days }) }) }),
        signal,
      );
    },
    async savedDraft(name, { signal } = {}) {
      // Where nothing can be kept, nothing was.
      const draft = await abortable(
        keptDraft(name, now().getTime()).catch(() => undefined),
        signal,
      );
      if (!draft) return undefined;
      const record = (await (await pageStore()).all()).find((one) => one.draft === name);
      return { ...draft, ...(record ? { entry: entryOf(record) } : {}) };
    },
    async deleteDraft(name, { signal } = {}) {
      await kept(() => removeDraft(name), signal);
    },
  };
}

const serverOrNone = (server: string | URL | undefined): string | undefined =>
  server === undefined ? undefined : String(server).replace(/\/*$/, '/');

async function kept<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await abortable(work(), signal);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ReferralError('storage-refused', 'This browser keeps nothing for this page', { cause });
  }
}
