import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';
import { RECORDS_OF_ALL_PAGES, pageLanguages, type PageRule } from './page-languages.js';

async function languagesOf(
  rule?: PageRule,
  { repeat = 1, files = FIXTURE }: { repeat?: number; files?: typeof FIXTURE } = {},
): Promise<string[]> {
  return withRegion(files, async (folder) => {
    const { data } = await validateRegion(folder);
    data.organizations = Array.from({ length: repeat }, () => data.organizations).flat();
    return pageLanguages(data, rule);
  });
}

describe('pageLanguages', () => {
  const every = ['fr', 'en', 'es'];
  // Two organizations, two services, one training: two of the five are described in English.
  const files = {
    ...FIXTURE,
    'organizations/relais.yaml': (FIXTURE['organizations/relais.yaml'] ?? '').replace(
      '{ fr: Un partenaire. }',
      '{ fr: Un partenaire., en: A partner. }',
    ),
  };

  it('is every language in a region of usual size, and none where none is wanted', async () => {
    assert.deepEqual(await languagesOf(), every);
    assert.deepEqual(await languagesOf('all'), every);
    assert.deepEqual(await languagesOf('none'), []);
  });

  it('is those half of the records are written in, when only those are wanted or the region is very large', async () => {
    assert.deepEqual(await languagesOf('translated'), ['fr']);
    assert.deepEqual(await languagesOf('translated', { files }), ['fr', 'en']);
    const repeat = Math.floor((RECORDS_OF_ALL_PAGES - 1) / 4);
    assert.deepEqual(await languagesOf(undefined, { repeat }), every);
    assert.deepEqual(await languagesOf(undefined, { repeat: repeat + 1 }), ['fr']);
  });
});
