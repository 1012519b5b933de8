import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';
import { idMaker } from './ids.js';
import { RECORDS_OF_ALL_PAGES, pageLanguages, type PageRule } from './page-languages.js';

async function languagesOf(rule?: PageRule, repeat = 1): Promise<Record<string, readonly string[]>> {
  return withRegion(FIXTURE, async (folder) => {
    const { data } = await validateRegion(folder);
    data.organizations = Array.from({ length: repeat }, () => data.organizations).flat();
    const id = idMaker('vallee');
    const languages = pageLanguages(data, id, rule);
    return {
      organization: languages(id('organization', 'maison')),
      inFrench: languages(id('service', 'maison--logement')),
      noDescription: languages(id('service', 'maison--refuge')),
      training: languages(id('training', 'accueillir')),
    };
  });
}

describe('pageLanguages', () => {
  const every = ['fr', 'en', 'es'];
  it('is every language in a region of usual size, and none where none is wanted', async () => {
    for (const list of Object.values(await languagesOf())) assert.deepEqual(list, every);
    for (const list of Object.values(await languagesOf('none'))) assert.deepEqual(list, []);
  });

  it('is those a record is written in, when only those are wanted or the region is very large', async () => {
    const expected = { organization: ['fr', 'en'], inFrench: ['fr'], noDescription: ['fr'], training: ['fr', 'en'] };
    assert.deepEqual(await languagesOf('translated'), expected);
    // Two organizations, two services.
    assert.deepEqual(await languagesOf(undefined, Math.ceil(RECORDS_OF_ALL_PAGES / 4)), expected);
    assert.deepEqual((await languagesOf(undefined, Math.floor((RECORDS_OF_ALL_PAGES - 1) / 4))).inFrench, every);
  });
});
