import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readReceipt, receiptOf } from './receipt.js';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a receipt number', () => {
  it('is the same for all sides, and for ever', async () => {
    assert.equal(
      await receiptOf('00000000-0000-4000-8000-000000000000'),
      await receiptOf('00000000-0000-4000-8000-000000000000'.toUpperCase()),
    );
    // Computed apart, from docs/referral-protocol.md, with Python's hashlib.
    assert.equal(await receiptOf('3f2504e0-4f89-41d3-9a0c-0305e82c3301'), 'R-2RV2-YNKD');
  });

  it('is read as people write it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid({ version: 4 }), async (key) => {
        const receipt = await receiptOf(key);
        assert.match(receipt, /^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        const spoken = receipt.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l').replaceAll('-', ' ');
        for (const written of [receipt, spoken, receipt.slice(2), ` ${receipt}\n`, receipt.replaceAll('-', '–')]) {
          assert.equal(readReceipt(written), receipt);
        }
      }),
    );
  });

  it('tells every single slip and every exchange of two neighbours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid({ version: 4 }), fc.nat(7), fc.nat(31), async (key, at, digit) => {
        const plain = (await receiptOf(key)).replaceAll('-', '').slice(1);
        const wrong = plain.slice(0, at) + (DIGITS[digit] ?? '') + plain.slice(at + 1);
        assert.equal(readReceipt(wrong) !== undefined, wrong === plain);
        const swapped = plain.slice(0, at) + (plain[at + 1] ?? '') + (plain[at] ?? '') + plain.slice(at + 2);
        if (swapped.length === 8) assert.equal(readReceipt(swapped) !== undefined, swapped === plain);
      }),
    );
  });

  it('is nothing else', () => {
    for (const written of ['', 'R-', 'R-7KQ4', 'R-7KQ4-M2XU', 'Q-7KQ4-M2XD', 'R-7KQ4-M2XDD', '٧KQ4M2XD'])
      assert.equal(readReceipt(written), undefined, written);
  });
});
