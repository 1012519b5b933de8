import { DataError } from '../../errors/data-error.js';
import { HttpError } from '../../errors/http-error.js';
import { NotFoundError } from '../../errors/not-found-error.js';
import { isReferralError, type ReferralReason } from '../../errors/referral-error.js';
import { isObject } from '../../hsds/shape.js';
import type { HttpOptions } from '../../http/get-json.js';
import { sendJson } from '../../http/send-json.js';
import type { LinkSecrets } from '../../referral/link.js';
import { REFERRAL_STATUSES, type OutboxEntry, type ReferralAnswer, type ReferralProgress } from '../../referral/types.js';

/** Where a referral stands, with what only the link's holder can read. */
export interface ReferralStatusView {
  receipt: string;
  /** It has not arrived: it waits on this device. */
  waiting?: OutboxEntry;
  /** What the relay knows. */
  progress?: ReferralProgress;
  /** The organization's answer, opened here. */
  answer?: ReferralAnswer;
  /** Why the answer that is there could not be opened. */
  answer_error?: ReferralReason;
  /** The referral that continues this one, at another organization. */
  continued?: ReferralStatusView;
}

interface Asked {
  /** With its trailing slash. */
  server: string;
  receipt: string;
  keys: LinkSecrets;
  openAnswer: (sealed: string, identity: string) => Promise<ReferralAnswer>;
  http: HttpOptions;
  signal: AbortSignal | undefined;
}

/** How often a referral is followed to another organization. */
const MOST_REDIRECTIONS = 5;

/** Asks the relay, opens the answer, and follows where it was sent on. */
export async function readProgress(asked: Asked, depth = 0): Promise<ReferralStatusView> {
  const { server, receipt, keys, openAnswer, http, signal } = asked;
  const url = `${server}referrals/1/status/${encodeURIComponent(receipt)}`;
  const { ok, status, body } = await sendJson(url, { ...http, method: 'GET', bearer: keys.token, signal });
  if (status === 404) throw new NotFoundError('referral', receipt);
  if (!ok) throw new HttpError(url, status);
  if (!isProgress(body, receipt)) throw new DataError(url, 'Expected the progress of that referral');
  const view: ReferralStatusView = { receipt, progress: body };
  if (body.answer !== undefined) {
    try {
      view.answer = await openAnswer(body.answer, keys.answer_identity);
    } catch (error) {
      if (!isReferralError(error)) throw error;
      view.answer_error = error.reason;
    }
  }
  if (body.redirected_to !== undefined && depth < MOST_REDIRECTIONS) {
    // What follows may be withdrawn, or of a relay that forgot it: this one is told all the same.
    const next = await readProgress({ ...asked, receipt: body.redirected_to }, depth + 1).catch(() => undefined);
    signal?.throwIfAborted();
    if (next) view.continued = next;
  }
  return view;
}

function isProgress(body: unknown, receipt: string): body is ReferralProgress {
  if (!isObject(body) || body['receipt'] !== receipt) return false;
  const { status, history, answer, redirected_to } = body;
  return (
    REFERRAL_STATUSES.some((known) => known === status) &&
    Array.isArray(history) &&
    [answer, redirected_to].every((member) => member === undefined || typeof member === 'string')
  );
}
