import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hostLabel, mailHref, safeUrl } from './safe-url.js';

test('web addresses become links', () => {
  assert.equal(safeUrl('https://www.exemple.example/a?b#c')?.href, 'https://www.exemple.example/a?b#c');
  assert.equal(safeUrl('http://exemple.example')?.href, 'http://exemple.example/');
  assert.equal(hostLabel(new URL('https://www.exemple.example:8080/a')), 'exemple.example:8080');
});

test('anything else does not', () => {
  for (const address of [
    undefined,
    '',
    'exemple.example',
    '//exemple.example',
    '/chemin',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'urn:seen:page',
    'mailto:a@b.example',
    'https://',
    'https://user:pass@exemple.example',
    'https:exemple.example',
  ]) {
    assert.equal(safeUrl(address), undefined, String(address));
  }
});

test('whatever the text, a link is http or https and nothing throws', () => {
  const schemes = fc.constantFrom('', 'javascript:', 'https://', 'HTTP://', 'data:', '\u0000https://', 'vbscript:', '\tjavascript:');
  fc.assert(
    fc.property(schemes, fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (scheme, rest) => {
      const url = safeUrl(scheme + rest);
      if (url === undefined) return;
      assert.match(url.href, /^https?:\/\/[^/]/);
      assert.equal(url.username + url.password, '');
    }),
    { numRuns: 2000 },
  );
});

test('one plain e-mail address can be written to', () => {
  assert.equal(mailHref(' accueil@exemple.example '), 'mailto:accueil@exemple.example');
  assert.equal(mailHref('a.b+c@x-y.example'), 'mailto:a.b+c@x-y.example');
  for (const email of [
    undefined,
    'a@b',
    'a@b.example,c@d.example',
    'a@b.example?cc=x@y.example',
    'voir le site',
    'A <a@b.example>',
    'a%40b@c.example',
  ]) {
    assert.equal(mailHref(email), undefined, String(email));
  }
});

test('whatever the text, an e-mail link has one address and no header', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.emailAddress()), (email) => {
      const href = mailHref(email);
      assert.ok(href === undefined || /^mailto:[^@?&,\s]+@[^@?&,\s]+$/.test(href));
    }),
    { numRuns: 1000 },
  );
});
