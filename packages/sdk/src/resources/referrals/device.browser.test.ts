import { expect } from '@open-wc/testing';
import { createClient, type AccueilClient } from '../../client.js';
import { memorySource } from '../../source/memory-source.js';
import { fixtureCatalog, fixtureGazetteer } from '../../testing/fixture.js';
import { referralFixture, wholeDraft, type ReferralFixture } from '../../testing/referral.js';
import { tinyRelay, type TinyRelay } from '../../testing/tiny-relay.js';
import { alone } from './alone.js';
import { database, DATABASE } from './database.js';

// The device's own storage, locks and messages, which only a browser has.
const SERVER = 'https://relay.example.org/';
let keys: ReferralFixture;
let relay: TinyRelay;
let organization: string;

/** A client as another tab would have one: its own outbox, over the same device. */
function openClient(fetch = relay.fetch, now = () => new Date()): AccueilClient {
  const catalog = fixtureCatalog();
  const source = memorySource({
    catalog: { ...catalog, region: { ...catalog.region, key: keys.list.region } },
    gazetteer: fixtureGazetteer(),
    keys: keys.signed,
  });
  return createClient({ source, server: SERVER, fetch, now, stewardKey: keys.steward.public_key });
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 8000; !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (Date.now() > end) throw new Error('It did not come to that');
  }
}

describe('the outbox of a device', () => {
  before(async () => {
    keys = await referralFixture({ region: `browser-${Date.now()}` });
    organization = 'centre-exemple';
    relay = tinyRelay([keys.organization.recipient]);
  });
  beforeEach(async () => {
    relay.isDown = false;
    relay.envelopes.clear();
    relay.asked.length = 0;
    const db = await database();
    for (const store of ['outbox', 'sent', 'drafts', 'secrets', 'leases'] as const) await db.clear(store);
  });

  it('seals, sends and reads the answer in this engine', async () => {
    const client = openClient();
    const prepared = await client.referrals.prepare();
    const entry = await client.referrals.send(wholeDraft(organization), prepared, { remember: true });
    expect(entry.state).to.equal('sent');
    expect((await client.referrals.status(prepared.status_link)).progress?.status).to.equal('requested');
    const { sent, entries, storage } = await client.referrals.outbox();
    expect([storage, entries.length, sent.map(({ receipt }) => receipt)]).to.deep.equal(['device', 0, [prepared.receipt]]);
    await client.referrals.forgetSent();
    expect((await client.referrals.outbox()).sent).to.deep.equal([]);
  });

  it('keeps a referral over a reload, without a word of it, and another page sends it once', async () => {
    relay.isDown = true;
    const first = openClient();
    const prepared = await first.referrals.prepare();
    expect((await first.referrals.send(wholeDraft(organization), prepared)).state).to.equal('waiting');
    const kept = JSON.stringify(await (await database()).getAll('outbox'));
    for (const word of ['Personne', 'logement', '819-555-0113', prepared.status_link.split('k=')[1] ?? ''])
      expect(kept).not.to.contain(word);
    relay.isDown = false;
    const others = [openClient(), openClient(), openClient()];
    await Promise.all(others.map((client) => client.referrals.retry()));
    await until(async () => (await first.referrals.outbox()).entries.length === 0);
    expect(relay.envelopes.size).to.equal(1);
    expect(relay.asked.filter((asked) => asked === 'POST /referrals/1/envelopes').length).to.equal(2);
    // The page that asked knows, from the other's word.
    await until(async () => (await first.referrals.send(wholeDraft(organization), prepared)).state === 'sent');
  });

  it('wakes when the network comes back, and tells who watches', async () => {
    relay.isDown = true;
    const client = openClient();
    await client.referrals.send(wholeDraft(organization), await client.referrals.prepare());
    let changes = 0;
    const stop = (await client.referrals.outbox()).subscribe(() => (changes += 1));
    relay.isDown = false;
    dispatchEvent(new Event('online'));
    await until(() => relay.envelopes.size === 1);
    await until(() => changes >= 2);
    stop();
  });

  it('runs one sender at a time, with and without Web Locks', async () => {
    const locks = navigator.locks;
    for (const isThere of [true, false]) {
      if (!isThere) Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
      try {
        let running = 0;
        let most = 0;
        const work = async (): Promise<void> => {
          most = Math.max(most, (running += 1));
          await new Promise((resolve) => setTimeout(resolve, 10));
          running -= 1;
        };
        await Promise.all(Array.from({ length: 5 }, () => alone(work)));
        expect(most).to.equal(1);
        expect((await (await database()).getAll('leases')).length).to.equal(0);
      } finally {
        if (!isThere) Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
      }
    }
  });

  it('keeps a draft sealed, until its day or until it is sent, and its key with the last one', async () => {
    let day = 0;
    const client = openClient(relay.fetch, () => new Date(Date.now() + day * 86_400_000));
    const { until: end } = await client.referrals.saveDraft('form', { message: 'Personne Exemple' }, { days: 3 });
    expect(end.getTime()).to.be.greaterThan(Date.now() + 2 * 86_400_000);
    const db = await database();
    const [kept] = await db.getAll('drafts');
    expect(new TextDecoder().decode(kept?.sealed)).not.to.contain('Personne');
    const [secret] = await db.getAll('secrets');
    expect(secret?.extractable).to.equal(false);
    expect((await client.referrals.savedDraft('form'))?.value).to.deep.equal({ message: 'Personne Exemple' });
    relay.isDown = true;
    const prepared = await client.referrals.prepare();
    await client.referrals.send(wholeDraft(organization), prepared, { draft: 'form' });
    expect((await client.referrals.savedDraft('form'))?.entry?.receipt).to.equal(prepared.receipt);
    relay.isDown = false;
    await client.referrals.retry();
    expect(await client.referrals.savedDraft('form')).to.equal(undefined);
    expect((await db.getAll('secrets')).length).to.equal(0);
    await client.referrals.saveDraft('form', 1, { days: 3 });
    day = 4;
    expect(await client.referrals.savedDraft('form')).to.equal(undefined);
    expect((await db.getAll('drafts')).length).to.equal(0);
  });

  it('keeps in the page what a full device refuses, and says so', async () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    try {
      relay.isDown = true;
      const client = openClient();
      const prepared = await client.referrals.prepare();
      expect((await client.referrals.send(wholeDraft(organization), prepared)).state).to.equal('waiting');
      const view = await client.referrals.outbox();
      expect([view.storage, view.storage_error, view.entries.length]).to.deep.equal(['memory', 'QuotaExceededError', 1]);
      relay.isDown = false;
      await client.referrals.retry();
      expect(relay.envelopes.size).to.equal(1);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('has one database on the origin', async () => {
    expect((await database()).name).to.equal(DATABASE);
  });
});
