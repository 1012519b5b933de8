import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { v5 } from 'uuid';
import { uuid5 } from './uuid.js';

describe('uuid5', () => {
  it('gives what the library gives, for any name, of any length, in any namespace', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', minLength: 300, maxLength: 600 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.uuid()), { minLength: 1, maxLength: 6 }), (asked) => {
        // Twice in a row in the same namespace, then in another, as records and their parts are asked for.
        for (const [one, namespace] of [...asked, ...asked].flatMap((pair) => [pair, pair]))
          assert.equal(uuid5(one, namespace), v5(one, namespace));
      }),
      { numRuns: 500 },
    );
  });
});
