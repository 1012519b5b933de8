import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReferralError } from '../errors/referral-error.js';
import { isNetworkError } from '../errors/network-error.js';
import { referralFixture, wholeDraft } from '../testing/referral.js';
import { tinyRelay, type TinyRelay } from '../testing/tiny-relay.js';
import { openInbox, type Inbox, type OpenedReferral } from './inbox.js';
import { makeIdentity } from './identity.js';
import { linkKeys, readStatusLink } from './link.js';
import { openAnswer, prepareReferral, seal } from './seal.js';
import type { ReferralRecipient } from './types.js';

const SERVER = 'https://relay.example.org/';
const NOW = new Date('2026-11-27T15:42:31.123Z');

/** Where the network gives way: before the relay heard of it, after it stored it, or in the middle of its answer. */
type Loss = 'before' | 'after' | 'cut';

interface Stage {
  relay: TinyRelay;
  inbox: Inbox;
  opened: OpenedReferral;
  organization_id: string;
  /** The organization's key, and what is public of it. */
  identity: string;
  organization: string;
  /** What opens the answer. */
  link: string;
  elsewhere: ReferralRecipient;
  recovery: Parameters<Inbox['redirect']>[1]['recovery'];
  /** Bodies of the moves that were sent, as they left. */
  moves: string[];
  /** Loses the next moves, one each. */
  losses: Loss[];
}

async function stage(): Promise<Stage> {
  const keys = await referralFixture();
  const relay = tinyRelay([keys.organization.recipient]);
  const moves: string[] = [];
  const losses: Loss[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    if (!/\/(?:status|redirect)$/.test(input as string)) return relay.fetch(input, init);
    moves.push(init?.body as string);
    const loss = losses.shift();
    if (loss === 'before') throw new TypeError('Failed to fetch');
    const answer = await relay.fetch(input, init);
    if (loss === 'after') throw new TypeError('Failed to fetch');
    return loss === 'cut' ? new Response((await answer.text()).slice(0, 12), { status: answer.status }) : answer;
  };
  const recipient = { organization_id: keys.organization_id, keys: keys.list.keys };
  const prepared = await prepareReferral(SERVER);
  const envelope = await seal(wholeDraft(), { prepared, recipient, recovery: keys.list.recovery, now: NOW });
  await relay.fetch(`${SERVER}referrals/1/envelopes`, { method: 'POST', body: JSON.stringify(envelope) });
  const inbox = openInbox({ server: SERVER, organization_id: keys.organization_id, identities: [keys.organization.identity], fetch });
  const other = { recipient: (await makeIdentity()).recipient, valid_from: '2026-01-01' };
  return {
    relay,
    inbox,
    organization_id: keys.organization_id,
    identity: keys.organization.identity,
    organization: keys.organization.recipient,
    opened: await inbox.open(prepared.receipt),
    link: (await linkKeys(readStatusLink(prepared.status_link).secret)).answer_identity,
    elsewhere: { organization_id: 'another', organization: 'autre-exemple', keys: [other], fingerprint: '' },
    recovery: keys.list.recovery,
    moves,
    losses,
  };
}

describe('an answer on a network that loses it', () => {
  for (const loss of ['before', 'after', 'cut'] as const) {
    for (const status of ['accepted', 'rejected', 'completed'] as const) {
      it(`sends the same bytes again, and makes one move (${status}, lost ${loss})`, async () => {
        const { inbox, opened, relay, link, moves, losses } = await stage();
        const said = { message: 'Rappelez en janvier.' };
        losses.push(loss, loss);
        await assert.rejects(inbox.answer(opened, status, said));
        await assert.rejects(inbox.answer(opened, status, said));
        const item = await inbox.answer(opened, status, said);
        assert.equal(moves.length, 3);
        assert.deepEqual(new Set(moves).size, 1, 'the bytes differ from one try to the next');
        assert.deepEqual([item.status, item.version], [status, opened.item.version + 1]);
        const kept = relay.envelopes.get(opened.item.receipt);
        assert.equal((await openAnswer(kept?.answer ?? '', link)).message, said.message);
      });
    }

    it(`directs to one place once (lost ${loss})`, async () => {
      const { inbox, opened, relay, moves, losses, elsewhere, recovery } = await stage();
      losses.push(loss);
      await assert.rejects(inbox.redirect(opened, { recipient: elsewhere, recovery }, { message: 'Voyez là.' }));
      const receipt = await inbox.redirect(opened, { recipient: elsewhere, recovery }, { message: 'Voyez là.' });
      assert.equal(new Set(moves).size, 1);
      assert.equal(relay.envelopes.size, 2);
      assert.equal(relay.envelopes.get(opened.item.receipt)?.redirected_to, receipt.receipt);
    });
  }

  it('keeps the bytes through a session that ended between two tries', async () => {
    const { inbox, opened, relay, moves, losses } = await stage();
    losses.push('after');
    await assert.rejects(inbox.answer(opened, 'accepted'), isNetworkError);
    relay.endSessions();
    await inbox.answer(opened, 'accepted');
    assert.equal(new Set(moves).size, 1);
    assert.equal(relay.envelopes.get(opened.item.receipt)?.version, opened.item.version + 1);
  });

  it('never makes a second move of other words: what was stored is read again first', async () => {
    const { inbox, opened, relay, link, losses, elsewhere, recovery } = await stage();
    losses.push('after');
    await assert.rejects(inbox.answer(opened, 'rejected', { message: 'Les premiers mots.' }), isNetworkError);
    const conflict = (error: unknown) => isReferralError(error) && error.reason === 'version-conflict';
    await assert.rejects(inbox.answer(opened, 'rejected', { message: 'D’autres mots.' }), conflict);
    await assert.rejects(inbox.redirect(opened, { recipient: elsewhere, recovery }), conflict);
    assert.equal(relay.envelopes.size, 1);
    assert.equal((await openAnswer(relay.envelopes.get(opened.item.receipt)?.answer ?? '', link)).message, 'Les premiers mots.');
  });

  it('sends the words as they are now where the relay never heard the first', async () => {
    const { inbox, opened, relay, link, losses } = await stage();
    losses.push('before');
    await assert.rejects(inbox.answer(opened, 'accepted', { message: 'Venez lundi.' }), isNetworkError);
    await inbox.answer(opened, 'accepted', { message: 'Venez mardi.' });
    assert.equal((await openAnswer(relay.envelopes.get(opened.item.receipt)?.answer ?? '', link)).message, 'Venez mardi.');
  });
});

