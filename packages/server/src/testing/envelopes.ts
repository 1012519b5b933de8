import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { ReferralEnvelope } from '@accueil/sdk/referral';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Recipient, RecipientDirectory } from '../relay/keys/directory.js';

const CONTENT = { 1: 4096, 2: 16_384, 3: 65_536 } as const;

/** Bytes that look sealed: an age header, then noise as long as the class says. Nobody opens them: the relay cannot either. */
export function fakeSealed(sizeClass: 1 | 2 | 3 = 1): string {
  return Buffer.concat([Buffer.from('age-encryption.org/v1\n-> X25519 x\n'), randomBytes(CONTENT[sizeClass] + 200)]).toString('base64');
}

/** An envelope that the relay takes, and the token of its status link. */
export function makeEnvelope(recipient: string, over: Partial<ReferralEnvelope> = {}): { envelope: ReferralEnvelope; token: string } {
  const token = randomBytes(32);
  const envelope: ReferralEnvelope = {
    format: 'accueil-referral/1',
    recipient,
    sent_at: '2026-11-27T01:15:00Z',
    size_class: 1,
    idempotency_key: randomUUID(),
    status_token_hash: createHash('sha256').update(token).digest('base64url'),
    sealed: fakeSealed(),
    ...over,
  };
  return { envelope, token: token.toString('base64url') };
}

/** An organization with a real key. */
export interface TestOrganization {
  id: string;
  identity: string;
  recipient: string;
}

export async function makeOrganization(): Promise<TestOrganization> {
  const identity = await generateX25519Identity();
  return { id: randomUUID(), identity, recipient: await identityToRecipient(identity) };
}

/** A directory of these organizations, without any file. */
export function directoryOf(organizations: readonly (TestOrganization & { notify?: string[] })[]): RecipientDirectory {
  const table = new Map<string, Recipient>(organizations.map(({ id, recipient, notify = [] }) => [id, { keys: [recipient], notify }]));
  return { find: (id) => Promise.resolve(table.get(id)), isEmpty: () => Promise.resolve(table.size === 0) };
}
