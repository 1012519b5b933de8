import { DataError } from '../errors/data-error.js';
import { HttpError } from '../errors/http-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import { ReferralError } from '../errors/referral-error.js';
import { isObject } from '../hsds/shape.js';
import type { CallOptions } from '../http/call-options.js';
import type { HttpOptions } from '../http/get-json.js';
import { sendJson, type Answer, type SendOptions } from '../http/send-json.js';
import { decryptWith } from './age.js';
import { randomBytes, toBase64Url } from './bytes.js';
import { exportOf, readLines, type InboxExport } from './inbox-export.js';
import { prepareReferral, openReferral, seal, sealAnswer } from './seal.js';
import type {
  AnswerReason,
  InboxEnvelope,
  InboxItem,
  RecipientKey,
  ReferralReceipt,
  ReferralRecipient,
  ReferralStatus,
  SealedReferral,
} from './types.js';
import { without } from './without.js';

export interface InboxOptions extends HttpOptions {
  /** Address of the server; the trailing slash may be left out. */
  server: string | URL;
  /** HSDS id of the organization. */
  organization_id: string;
  /** age identities (`AGE-SECRET-KEY-1…`), the one in force first, former ones after. They stay in this object and are sent nowhere. */
  identities: readonly string[];
  /** The clock. Default: the system's. */
  now?: (() => Date) | undefined;
}

/** One page of an inbox. */
export interface InboxPage {
  contents: InboxItem[];
  /** What `after` takes for the next page; absent: this is the last. */
  next?: string;
}

/** A referral, opened. */
export interface OpenedReferral {
  item: InboxEnvelope;
  content: SealedReferral;
}

/** What is answered, in clear: it is sealed to the sender's link before it leaves. */
export interface InboxAnswer {
  reason?: AnswerReason;
  message?: string;
}

/** Where a referral is sent on. */
export interface Redirection {
  recipient: ReferralRecipient;
  /** The region's recovery keys in force. */
  recovery: readonly RecipientKey[];
  /** Key of a service of that organization. */
  service?: string;
}

/**
 * An organization's inbox. Its calls sign in by themselves, by a challenge that only its key opens, and again when the session has ended.
 * They reject with `NetworkError`, `HttpError`, and `ReferralError` as told.
 */
export interface Inbox {
  /** Signs in. @throws {ReferralError} `wrong-key`, `bad-challenge`, `session-ended` when the server refuses the answer */
  signIn(options?: CallOptions): Promise<void>;
  /** Ends the session at the server. */
  signOut(options?: CallOptions): Promise<void>;
  /** What waits, in the order it came; nothing of it is opened. */
  list(query?: { status?: ReferralStatus; after?: string; limit?: number }, options?: CallOptions): Promise<InboxPage>;
  /**
   * Reads a referral and opens it here.
   * @throws {ReferralError} `wrong-key`, `tampered`, `wrong-recipient`, `replayed`, `content-malformed`, `content-deleted`
   * @throws {NotFoundError} when the inbox has none of that number
   */
  open(receipt: string, options?: CallOptions): Promise<OpenedReferral>;
  /**
   * Says what becomes of a referral, with words that only the sender's link opens. Where no answer came, the same call with the same
   * words sends the same bytes: the relay knows what it has stored, and makes one move of both.
   * @throws {ReferralError} `move-not-allowed`; `version-conflict` when somebody else changed it in between
   */
  answer(opened: OpenedReferral, status: ReferralStatus, answer?: InboxAnswer, options?: CallOptions): Promise<InboxItem>;
  /** Seals it anew for another organization, and says so to the sender. Ask the person first: it is another's eyes. Tried again as `answer` is. */
  redirect(opened: OpenedReferral, to: Redirection, answer?: InboxAnswer, options?: CallOptions): Promise<ReferralReceipt>;
  /**
   * Everything the organization received and the server still has, opened here and written to one file, in clear. It counts as no reading:
   * no status changes.
   * @throws {DataError} when what came is not all that the list has
   */
  exportAll(options?: CallOptions): Promise<InboxExport>;
  /** Deletes the content at the server, for good. */
  delete(receipt: string, options?: CallOptions): Promise<void>;
}

