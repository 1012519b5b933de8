import { NetworkError } from '../../errors/network-error.js';
import { isObject } from '../../hsds/shape.js';
import type { HttpOptions } from '../../http/get-json.js';
import { sendJson, type Answer } from '../../http/send-json.js';
import { sharedCode } from '../../http/shared.js';
import type { Outcome, OutboxRecord } from '../../referral/outbox-state.js';
import { REFERRAL_STATUSES, type ReferralReceipt } from '../../referral/types.js';

/** The relay read it and will not have it: trying again changes nothing. */
const REFUSALS = new Set([400, 409, 413, 422]);
const PROOF_NEEDED = 428;

const proofCode = sharedCode(() => import('./proof.js'), 'proof.js');

/** Sends one envelope. Never rejects; what it tells of a failure is a name and a status. */
export async function sendEnvelope(record: OutboxRecord, http: HttpOptions): Promise<Outcome> {
  const { server, envelope } = record;
  const post = (headers: Record<string, string> = {}): Promise<Answer> =>
    sendJson(`${server}referrals/1/envelopes`, { ...http, method: 'POST', body: envelope, headers });
  try {
    let answer = await post();
    if (answer.status === PROOF_NEEDED) answer = await post({ 'Accueil-Proof': await proof(server, http) });
    return outcomeOf(record, answer);
  } catch (error) {
    const { name } = error as Error;
    return { kind: 'failed', error: error instanceof NetworkError && error.timedOut ? `${name}: no answer in time` : name };
  }
}

function outcomeOf({ idempotency_key, receipt }: OutboxRecord, { ok, status, body, problem, retryAfterMs }: Answer): Outcome {
  const said = `HttpError ${status}${problem === undefined ? '' : ` ${problem}`}`;
  if (!ok) return REFUSALS.has(status) ? { kind: 'refused', error: said } : { kind: 'failed', error: said, retryAfterMs };
  // An answer that is not the receipt of this envelope proves nothing: it stays.
  if (!isReceipt(body)) return { kind: 'failed', error: 'DataError: no receipt' };
  if (body.idempotency_key.toLowerCase() !== idempotency_key || body.receipt !== receipt) {
    return { kind: 'failed', error: 'ReferralError: wrong-receipt' };
  }
  return { kind: 'stored', receipt: body };
}

function isReceipt(body: unknown): body is ReferralReceipt {
  if (!isObject(body)) return false;
  const { receipt, idempotency_key, received_at, status } = body;
  return (
    typeof receipt === 'string' &&
    typeof idempotency_key === 'string' &&
    typeof received_at === 'string' &&
    !Number.isNaN(Date.parse(received_at)) &&
    REFERRAL_STATUSES.some((known) => known === status)
  );
}

/** Solves the challenge the server has now. */
async function proof(server: string, http: HttpOptions): Promise<string> {
  const { body } = await sendJson(`${server}referrals/1/configuration`, { ...http, method: 'GET' });
  const { solveProof } = await proofCode();
  return solveProof(isObject(body) ? body['proof_of_work'] : undefined);
}
