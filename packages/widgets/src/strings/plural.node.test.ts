import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCount, plural } from './plural.js';

const FORMS = { zero: 'aucun', one: 'un', two: 'deux', few: 'peu', many: 'beaucoup', other: 'autre' };

test('the form agrees with the count in each language', () => {
  assert.deepEqual(
    [1, 2, 5].map((n) => plural(n, 'fr', FORMS)),
    ['un', 'autre', 'autre'],
  );
  assert.deepEqual(
    [1, 2, 3, 11, 100].map((n) => plural(n, 'ar', FORMS)),
    ['un', 'deux', 'peu', 'beaucoup', 'autre'],
  );
  assert.deepEqual(
    [1, 2, 5].map((n) => plural(n, 'uk', FORMS)),
    ['un', 'peu', 'beaucoup'],
  );
  assert.equal(plural(2, 'ar', { other: 'autre' }), 'autre');
});

test('none has its own words in every language, where they are given', () => {
  for (const lang of ['fr', 'en', 'es', 'ar']) assert.equal(plural(0, lang, FORMS), 'aucun');
  assert.equal(plural(0, 'en', { one: 'un', other: 'autre' }), 'autre');
});

test('digits are Latin in every language, as dates and prices are', () => {
  for (const lang of ['fr', 'ar', 'fa', 'uk']) assert.equal(formatCount(73, lang), '73');
});