describe('everything an organization received, in one file', () => {
  const READ = 7;
  interface Exported {
    format: string;
    organization_id: string;
    referrals: { receipt: string; status: string; content?: { draft: { message?: string } }; unreadable?: string; withdrawn?: boolean }[];
  }
  /** Seven referrals, one withdrawn, one tampered with; a relay that lists three a page. */
  async function received() {
    const made = await stage();
    const { relay } = made;
    const [first] = relay.envelopes.values();
    assert.ok(first);
    for (let n = 1; n < READ; n += 1) {
      const prepared = await prepareReferral(SERVER);
      const recipient = { organization_id: first.envelope.recipient, keys: [{ recipient: made.organization, valid_from: '2026-01-01' }] };
      const draft = { ...wholeDraft(), message: `Demande ${n}, « é 🙂 »` };
      const envelope = await seal(draft, { prepared, recipient, recovery: made.recovery, now: NOW });
      await relay.fetch(`${SERVER}referrals/1/envelopes`, { method: 'POST', body: JSON.stringify(envelope) });
    }
    const [withdrawn, tampered] = [...relay.envelopes.values()].slice(1, 3);
    assert.ok(withdrawn && tampered);
    delete withdrawn.sealed;
    withdrawn.withdrawn = true;
    tampered.sealed = `${(tampered.sealed ?? '').slice(0, -8)}AAAAAAA=`;
    relay.pageSize = 3;
    return { ...made, withdrawn: withdrawn.receipt, tampered: tampered.receipt };
  }

  it('reads to the end of the list, opens what it can, and says what it could not', async () => {
    const { inbox, relay, withdrawn, tampered } = await received();
    const { text, total, empty } = await inbox.exportAll();
    const file = JSON.parse(text) as Exported;
    assert.deepEqual([file.format, total, empty], ['accueil-referrals-export/1', READ, 2]);
    assert.deepEqual(
      file.referrals.map(({ receipt }) => receipt),
      [...relay.envelopes.keys()],
    );
    for (const { receipt, content, unreadable, withdrawn: isWithdrawn } of file.referrals) {
      assert.equal(content === undefined, receipt === withdrawn || receipt === tampered);
      assert.equal(unreadable, receipt === tampered ? 'tampered' : undefined);
      assert.equal(isWithdrawn, receipt === withdrawn ? true : undefined);
    }
    assert.equal(file.referrals.at(-1)?.content?.draft.message, `Demande ${READ - 1}, « é 🙂 »`);
    assert.ok(!text.includes('"sealed"') && !text.includes('status_token_hash') && !text.includes('AGE-SECRET-KEY'));
    // Only the one that was opened before has been read.
    assert.equal(relay.asked.filter((line) => /GET .*envelopes\/R-/.test(line)).length, 1);
  });

  it('makes no file of what was cut short, in the middle of a line or between two', async () => {
    const { relay, identity, organization_id } = await received();
    for (const cut of [(text: string) => text.slice(0, -100), (text: string) => `${text.split('\n').slice(0, -2).join('\n')}\n`]) {
      const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
        const answer = await relay.fetch(input, init);
        return /\/export$/.test(input as string) ? new Response(cut(await answer.text())) : answer;
      };
      await assert.rejects(
        openInbox({ server: SERVER, organization_id, identities: [identity], fetch }).exportAll(),
        /Cut short|No answer|network/i,
      );
    }
  });
});
