import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressPrefix, readAddress, writeAddress } from './continuum-url.js';
import { CONTINUUM_VIEWS, FILTER_NAMES, TONES, type ContinuumChoices, type ContinuumFilterValues } from './continuum.types.js';

const NONE = Object.fromEntries(FILTER_NAMES.map((name) => [name, []])) as unknown as ContinuumFilterValues;
const own: ContinuumChoices = { view: 'need', filters: { ...NONE, territory: ['le-granit'] } };
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const list = fc.array(key, { maxLength: 3 });

const choices = fc.record({
  view: fc.constantFrom(...CONTINUUM_VIEWS),
  filters: fc.record(Object.fromEntries(FILTER_NAMES.map((name) => [name, list]))) as unknown as fc.Arbitrary<ContinuumFilterValues>,
  tone: fc.option(fc.constantFrom(...TONES), { nil: undefined }),
  organization: fc.option(key, { nil: undefined }),
  cell: fc.option(key, { nil: undefined }),
  service: fc.option(key, { nil: undefined }),
});

test('what is written is read back, whatever was chosen', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      const address = readAddress(writeAddress('?page=2', 'p-', chosen, { own }), 'p-');
      assert.deepEqual({ ...own.filters, ...address.filters }, { ...chosen.filters });
      assert.equal(address.view ?? own.view, chosen.view);
      assert.equal(address.tone, chosen.tone);
      assert.equal(address.organization, chosen.view === 'place' ? chosen.organization : undefined);
      assert.equal(address.cell, chosen.cell);
      assert.equal(address.service, chosen.service);
    }),
  );
});

test('nothing chosen leaves the address as it was, other parameters included', () => {
  assert.equal(writeAddress('?page=2&q=a%20b', 'p-', own, { own }), '?page=2&q=a+b');
  assert.equal(writeAddress('', 'p-', own, { own }), '');
});

test('a filter somebody changed is written even where it is what it began with', () => {
  assert.equal(writeAddress('', 'p-', own, { own, always: new Set(['territory', 'need']) }), '?p-territory=le-granit&p-need=*');
});

test('any text is an address, and what means nothing is left out', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(Object.keys(readAddress(text, 'p-')))));
  assert.deepEqual(readAddress('?p-view=poster&p-show=red&p-need=', 'p-'), { filters: {} });
});

test('elements with an id have parameters of their own', () => {
  assert.equal(addressPrefix(''), 'accueil-continuum-');
  assert.equal(addressPrefix('table'), 'accueil-continuum-table-');
});
