import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheControl } from './cache-control.js';
import { contentType, isCompressible } from './content-type.js';
import { matchesEtag } from './etag.js';

test('only a name that holds a hash is immutable', () => {
  assert.match(cacheControl('script', 'lit-B7k_x-9Q.js'), /immutable/);
  assert.match(cacheControl('script', 'elements-3f9a01bc.js'), /immutable/);
  assert.match(cacheControl('script', 'accueil.js'), /max-age=300, must-revalidate/);
  assert.doesNotMatch(cacheControl('script', 'training-calendar.js'), /immutable/);
  assert.doesNotMatch(cacheControl('data', 'catalog-B7k_x-9Q.js'), /immutable/);
  assert.equal(cacheControl('page', 'index.html'), 'no-cache');
});

test('types are exact, and unknown ones are not guessed', () => {
  assert.equal(contentType('a/boundaries.topojson'), 'application/json');
  assert.equal(contentType('a.MJS'), 'text/javascript; charset=utf-8');
  assert.equal(contentType('Makefile'), 'application/octet-stream');
  assert.ok(isCompressible('application/geo+json'));
  assert.ok(isCompressible('image/svg+xml'));
  assert.ok(!isCompressible('image/png'));
  assert.ok(!isCompressible('font/woff2'));
});

test('an entity tag matches weakly, in a list, and by a star', () => {
  assert.ok(matchesEtag('"abc"', 'abc'));
  assert.ok(matchesEtag('"x", W/"abc"', 'abc'));
  assert.ok(matchesEtag('*', 'abc'));
  assert.ok(!matchesEtag('abc', 'abc'));
  assert.ok(!matchesEtag(undefined, 'abc'));
});
