import type { AccueilClient, ReferralRecipient } from '@accueil/sdk';
import type { FormStep, RecipientChoice } from './referral-form.types.js';

/** Who is asked for. */
export interface RecipientAsk {
  /** Key, id or former key. */
  key: string;
  kind: RecipientChoice['kind'];
}

/**
 * Where the form stands for one recipient: to read before writing, where a signed key of theirs is in force; else how to reach them.
 * @throws the SDK's errors: the service or the organization is unknown, or the data cannot be had
 */
export async function recipientOf(client: AccueilClient, { key, kind }: RecipientAsk, signal: AbortSignal): Promise<FormStep> {
  if (kind === 'service') {
    const hit = await client.services.hit(key, {}, { signal });
    const [recipient] = await client.referrals.recipients({ organization: hit.organization.key }, { signal });
    return recipient ? { name: 'read', to: { recipient, name: hit.organization.name, hit } } : { name: 'no-key', hit };
  }
  const organization = await client.organizations.get(key, { signal });
  const [recipient] = await client.referrals.recipients({ organization: organization.key }, { signal });
  if (recipient) return { name: 'read', to: { recipient, name: organization.name } };
  const page = await client.services.search({ organization: organization.key, perPage: 1 }, { signal });
  return { name: 'no-key', hit: page.contents[0] };
}

/**
 * Everybody who accepts referrals, by the services they run; an organization that runs none by itself. In the order of names.
 * @throws the SDK's errors where the data cannot be had
 */
export async function choicesOf(client: AccueilClient, signal: AbortSignal): Promise<FormStep> {
  const recipients = await client.referrals.recipients({}, { signal });
  const choices = await Promise.all(recipients.map((recipient) => choicesAt(client, recipient, signal)));
  return { name: 'choose', choices: choices.flat() };
}

async function choicesAt(client: AccueilClient, { organization }: ReferralRecipient, signal: AbortSignal): Promise<RecipientChoice[]> {
  const [{ name }, page] = await Promise.all([
    client.organizations.get(organization, { signal }),
    client.services.search({ organization, sort: 'name', perPage: 200 }, { signal }),
  ]);
  const running = page.contents.filter(({ service }) => service.status === 'active');
  if (running.length === 0) return [{ key: organization, kind: 'organization', name, organization: name }];
  return running.map(({ service }) => ({ key: service.key, kind: 'service', name: service.name, organization: name }));
}
