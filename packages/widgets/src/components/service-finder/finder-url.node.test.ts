import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressPrefix, readAddress, writeAddress } from './finder-url.js';

const key = fc.stringMatching(/^[a-z][a-z-]{0,12}$/);
const list = fc.array(key, { minLength: 1, maxLength: 4 });
const address = fc.record(
  {
    params: fc.record(
      {
        query: fc
          .string({ minLength: 1, unit: 'grapheme' })
          .map((text) => text.trim())
          .filter(Boolean),
        need: list,
        stage: list,
        audience: list,
        language: list,
        territory: list,
        near: key.map((place) => ({ place })),
        free: fc.constant(true),
        sort: fc.constantFrom('distance' as const, 'name' as const, 'assured' as const),
        perPage: fc.integer({ min: 1, max: 1000 }).filter((n) => n !== 20),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    service: key,
  },
  { requiredKeys: ['params'], noNullPrototype: true },
);

test('what is written is read back', () => {
  fc.assert(
    fc.property(address, (given) => {
      const read = readAddress(writeAddress('', 'accueil-', given, 20), 'accueil-');
      assert.deepEqual(read.params, given.params);
      assert.equal(read.service, given.service);
    }),
  );
});

test('other parameters stay, another finder’s included', () => {
  const query = '?page=2&accueil-b-q=x&lang=fr';
  const written = writeAddress(query, addressPrefix('a'), { params: { query: 'logement' } }, 20);
  assert.equal(written, '?page=2&accueil-b-q=x&lang=fr&accueil-a-q=logement');
  assert.equal(writeAddress(written, addressPrefix('a'), { params: {} }, 20), query);
});

test('a position is never written', () => {
  assert.equal(writeAddress('', 'accueil-', { params: { near: { latitude: 46.1, longitude: -71.5 } } }, 20), '');
});

test('nonsense is left out, and reading never throws', () => {
  assert.deepEqual(readAddress('?accueil-sort=best&accueil-shown=-3&accueil-free=yes&accueil-need=%20', 'accueil-').params, {});
  fc.assert(fc.property(fc.string(), (query) => void readAddress(query, 'accueil-')));
});
