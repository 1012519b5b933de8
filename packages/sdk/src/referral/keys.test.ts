import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { isReferralError, type ReferralReason } from '../errors/referral-error.js';
import { referralFixture, type ReferralFixture } from '../testing/referral.js';
import { fromBase64Url, toBase64Url } from './bytes.js';
import { makeIdentity } from './identity.js';
import { fingerprintOf, isInForce, makeStewardKey, recipientsAt, signKeys, verifyKeys } from './keys.js';
import { without } from './without.js';
import type { KeyList, RecipientKey, ReferralRecipient, SignedKeys } from './types.js';

let fixture: ReferralFixture;
const because = (reason: ReferralReason) => (error: unknown) => isReferralError(error) && error.reason === reason;
const verify = (signed: unknown, more: { pinned?: string[]; atLeastVersion?: number; region?: string } = {}): KeyList =>
  verifyKeys(signed, { region: 'exemple', pinned: [fixture.steward.public_key], ...more }).list;
const at = (day: string): Date => new Date(`${day}T12:00:00Z`);

before(async () => {
  fixture = await referralFixture();
});

describe('signed keys', () => {
  it('are what the steward signed', () => {
    assert.deepEqual(verify(fixture.signed), fixture.list);
    assert.deepEqual(verify(JSON.parse(JSON.stringify(fixture.signed))), fixture.list);
  });

  it('are refused when any byte of the list, the signature or the key is another', () => {
    const change = (text: string, n: number, by: number): string =>
      text.slice(0, n) + String.fromCharCode(text.charCodeAt(n) ^ by) + text.slice(n + 1);
    fc.assert(
      fc.property(fc.nat(fixture.signed.payload.length - 1), fc.integer({ min: 1, max: 127 }), (n, by) => {
        const payload = change(fixture.signed.payload, n, by);
        assert.throws(() => verify({ ...fixture.signed, payload }), because('keys-unsigned'));
      }),
      { numRuns: 200 },
    );
    for (const member of ['signature', 'public_key'] as const) {
      const bytes = fromBase64Url(fixture.signed[member]);
      for (let n = 0; n < bytes.length; n += 1) {
        const changed = bytes.slice();
        changed[n]! ^= 1;
        assert.throws(() => verify({ ...fixture.signed, [member]: toBase64Url(changed) }), because('keys-unsigned'), `${member} ${n}`);
      }
    }
  });

  it('are refused unsigned, signed by another, of another region, or older than seen', () => {
    const unsigned = without(fixture.signed, 'signature');
    assert.throws(() => verify(unsigned), because('keys-malformed'));
    assert.throws(() => verify({ ...fixture.signed, signature: '' }), because('keys-malformed'));
    const thief = signKeys(fixture.list, makeStewardKey().secret);
    assert.throws(() => verify(thief), because('steward-changed'));
    assert.throws(() => verify(fixture.signed, { region: 'ailleurs' }), because('keys-of-another-region'));
    assert.throws(() => verify(fixture.signed, { atLeastVersion: 4 }), because('keys-rolled-back'));
    assert.equal(verify(fixture.signed, { atLeastVersion: 3 }).version, 3);
  });

  it('are refused in any other form', () => {
    for (const value of [undefined, null, [], {}, 'text', { ...fixture.signed, format: 'accueil-keys/2' }]) {
      assert.throws(() => verify(value), because('keys-malformed'));
    }
    const [key] = fixture.list.keys as [RecipientKey];
    const lists: KeyList[] = [
      { ...fixture.list, version: 0 },
      { ...fixture.list, keys: [{ ...key, recipient: 'age1short' }] },
      { ...fixture.list, keys: [{ ...key, valid_from: '2026-02-30' }] },
      { ...fixture.list, keys: [{ ...key, valid_to: '2025-01-01' }] },
      { ...fixture.list, keys: [{ recipient: key.recipient, valid_from: key.valid_from }] },
    ];
    for (const list of lists) assert.throws(() => signKeys(list, fixture.steward.secret), because('keys-malformed'));
  });

  it('pass from one steward’s key to the next, for who knows either', async () => {
    const next = makeStewardKey();
    const list: KeyList = { ...fixture.list, version: 4, steward_keys: [next.public_key, fixture.steward.public_key] };
    const both = signKeys(list, next.secret, [fixture.steward.secret]);
    assert.deepEqual(verifyKeys(both, { region: 'exemple', pinned: [fixture.steward.public_key] }).stewards, list.steward_keys);
    assert.deepEqual(verifyKeys(both, { region: 'exemple', pinned: [next.public_key] }).list, list);
    // A signature put beside that is not the list's own spoils it, and one that is brings no trust with it.
    const thief = makeStewardKey();
    const forged: SignedKeys = { ...fixture.signed, also: [{ public_key: thief.public_key, signature: fixture.signed.signature }] };
    assert.throws(() => verify(forged), because('keys-unsigned'));
    const beside: SignedKeys = {
      ...fixture.signed,
      also: [signKeys(fixture.list, thief.secret)].map(({ public_key, signature }) => ({ public_key, signature })),
    };
    assert.deepEqual(verifyKeys(beside, { region: 'exemple', pinned: [fixture.steward.public_key] }).stewards, [
      fixture.steward.public_key,
    ]);
    assert.ok(await fingerprintOf(next.public_key));
  });
});

describe('a key', () => {
  it('is in force from its first day to its last, and not from the day it is revoked', () => {
    const key: RecipientKey = { recipient: 'age1', valid_from: '2026-03-01', valid_to: '2026-03-31' };
    assert.deepEqual(
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isInForce(key, at(day))),
      [false, true, true, false],
    );
    const revoked = { ...key, revoked: '2026-03-15' };
    assert.deepEqual(
      ['2026-03-14', '2026-03-15', '2026-03-16'].map((day) => isInForce(revoked, at(day))),
      [true, false, false],
    );
  });

  it('is replaced with overlap: both, the newest first, and nobody in a gap', async () => {
    const second = await makeIdentity();
    const [first] = fixture.list.keys as [RecipientKey];
    const list: KeyList = {
      ...fixture.list,
      keys: [
        { ...first, valid_to: '2026-06-30' },
        { ...first, recipient: second.recipient, valid_from: '2026-06-01', valid_to: '2026-12-31' },
      ],
    };
    const keysOn = async (day: string): Promise<string[]> =>
      (await recipientsAt(list, at(day))).flatMap(({ keys }) => keys.map((key) => key.recipient));
    assert.deepEqual(await keysOn('2026-05-31'), [first.recipient]);
    assert.deepEqual(await keysOn('2026-06-15'), [second.recipient, first.recipient]);
    assert.deepEqual(await keysOn('2026-07-01'), [second.recipient]);
    assert.deepEqual(await keysOn('2027-01-01'), []);
    const [recipient] = (await recipientsAt(list, at('2026-06-15'))) as [ReferralRecipient];
    assert.equal(recipient.fingerprint, await fingerprintOf(second.recipient));
    assert.match(recipient.fingerprint, /^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });

  it('serves nobody where the region has no recovery key', async () => {
    const [recovery] = fixture.list.recovery as [RecipientKey];
    assert.deepEqual(await recipientsAt({ ...fixture.list, recovery: [] }, at('2026-06-01')), []);
    assert.deepEqual(await recipientsAt({ ...fixture.list, recovery: [{ ...recovery, revoked: '2026-05-01' }] }, at('2026-06-01')), []);
    assert.equal((await recipientsAt(fixture.list, at('2026-06-01'))).length, 1);
  });
});
