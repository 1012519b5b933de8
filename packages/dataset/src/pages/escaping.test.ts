import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { jsonLdCatalog } from '../json-ld/catalog.js';
import { fixtureEdition, madeBy, type EditionFixture } from '../testing/edition-fixture.js';
import { readHtml } from '../testing/html.js';
import { leafPages } from './leaf-pages.js';

/** Members that hold words; the others are keys, dates and numbers whose form is checked before. */
const WORDS = new Set([
  'name',
  'description',
  'alternate_name',
  'reason',
  'document',
  'number',
  'supports',
  'attribution',
  'steward',
  'city',
  'address_1',
  'url',
  'website',
  'email',
  'timeRequired',
  'extension',
]);

/** A copy whose words are all the same text. */
function spoken(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((item) => spoken(item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, inner]) => [member, WORDS.has(member) && typeof inner === 'string' ? text : spoken(inner, text)]),
  );
}

const hostile = fc.oneof(
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '<!--<script>',
    ']]>&lt;/title>',
    'javascript:alert(1)',
    'https://user:secret@example.org/"><b>',
    '$& $1 {name}',
    '&amp;&#0;\u2028\u2029',
  ),
  fc
    .array(fc.constantFrom('<', '>', '&', '"', "'", '/', 'script', '!--', '-->', '{name}', '\u2028', 'é', ' x ', '`', '${', '\\u003c'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
);

/** The tags and attribute names of a page, in order: what no text may change. */
function skeleton(html: string): string[] {
  return readHtml(html).elements.map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).join(' ')}`);
}

it('no text of a record becomes markup, a link that runs, or the end of the data', async () => {
  const { edition, context } = await fixtureEdition('en');
  const said = (text: string): EditionFixture => ({ edition: spoken(edition, text) as typeof edition, context });
  const plain = madeBy(leafPages, said('plain words'));
  fc.assert(
    fc.property(hostile, (text) => {
      for (const [path, html] of madeBy(leafPages, said(text))) {
        assert.deepEqual(skeleton(html), skeleton(plain.get(path) ?? ''), path);
        const { elements, errors } = readHtml(html);
        assert.deepEqual(errors, [], path);
        for (const { attributes } of elements) assert.doesNotMatch(attributes['href'] ?? '', /^\s*(?:javascript|data|vbscript):/i);
        for (const { tag, text: inside } of elements) {
          if (tag === 'script') assert.equal((JSON.parse(inside) as { name: string }).name, text);
        }
      }
      const graph = madeBy(jsonLdCatalog, said(text)).get('exports/catalog.jsonld') ?? '';
      assert.ok((JSON.parse(graph) as { '@graph': unknown[] })['@graph'].length > 4);
    }),
    { numRuns: 60 },
  );
});
