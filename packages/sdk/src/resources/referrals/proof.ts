import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { ReferralError } from '../../errors/referral-error.js';
import { isObject } from '../../hsds/shape.js';

/** A server that asks for more work than this is not served: a phone would be hot for nothing. */
const TIMEOUT_MS = 60_000;

/**
 * Solves a server's challenge (`altcha-lib` version 2): what `Accueil-Proof` takes. It works here; nothing is sent.
 * @throws {ReferralError} `refused` for what is no challenge, and for one that takes too long
 */
export async function solveProof(challenge: unknown): Promise<string> {
  if (!isObject(challenge) || !isObject(challenge['parameters']))
    throw new ReferralError('refused', 'The server asked for a proof and gave no challenge');
  const given = challenge as unknown as Challenge;
  const solution = await solveChallenge({ challenge: given, deriveKey, timeout: TIMEOUT_MS });
  if (!solution) throw new ReferralError('refused', 'The proof the server asked for takes too long');
  return btoa(JSON.stringify({ challenge: given, solution }));
}
