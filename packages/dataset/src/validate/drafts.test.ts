import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalog, TrainingList } from '@accueil/sdk';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from './validate-region.js';
import { compileRegion } from '../build/build-region.js';

const MAISON = FIXTURE['organizations/maison.yaml'] ?? '';
const RELAIS = FIXTURE['organizations/relais.yaml'] ?? '';

async function published(
  files: Readonly<Record<string, string>>,
): Promise<{ all: string; catalog: Catalog; training: TrainingList; codes: string[] }> {
  return withRegion({ ...FIXTURE, ...files }, async (folder) => {
    const validated = await validateRegion(folder);
    const built = await compileRegion(validated);
    assert.ok(built, JSON.stringify(validated.diagnostics));
    const text = (path: string): string => Buffer.from(built.contents.get(path) ?? []).toString('utf8');
    return {
      all: [...built.contents.keys()].map(text).join('\n'),
      catalog: JSON.parse(text('fr/catalog.json')) as Catalog,
      training: JSON.parse(text('fr/training.json')) as TrainingList,
      codes: validated.diagnostics.map(({ code, file, path }) => `${file} ${path} ${code}`),
    };
  });
}

describe('drafts', () => {
  it('are checked and not published, nor what leads to them', async () => {
    const { all, catalog, codes } = await published({ 'organizations/relais.yaml': `${RELAIS}draft: true\n` });
    assert.deepEqual(
      catalog.organizations.map(({ key }) => key),
      ['maison'],
    );
    assert.doesNotMatch(all, /Le Relais/);
    assert.equal(catalog.services.find(({ key }) => key === 'maison--refuge')?.partner_organization_ids, undefined);
    assert.deepEqual(codes, ['organizations/maison.yaml services[1].partner_organizations[0] draft-reference']);
  });

  it('may be one service; what it replaces says no longer by what', async () => {
    const { catalog, codes } = await published({
      'organizations/maison.yaml': MAISON.replace('  - key: maison--logement\n', '  - key: maison--logement\n    draft: true\n'),
    });
    assert.deepEqual(
      catalog.services.map(({ key }) => key),
      ['maison--refuge'],
    );
    assert.equal(catalog.services[0]?.status_detail?.replaced_by, undefined);
    assert.deepEqual(codes, ['organizations/maison.yaml services[1].status_detail.replaced_by[0] draft-reference']);
  });

  it('keep the name of who gives a training', async () => {
    const { training, codes } = await published({ 'organizations/maison.yaml': `${MAISON}draft: true\n` });
    assert.deepEqual(training.trainings[0]?.provider, [{ name: 'Maison de la Vallée' }, { name: 'Une école' }]);
    assert.deepEqual(codes, ['trainings/accueillir.yaml provider[0] draft-reference']);
  });

  it('may be a training', async () => {
    const { training } = await published({ 'trainings/accueillir.yaml': `${FIXTURE['trainings/accueillir.yaml'] ?? ''}draft: true\n` });
    assert.deepEqual(training.trainings, []);
  });

  it('still have their faults found', async () => {
    await withRegion({ ...FIXTURE, 'organizations/relais.yaml': `${RELAIS.replace('public', 'publik')}draft: true\n` }, async (folder) => {
      assert.equal((await validateRegion(folder)).ok, false);
    });
  });
});
