import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkGazetteer } from '../geo/gazetteer.js';
import { builtData } from '../testing/built-data.js';
import { compareMoments } from './compare.js';
import { findGaps } from './gaps.js';
import { findNext } from './next.js';
import { makeMatrix } from './matrix.js';
import { continuumOf } from './of.js';
import type { Finding, GapsQuery } from './types.js';

const data = builtData();
const skip = data ? false : 'the dataset is not built';
const now = new Date('2026-11-26T12:00:00Z');

describe('the continuum of the region as it is built', { skip }, () => {
  const continuum = data && continuumOf(data);
  const findings = (query: GapsQuery): Finding[] => {
    assert.ok(continuum);
    return findGaps(continuum, query, { now });
  };
  const keys = (services: Finding['services']): string[] => services.map(({ key }) => key);

  it('reads every role the steward wrote, and derives the others from services', () => {
    assert.ok(continuum && data);
    assert.deepEqual(continuum.problems, []);
    assert.equal(continuum.stage_roles.length, data.continuum.stage_roles.length);
    const entries = makeMatrix(continuum, {}, { now }).rows.flatMap(({ cells }) => cells.flat());
    assert.ok(entries.some(({ derived }) => derived));
    for (const entry of entries) {
      assert.ok(entry.sources.length > 0, entry.organization.key);
      if (entry.derived) assert.ok(entry.services.length > 0, entry.organization.key);
    }
  });

  it('Le Granit, asylum seekers, arrival: settlement and housing are for everyone or from afar only, and who names them is elsewhere', () => {
    const of = findings({ territory: 'le-granit', stage: ['arrival'], audience: ['asylum-seekers'], need: ['settlement', 'housing'] });
    assert.deepEqual(
      of.map(({ need, rule }) => [need, rule]),
      [
        ['settlement', 'general-only'],
        ['housing', 'general-only'],
      ],
    );
    for (const { elsewhere, services } of of) {
      assert.ok(keys(elsewhere).includes('sanc--demandeurs-asile'));
      assert.ok(keys(services).includes('praida-services'));
      assert.ok(!keys(services).includes('sanc--demandeurs-asile'));
    }
    const inSherbrooke = findings({ territory: 'sherbrooke', stage: ['arrival'], audience: ['asylum-seekers'], need: ['housing'] });
    assert.notEqual(inSherbrooke[0]?.rule, 'general-only');
  });

  it('Le Granit, asylum seekers, arrival: no gap is claimed, and where records do not say, it says so', () => {
    const all = findings({ territory: 'le-granit', stage: ['arrival'], audience: ['asylum-seekers'] });
    assert.deepEqual(
      all.filter(({ kind }) => kind === 'gap'),
      [],
    );
    const interpretation = all.find(({ need }) => need === 'interpretation');
    assert.deepEqual([interpretation?.kind, interpretation?.rule], ['not-known', 'audience-unsaid']);
    assert.ok(keys(interpretation?.services ?? []).includes('sanc--interpretes'));
    const seniors = all.find(({ need }) => need === 'seniors');
    assert.deepEqual([seniors?.kind, seniors?.rule, seniors?.services], ['not-known', 'no-record', []]);
  });

  it('francisation since November 2024: the courses are suspended, what replaces them serves, both are shown', () => {
    const cells = findings({ need: ['francisation'], stage: ['settlement'] });
    assert.equal(cells.length, 9);
    for (const { kind, services, lost, territory } of cells) {
      assert.notEqual(kind, 'gap');
      assert.ok(keys(services).includes('fq-cours-en-classe'), territory);
      assert.ok(keys(lost).includes('etsb--francisation'), territory);
    }
    assert.ok(keys(cells.find(({ territory }) => territory === 'le-granit')?.lost ?? []).includes('csshc--francisation-adultes'));
    assert.ok(continuum);
    const steps = findNext(continuum, 'csshc--francisation-adultes', { suggestions: 0 }, { now });
    assert.deepEqual(
      steps.map(({ service, rule }) => [service.key, rule]),
      [
        ['fq-cours-en-classe', 'replacement'],
        ['fq-cours-en-ligne', 'replacement'],
      ],
    );
  });

  it('francisation without what replaces it would be suspended, never a gap, and the change is told', () => {
    assert.ok(data && continuum);
    const without = structuredClone(data);
    without.catalog.services = without.catalog.services.filter(
      ({ needs, status, service_areas }) =>
        !needs.includes('francisation') ||
        (status === 'temporarily closed' && service_areas.some(({ territory }) => territory === 'le-granit')),
    );
    const bare = continuumOf(without);
    const [finding] = findGaps(bare, { need: ['francisation'], stage: ['settlement'], territory: 'le-granit' }, { now });
    assert.deepEqual([finding?.kind, keys(finding?.services ?? [])], ['suspended-only', ['csshc--francisation-adultes']]);
    const query = { need: ['francisation'], stage: ['settlement'], territory: 'le-granit' };
    const [before] = compareMoments(
      { continuum: bare, moment: { now: new Date('2024-10-15') } },
      { continuum: bare, moment: { now } },
      query,
    );
    assert.deepEqual([before?.before.kind, before?.after.kind, before?.change], ['one-organization', 'suspended-only', 'worse']);
  });

  it('interpretation after arrival: in Sherbrooke, and where Granby’s serves; from outside only, by one organization, everywhere else', () => {
    const cells = findings({ need: ['interpretation'], stage: ['settlement'] });
    const there = ['sherbrooke', 'la-haute-yamaska', 'brome-missisquoi'];
    for (const { territory, kind, also, services } of cells) {
      if (there.includes(territory)) assert.notEqual(kind, 'outside-only', territory);
      else assert.deepEqual([kind, also, keys(services)], ['outside-only', ['one-organization'], ['sanc--interpretes']], territory);
    }
    assert.deepEqual(
      findings({ need: ['interpretation'], stage: ['before-arrival'] }).map(({ kind }) => kind),
      Array.from({ length: 9 }, () => 'not-known'),
    );
  });

  it('interpretation at every later stage: outside Sherbrooke and Granby nobody is on the spot, and no gap is claimed', () => {
    const there = ['sherbrooke', 'la-haute-yamaska', 'brome-missisquoi'];
    const cells = findings({ need: ['interpretation'], stage: ['arrival', 'integration', 'participation'] });
    assert.equal(cells.length, 3 * 9);
    for (const { territory, stage, kind } of cells) {
      const cell = `${stage} ${territory}`;
      if (stage === 'participation') assert.equal(kind, 'not-known', cell);
      else if (there.includes(territory)) assert.notEqual(kind, 'outside-only', cell);
      else assert.equal(kind, 'outside-only', cell);
    }
  });

  it('claims no gap, for one audience at a time, where a service may serve it: each is the word of records that end or turn away', () => {
    assert.ok(data);
    const audiences = data.catalog.taxonomy_terms.filter(({ taxonomy }) => taxonomy === 'audiences').map(({ key }) => key);
    assert.ok(audiences.length > 5);
    for (const audience of audiences) {
      for (const { kind, rule, services, unsaid, elsewhere, need, stage, territory } of findings({ audience: [audience] })) {
        const cell = [audience, need, stage, territory].join(' ');
        const silent = rule.endsWith('-unsaid') || rule === 'no-record' || rule === 'known-elsewhere';
        if (silent) assert.equal(kind, 'not-known', cell);
        if (kind !== 'gap') continue;
        assert.deepEqual([services.length > 0, unsaid, elsewhere], [true, [], []], cell);
        assert.ok(
          services.every((service) => service.excluded_audiences?.includes(audience) || service.status !== 'active'),
          cell,
        );
      }
    }
  });

  it('claims a gap only by services that ended or turn people away, and never where one may serve', () => {
    const gaps = findings({
      audience: (data?.catalog.taxonomy_terms ?? []).filter(({ taxonomy }) => taxonomy === 'audiences').map(({ key }) => key),
    });
    const claimed = gaps.filter(({ kind }) => kind === 'gap');
    assert.ok(claimed.length > 0);
    for (const { rule, services, unsaid, audience = '' } of claimed) {
      assert.ok(services.length > 0);
      assert.deepEqual(unsaid, []);
      for (const service of services) {
        assert.ok(rule === 'excluded' ? service.excluded_audiences?.includes(audience) : service.status !== 'active', service.key);
      }
    }
  });

  it('shows services and the pages that support them for whatever it claims; without services it claims nothing', () => {
    assert.ok(continuum);
    const { organizationOf } = continuum.catalog;
    const all = [
      ...findings({}),
      ...findings({ territory: 'le-granit', stage: ['arrival'], audience: ['asylum-seekers'] }),
      ...findings({ need: ['interpretation', 'francisation'], language: ['ar', 'es'] }),
    ];
    for (const { rule, kind, services, need, stage, territory } of all) {
      const cell = [need, stage, territory, rule].join(' ');
      if (services.length === 0) assert.deepEqual([kind, rule], ['not-known', 'no-record'], cell);
      for (const service of services) {
        const pages = [...(service.sources ?? []), ...(organizationOf.get(service)?.sources ?? [])];
        assert.ok(pages.length > 0, `${cell} ${service.key}`);
        assert.ok(service.status === 'active' || kind !== 'served', `${cell} ${service.key}`);
      }
    }
  });

  it('knows every territory of the gazetteer', () => {
    assert.ok(data);
    const { territories } = linkGazetteer(structuredClone(data.gazetteer), 'territories.json');
    const asked = new Set(findings({ need: ['housing'], stage: ['arrival'] }).map(({ territory }) => territory));
    assert.deepEqual(asked, new Set(territories.filter(({ kind }) => kind === 'territory').map(({ id }) => id)));
  });
});
