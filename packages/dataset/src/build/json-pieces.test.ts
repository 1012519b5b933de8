import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonPieces } from './json-pieces.js';

describe('jsonPieces', () => {
  it('is what JSON.stringify gives, whatever the object', () => {
    const value = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { minLength: 60, maxLength: 140 }), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (object) => {
        assert.equal([...jsonPieces(object)].join(''), JSON.stringify(object));
      }),
    );
    assert.equal([...jsonPieces({})].join(''), '{}');
  });
});
