import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as z from 'zod/mini';
import type { Gazetteer } from './geo/types.js';
import type { Catalog, Synonyms } from './hsds/types.js';
import {
  catalogSchema,
  gazetteerSchema,
  locationSchema,
  problemsOf,
  scheduleSchema,
  serviceSchema,
  sourceSchema,
  statusDetailSchema,
  synonymsSchema,
} from './schema.js';
import { languageTag, partialDate, wallTime, webAddress } from './schema/formats.js';
import { fixtureCatalog, fixtureGazetteer } from './testing/fixture.js';

/** Compiles only while the schemas and the written types are one. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const sameCatalog: Same<z.infer<typeof catalogSchema>, Catalog> = true;
const sameSynonyms: Same<z.infer<typeof synonymsSchema>, Synonyms> = true;
const sameGazetteer: Same<z.infer<typeof gazetteerSchema>, Gazetteer> = true;

describe('schemas', () => {
  it('are the written types', () => assert.deepEqual([sameCatalog, sameGazetteer, sameSynonyms], [true, true, true]));

  it('accept the fixture whole', () => {
    assert.deepEqual(problemsOf(catalogSchema, fixtureCatalog(), 'catalog.json'), []);
    assert.deepEqual(problemsOf(gazetteerSchema, fixtureGazetteer(), 'territories.json'), []);
  });

  it('hold synonyms to terms, languages and phrases', () => {
    const of = (terms: unknown): string[] =>
      problemsOf(synonymsSchema, { format: 'accueil-synonyms/1', terms }, 'synonyms.json').map(({ path = '' }) => path);
    assert.deepEqual(of({ 'needs/housing': { fr: ['Logement', 'se loger'], ar: ['سكن'] } }), []);
    assert.deepEqual(of({ housing: { fr: ['Logement'] } }), ['terms.housing']);
    assert.deepEqual(of({ 'needs/housing': { french: ['Logement'] } }), ['terms.needs/housing.french']);
    assert.deepEqual(of({ 'needs/housing': { fr: [] } }), ['terms.needs/housing.fr']);
    assert.deepEqual(of({ 'needs/housing': { fr: [' '] } }), ['terms.needs/housing.fr[0]']);
  });

  it('say where and what', () => {
    const catalog = fixtureCatalog();
    catalog.services[3] = { ...catalog.services[3], name: 3, colour: 'red' } as never;
    const problems = problemsOf(catalogSchema, catalog, 'catalog.json');
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['services[3].name', 'services[3]'],
    );
    assert.match(problems[0]?.message ?? '', /expected string, received number/);
    assert.match(problems[1]?.message ?? '', /colour/);
  });

  it('hold dates to the calendar, of any precision', () => {
    for (const sound of ['2017', '2024-11', '2024-02-29']) assert.deepEqual(problemsOf(partialDate, sound, ''), []);
    for (const bad of ['24', '2024-13', '2023-02-29', '2024-1', '2024-11-22T00:00', 'hier'])
      assert.equal(problemsOf(partialDate, bad, '').length, 1, bad);
  });

  it('hold times, tags and addresses to their formats', () => {
    for (const sound of ['00:00', '24:00', '23:59']) assert.deepEqual(problemsOf(wallTime, sound, ''), []);
    for (const bad of ['24:01', '9:00', '25:00']) assert.equal(problemsOf(wallTime, bad, '').length, 1, bad);
    for (const sound of ['fr', 'fr-CA', 'zh-Hans']) assert.deepEqual(problemsOf(languageTag, sound, ''), []);
    for (const bad of ['français', 'fr_CA', 'FR', '']) assert.equal(problemsOf(languageTag, bad, '').length, 1, bad);
    for (const bad of ['javascript:alert(1)', 'example.org', 'https://', 'https://a b'])
      assert.equal(problemsOf(webAddress, bad, '').length, 1, bad);
    assert.deepEqual(problemsOf(sourceSchema, { url: 'urn:stored-page-without-address' }, ''), []);
  });

  it('see what does not stand together', () => {
    const place = { id: fixtureCatalog().locations[0]?.id, key: 'a', location_type: 'physical' };
    assert.equal(problemsOf(locationSchema, { ...place, latitude: 45 }, '')[0]?.path, 'longitude');
    const point = { latitude: 45, longitude: -71, address_withheld: true };
    assert.equal(problemsOf(locationSchema, { ...place, ...point, coordinate_precision: 'address' }, '').length, 1);
    assert.deepEqual(problemsOf(locationSchema, { ...place, ...point, coordinate_precision: 'municipality' }, ''), []);
    assert.equal(problemsOf(scheduleSchema, { opens_at: '09:00' }, '')[0]?.path, 'closes_at');
    assert.equal(problemsOf(scheduleSchema, { byday: 'MO' }, '')[0]?.path, 'description');
    assert.equal(problemsOf(statusDetailSchema, { state: 'past', since: '2024-06', until: '2023' }, '')[0]?.path, 'until');
    assert.deepEqual(problemsOf(statusDetailSchema, { state: 'past', since: '2024-06', until: '2024' }, ''), []);
    const service = fixtureCatalog().services[0];
    assert.equal(problemsOf(serviceSchema, { ...service, minimum_age: 30, maximum_age: 18 }, '')[0]?.path, 'maximum_age');
  });
});
