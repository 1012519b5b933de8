import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { regionOf, serviceOf, wholeContinuum } from '../testing/continuum.js';
import type { HsdsService } from '../hsds/types.js';
import { compareMoments, compareTerritories } from './compare.js';
import { findJourney } from './journey.js';
import { findNext } from './next.js';
import { findOverlaps } from './overlaps.js';
import type { Comparison, JourneyQuery, NextQuery, OverlapsQuery } from './types.js';

const moment = { now: new Date('2026-11-26T12:00:00Z') };
const gone = { status: 'temporarily closed', status_detail: { state: 'suspended', since: '2024-11' } } as const;

describe('what comes next', () => {
  const next = (services: HsdsService[], key: string, query: NextQuery = {}): string[] =>
    findNext(wholeContinuum(regionOf(services)), key, query, moment).map(({ service, rule, derived, insteadOf }) =>
      [service.key, rule, derived ? 'derived' : '', insteadOf?.key ?? ''].join(' ').trim(),
    );

  it("is the steward's word first, with what replaces what is gone, through what is itself gone", () => {
    const services = [
      serviceOf('ecole', 'a', { next: ['b', 'c', 'nowhere'] }),
      serviceOf('ville', 'b', { needs: ['legal'] }),
      serviceOf('ville', 'c', { ...gone, status_detail: { ...gone.status_detail, replaced_by: ['d'] } }),
      serviceOf('ville', 'd', { status: 'defunct', status_detail: { state: 'replaced', replaced_by: ['e', 'c'] } }),
      serviceOf('clsc', 'e', { needs: ['legal'] }),
    ];
    assert.deepEqual(next(services, 'a'), ['b said', 'e replacement  c']);
    assert.deepEqual(next(services, 'c', { suggestions: 0 }), ['e replacement  c']);
    assert.deepEqual(next(services, 'nowhere'), []);
  });

  it('keeps what is gone and replaced by nothing, and says how it stands', () => {
    const services = [serviceOf('ecole', 'a', { next: ['b'] }), serviceOf('ville', 'b', gone)];
    const [step] = findNext(wholeContinuum(regionOf(services)), 'a', {}, moment);
    assert.deepEqual([step?.service.key, step?.rule, step?.standing], ['b', 'said', 'suspended']);
  });

  it('suggests, marked so, the same need at the next stage, then needs that links lead to; where it serves, for whom it serves', () => {
    const later = { stages: ['settlement'] };
    const services = [
      serviceOf('ecole', 'a', { audiences: ['refugees'] }),
      serviceOf('ville', 'b', later),
      serviceOf('ville', 'c', { ...later, service_areas: [{ territory: 'le-torrent' }] }),
      serviceOf('ville', 'd', { ...later, excluded_audiences: ['refugees'] }),
      serviceOf('ville', 'e', { ...later, audiences: ['families'] }),
      serviceOf('ville', 'f', { stages: ['integration'] }),
      serviceOf('ville', 'g', { ...later, ...gone }),
      serviceOf('ville', 'h', { needs: ['legal'] }),
      serviceOf('clsc', 'i', { next: ['j'], service_areas: [{ territory: 'le-torrent' }] }),
      serviceOf('clsc', 'j', { needs: ['legal'], service_areas: [{ territory: 'le-torrent' }] }),
      serviceOf('clsc', 'k', { ...later, audiences: ['refugees'] }),
    ];
    assert.deepEqual(next(services, 'a'), ['k next-stage derived', 'b next-stage derived', 'h following-need derived']);
    assert.deepEqual(next(services, 'a', { suggestions: 1 }), ['k next-stage derived']);
    assert.deepEqual(next(services, 'a', { territory: 'le-torrent', suggestions: 1 }), ['c next-stage derived']);
    assert.deepEqual(next([serviceOf('ecole', 'a', { service_areas: [] }), serviceOf('ville', 'b', later)], 'a'), []);
  });
});

