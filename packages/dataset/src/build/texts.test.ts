import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextResolver, languagesOf } from './texts.js';

const resolver = (lang: string): TextResolver => new TextResolver({ lang, defaultLocale: 'fr', states: { en: 'human' } });

describe('TextResolver', () => {
  it('leaves source text without a mark', () => {
    const texts = resolver('fr').record();
    assert.equal(texts.required('name', { values: { fr: 'Accueil', en: 'Welcome' }, states: {} }), 'Accueil');
    assert.equal(texts.translations, undefined);
  });

  it('marks a translation with its state: the text’s, the record’s, the region’s, else machine', () => {
    const values = { fr: 'Accueil', en: 'Welcome', es: 'Acogida' };
    const english = resolver('en').record({ en: 'machine' });
    english.required('own', { values, states: { en: 'human' } });
    english.required('record', { values, states: {} });
    assert.deepEqual(english.translations, { own: { lang: 'en', state: 'human' }, record: { lang: 'en', state: 'machine' } });
    const region = resolver('en').record();
    region.required('name', { values, states: {} });
    assert.deepEqual(region.translations, { name: { lang: 'en', state: 'human' } });
    const spanish = resolver('es').record();
    spanish.required('name', { values, states: {} });
    assert.deepEqual(spanish.translations, { name: { lang: 'es', state: 'machine' } });
  });

  it('falls back to the default language, and says so', () => {
    const texts = resolver('ar').record();
    assert.equal(texts.required('phones[0].description', { values: { fr: 'Le jour', en: 'By day' }, states: {} }), 'Le jour');
    assert.deepEqual(texts.translations, { 'phones[0].description': { lang: 'fr', state: 'missing' } });
  });

  it('takes text written first in another language as that language’s source', () => {
    const text = { values: { fr: 'Accueil', en: 'Welcome' }, states: { en: 'source', fr: 'human' } } as const;
    const english = resolver('en').record();
    english.required('name', text);
    assert.equal(english.translations, undefined);
    const french = resolver('fr').record();
    french.required('name', text);
    assert.deepEqual(french.translations, { name: { lang: 'fr', state: 'human' } });
  });

  it('shows a proper name as it is in every language, and does not count it', () => {
    const all = resolver('ar');
    const texts = all.record();
    assert.equal(texts.required('name', { neutral: 'SANC' }), 'SANC');
    assert.equal(texts.optional('description', undefined), undefined);
    texts.required('description', { values: { fr: 'Un', ar: 'واحد' }, states: {} });
    texts.required('note', { values: { fr: 'Deux' }, states: {} });
    assert.deepEqual(all.completeness, { texts: 2, own: 1, fallback: 1 });
  });
});

describe('languagesOf', () => {
  it('finds every language any text of a record is written in, at any depth, and nothing else', () => {
    const record = {
      key: 'x',
      name: { neutral: 'values' },
      description: { values: { fr: 'Un', en: 'One' }, states: { en: 'human' } },
      phones: [{ number: '1', description: { values: { fr: 'Le soir', uk: 'Увечері' }, states: {} } }],
      minimum_age: 3,
      website: undefined,
    };
    assert.deepEqual([...languagesOf(record)].sort(), ['en', 'fr', 'uk']);
    assert.equal(languagesOf({ key: 'x', name: { neutral: 'x' } }).size, 0);
  });
});
