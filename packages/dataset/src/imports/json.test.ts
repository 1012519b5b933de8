import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseJson } from './json.js';
import { ImportFailure } from './problems.js';
import { slug, uniqueKey } from './slug.js';
import { readState, writeState, type SourceState } from './state.js';

const refused = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof ImportFailure ? error.problem.code : String(error);
  }
  return 'read';
};

describe('parseJson', () => {
  it('reads what JSON writes, but for a prototype', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) =>
        assert.deepEqual(
          parseJson(JSON.stringify(value), 'x'),
          JSON.parse(JSON.stringify(value), (name, inner: unknown) => (name === '__proto__' ? undefined : inner)),
        ),
      ),
    );
    assert.equal(Object.hasOwn(parseJson('{"__proto__":{"a":1}}', 'x') as object, '__proto__'), false);
  });

  it('refuses depth before it parses, garbage, and a page of the web by its first words', () => {
    assert.equal(
      refused(() => parseJson('['.repeat(5_000_000), 'x')),
      'json-depth',
    );
    assert.equal(
      refused(() => parseJson(`"${'['.repeat(1000)}"`, 'x')),
      'read',
    );
    for (const text of ['', '{', '{"a":', '<html>', '\u0000', '{"a":1}}'])
      assert.equal(
        refused(() => parseJson(text, 'x')),
        'not-json',
        text,
      );
  });
});

describe('keys', () => {
  it('are words of the name, in any script, and never the same twice', () => {
    assert.equal(slug('L’Œuvre de l’Été (2ᵉ)', 'x'), 'l-oeuvre-de-l-ete-2e');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string()), { maxLength: 20 }), (names) => {
        const taken = new Set<string>();
        for (const [name, id] of names) assert.match(uniqueKey(slug(name, id), id, taken), /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        assert.equal(taken.size, names.length);
      }),
    );
  });
});

describe('the state of a source', () => {
  it('reads what it writes, whatever the order of its records', () => {
    const state: SourceState = {
      format: 'accueil-import/1',
      settings: 'x',
      records: { b: { kind: 'service', key: 'b', values: { a: [1] } }, a: { kind: 'training', key: 'a', values: {}, kept: { x: 1 } } },
    };
    assert.deepEqual(readState(writeState(state), 'x'), state);
    assert.equal(writeState(state), writeState({ ...state, records: { a: state.records['a']!, b: state.records['b']! } }));
  });

  it('is refused when damaged', () => {
    for (const text of ['', '{}', '{"format":"accueil-import/2"}', '[]'])
      assert.match(
        refused(() => readState(text, 'x')),
        /file-failed|not-json/,
      );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.match(
          refused(() => readState(JSON.stringify(value), 'x')),
          /^[a-z-]+$/,
        );
      }),
    );
  });
});
