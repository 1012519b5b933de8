import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { isReferralError, type ReferralReason } from '../errors/referral-error.js';
import { referralFixture, wholeDraft, type ReferralFixture } from '../testing/referral.js';
import { fromBase64, toBase64, utf8 } from './bytes.js';
import { encryptTo } from './age.js';
import { makeIdentity } from './identity.js';
import { linkKeys, readStatusLink } from './link.js';
import { SIZE_BYTES } from './padding.js';
import { receiptOf } from './receipt.js';
import { openAnswer, openReferral, prepareReferral, seal, sealAnswer, type PreparedReferral } from './seal.js';
import type { ReferralDraft, ReferralEnvelope } from './types.js';

const SERVER = 'https://referrals.example.org/';
const NOW = new Date('2026-11-27T15:42:31.123Z');
let keys: ReferralFixture;
let prepared: PreparedReferral;

const because = (reason: ReferralReason) => (error: unknown) => isReferralError(error) && error.reason === reason;
const sealed = (draft: ReferralDraft, more: { prepared?: PreparedReferral } = {}): Promise<ReferralEnvelope> =>
  seal(draft, {
    prepared: more.prepared ?? prepared,
    recipient: { organization_id: keys.organization_id, keys: keys.list.keys },
    recovery: keys.list.recovery,
    now: NOW,
  });
const open = (envelope: ReferralEnvelope, identity = keys.organization.identity): ReturnType<typeof openReferral> =>
  openReferral(envelope.sealed, { identities: [identity], recipient: keys.organization_id, receipt: prepared.receipt });

before(async () => {
  keys = await referralFixture();
  prepared = await prepareReferral(SERVER);
});

describe('sealing', () => {
  it('opens with the organization’s key, and with the region’s, and with no other', async () => {
    const envelope = await sealed(wholeDraft());
    for (const { identity } of [keys.organization, keys.recovery]) {
      const content = await open(envelope, identity);
      assert.deepEqual(content.draft, wholeDraft());
      assert.equal(content.receipt, await receiptOf(envelope.idempotency_key));
      assert.equal(content.written_at, NOW.toISOString());
    }
    await assert.rejects(open(envelope, (await makeIdentity()).identity), because('wrong-key'));
  });

  it('tells nothing in clear but who it is for, when to the minute, its size class and its key', async () => {
    const envelope = await sealed(wholeDraft());
    const { sealed: hidden, ...clear } = envelope;
    assert.deepEqual(clear, {
      format: 'accueil-referral/1',
      recipient: keys.organization_id,
      sent_at: '2026-11-27T15:42:00Z',
      size_class: 1,
      idempotency_key: prepared.idempotency_key,
      status_token_hash: prepared.status_token_hash,
    });
    const bytes = Buffer.from(hidden, 'base64').toString('latin1');
    for (const word of ['Exemple', 'logement', 'francisation', '819-555-0113']) assert.ok(!bytes.includes(word) && !hidden.includes(word));
  });

  it('gives texts of a class the same length', async () => {
    const short = await sealed({ ...wholeDraft(), message: 'a' });
    const long = await sealed({ ...wholeDraft(), message: 'é'.repeat(1000) });
    assert.equal(short.sealed.length, long.sealed.length);
    const larger = await sealed({ ...wholeDraft(), message: 'é'.repeat(5000) });
    assert.equal(larger.size_class, 2);
    // What age adds to the text, in the relay's rule: 8 KiB at most.
    for (const one of [short, larger]) assert.ok(fromBase64(one.sealed).length - SIZE_BYTES[one.size_class] < 8192);
  });

  it('refuses what is longer than the largest size, a bad draft, no key and no recovery key', async () => {
    const draft = wholeDraft();
    const texts = { ...draft, consents: Array.from({ length: 20 }, () => ({ ...draft.consents[0]!, text: 'x'.repeat(4000) })) };
    await assert.rejects(sealed(texts), because('too-long'));
    await assert.rejects(sealed({ ...draft, consents: [] }), because('invalid-draft'));
    const none = { prepared, now: NOW, recovery: keys.list.recovery, recipient: { organization_id: keys.organization_id, keys: [] } };
    await assert.rejects(seal(draft, none), because('no-key'));
    await assert.rejects(
      seal(draft, { ...none, recipient: { organization_id: keys.organization_id, keys: keys.list.keys }, recovery: [] }),
      because('no-recovery-key'),
    );
  });

  it('refuses any byte that was changed, and any end that was cut', async () => {
    const envelope = await sealed(wholeDraft());
    const bytes = fromBase64(envelope.sealed);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = bytes.slice();
        changed[at]! ^= by;
        await assert.rejects(open({ ...envelope, sealed: toBase64(changed) }), (error) => isReferralError(error));
      }),
      { numRuns: 300 },
    );
    // The header, byte by byte: it is where keys are named.
    for (let at = 0; at < 400; at += 1) {
      const changed = bytes.slice();
      changed[at]! ^= 1;
      await assert.rejects(open({ ...envelope, sealed: toBase64(changed) }), (error) => isReferralError(error), String(at));
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        await assert.rejects(open({ ...envelope, sealed: toBase64(bytes.slice(0, length)) }), because('tampered'));
      }),
      { numRuns: 100 },
    );
    await assert.rejects(open({ ...envelope, sealed: toBase64(new Uint8Array([...bytes, 0])) }), because('tampered'));
    await assert.rejects(open({ ...envelope, sealed: `${envelope.sealed.slice(0, -4)}****` }), because('tampered'));
  });

  it('refuses what was moved to another organization or under another number', async () => {
    const envelope = await sealed(wholeDraft());
    const identities = [keys.organization.identity];
    const other = await prepareReferral(SERVER);
    await assert.rejects(
      openReferral(envelope.sealed, { identities, recipient: keys.organization_id, receipt: other.receipt }),
      because('replayed'),
    );
    await assert.rejects(
      openReferral(envelope.sealed, { identities, recipient: crypto.randomUUID(), receipt: prepared.receipt }),
      because('wrong-recipient'),
    );
  });

  it('refuses content that is no referral, without quoting it', async () => {
    for (const value of ['no JSON: Personne', JSON.stringify({ ...wholeDraft() }), '[]', 'null']) {
      const forged = await encryptTo([keys.organization.recipient], utf8(value.padEnd(4096)));
      await assert.rejects(
        openReferral(forged, { identities: [keys.organization.identity], recipient: keys.organization_id, receipt: prepared.receipt }),
        (error) => isReferralError(error) && error.reason === 'content-malformed' && !error.message.includes('Personne'),
      );
    }
  });
});

