import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CODINGS, negotiateCoding } from './accept-encoding.js';

const CASES: readonly (readonly [string | undefined, string])[] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['x-gzip', 'gzip'],
  ['BR', 'br'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity, br;q=0.5', 'identity'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['br;q=2, gzip', 'gzip'],
  ['br;q=abc', 'identity'],
  ['deflate', 'identity'],
];

for (const [header, expected] of CASES) {
  test(`« ${header ?? '(absent)'} » is answered in ${expected}`, () => assert.equal(negotiateCoding(header), expected));
}

test('any header gives a known coding, and never one that is refused while another is wanted', () => {
  const weight = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(weight, weight, (br, gzip) => {
      const coding = negotiateCoding(`br;q=${br / 10}, gzip;q=${gzip / 10}`);
      if (br === 0) assert.notEqual(coding, 'br');
      if (gzip === 0) assert.notEqual(coding, 'gzip');
      if (br > gzip) assert.equal(coding, 'br');
      if (gzip > br) assert.equal(coding, 'gzip');
    }),
  );
  fc.assert(fc.property(fc.string(), (header) => CODINGS.includes(negotiateCoding(header))));
});
