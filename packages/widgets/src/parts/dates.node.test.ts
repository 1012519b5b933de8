import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { datePrecision, formatDate, monthsSince } from './dates.js';

test('a date is never written more precise than it is', () => {
  assert.equal(formatDate('2017', 'fr'), '2017');
  assert.equal(formatDate('2024-11', 'fr'), 'novembre 2024');
  assert.equal(formatDate('2024-11-05', 'fr'), '5 novembre 2024');
  assert.equal(formatDate('2024-11', 'en'), 'November 2024');
  assert.equal(formatDate('2024-11-05T23:30:00-05:00', 'fr'), '5 novembre 2024');
});

test('every language has the Gregorian calendar and Latin digits', () => {
  for (const lang of ['fr', 'en', 'es', 'ar', 'fa', 'uk', 'pt', 'sw']) assert.match(formatDate('2024-11-05', lang), /2024/, lang);
});

test('what is no date comes back as it is', () => {
  for (const text of ['', 'automne 2024', '2024-13', '2024-02-30', '24-1-1']) {
    assert.equal(formatDate(text, 'fr'), text);
    assert.equal(datePrecision(text), undefined, text);
    assert.equal(monthsSince(text, new Date()), undefined, text);
  }
});

test('age is counted from the end of what a date may mean', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  assert.equal(monthsSince('2025-11-22', now), 12);
  assert.equal(monthsSince('2025-11-23', now), 11);
  assert.equal(monthsSince('2025-11', now), 12);
  assert.equal(monthsSince('2025', now), 11);
  assert.equal(monthsSince('2026-12', now), -1);
});

test('no text makes them throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}(-\d{2})?$/)), (text) => {
      const words = formatDate(text, 'fr');
      assert.ok(datePrecision(text) === undefined ? words === text : words.length > 0);
    }),
  );
});
