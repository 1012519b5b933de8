import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE_WORDS } from './words/index.js';
import { fr } from './words/fr.js';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

test('every language says everything, with the same names to fill in', () => {
  assert.deepEqual(Object.keys(PAGE_WORDS).sort(), ['ar', 'en', 'es', 'fa', 'fr', 'pt', 'sw', 'uk']);
  for (const [lang, words] of Object.entries(PAGE_WORDS)) {
    assert.deepEqual(Object.keys(words), Object.keys(fr), lang);
    for (const [key, text] of Object.entries(words)) {
      assert.notEqual(text.trim(), '', `${lang} ${key}`);
      assert.deepEqual(placeholders(text), placeholders(fr[key as keyof typeof fr]), `${lang} ${key}`);
    }
  }
});

test('names filled in stand apart in languages written from right to left', () => {
  for (const lang of ['ar', 'fa']) {
    for (const [key, text] of Object.entries(PAGE_WORDS[lang] ?? {})) {
      for (const name of placeholders(text).filter((one) => ['name', 'names', 'territory', 'town', 'towns'].includes(one))) {
        assert.ok(text.includes(`\u2068{${name}}\u2069`), `${lang} ${key}`);
      }
    }
  }
});
