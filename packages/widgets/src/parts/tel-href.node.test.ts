import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { telHref } from './tel-href.js';

const href = (number: string, rest: { extension?: string; type?: string } = {}, country?: string) => telHref({ number, ...rest }, country);

test('a number is dialled as it is, in the international form where the country is known', () => {
  assert.equal(href('819-555-0100'), 'tel:8195550100');
  assert.equal(href('819-555-0100', {}, 'CA'), 'tel:+18195550100');
  assert.equal(href('(819) 555-0100', {}, 'CA'), 'tel:+18195550100');
  assert.equal(href('1-800-555-0100', {}, 'CA'), 'tel:+18005550100');
  assert.equal(href('+33 1 99 00 00 00', {}, 'CA'), 'tel:+33199000000');
  assert.equal(href('01 99 00 00 00', {}, 'FR'), 'tel:0199000000');
});

test('short codes stay short, and an option in words is not dialled', () => {
  assert.equal(href('211', {}, 'CA'), 'tel:211');
  assert.equal(href('2-1-1', {}, 'CA'), 'tel:211');
  assert.equal(href('811 option 2', {}, 'CA'), 'tel:811');
  assert.equal(href('811, option 2', {}, 'CA'), 'tel:811');
});

test('letters become keys', () => {
  assert.equal(href('1 866 APPELLE', {}, 'CA'), 'tel:+18662773553');
  assert.equal(href('1-800-555-AIDE', {}, 'CA'), 'tel:+18005552433');
  assert.equal(href('819-555-0100 (jour)', {}, 'CA'), 'tel:+18195550100');
  assert.equal(href('819-555-0100 poste', {}, 'CA'), 'tel:+18195550100');
});

test('an extension keeps its zeros', () => {
  assert.equal(href('819-555-0100', { extension: '0123' }, 'CA'), 'tel:+18195550100;ext=0123');
  assert.equal(href('819-555-0100', { extension: 'à l’accueil' }), 'tel:8195550100');
});

test('text messages have their own link; a fax and words have none', () => {
  assert.equal(href('819-555-0100', { type: 'text' }, 'CA'), 'sms:+18195550100');
  assert.equal(href('819-555-0100', { type: 'fax' }), undefined);
  assert.equal(href('voir le site'), undefined);
  assert.equal(href(''), undefined);
});

test('whatever the text, a link holds digits only', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[\d ()\-+a-z]{0,24}$/));
  fc.assert(
    fc.property(texts, fc.option(fc.string(), { nil: undefined }), fc.constantFrom('CA', 'FR', undefined), (number, extension, country) => {
      const link = telHref({ number, ...(extension !== undefined && { extension }) }, country);
      assert.ok(link === undefined || /^tel:\+?\d+(;ext=\d+)?$/.test(link), link);
    }),
    { numRuns: 2000 },
  );
});
