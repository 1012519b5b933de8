import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient, type AccueilClient } from '../client.js';
import { isNotFoundError } from '../errors/not-found-error.js';
import { isReferralError, type ReferralReason } from '../errors/referral-error.js';
import { decryptFile, identityFile, makeIdentity, readIdentityFile } from '../referral/identity.js';
import { exportReferral } from '../referral/inbox-export.js';
import { openInbox, type Inbox } from '../referral/inbox.js';
import { makeStewardKey, signKeys } from '../referral/keys.js';
import type { SignedKeys } from '../referral/types.js';
import { memorySource } from '../source/memory-source.js';
import { fixtureCatalog, fixtureGazetteer } from '../testing/fixture.js';
import { referralFixture, wholeDraft, type ReferralFixture } from '../testing/referral.js';
import { tinyRelay, type TinyRelay } from '../testing/tiny-relay.js';

const SERVER = 'https://relay.example.org/';
const now = (): Date => new Date('2026-11-27T15:42:31.123Z');
const because = (reason: ReferralReason) => (error: unknown) => isReferralError(error) && error.reason === reason;
let regions = 0;

interface Stage {
  keys: ReferralFixture;
  relay: TinyRelay;
  client: AccueilClient;
  inbox: Inbox;
  organization: string;
  service: string;
  /** A client of the same region, whose source has other keys. */
  withKeys: (signed: SignedKeys, stewardKey?: string) => AccueilClient;
}

/** A region of its own, since what a device has seen of one lasts. */
async function stage(): Promise<Stage> {
  const catalog = fixtureCatalog();
  const region = `region-${(regions += 1)}`;
  const [service] = catalog.services;
  const organization = catalog.organizations.find(({ id }) => id === service?.organization_id);
  assert.ok(service && organization);
  const keys = await referralFixture({ region, organization_id: organization.id, organization_key: organization.key });
  const relay = tinyRelay([keys.organization.recipient]);
  const withKeys = (signed: SignedKeys, stewardKey?: string): AccueilClient =>
    createClient({
      source: memorySource({
        catalog: { ...fixtureCatalog(), region: { ...catalog.region, key: region } },
        gazetteer: fixtureGazetteer(),
        keys: signed,
      }),
      server: SERVER,
      fetch: relay.fetch,
      now,
      stewardKey,
    });
  const inbox = openInbox({
    server: SERVER,
    organization_id: organization.id,
    identities: [keys.organization.identity],
    fetch: relay.fetch,
    now,
  });
  const client = withKeys(keys.signed, keys.steward.public_key);
  return { keys, relay, client, inbox, organization: organization.key, service: service.key, withKeys };
}

