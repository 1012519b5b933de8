import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalog, TrainingList } from '@accueil/sdk';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';
import { compileRegion } from './build-region.js';
import { PublishedShapeError, checkEdition } from './checked.js';

async function editionIn(lang: string): Promise<{ catalog: Catalog; training: TrainingList }> {
  return withRegion(FIXTURE, async (folder) => {
    const built = await compileRegion(await validateRegion(folder));
    const read = (name: string): unknown => JSON.parse(Buffer.from(built?.contents.get(`${lang}/${name}.json`) ?? []).toString());
    return { catalog: read('catalog') as Catalog, training: read('training') as TrainingList };
  });
}

describe('checkEdition', () => {
  it('accepts what the build makes', async () => {
    for (const lang of ['fr', 'en', 'es']) checkEdition({ ...(await editionIn(lang)), isDefault: lang === 'fr' });
  });

  it('finds every member of the default language’s records that is not as it should be', async () => {
    const edition = await editionIn('fr');
    const [first] = edition.catalog.services;
    if (first) first.minimum_age = -1;
    assert.throws(() => {
      checkEdition({ ...edition, isDefault: true });
    }, PublishedShapeError);
  });

  it('says where, however many records come before', async () => {
    const edition = await editionIn('fr');
    const { services } = edition.catalog;
    const [first] = services;
    assert.ok(first);
    const many = Array.from({ length: 700 }, (_, n) => ({ ...first, ...(n === 600 ? { minimum_age: -1 } : {}) }));
    assert.throws(
      () => {
        checkEdition({ ...edition, catalog: { ...edition.catalog, services: many }, isDefault: true });
      },
      (error) => error instanceof PublishedShapeError && error.problems[0]?.path === 'services[600].minimum_age',
    );
  });

  it('finds a text or a mark of another language that is not as it should be, also inside a record', async () => {
    for (const spoil of [
      (edition: Awaited<ReturnType<typeof editionIn>>) => {
        const [service] = edition.catalog.services;
        if (service?.schedules?.[0]) service.schedules[0].description = '';
      },
      (edition: Awaited<ReturnType<typeof editionIn>>) => {
        const [one] = edition.catalog.organizations;
        if (one) one.description = ' a space before';
      },
      (edition: Awaited<ReturnType<typeof editionIn>>) => {
        const [one] = edition.catalog.locations;
        if (one?.translations) one.translations['name'] = { lang: '', state: 'missing' };
      },
      (edition: Awaited<ReturnType<typeof editionIn>>) => {
        const [one] = edition.training.trainings;
        if (one?.translations) one.translations['url'] = { lang: 'fr', state: 'missing' };
      },
      (edition: Awaited<ReturnType<typeof editionIn>>) => {
        const [term] = edition.catalog.taxonomy_terms;
        if (term) term.name = '';
      },
    ]) {
      const edition = await editionIn('en');
      spoil(edition);
      assert.throws(() => {
        checkEdition({ ...edition, isDefault: false });
      }, PublishedShapeError);
    }
  });
});
