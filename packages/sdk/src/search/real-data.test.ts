import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkGazetteer } from '../geo/gazetteer.js';
import { wholeIndex } from '../testing/finish.js';
import { realData } from '../testing/real-data.js';
import { searchServices } from './search.js';
import type { ServiceHit, ServicePage } from './types.js';

const data = realData();
const skip = data ? false : 'the shared data or the taxonomies are not beside this repository';

describe('what people type, on the real services', { skip }, () => {
  const index = data && wholeIndex(data.catalog, linkGazetteer(data.gazetteer, 'territories.json'));
  function search(query: string): ServicePage {
    assert.ok(index);
    return searchServices(index, { query }, { now: new Date('2026-11-22T12:00:00Z') });
  }
  const firstFive = (page: ServicePage): ServiceHit[] => page.contents.slice(0, 5);
  const meetNeed = (query: string, need: string): void => {
    const hits = firstFive(search(query));
    assert.equal(hits.length, 5, query);
    for (const { service } of hits) assert.ok(service.needs.includes(need), `${query}: ${service.name}`);
  };

  it('links every record', () => {
    assert.equal(index?.catalog.services.length, 435);
    assert.deepEqual(index.catalog.problems, []);
  });

  for (const query of ['cours de francais', 'francisasion', 'apprendre le français', 'learn french', 'aprender francés']) {
    it(`${query}: francisation`, () => meetNeed(query, 'francisation'));
  }

  it('francisasion: says the spelling used', () => assert.equal(search('francisasion').understood.corrected, 'francisation'));

  for (const query of ['housing', 'logement', 'سكن', 'житло']) it(`${query}: housing`, () => meetNeed(query, 'housing'));
  for (const query of ['عمل', 'emploi', 'trabajo', 'kazi']) it(`${query}: employment`, () => meetNeed(query, 'employment'));

  it('medecin magog: a family doctor for Magog first, and nothing that serves elsewhere', () => {
    const page = search('medecin magog');
    assert.equal(page.understood.place?.name, 'Magog');
    assert.match(page.contents[0]?.service.name ?? '', /médecin de famille/);
    for (const { service } of firstFive(page)) assert.ok(service.needs.includes('health'), service.name);
    for (const { coverage, service } of page.contents) assert.notEqual(coverage, 'elsewhere', service.key);
  });

  it('finds organizations by their name and acronym', () => {
    for (const query of ['SANC', "Service d'aide aux Néo-Canadiens"]) {
      for (const { organization } of firstFive(search(query))) assert.match(organization.name, /Néo-Canadiens/, query);
    }
    assert.match(search('CLSC').contents[0]?.service.name ?? '', /CLSC/);
  });

  it('finds a service by its very name, whatever the name, among the first ten', () => {
    const missed = (data?.catalog.services ?? []).filter(
      ({ name, key }) =>
        !search(name)
          .contents.slice(0, 10)
          .some(({ service }) => service.key === key || service.name === name),
    );
    assert.deepEqual(
      missed.map(({ name }) => name),
      [],
    );
  });
});
