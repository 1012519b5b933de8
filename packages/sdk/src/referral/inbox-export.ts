import { DataError } from '../errors/data-error.js';
import { HttpError } from '../errors/http-error.js';
import { NetworkError } from '../errors/network-error.js';
import { isReferralError, type ReferralReason } from '../errors/referral-error.js';
import { isObject } from '../hsds/shape.js';
import type { HttpOptions } from '../http/get-json.js';
import type { OpenedReferral } from './inbox.js';
import type { InboxEnvelope, SealedReferral } from './types.js';
import { without } from './without.js';

/** An organization's referrals as one file, in clear. */
export interface InboxExport {
  /** JSON: `{ format: 'accueil-referrals-export/1', organization_id, exported_at, referrals }`. */
  text: string;
  /** Referrals in it. */
  total: number;
  /** Those of them that have no content: withdrawn, deleted, or not to be opened, which `unreadable` then says why. */
  empty: number;
}

/** Milliseconds between two pieces of a long answer, at most. */
const SILENCE_MS = 30_000;

/**
 * The lines of an NDJSON answer, as they come. However long it is, only its silences are limited.
 * @throws {HttpError}
 * @throws {NetworkError} when it is cut short
 */
export async function* readLines(
  url: string,
  {
    bearer,
    signal,
    timeoutMs = SILENCE_MS,
    fetch = globalThis.fetch,
  }: HttpOptions & { bearer: string | undefined; signal?: AbortSignal | undefined },
): AsyncGenerator<unknown, void> {
  const limit = new AbortController();
  const abort = (): void => limit.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', abort);
  let timer = setTimeout(abort, timeoutMs);
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => limit.abort(), timeoutMs);
  };
  try {
    const response = await fetch(url, {
      signal: limit.signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      headers: { accept: 'application/x-ndjson', authorization: `Bearer ${bearer ?? ''}` },
    });
    if (!response.ok) throw new HttpError(url, response.status);
    const reader = response.body?.getReader();
    const text = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    for (;;) {
      heard();
      const piece = (await reader?.read()) ?? { done: true, value: undefined };
      const lines = (rest + text.decode(piece.value, { stream: !piece.done })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as unknown;
      if (piece.done) break;
    }
    if (rest !== '') throw new TypeError('Cut in the middle of a line');
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof HttpError) throw cause;
    throw new NetworkError(url, { timedOut: limit.signal.aborted, cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    limit.abort();
  }
}

/**
 * Opens what an organization has and writes it down. `expected`: receipts that must be there.
 * @throws {DataError} when one of those is missing: a file that is said to be whole is whole
 */
export async function exportOf(
  url: string,
  lines: AsyncIterable<unknown>,
  {
    organization_id,
    expected,
    now,
    open,
  }: {
    organization_id: string;
    expected: readonly string[];
    now: Date;
    open: (item: InboxEnvelope, sealed: string) => Promise<SealedReferral>;
  },
): Promise<InboxExport> {
  const referrals: object[] = [];
  const missing = new Set(expected);
  let empty = 0;
  for await (const line of lines) {
    if (!isObject(line) || typeof line['receipt'] !== 'string') throw new DataError(url, 'Expected a referral a line', { path: 'receipt' });
    const item = line as unknown as InboxEnvelope;
    missing.delete(item.receipt);
    const read = item.sealed === undefined ? {} : await contentOf(item, item.sealed, open);
    if (!('content' in read)) empty += 1;
    referrals.push({ ...clearOf(item), ...read });
  }
  if (missing.size > 0) throw new DataError(url, 'Cut short: referrals of the list are missing');
  const file = { format: 'accueil-referrals-export/1', organization_id, exported_at: now.toISOString(), referrals };
  return { text: `${JSON.stringify(file, null, 2)}\n`, total: referrals.length, empty };
}

/** One that cannot be opened keeps no other from being exported. */
async function contentOf(
  item: InboxEnvelope,
  sealed: string,
  open: (item: InboxEnvelope, sealed: string) => Promise<SealedReferral>,
): Promise<{ content: SealedReferral } | { unreadable: ReferralReason }> {
  try {
    return { content: await open(item, sealed) };
  } catch (error) {
    if (isReferralError(error)) return { unreadable: error.reason };
    throw error;
  }
}

/** What is said of a referral in an export, beside its content: neither what is sealed nor what would let somebody follow it. */
const clearOf = (item: InboxEnvelope): object => without(item, 'sealed', 'status_token_hash');

/** An opened referral as a file an organization may keep in its own system; in clear. */
export const exportReferral = ({ item, content }: OpenedReferral): string =>
  `${JSON.stringify({ format: 'accueil-referral-export/1', ...clearOf(item), content }, null, 2)}\n`;