describe('client.referrals', () => {
  it('goes from the form to the inbox and back, and nobody between reads it', async () => {
    const { client, relay, inbox, organization, service } = await stage();
    const [recipient] = await client.referrals.recipients({ service });
    assert.equal(recipient?.organization, organization);
    assert.deepEqual(await client.referrals.recipients({ organization: 'nobody' }), []);
    const prepared = await client.referrals.prepare();
    const entry = await client.referrals.send(wholeDraft(organization), prepared);
    assert.deepEqual([entry.state, entry.receipt], ['sent', prepared.receipt]);
    assert.deepEqual((await client.referrals.outbox()).entries, []);

    const page = await inbox.list();
    assert.deepEqual(
      page.contents.map(({ receipt }) => receipt),
      [prepared.receipt],
    );
    const opened = await inbox.open(prepared.receipt);
    assert.deepEqual(opened.content.draft, wholeDraft(organization));
    await inbox.answer(opened, 'accepted', { message: 'Mardi à 10 h.' });
    assert.ok(exportReferral(opened).includes('Personne Exemple'));

    const view = await client.referrals.status(prepared.status_link);
    assert.deepEqual([view.progress?.status, view.answer?.message], ['accepted', 'Mardi à 10 h.']);
    assert.ok(!JSON.stringify([...relay.envelopes.values()]).includes('Mardi'));
    for (const asked of relay.asked) assert.ok(!asked.includes(prepared.status_link.split('k=')[1] ?? ''));

    await client.referrals.withdraw(prepared.status_link);
    await assert.rejects(client.referrals.status(prepared.status_link), isNotFoundError);
  });

  it('is followed and withdrawn in an engine that refuses the key of the answer', async (context) => {
    const { client, inbox, organization } = await stage();
    const prepared = await client.referrals.prepare();
    await client.referrals.send(wholeDraft(organization), prepared);
    await inbox.answer(await inbox.open(prepared.receipt), 'accepted', { message: 'Mardi à 10 h.' });
    const { importKey } = crypto.subtle;
    context.mock.method(crypto.subtle, 'importKey', (format: string, ...rest: unknown[]): unknown =>
      format === 'pkcs8' ? Promise.reject(new DOMException('', 'DataError')) : Reflect.apply(importKey, crypto.subtle, [format, ...rest]),
    );
    const view = await client.referrals.status(prepared.status_link);
    assert.deepEqual([view.progress?.status, view.answer, view.answer_error], ['accepted', undefined, 'key-refused']);
    await client.referrals.withdraw(prepared.status_link);
    await assert.rejects(client.referrals.status(prepared.status_link), isNotFoundError);
  });

  it('waits on the device when there is no network, is seen by its link, and goes on', async () => {
    const { client, relay, organization } = await stage();
    relay.isDown = true;
    const prepared = await client.referrals.prepare();
    const entry = await client.referrals.send(wholeDraft(organization), prepared);
    assert.deepEqual([entry.state, entry.last_error], ['waiting', 'NetworkError']);
    const outbox = await client.referrals.outbox();
    assert.deepEqual([outbox.storage, outbox.entries.length], ['memory', 1]);
    assert.equal((await client.referrals.status(prepared.status_link)).waiting?.receipt, prepared.receipt);
    relay.isDown = false;
    await client.referrals.retry();
    assert.equal((await client.referrals.send(wholeDraft(organization), prepared)).state, 'sent');
    assert.equal(relay.envelopes.size, 1);
    assert.equal((await client.referrals.status(prepared.status_link)).progress?.status, 'requested');
  });

  it('never uses keys the steward did not sign, that go back, or of another steward', async () => {
    const { keys, withKeys, organization } = await stage();
    const tampered = { ...keys.signed, payload: keys.signed.payload.replace('2026-01-01', '2026-01-02') };
    await assert.rejects(withKeys(tampered).referrals.recipients(), because('keys-unsigned'));
    assert.equal((await withKeys(keys.signed).referrals.recipients()).length, 1);
    // Seen once: remembered.
    const thief = signKeys({ ...keys.list, version: 9 }, makeStewardKey().secret);
    await assert.rejects(withKeys(thief).referrals.recipients(), because('steward-changed'));
    const older = signKeys({ ...keys.list, version: 2 }, keys.steward.secret);
    await assert.rejects(withKeys(older, keys.steward.public_key).referrals.recipients(), because('keys-rolled-back'));
    const revoked = signKeys(
      { ...keys.list, version: 4, keys: keys.list.keys.map((key) => ({ ...key, revoked: '2026-11-01' })) },
      keys.steward.secret,
    );
    const client = withKeys(revoked);
    assert.deepEqual(await client.referrals.recipients(), []);
    await assert.rejects(client.referrals.send(wholeDraft(organization), await client.referrals.prepare()), because('no-key'));
    // The page's own word stands above what the device remembers.
    const next = makeStewardKey();
    const lost = signKeys({ ...keys.list, version: 5 }, next.secret);
    await assert.rejects(withKeys(lost).referrals.recipients(), because('steward-changed'));
    assert.equal((await withKeys(lost, next.public_key).referrals.recipients()).length, 1);
  });

  it('says every fault of a draft, and keeps nothing of one that cannot be sent', async () => {
    const { client, organization } = await stage();
    const draft = { ...wholeDraft(organization), contact: { channel: 'email' as const, may_leave_message: false }, consents: [], other: 1 };
    assert.deepEqual((await client.referrals.check(draft)).map(({ path, code }) => `${path} ${code}`).sort(), [
      'consents required',
      'contact.email required',
      'other unknown',
    ]);
    assert.deepEqual(
      (await client.referrals.check({ ...wholeDraft(organization), contact: draft.contact })).map(({ path, code }) => `${path} ${code}`),
      ['contact.email required'],
    );
    await assert.rejects(client.referrals.send(draft, await client.referrals.prepare()), because('invalid-draft'));
    assert.deepEqual((await client.referrals.outbox()).entries, []);
    await assert.rejects(
      createClient({ source: memorySource({ catalog: fixtureCatalog(), gazetteer: fixtureGazetteer() }) }).referrals.prepare(),
      because('no-server'),
    );
  });
});