describe("a person's way", () => {
  const way = (services: HsdsService[], query: JourneyQuery): string[] =>
    findJourney(wholeContinuum(regionOf(services)), { need: ['housing'], stage: ['arrival'], territory: 'les-erables', ...query }, moment)
      .flatMap(({ steps }) => steps.flatMap((step) => step.services))
      .map(({ service, coverage, audience, language }) => [service.key, coverage, audience ?? '', language ?? ''].join(' ').trim());

  it('lists the best first: sure before unsaid, running before the rest, named before everyone, then nearest and last assured', () => {
    const services = [
      serviceOf('ecole', 'a', { service_areas: [] }),
      serviceOf('ecole', 'b', { audiences: ['families'] }),
      serviceOf('ecole', 'c', { status_detail: { state: 'uncertain' } }),
      serviceOf('ecole', 'd'),
      serviceOf('ecole', 'e', { audiences: ['refugees'], service_areas: [{ territory: 'grande-province' }] }),
      serviceOf('ecole', 'f', { assured_date: '2026-05-05' }),
      serviceOf('ecole', 'g', { excluded_audiences: ['refugees'] }),
      serviceOf('ecole', 'h', { service_areas: [{ territory: 'le-torrent' }] }),
      serviceOf('ecole', 'i', gone),
    ];
    assert.deepEqual(way(services, { audience: ['refugees'] }), [
      'e province named',
      'f territory everyone',
      'd territory everyone',
      'c territory everyone',
      'b territory unsaid',
      'a unknown everyone',
    ]);
  });

  it('is one dataset for every audience: who asks changes the order and the words, never the records, but for who is turned away', () => {
    const services = [
      serviceOf('ecole', 'a', { audiences: ['families'] }),
      serviceOf('ecole', 'b', { audiences: ['refugees'] }),
      serviceOf('ecole', 'c'),
      serviceOf('ecole', 'd', { audiences: ['refugees'], excluded_audiences: ['families'] }),
    ];
    const asked = (audience: string): string[] => way(services, { audience: [audience] }).map((line) => line.replace(' territory', ''));
    assert.deepEqual(asked('refugees'), ['b named', 'd named', 'c everyone', 'a unsaid']);
    assert.deepEqual(asked('families'), ['a named', 'c everyone', 'b unsaid']);
    assert.deepEqual(
      way(services, {}).map(([key]) => key),
      ['a', 'b', 'c', 'd'],
      'for nobody in particular, nobody is turned away and no audience comes first',
    );
  });

  it('tells of the language: spoken, through an interpreter, unsaid, other', () => {
    const services = [
      serviceOf('ecole', 'a'),
      serviceOf('ecole', 'b', { languages: [{ code: 'fr' }] }),
      serviceOf('ecole', 'c', { languages: [{ code: 'ar', by_interpreter: true }] }),
      serviceOf('ecole', 'd', { languages: [{ code: 'ar' }] }),
    ];
    assert.deepEqual(way(services, { language: ['ar'] }), [
      'd territory  spoken',
      'c territory  interpreter',
      'a territory  unsaid',
      'b territory  other',
    ]);
  });

  it('reads several audiences as one person: turned away as one is turned away as both', () => {
    const services = [serviceOf('ecole', 'a', { excluded_audiences: ['refugees'] }), serviceOf('ecole', 'b', { audiences: ['families'] })];
    assert.deepEqual(way(services, { audience: ['families', 'refugees'] }), ['b territory named']);
  });

  it('goes through the stages in order, with what the rules say at each', () => {
    const continuum = wholeContinuum(regionOf([serviceOf('ecole', 'a', { stages: ['settlement'] })]));
    const journey = findJourney(continuum, { need: ['housing'], territory: 'les-erables' }, moment);
    assert.deepEqual(
      journey.map(({ stage, steps }) => `${stage.key} ${steps[0]?.findings.map(({ kind }) => kind).join()}`),
      ['before-arrival not-known', 'arrival not-known', 'settlement one-organization', 'integration not-known'],
    );
  });
});

describe('overlaps', () => {
  const over = (services: HsdsService[], query: OverlapsQuery = {}): string[] =>
    findOverlaps(
      wholeContinuum(regionOf(services)),
      { need: ['housing'], stage: ['arrival'], territory: 'les-erables', ...query },
      moment,
    ).map(
      ({ audience, organizations }) =>
        `${audience}: ${organizations.map(({ organization, services: of }) => `${organization.key} ${of.map(({ key }) => key).join('+')}`).join(', ')}`,
    );

  it('are several organizations for the same audience; not two services of one, nor what is not running or not sure', () => {
    const two = [serviceOf('ecole', 'a'), serviceOf('ville', 'b'), serviceOf('ville', 'c')];
    assert.deepEqual(over(two), ['everyone: ecole a, ville b+c']);
    assert.deepEqual(over(two.slice(1)), []);
    assert.deepEqual(over([...two.slice(1), serviceOf('ecole', 'a', gone)]), []);
    assert.deepEqual(over([...two.slice(1), serviceOf('ecole', 'a', { service_areas: [] })]), []);
    assert.deepEqual(over([...two.slice(1), serviceOf('ecole', 'a', { audiences: ['refugees'] })]), []);
    assert.deepEqual(over([...two.slice(1), serviceOf('ecole', 'a', { audiences: ['refugees'] })], { audience: ['refugees'] }), [
      'refugees: ecole a, ville b+c',
    ]);
    assert.deepEqual(over(two, { least: 3 }), []);
  });
});

describe('comparing', () => {
  const told = (all: Comparison[]): string[] => all.map(({ before, after, change }) => `${before.kind} → ${after.kind}: ${change}`);
  const cell = { need: ['housing'], stage: ['arrival'] };

  it('two territories', () => {
    const continuum = wholeContinuum(
      regionOf([
        serviceOf('ecole', 'a'),
        serviceOf('ville', 'b'),
        serviceOf('clsc', 'c', { service_areas: [{ territory: 'le-torrent' }] }),
      ]),
    );
    assert.deepEqual(told(compareTerritories(continuum, ['les-erables', 'le-torrent'], cell, moment)), [
      'served → one-organization: worse',
    ]);
    assert.deepEqual(told(compareTerritories(continuum, ['le-torrent', 'les-erables'], cell, moment)), [
      'one-organization → served: better',
    ]);
    assert.deepEqual(told(compareTerritories(continuum, ['les-erables', 'port-clair'], cell, moment)), ['served → not-known: unknown']);
    assert.deepEqual(compareTerritories(continuum, ['les-erables', 'monts-bleus'], cell, moment), []);
    assert.deepEqual(compareTerritories(continuum, ['les-erables', 'nowhere'], cell, moment), []);
  });

  it('two states of the records, and two moments of one', () => {
    const of = (...services: HsdsService[]) => ({ continuum: wholeContinuum(regionOf(services)), moment });
    const asked = { ...cell, territory: 'les-erables' };
    assert.deepEqual(told(compareMoments(of(serviceOf('ecole', 'a')), of(serviceOf('ecole', 'a', gone)), asked)), [
      'one-organization → suspended-only: worse',
    ]);
    assert.deepEqual(told(compareMoments(of(), of(serviceOf('ecole', 'a')), asked)), ['not-known → one-organization: known']);
    const { continuum } = of(serviceOf('ecole', 'a', gone));
    const before = { continuum, moment: { now: new Date('2024-10-01') } };
    assert.deepEqual(told(compareMoments(before, { continuum, moment }, asked)), ['one-organization → suspended-only: worse']);
  });
});
