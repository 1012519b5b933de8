import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fixtureEdition } from '../testing/edition-fixture.js';
import { sitemap } from './sitemap.js';

it('splits where there are more addresses than one may hold, and escapes them', async () => {
  const { context } = await fixtureEdition();
  const paths = Array.from({ length: 100_001 }, (_, index) => `services/s${index}.html`);
  const files = [...sitemap('fr', paths, { ...context, baseUrl: "https://example.org/a&b'/", pageLanguages: ['fr', 'en'] })].map(
    ({ path, content }) => {
      assert.ok(typeof content === 'string');
      return { path, content };
    },
  );
  assert.deepEqual(
    files.map(({ path }) => path),
    ['pages/sitemap-fr.xml', 'pages/sitemap-fr-2.xml', 'pages/sitemap-fr-3.xml', 'pages/sitemap.xml'],
  );
  const counts = files.map(({ content }) => content.match(/<loc>/g)?.length);
  assert.deepEqual(counts, [50_000, 50_000, 1, 6]);
  assert.match(files[2]?.content ?? '', /<loc>https:\/\/example\.org\/a&amp;b&apos;\/pages\/fr\/services\/s100000\.html<\/loc>/);
});
