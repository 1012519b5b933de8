import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { highlight } from './highlight.js';
import { matcher } from './search-words.js';
import { stem, withoutStopWords } from './stem.js';
import { allowedEdits, edits } from './variants.js';
import { wordsOf } from './words.js';

const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);

describe('words of a text', () => {
  it('parts elisions and hyphens, joins Ukrainian apostrophes', () => {
    assert.deepEqual(words("L’accueil d'une vice-présidente qu'on aime"), ['accueil', 'une', 'vice', 'presidente', 'on', 'aime']);
    assert.deepEqual(words("aujourd'hui"), ['aujourd', 'hui']);
    assert.deepEqual(words("сім'я живе"), words('сімя живе'));
    assert.deepEqual(words('Cœur, 24 h/24'), ['coeur', '24', 'h', '24']);
    assert.deepEqual(words('یادگیری زبان‌ها'), ['يادگيري', 'زبان', 'ها']);
  });

  it('stand where they say, folded, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          assert.ok(word.start >= end && word.end > word.start && word.end <= text.length);
          assert.match(word.word, /^[\p{L}\p{N}]+$/u);
          end = word.end;
        }
      }),
    );
  });
});

describe('stems', () => {
  it('join a word with its plural, its feminine and its nearest forms', () => {
    const families = [
      'francais francaise francaises',
      'emploi emplois',
      'travail travaux travaille travailler',
      'infirmier infirmiere infirmieres',
      'actif active actives',
      'conseil conseils',
      'service services',
      'famille familles famil',
      'خدمه خدمات الخدمه',
      'робота роботу роботи',
      'job jobs',
      'refugee refugees',
      'employe employee employees',
    ];
    for (const family of families) assert.equal(new Set(family.split(' ').map(stem)).size, 1, family);
  });

  it('keep apart what is not the same', () => {
    for (const [a, b] of [
      ['cours', 'cour'],
      ['sante', 'saint'],
      ['logement', 'loger'],
      ['emploi', 'employeur'],
      ['refuge', 'refugie'],
      ['refuge', 'refugee'],
      ['refuge', 'refugees'],
    ] as const)
      assert.notEqual(stem(a), stem(b));
  });
});

describe('stop words', () => {
  it('go only when another word stays', () => {
    const kept = (text: string): string[] => withoutStopWords(wordsOf(text)).map(({ word }) => word);
    assert.deepEqual(kept('apprendre le français'), ['apprendre', 'francais']);
    assert.deepEqual(kept('où'), ['ou']);
    assert.deepEqual(kept('I need a job'), ['job']);
    assert.deepEqual(kept('من أجل عمل في'), ['اجل', 'عمل']);
    assert.deepEqual(kept('kazi ya nyumbani'), ['kazi', 'nyumbani']);
    assert.deepEqual(kept('Où est mon école ?'), ['ecole']);
    assert.deepEqual(kept('мій дім'), ['дім']);
  });
});

describe('typing errors', () => {
  it('are counted one letter at a time', () => {
    assert.equal(edits('francisasion', 'francisation', 2), 1);
    assert.equal(edits('acceuil', 'accueil', 1), 1);
    assert.equal(edits('medcin', 'medecin', 1), 1);
    assert.equal(edits('emplois', 'emploi', 1), 1);
    assert.equal(edits('chat', 'chien', 2), 3);
    assert.equal(edits('franciss', 'francisation', 1, true), 1);
    assert.deepEqual([3, 4, 8, 9].map(allowedEdits), [0, 1, 1, 2]);
  });

  it('are the same both ways, none only for the same word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(edits(a, b, 9), edits(b, a, 9));
        assert.equal(edits(a, b, 9) === 0, a === b);
        assert.equal(edits(a, b, 1), Math.min(2, edits(a, b, 9)));
      }),
    );
  });
});

describe('highlights', () => {
  it('cut a text without changing it', () => {
    const isMatch = matcher(['francais', 'cours']);
    assert.deepEqual(highlight('Cours de français', isMatch), [
      { text: 'Cours', match: true },
      { text: ' de ', match: false },
      { text: 'français', match: true },
    ]);
    assert.equal(highlight('Autre chose', isMatch), undefined);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 3 }), (text, word) => {
        const parts = highlight(text, matcher(words(`${word} ${text.slice(0, 9)}`)));
        if (parts) assert.equal(parts.map((part) => part.text).join(''), text);
      }),
    );
  });
});
