import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isClean } from '../validate/schema/values.js';
import { cutText, plainText } from './plain-text.js';

describe('plainText', () => {
  for (const [given, expected] of [
    ['<p>Bonjour&nbsp;<b>à</b> tous</p>', 'Bonjour\u00a0à tous'],
    ['<ul><li>un</li><li>deux</li></ul>', '- un\n- deux'],
    ['<ol><li>un</li><li>deux</li></ol>', '1. un\n2. deux'],
    ['<p>un</p><p>deux<br>trois</p>', 'un\n\ndeux\ntrois'],
    ['a < b & c > d', 'a < b & c > d'],
    ['On vous <3', 'On vous <3'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    // Decoded once: what was shown as `&lt;b&gt;` is those letters, not markup.
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['Voir <a href="https://x.example.org/a">ici</a>', 'Voir ici (https://x.example.org/a)'],
    ['<a href="javascript:alert(1)">ici</a> <a href=" JAVASCRIPT:x">là</a>', 'ici là'],
    ['<script>alert(1)</script><style>p{}</style>Bonjour<img src=x onerror=alert(1)>', 'Bonjour'],
    ['* un\r\n* deux\r\n\r\n\r\n\r\nfin', '* un\n* deux\n\nfin'],
    ['a\u202Eb\u0007c\uFEFF', 'abc'],
  ] as const) {
    it(`reads ${JSON.stringify(given)}`, () => assert.equal(plainText(given), expected));
  }

  it('gives clean text without a script, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(fc.constantFrom('<p>', '</p>', '<script>', '</script>', '<a href="javascript:x">', '&#', '&lt;', 'é', '<', '>', '"'))
            .map((parts) => parts.join('')),
        ),
        (text) => {
          const plain = plainText(text);
          assert.ok(isClean(plain), JSON.stringify(plain));
          assert.equal(plain, plain.trim());
        },
      ),
    );
  });

  it('ends soon on what is made to last', () => {
    const start = performance.now();
    for (const text of [
      '<'.repeat(2_000_000),
      '<div>'.repeat(400_000),
      '<a '.repeat(600_000),
      '&'.repeat(2_000_000),
      '<ul><li>'.repeat(100_000),
    ])
      plainText(text);
    assert.ok(performance.now() - start < 10_000);
  });
});

describe('cutText', () => {
  it('cuts between words, and never leaves half a character', () => {
    assert.equal(cutText('un deux trois quatre', 16), 'un deux trois …');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 4, max: 40 }), (text, limit) => {
        const cut = cutText(text.repeat(20), limit);
        assert.ok(cut.length <= Math.max(limit, text.length * 20 <= limit ? text.length * 20 : limit));
        assert.doesNotMatch(cut, /\p{Cs}/u);
      }),
    );
  });
});
