import type { AccueilClient, AnswerReason, InboxItem, ReferralStatus } from '@accueil/sdk';
import type { InboxExport, OpenedReferral } from '@accueil/sdk/referral';
import type { NewKey, RedirectChoice } from './referral-inbox.types.js';

type Referral = typeof import('@accueil/sdk/referral');

/** Minutes without a gesture after which the key is forgotten. */
export const IDLE_MINUTES = 15;

/**
 * One sitting at the inbox: the opened key, which stays in this object and is forgotten with it, and what is asked of the relay with it.
 * Its calls reject as the SDK's do.
 */
export class InboxSession {
  #inbox: import('@accueil/sdk/referral').Inbox | undefined;

  constructor(
    private readonly options: { server: string; organizationId: string; client: AccueilClient },
    private readonly code: Referral,
    identity: string,
  ) {
    this.#inbox = code.openInbox({ server: options.server, organization_id: options.organizationId, identities: [identity] });
  }

  get #open(): import('@accueil/sdk/referral').Inbox {
    if (!this.#inbox) throw new TypeError('The inbox is closed');
    return this.#inbox;
  }

  signIn(): Promise<void> {
    return this.#open.signIn();
  }

  list(after?: string): Promise<{ contents: InboxItem[]; next?: string }> {
    return this.#open.list({ limit: 100, ...(after === undefined ? {} : { after }) });
  }

  read(receipt: string): Promise<OpenedReferral> {
    return this.#open.open(receipt);
  }

  answer(
    opened: OpenedReferral,
    status: ReferralStatus,
    { reason, message }: { reason: AnswerReason | ''; message: string },
  ): Promise<InboxItem> {
    return this.#open.answer(opened, status, said(reason, message));
  }

  /** Where a referral can be sent on: everybody else with a signed key, by their services. */
  async redirections(own: string): Promise<RedirectChoice[]> {
    const { client } = this.options;
    const others = (await client.referrals.recipients()).filter(({ organization }) => organization !== own);
    const choices = await Promise.all(
      others.map(async ({ organization }) => {
        const { name } = await client.organizations.get(organization);
        const page = await client.services.search({ organization, sort: 'name', perPage: 200 });
        const running = page.contents.filter(({ service }) => service.status === 'active');
        if (running.length === 0) return [{ organization, label: name }];
        return running.map(({ service }) => ({ organization, service: service.key, label: `${name}: ${service.name}` }));
      }),
    );
    return choices.flat();
  }

  async redirect(opened: OpenedReferral, to: RedirectChoice, message: string): Promise<void> {
    const { client } = this.options;
    const [recipient] = await client.referrals.recipients({ organization: to.organization });
    if (!recipient) throw new TypeError('No key in force');
    const recovery = await client.referrals.recovery();
    const { service } = to;
    await this.#open.redirect(opened, { recipient, recovery, ...(service === undefined ? {} : { service }) }, said('', message));
  }

  delete(receipt: string): Promise<void> {
    return this.#open.delete(receipt);
  }

  export(opened: OpenedReferral): string {
    return this.code.exportReferral(opened);
  }

  exportAll(): Promise<InboxExport> {
    return this.#open.exportAll();
  }

  /** Ends the session at the relay and forgets the key. Never rejects. */
  async close(): Promise<void> {
    const inbox = this.#inbox;
    this.#inbox = undefined;
    await inbox?.signOut().catch(() => undefined);
  }
}

function said(reason: AnswerReason | '', message: string): { reason?: AnswerReason; message?: string } {
  return { ...(reason === '' ? {} : { reason }), ...(message.trim() === '' ? {} : { message: message.trim() }) };
}

/** Makes an organization's first key, as a file under a passphrase. Nothing is kept but in what is given back. */
export async function makeKey(code: Referral, organization: string, passphrase: string): Promise<NewKey> {
  const identity = await code.makeIdentity();
  const created = new Date().toISOString().slice(0, 10);
  const notes = { organization, created };
  const file = await code.identityFile(identity, notes, passphrase);
  const fingerprint = await code.fingerprintOf(identity.recipient);
  const name = `accueil-${organization}-${created}`;
  return {
    recipient: identity.recipient,
    fingerprint,
    file,
    fileName: `${name}.age`,
    saved: false,
    passkey: 'none',
    passkeyFileName: `${name}-cle-d-acces.age`,
    passkeyFile: () => code.identityFileForPasskey(identity, notes, organization),
  };
}
