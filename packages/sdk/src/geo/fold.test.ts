import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldLetters, foldPlaceName, foldText, withoutArticle, withoutDesignation } from './fold.js';

describe('folding', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });

  it('is idempotent for any text', () => {
    fc.assert(fc.property(anyText, (text) => assert.equal(foldLetters(foldLetters(text)), foldLetters(text))));
    fc.assert(fc.property(anyText, (text) => assert.equal(foldText(foldText(text)), foldText(text))));
    fc.assert(fc.property(anyText, (text) => assert.equal(foldPlaceName(foldPlaceName(text)), foldPlaceName(text))));
  });

  it('drops accents, ligatures, and the variants of Arabic and Persian letters', () => {
    assert.equal(foldText('Cœur d’Élève, ÇA'), 'coeur d eleve ca');
    assert.equal(foldLetters('أُسْرَة'), foldLetters('اسره'));
    assert.equal(foldLetters('کلاسی'), foldLetters('كلاسي'));
    assert.equal(foldLetters('عـمـل'), 'عمل');
    assert.equal(foldLetters('٢١١ ۸۱۱'), '211 811');
  });

  it('writes saints out and takes designations and articles away', () => {
    assert.equal(foldPlaceName('Ste-Ombre'), 'sainte ombre');
    assert.equal(foldPlaceName('ST. OMBRE'), 'saint ombre');
    for (const name of ['Ville de Halden', 'Canton d’Halden', "Municipalité d'Halden", 'Town of Halden']) {
      assert.equal(withoutDesignation(foldPlaceName(name)), 'halden', name);
    }
    assert.equal(withoutDesignation(foldPlaceName('MRC du Torrent')), 'torrent');
    assert.equal(withoutDesignation(foldPlaceName('MRC des Érables')), 'erables');
    assert.equal(withoutArticle(foldPlaceName('Les Érables')), 'erables');
    assert.equal(withoutDesignation('ville'), 'ville');
  });
});