describe('an inbox', () => {
  it('answers no challenge that is none, and signs in again when its session has ended', async () => {
    const { inbox, relay } = await stage();
    await inbox.list();
    relay.endSessions();
    await inbox.list();
    relay.endSessions();
    relay.challenge = new Uint8Array(4096);
    await assert.rejects(inbox.list(), because('bad-challenge'));
    assert.equal(relay.asked.at(-1), 'POST /referrals/1/inbox/challenges');
  });

  it('refuses what was tampered with, moved, or is not for it', async () => {
    const { client, inbox, relay, organization } = await stage();
    const [one, two] = [await client.referrals.prepare(), await client.referrals.prepare()];
    for (const prepared of [one, two]) await client.referrals.send(wholeDraft(organization), prepared);
    const [first, second] = [relay.envelopes.get(one.receipt), relay.envelopes.get(two.receipt)];
    assert.ok(first?.sealed && second?.sealed);
    const kept = first.sealed;
    first.sealed = second.sealed;
    await assert.rejects(inbox.open(one.receipt), because('replayed'));
    first.sealed = kept.slice(0, -8);
    await assert.rejects(inbox.open(one.receipt), because('tampered'));
    await inbox.delete(one.receipt);
    await assert.rejects(inbox.open(one.receipt), because('content-deleted'));
    await assert.rejects(inbox.open('R-0000-0000'), isNotFoundError);
    const stranger = openInbox({ server: SERVER, organization_id: 'x', identities: [(await makeIdentity()).identity], fetch: relay.fetch });
    await assert.rejects(stranger.list(), because('wrong-key'));
  });

  it('sends on to another organization, which the sender follows with the same link', async () => {
    const { client, inbox, relay, keys, organization } = await stage();
    const prepared = await client.referrals.prepare();
    await client.referrals.send(wholeDraft(organization), prepared);
    const other = await makeIdentity();
    const id = crypto.randomUUID();
    const key = { organization_id: id, organization: 'autre', recipient: other.recipient, valid_from: '2026-01-01' };
    const recipient = { organization_id: id, organization: 'autre', keys: [key], fingerprint: '' };
    const opened = await inbox.open(prepared.receipt);
    const receipt = await inbox.redirect(opened, { recipient, recovery: keys.list.recovery }, { reason: 'not-our-service' });
    await assert.rejects(inbox.redirect(opened, { recipient, recovery: keys.list.recovery }), because('version-conflict'));
    const view = await client.referrals.status(prepared.status_link);
    assert.deepEqual(
      [view.progress?.status, view.answer?.reason, view.continued?.receipt],
      ['rejected', 'not-our-service', receipt.receipt],
    );
    const next = openInbox({
      server: SERVER,
      organization_id: id,
      identities: [other.identity, keys.organization.identity],
      fetch: relay.fetch,
    });
    const { content } = await next.open(receipt.receipt);
    assert.deepEqual(content.redirected_from, { organization, receipt: prepared.receipt });
    assert.equal(content.draft.organization, 'autre');
    assert.equal(content.draft.service, undefined);
  });
});

describe('an identity file', () => {
  it('opens with its passphrase only, and is an ordinary age file', async () => {
    const identity = await makeIdentity();
    const file = await identityFile(identity, { organization: 'centre\nexemple', created: '2026-11-27' }, 'quatre mots au hasard', {
      workFactor: 8,
    });
    assert.deepEqual(await readIdentityFile(file, 'quatre mots au hasard'), identity);
    assert.match(
      await decryptFile(file, 'quatre mots au hasard'),
      /^# created: 2026-11-27\n# Accueil: centre exemple\n# public key: age1\w+\nAGE-SECRET-KEY-1\w+\n$/,
    );
    await assert.rejects(readIdentityFile(file, 'quatre mots au hazard'), because('wrong-passphrase'));
    await assert.rejects(readIdentityFile(file.replace(/^(.{50})/m, '$1'), 'x'), because('wrong-passphrase'));
    await assert.rejects(readIdentityFile('not a file', 'x'), because('content-malformed'));
    await assert.rejects(identityFile(identity, { organization: 'x', created: 'x' }, 'court'), because('wrong-passphrase'));
  });
});