/** Opens an organization's inbox. Nothing is requested before the first call. */
export function openInbox({ server, organization_id, identities, now = () => new Date(), ...http }: InboxOptions): Inbox {
  const root = `${String(server).replace(/\/*$/, '/')}referrals/1/inbox/`;
  let token: string | undefined;
  const send = (path: string, options: Omit<SendOptions, keyof HttpOptions>): Promise<Answer> =>
    sendJson(root + path, { ...http, ...options });

  async function signIn({ signal }: CallOptions = {}): Promise<void> {
    const challenge = expectOk(root, await send('challenges', { method: 'POST', body: { organization_id }, signal }));
    const { challenge_id, sealed } = texts(root, challenge, 'challenge_id', 'sealed');
    const opened = await decryptWith(identities, sealed);
    if (opened.length !== CHALLENGE_BYTES) throw new ReferralError('bad-challenge', 'The challenge is none: not answered');
    const body = { challenge_id, answer: toBase64Url(opened) };
    const session = await send('sessions', { method: 'POST', body, signal });
    if (session.status === 401) throw new ReferralError('session-ended', 'The server refused the answer to its challenge');
    token = texts(root, expectOk(root, session), 'token').token;
  }

  /** Sends with the session's token; signs in first, and once more where it has ended. */
  async function call(path: string, options: Omit<SendOptions, keyof HttpOptions>, receipt?: string): Promise<unknown> {
    for (let again = token !== undefined; ; again = false) {
      if (token === undefined) await signIn(options);
      const answer = await send(path, { ...options, bearer: token });
      if (answer.status === 401) {
        token = undefined;
        if (again) continue;
        throw new ReferralError('session-ended', 'The server ended the session');
      }
      if (answer.status === 404 && receipt !== undefined) throw new NotFoundError('referral', receipt);
      if (answer.status === 409 && answer.problem === 'move-not-allowed')
        throw new ReferralError('move-not-allowed', 'Not from its present state');
      if (answer.status === 409) throw new ReferralError('version-conflict', 'It was changed in between: read it again', { status: 409 });
      return expectOk(root, answer);
    }
  }

  /** Moves the relay has not answered yet, by receipt. Sealing draws new keys each time, and the relay knows a move by its bytes. */
  const unanswered = new Map<string, { words: string; body: Promise<object> }>();

  async function move(
    { receipt, version }: InboxEnvelope,
    act: 'status' | 'redirect',
    asked: readonly unknown[],
    make: () => Promise<object>,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    const words = JSON.stringify([act, version, ...asked]);
    const before = unanswered.get(receipt);
    const sent = before?.words === words ? before : { words, body: make() };
    unanswered.set(receipt, sent);
    const body = await sent.body.catch((error: unknown) => {
      unanswered.delete(receipt);
      throw error;
    });
    const answered = await call(at(receipt, `/${act}`), { method: 'POST', body, signal }, receipt);
    unanswered.delete(receipt);
    return answered;
  }

  const at = (receipt: string, more = ''): string => `envelopes/${encodeURIComponent(receipt)}${more}`;
  const sealedAnswer = (content: SealedReferral, status: ReferralStatus, said: InboxAnswer, redirected_to?: string): Promise<string> =>
    sealAnswer(
      {
        format: 'accueil-referral-answer/1',
        status,
        ...said,
        ...(redirected_to === undefined ? {} : { redirected_to }),
        written_at: now().toISOString(),
      },
      content.answer_to,
    );

  const inbox: Inbox = {
    signIn,
    async signOut({ signal } = {}) {
      if (token === undefined) return;
      const bearer = token;
      token = undefined;
      unanswered.clear();
      await send('sessions', { method: 'DELETE', bearer, signal });
    },
    async list({ status, after, limit } = {}, { signal } = {}) {
      const asked = new URLSearchParams();
      for (const [name, value] of Object.entries({ status, after, limit })) if (value !== undefined) asked.set(name, String(value));
      const page = await call(`envelopes?${asked}`, { method: 'GET', signal });
      if (!isObject(page) || !Array.isArray(page['contents']))
        throw new DataError(root, 'Expected a list in contents', { path: 'contents' });
      return page as unknown as InboxPage;
    },
    async open(receipt, { signal } = {}) {
      const item = (await call(at(receipt), { method: 'GET', signal }, receipt)) as InboxEnvelope;
      if (!isObject(item) || item.receipt !== receipt) throw new DataError(root, 'Expected the referral asked for', { path: 'receipt' });
      if (typeof item.sealed !== 'string') throw new ReferralError('content-deleted', 'Its content was deleted or withdrawn');
      return { item, content: await openReferral(item.sealed, { identities, recipient: organization_id, receipt }) };
    },
    async answer({ item, content }, status, said = {}, { signal } = {}) {
      const make = async (): Promise<object> => ({ status, version: item.version, answer: await sealedAnswer(content, status, said) });
      return (await move(item, 'status', [status, said], make, signal)) as InboxItem;
    },
    async redirect({ item, content }, { recipient, recovery, service }, said = {}, { signal } = {}) {
      const make = async (): Promise<object> => {
        const { idempotency_key, receipt } = await prepareReferral('', randomBytes);
        const draft = without(content.draft, 'service');
        const envelope = await seal(
          { ...draft, organization: recipient.organization, ...(service === undefined ? {} : { service }) },
          {
            // The sender follows it with the link they have: the same token, and the same answer key.
            prepared: { idempotency_key, receipt, status_token_hash: item.status_token_hash, answer_to: content.answer_to },
            recipient,
            recovery,
            now: now(),
            redirected_from: { organization: content.draft.organization, receipt: item.receipt },
          },
        );
        return { version: item.version, envelope, answer: await sealedAnswer(content, 'rejected', said, service) };
      };
      return (await move(item, 'redirect', [recipient, recovery, service, said], make, signal)) as ReferralReceipt;
    },
    async exportAll({ signal } = {}) {
      const expected: string[] = [];
      for (let after: string | undefined, more = true; more; more = after !== undefined) {
        const page = await inbox.list({ limit: 200, ...(after === undefined ? {} : { after }) }, { signal });
        expected.push(...page.contents.map(({ receipt }) => receipt));
        after = page.next;
      }
      const url = `${root}export`;
      return exportOf(url, readLines(url, { ...http, bearer: token, signal }), {
        organization_id,
        expected,
        now: now(),
        open: ({ receipt }, sealed) => openReferral(sealed, { identities, recipient: organization_id, receipt }),
      });
    },
    async delete(receipt, { signal } = {}) {
      await call(at(receipt), { method: 'DELETE', signal }, receipt);
    },
  };
  return inbox;
}

const CHALLENGE_BYTES = 32;

function expectOk(url: string, { ok, status, body }: Answer): unknown {
  if (!ok) throw new HttpError(url, status);
  return body;
}

function texts<Name extends string>(url: string, value: unknown, ...names: Name[]): Record<Name, string> {
  for (const name of names) {
    if (!isObject(value) || typeof value[name] !== 'string') throw new DataError(url, `Expected text in ${name}`, { path: name });
  }
  return value as Record<Name, string>;
}
