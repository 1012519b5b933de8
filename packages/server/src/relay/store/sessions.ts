import { randomBytes, randomUUID } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../db/tables.js';
import { makeToken, sameHash, sha256 } from '../http/tokens.js';
import { Problem } from '../problem.js';
import { now } from './rows.js';

const CHALLENGE_MINUTES = 5;
export const SESSION_MINUTES = 15;
/** Every challenge is sealed to as many keys, made-up ones among them: how many an organization has, or none, does not show. */
const STANZAS = 4;

/** Keys that nobody holds. */
let nobody: Promise<string[]> | undefined;

async function makeNobody(): Promise<string[]> {
  return Promise.all(Array.from({ length: STANZAS }, async () => identityToRecipient(await generateX25519Identity())));
}

/** What an organization has to open, and until when. */
export interface Challenge {
  challenge_id: string;
  /** base64 of an age file of 32 random bytes. */
  sealed: string;
  expires_at: string;
}

/** Makes a challenge for an organization with these keys; with none, it looks the same and nobody can open it. */
export async function makeChallenge(db: Kysely<Tables>, organization: string, keys: readonly string[]): Promise<Challenge> {
  const secret = randomBytes(32);
  nobody ??= makeNobody();
  const strangers = await nobody;
  const encrypter = new Encrypter();
  const recipients = [...new Set(keys)];
  const all = [...recipients, ...strangers.slice(0, Math.max(0, STANZAS - recipients.length))];
  for (const recipient of all) encrypter.addRecipient(recipient);
  const sealed = Buffer.from(await encrypter.encrypt(secret)).toString('base64');
  const { id, expires_at } = await db
    .insertInto('challenges')
    .values({
      id: randomUUID(),
      organization_id: organization,
      answer_hash: sha256(secret),
      expires_at: sql<Date>`now() + make_interval(mins => ${CHALLENGE_MINUTES}::int)`,
    })
    .returning(['id', 'expires_at'])
    .executeTakeFirstOrThrow();
  return { challenge_id: id, sealed, expires_at: expires_at.toISOString() };
}

/**
 * Opens a session for who opened a challenge. A challenge serves once, whatever the answer.
 * @throws {Problem} `unauthorized`, alike for an unknown, used or late challenge and for a wrong answer
 */
export async function openSession(db: Kysely<Tables>, challengeId: string, answer: string): Promise<{ token: string; expires_at: string }> {
  const challenge = await db
    .deleteFrom('challenges')
    .where('id', '=', challengeId)
    .where('expires_at', '>', now)
    .returning(['organization_id', 'answer_hash'])
    .executeTakeFirst();
  const same = sameHash(challenge?.answer_hash ?? sha256('nobody'), sha256(Buffer.from(answer, 'base64url')));
  if (!challenge || !same) throw new Problem('unauthorized');
  const { token, hash } = makeToken();
  const { expires_at } = await db
    .insertInto('sessions')
    .values({
      token_hash: hash,
      organization_id: challenge.organization_id,
      expires_at: sql<Date>`now() + make_interval(mins => ${SESSION_MINUTES}::int)`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return { token, expires_at: expires_at.toISOString() };
}

/**
 * The organization a session is of. Tokens are kept as hashes, and looked up by them: what a comparison would tell is of the hash.
 * @throws {Problem} `unauthorized`
 */
export async function organizationOf(db: Kysely<Tables>, token: Buffer | undefined): Promise<string> {
  const session = await db
    .selectFrom('sessions')
    .select('organization_id')
    .where('token_hash', '=', sha256(token ?? Buffer.alloc(32)))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!token || !session) throw new Problem('unauthorized');
  return session.organization_id;
}

export async function closeSession(db: Kysely<Tables>, token: Buffer): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', sha256(token)).execute();
}
