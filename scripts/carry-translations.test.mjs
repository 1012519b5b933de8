import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryTranslations } from '../packages/widgets/scripts/carry-translations.mjs';

const unit = (id, source, target) =>
  `<trans-unit id="${id}">\n  <source>${source}</source>${target === undefined ? '' : `\n  <target>${target}</target>`}\n</trans-unit>`;
const x = (name) => `<x id="0" equiv-text="\${${name}}"/>`;

test('a sentence whose spaces changed keeps its translation under its new id', () => {
  const before = unit('h1', 'Que cherchez-vous ?', 'What are you looking for?');
  assert.equal(carryTranslations(before, unit('h2', 'Que cherchez-vous?')), unit('h2', 'Que cherchez-vous?', 'What are you looking for?'));
  const spaced = unit('h1', 'Lieu compris : «&#160;ici&#160;»', 'Place');
  assert.equal(
    carryTranslations(spaced, unit('h3', 'Lieu compris\u00A0: «&#160;ici&#160;»')),
    unit('h3', 'Lieu compris\u00A0: «&#160;ici&#160;»', 'Place'),
  );
});

test('placeholders take the names the code has now', () => {
  const before = unit('h1', `Lieu : ${x('old')}`, `Place: ${x('old')}`);
  assert.equal(
    carryTranslations(before, unit('h2', `Lieu\u00A0: ${x('fresh')}`)),
    unit('h2', `Lieu\u00A0: ${x('fresh')}`, `Place: ${x('fresh')}`),
  );
});

test('other words are another sentence', () => {
  assert.equal(carryTranslations(unit('h1', 'Toutes', 'All'), unit('h2', 'Tous')), unit('h2', 'Tous'));
});

test('a translation that stands is left alone; one that lost a placeholder goes', () => {
  assert.equal(carryTranslations('', unit('two', 'Deux', 'Two')), unit('two', 'Deux', 'Two'));
  assert.equal(carryTranslations('', unit('two', 'Deux', `Two ${x('n')}`)), unit('two', 'Deux'));
});
