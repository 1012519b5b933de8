import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareValues } from './compare-values.js';

describe('two values compared', () => {
  it('differ by their deepest members', () => {
    assert.deepEqual(compareValues({ a: 1, b: { c: 'x', d: true } }, { a: 1, b: { c: 'y', d: true } }), [
      { path: 'b.c', before: 'x', after: 'y' },
    ]);
    assert.deepEqual(compareValues({ a: 1 }, { b: 2 }), [
      { path: 'a', before: 1 },
      { path: 'b', after: 2 },
    ]);
  });

  it('match items by what names them, whatever their order', () => {
    const day = { number: '819-555-0100', description: 'le jour' };
    const night = { number: '819-555-0101' };
    assert.deepEqual(compareValues({ phones: [day, night] }, { phones: [night, day] }), []);
    assert.deepEqual(compareValues({ phones: [day, night] }, { phones: [night, { ...day, extension: '0123' }] }), [
      { path: 'phones[1].extension', after: '0123' },
    ]);
    assert.deepEqual(compareValues({ phones: [day, night] }, { phones: [day] }), [{ path: 'phones[1]', before: night }]);
    // Two lines of one number, told apart by their order.
    assert.deepEqual(compareValues({ phones: [day, day] }, { phones: [day] }), [{ path: 'phones[1]', before: day }]);
  });

  it('compare a list of words whole, whatever its order', () => {
    assert.deepEqual(compareValues({ needs: ['a', 'b'] }, { needs: ['b', 'a'] }), []);
    assert.deepEqual(compareValues({ needs: ['a'] }, { needs: ['a', 'b'] }), [{ path: 'needs', before: ['a'], after: ['a', 'b'] }]);
  });

  it('are the same as themselves, and differ the same way in both directions', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        assert.deepEqual(compareValues(a, structuredClone(a)), []);
        const values = (changes: ReturnType<typeof compareValues>, side: 'before' | 'after'): string[] =>
          changes.flatMap((change) => (side in change ? [JSON.stringify(change[side])] : [])).sort();
        const [there, back] = [compareValues(a, b), compareValues(b, a)];
        assert.equal(there.length, back.length);
        assert.deepEqual(values(there, 'before'), values(back, 'after'));
        assert.deepEqual(values(there, 'after'), values(back, 'before'));
      }),
    );
  });
});