describe('a status link', () => {
  it('gives the same keys again, and only from its secret', async () => {
    const { server, receipt, secret } = readStatusLink(prepared.status_link);
    assert.equal(server, SERVER);
    assert.equal(receipt, prepared.receipt);
    const again = await linkKeys(secret);
    assert.equal(again.token_hash, prepared.status_token_hash);
    assert.equal(again.answer_to, prepared.answer_to);
    assert.notEqual((await linkKeys(new Uint8Array(32))).token, again.token);
  });

  it('is refused with a slip, cut, or from a server in clear, without a word of its secret', () => {
    const { status_link: link } = prepared;
    const secret = link.split('k=')[1] ?? '';
    for (const wrong of [
      link.slice(0, -1),
      link.replace('r=R', 'r=Q'),
      link.replace('https', 'http'),
      link.split('#')[0] ?? '',
      link.replace('/suivi/', '/x/'),
    ]) {
      assert.throws(
        () => readStatusLink(wrong),
        (error) => isReferralError(error) && !error.message.includes(secret.slice(0, 10)),
        wrong,
      );
    }
    assert.equal(readStatusLink(link.slice(link.indexOf('#')), 'http://localhost:8080/').server, 'http://localhost:8080/');
    assert.equal(readStatusLink(link.replace(SERVER, 'http://localhost:8080/base/')).server, 'http://localhost:8080/base/');
  });

  it('opens the answer, which nobody else can', async () => {
    const answer = {
      format: 'accueil-referral-answer/1',
      status: 'accepted',
      message: 'Mardi à 10 h.',
      written_at: NOW.toISOString(),
    } as const;
    const hidden = await sealAnswer(answer, prepared.answer_to);
    const { answer_identity } = await linkKeys(readStatusLink(prepared.status_link).secret);
    assert.deepEqual(await openAnswer(hidden, answer_identity), answer);
    await assert.rejects(openAnswer(hidden, keys.organization.identity), because('wrong-key'));
    assert.ok(hidden.length <= 24_000);
  });
});
