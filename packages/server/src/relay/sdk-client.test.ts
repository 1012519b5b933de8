import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { linkKeys, openAnswer, openInbox, prepareReferral, readStatusLink, seal, type ReferralDraft } from '@accueil/sdk/referral';
import { makeOrganization, type TestOrganization } from '../testing/envelopes.js';
import { startRelayServer, type RelayServer } from '../testing/relay-server.js';

const API = '/referrals/1';
const DRAFT: ReferralDraft = {
  organization: 'organisme',
  sender: 'self',
  person: { name: 'Une personne', language: 'fr' },
  contact: { channel: 'none', may_leave_message: false },
  consents: [{ purpose: 'transmettre', text: 'J’accepte.', lang: 'fr', given_at: '2026-11-27T01:00:00Z', given: 'person' }],
  lang: 'fr',
};

describe('the relay and the SDK speak the same protocol', () => {
  let server: RelayServer;
  let recovery: TestOrganization;
  before(async () => {
    [server, recovery] = [await startRelayServer({ database: { memory: true } }), await makeOrganization()];
  });
  after(() => server.close());

  const key = ({ id, recipient }: TestOrganization) => ({
    organization_id: id,
    organization: 'organisme',
    recipient,
    valid_from: '2026-01-01',
  });
  const send = async (to: TestOrganization) => {
    const prepared = await prepareReferral(`${server.root}/`);
    const recipient = { organization_id: to.id, keys: [key(to)] };
    const envelope = await seal(DRAFT, { prepared, recipient, recovery: [key(recovery)], now: new Date() });
    const { status, body } = await server.ask(`${API}/envelopes`, { body: envelope });
    assert.deepEqual([status, body.receipt], [201, prepared.receipt]);
    return prepared;
  };
  const inboxOf = ({ id, identity }: TestOrganization) => openInbox({ server: server.root, organization_id: id, identities: [identity] });

  test('sealed by a sender, listed, opened and answered in an inbox, read by the link', async () => {
    const [organization] = server.organizations;
    const prepared = await send(organization);
    const inbox = inboxOf(organization);
    const { contents } = await inbox.list({ status: 'requested' });
    assert.deepEqual(
      contents.map(({ receipt }) => receipt),
      [prepared.receipt],
    );
    const opened = await inbox.open(prepared.receipt);
    assert.deepEqual([opened.content.draft.person.name, opened.item.status], ['Une personne', 'received']);
    await inbox.answer(opened, 'accepted', { message: 'Venez mardi.' });
    const link = await linkKeys(readStatusLink(prepared.status_link).secret);
    const { body } = await server.ask(`${API}/status/${prepared.receipt}`, { token: link.token });
    assert.equal(body.status, 'accepted');
    assert.equal((await openAnswer(body.answer ?? '', link.answer_identity)).message, 'Venez mardi.');
    await assert.rejects(inbox.answer(opened, 'completed'), { reason: 'version-conflict' });
    await inbox.delete(prepared.receipt);
    await assert.rejects(inbox.open(prepared.receipt), { reason: 'content-deleted' });
    await inbox.signOut();
  });

  test('exported whole, in clear, on the organization’s device; no status changes', async () => {
    const [, organization] = server.organizations;
    const prepared = await send(organization);
    const inbox = inboxOf(organization);
    const { text, total } = await inbox.exportAll();
    const { contents } = await inbox.list();
    assert.equal(total, contents.length);
    const { referrals } = JSON.parse(text) as { referrals: { receipt: string; status: string; content?: { draft: ReferralDraft } }[] };
    const own = referrals.find(({ receipt }) => receipt === prepared.receipt);
    assert.deepEqual([own?.status, own?.content?.draft.person.name], ['requested', 'Une personne']);
    assert.equal(contents.find(({ receipt }) => receipt === prepared.receipt)?.status, 'requested');
  });

  test('sent on by one organization, opened by the next; a stranger’s key opens no session', async () => {
    const [from, to] = server.organizations;
    const prepared = await send(from);
    const inbox = inboxOf(from);
    const next = { organization_id: to.id, organization: 'autre', keys: [key(to)], fingerprint: '' };
    const receipt = await inbox.redirect(await inbox.open(prepared.receipt), { recipient: next, recovery: [key(recovery)] });
    const opened = await inboxOf(to).open(receipt.receipt);
    assert.equal(opened.content.draft.person.name, 'Une personne');
    const link = await linkKeys(readStatusLink(prepared.status_link).secret);
    const { body } = await server.ask(`${API}/status/${prepared.receipt}`, { token: link.token });
    assert.deepEqual([body.status, body.redirected_to], ['rejected', receipt.receipt]);
    // Withdrawn by its first link: nothing of it is left at the second organization either.
    await server.ask(`${API}/status/${prepared.receipt}`, { method: 'DELETE', token: link.token });
    await assert.rejects(inboxOf(to).open(receipt.receipt), { reason: 'content-deleted' });
    const { body: after } = await server.ask(`${API}/status/${receipt.receipt}`, { token: link.token });
    assert.deepEqual([after.status, after.withdrawn], ['cancelled', true]);
    const stranger = openInbox({ server: server.root, organization_id: to.id, identities: [from.identity] });
    await assert.rejects(stranger.list(), { reason: 'wrong-key' });
    await assert.rejects(inboxOf(to).open(prepared.receipt), { name: 'NotFoundError' });
  });
});
