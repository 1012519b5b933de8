import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from '../client.js';
import { catalogSchema, continuumSchema, gazetteerSchema, problemsOf, synonymsSchema, trainingListSchema } from '../schema.js';
import { fixtureCatalog, fixtureContinuum, fixtureGazetteer, fixtureSource, fixtureSynonyms, fixtureTrainings } from './index.js';

describe('the made-up region for consumers', () => {
  it('passes the strict schemas, as a published region does', () => {
    assert.deepEqual(problemsOf(catalogSchema, fixtureCatalog(), 'catalog'), []);
    assert.deepEqual(problemsOf(continuumSchema, fixtureContinuum(), 'continuum'), []);
    assert.deepEqual(problemsOf(gazetteerSchema, fixtureGazetteer(), 'gazetteer'), []);
    assert.deepEqual(problemsOf(synonymsSchema, fixtureSynonyms(), 'synonyms'), []);
    assert.deepEqual(problemsOf(trainingListSchema, fixtureTrainings(), 'training'), []);
  });

  it('answers as a region does, each time anew', async () => {
    for (let time = 0; time < 2; time++) {
      const accueil = createClient({ source: fixtureSource(), lang: 'fr' });
      const page = await accueil.services.search({ query: 'apartment', territory: 'port-clair' });
      assert.ok(page.contents.some(({ service }) => service.key === 'phare-logement'));
    }
  });
});
