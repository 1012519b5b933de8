import { randomBytes } from 'node:crypto';
import { createChallenge, randomInt, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { sql, type Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Tables } from './db/tables.js';
import { sha256 } from './http/tokens.js';
import { Problem } from './problem.js';

const ALGORITHM = 'PBKDF2/SHA-256';
const MINUTES = 30;
/** Characters of the header, at most. */
const LONGEST = 4096;

const proofShape = z.object({
  challenge: z.object({ parameters: z.looseObject({ algorithm: z.literal(ALGORITHM), cost: z.int() }), signature: z.string() }),
  solution: z.object({ counter: z.int().check(z.gte(0)), derivedKey: z.string().check(z.maxLength(256)) }),
});

/**
 * Work that a sender's browser does before each envelope, where the operator asks for it: no picture to read, no third party.
 * `cost`: rounds of PBKDF2 for each number tried; a thousand of them is about a second on a telephone.
 */
export class ProofOfWork {
  readonly #db: Kysely<Tables>;
  readonly #cost: number;
  #secret: Promise<string> | undefined;

  constructor(db: Kysely<Tables>, cost: number) {
    this.#db = db;
    this.#cost = cost;
  }

  async challenge(): Promise<Challenge> {
    const secret = await this.#readSecret();
    return createChallenge({
      algorithm: ALGORITHM,
      cost: this.#cost,
      counter: randomInt(1000, 2000),
      deriveKey,
      expiresAt: new Date(Date.now() + MINUTES * 60_000),
      hmacSignatureSecret: secret,
      hmacKeySignatureSecret: secret,
    });
  }

  /**
   * Takes the proof that came with an envelope: once for each, except again with the same key, since an envelope may be sent twice.
   * @throws {Problem} `proof-required`
   */
  async take(header: string | undefined, idempotencyKey: string): Promise<void> {
    const proof = read(header);
    // Before anything is derived: the cost is the sender's word until the signature is checked.
    if (proof.challenge.parameters.cost !== this.#cost) throw new Problem('proof-required');
    const secret = await this.#readSecret();
    const { verified } = await verifySolution({
      challenge: proof.challenge as unknown as Challenge,
      solution: proof.solution,
      deriveKey,
      hmacSignatureSecret: secret,
      hmacKeySignatureSecret: secret,
    }).catch(() => ({ verified: false }));
    if (!verified) throw new Problem('proof-required');
    const { idempotency_key } = await this.#db
      .insertInto('proofs')
      .values({
        proof_hash: sha256(proof.challenge.signature),
        idempotency_key: idempotencyKey,
        expires_at: sql<Date>`now() + make_interval(mins => ${MINUTES * 2}::int)`,
      })
      .onConflict((conflict) => conflict.column('proof_hash').doUpdateSet((eb) => ({ idempotency_key: eb.ref('proofs.idempotency_key') })))
      .returning('idempotency_key')
      .executeTakeFirstOrThrow();
    if (idempotency_key !== idempotencyKey.toLowerCase()) throw new Problem('proof-required');
  }

  /** One for all processes, made by the first. */
  #readSecret(): Promise<string> {
    this.#secret ??= (async () => {
      await this.#db
        .insertInto('secrets')
        .values({ name: 'proof-of-work', value: randomBytes(32) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const { value } = await this.#db.selectFrom('secrets').select('value').where('name', '=', 'proof-of-work').executeTakeFirstOrThrow();
      return Buffer.from(value).toString('base64url');
    })().catch((error: unknown) => {
      this.#secret = undefined;
      throw error;
    });
    return this.#secret;
  }
}

function read(header: string | undefined): z.infer<typeof proofShape> {
  if (header !== undefined && header.length <= LONGEST) {
    try {
      return z.parse(proofShape, JSON.parse(Buffer.from(header, 'base64').toString('utf8')));
    } catch {
      // Told below: nothing of what was sent is repeated.
    }
  }
  throw new Problem('proof-required');
}
