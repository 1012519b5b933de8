import { makeIdentity, type Identity } from '../referral/identity.js';
import { makeStewardKey, signKeys, type StewardKey } from '../referral/keys.js';
import type { KeyList, RecipientKey, ReferralDraft, SignedKeys } from '../referral/types.js';

/** A draft with every member, of an invented person. */
export function wholeDraft(organization = 'centre-exemple'): ReferralDraft {
  return {
    organization,
    service: 'centre-exemple--accueil',
    sender: 'professional',
    professional: {
      name: 'Intervenante Exemple',
      organization: 'Ville d’exemple',
      telephone: '819-555-0112',
      email: 'accueil@example.org',
    },
    person: { name: 'Personne Exemple', language: 'uk', situation: 'refugees', place: '45072' },
    contact: { channel: 'phone', telephone: '819-555-0113', may_leave_message: false, safe_notes: 'Après 18 h.' },
    needs: ['housing', 'francisation'],
    message: 'Cherche un logement pour quatre. 🙂',
    consents: [
      { purpose: 'referral', text: 'J’accepte que…', lang: 'fr', given_at: '2026-11-27T12:00:00Z', given: 'said' },
      { purpose: 'answer', text: 'J’accepte une réponse.', lang: 'fr', given_at: '2026-11-27T12:00:01Z', given: 'said' },
    ],
    lang: 'fr',
  };
}

/** Keys of an invented region: a steward, an organization, a recovery key. */
export interface ReferralFixture {
  steward: StewardKey;
  organization: Identity;
  recovery: Identity;
  organization_id: string;
  list: KeyList;
  signed: SignedKeys;
}

/** Makes fresh keys, signed; `change` alters the list before it is signed. */
export async function referralFixture({
  region = 'exemple',
  organization_id = '7b1c1d1e-6f7a-5b8c-9d0e-1f2a3b4c5d6e',
  organization_key = 'centre-exemple',
  change = (list: KeyList): KeyList => list,
} = {}): Promise<ReferralFixture> {
  const [steward, organization, recovery] = [makeStewardKey(), await makeIdentity(), await makeIdentity()];
  const own: RecipientKey = {
    organization_id,
    organization: organization_key,
    recipient: organization.recipient,
    valid_from: '2026-01-01',
  };
  const list = change({
    format: 'accueil-key-list/1',
    region,
    version: 3,
    signed_at: '2026-11-01T12:00:00Z',
    keys: [own],
    recovery: [{ recipient: recovery.recipient, valid_from: '2026-01-01' }],
  });
  return { steward, organization, recovery, organization_id, list, signed: signKeys(list, steward.secret) };
}
