import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { HsdsService } from '../hsds/types.js';
import { regionOf, serviceOf, wholeContinuum } from '../testing/continuum.js';
import { fixtureGazetteer } from '../testing/fixture.js';
import { findGaps } from './gaps.js';
import { findJourney } from './journey.js';
import { makeMatrix } from './matrix.js';
import { findNext } from './next.js';
import { findOverlaps } from './overlaps.js';
import { FINDING_KINDS, type ContinuumMatrix, type Finding } from './types.js';

const moment = { now: new Date('2026-11-26T12:00:00Z') };
const query = { need: ['housing', 'health'], stage: ['arrival'], audience: ['refugees'], language: ['fr'] };
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 });

const TOWNS = ['10001', '10002', '10003'];
const area = fc.oneof(
  fc.record({ territory: fc.constantFrom('les-erables', 'le-torrent', 'port-clair', 'monts-bleus', 'grande-province') }),
  fc.record({ territory: fc.constant('les-erables'), municipalities: fc.subarray(TOWNS, { minLength: 1 }) }),
  fc.record({ territory: fc.constant('les-erables'), except: fc.subarray(TOWNS, { minLength: 1 }) }),
  fc.record({ territory: fc.constant('les-erables'), unconfirmed: fc.constant(true) }),
);
const state = fc.constantFrom<Partial<HsdsService>>(
  {},
  { status_detail: { state: 'uncertain' } },
  { status: 'temporarily closed', status_detail: { state: 'suspended', replaced_by: ['s0'] } },
  { status: 'inactive', status_detail: { state: 'past', until: '2025' } },
  { assured_date: '2024-01-01' },
);
const parts = fc.record({
  of: fc.constantFrom('phare', 'clsc', 'ecole', 'ville', 'ministere'),
  service_areas: fc.array(area, { maxLength: 2 }),
  needs: fc.subarray(['housing', 'health', 'vaccination'], { minLength: 1 }),
  stages: fc.subarray(['arrival', 'settlement'], { minLength: 1 }),
  audiences: fc.subarray(['everyone', 'refugees']),
  excluded_audiences: optional(fc.constant(['refugees'])),
  languages: optional(fc.array(fc.record({ code: fc.constantFrom('fr', 'ar') }), { minLength: 1, maxLength: 2 })),
  state,
});
/** Some services, each with its own key. */
const someServices = fc.array(parts, { maxLength: 6 }).map((all) =>
  all.map(({ of, state: stands, ...rest }, n) => {
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return serviceOf(of, `s${n}`, { ...given, ...stands });
  }),
);
const worth = ({ kind }: Finding): number => FINDING_KINDS.indexOf(kind);
/** What a continuum answers, as text. */
function answers(services: HsdsService[]): string {
  const continuum = wholeContinuum(regionOf(services));
  const matrices: ContinuumMatrix[] = [makeMatrix(continuum, {}, moment), makeMatrix(continuum, { by: 'organization' }, moment)];
  const next = services
    .map(({ key }) => key)
    .sort()
    .map((key) => findNext(continuum, key, {}, moment));
  return JSON.stringify([
    matrices,
    findGaps(continuum, query, moment),
    findOverlaps(continuum, {}, moment),
    findJourney(continuum, query, moment),
    next,
  ]);
}

describe('whatever the records', () => {
  it('the order of the services changes no answer', () => {
    fc.assert(
      fc.property(
        someServices.chain((services) => fc.tuple(fc.constant(services), fc.shuffledSubarray(services, { minLength: services.length }))),
        ([services, shuffled]) => answers(structuredClone(services)) === answers(structuredClone(shuffled)),
      ),
      { numRuns: 60 },
    );
  });

  it('an active service that turns nobody away never makes a gap', () => {
    fc.assert(
      fc.property(someServices, parts, (services, { of, needs, stages, audiences, service_areas, languages }) => {
        const before = findGaps(wholeContinuum(regionOf(structuredClone(services))), query, moment);
        const added = serviceOf(of, 'zz', { needs, stages, audiences, service_areas, ...(languages ? { languages } : {}) });
        const after = findGaps(wholeContinuum(regionOf([...structuredClone(services), added])), query, moment);
        for (const [n, finding] of after.entries()) {
          if (finding.kind === 'gap') assert.equal(before[n]?.kind, 'gap');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('an active service that serves it makes the answer served, one way or another', () => {
    fc.assert(
      fc.property(someServices, (services) => {
        const added = serviceOf('ecole', 'zz', { audiences: ['refugees'], languages: [{ code: 'fr' }], needs: ['housing'] });
        const [finding] = findGaps(
          wholeContinuum(regionOf([...structuredClone(services), added])),
          { ...query, need: ['housing'], territory: 'les-erables' },
          moment,
        );
        assert.ok(finding && worth(finding) <= FINDING_KINDS.indexOf('outside-only'), finding?.kind);
        assert.ok(finding.services.some(({ key }) => key === 'zz'));
      }),
      { numRuns: 200 },
    );
  });

  it("a territory's services are those of its municipalities together, and a region's those of its territories", () => {
    const running = (services: HsdsService[], territory: string | string[]): string[] => {
      const matrix = makeMatrix(
        wholeContinuum(regionOf(structuredClone(services))),
        { territory, need: ['housing'], stage: ['arrival'] },
        moment,
      );
      const entries = matrix.rows.flatMap(({ cells }) => cells.flat());
      return [...new Set(entries.flatMap((entry) => entry.services.map(({ key }) => key)))].sort();
    };
    const choices = fixtureGazetteer()
      .territories.filter(({ kind }) => kind === 'territory')
      .map(({ id }) => id);
    fc.assert(
      fc.property(someServices, (services) => {
        assert.deepEqual(running(services, 'les-erables'), running(services, TOWNS));
        assert.deepEqual(running(services, 'monts-bleus'), running(services, choices));
      }),
      { numRuns: 150 },
    );
  });

  it('a territory is served exactly where one of its municipalities is', () => {
    const isServed = (services: HsdsService[], territory: string): boolean => {
      const [finding] = findGaps(
        wholeContinuum(regionOf(structuredClone(services))),
        { territory, need: ['housing'], stage: ['arrival'] },
        moment,
      );
      return finding !== undefined && worth(finding) <= FINDING_KINDS.indexOf('outside-only');
    };
    fc.assert(
      fc.property(someServices, (services) => isServed(services, 'les-erables') === TOWNS.some((town) => isServed(services, town))),
      { numRuns: 200 },
    );
  });

  it('overlaps are what the services themselves say: every organization of one runs a service there, and all are told', () => {
    fc.assert(
      fc.property(someServices, (services) => {
        for (const { need, stage, territory, organizations } of findOverlaps(wholeContinuum(regionOf(services)), {}, moment)) {
          assert.ok(organizations.length >= 2);
          assert.equal(new Set(organizations.map(({ organization }) => organization.key)).size, organizations.length);
          const [finding] = findGaps(
            wholeContinuum(regionOf(structuredClone(services))),
            { need: [need], stage: [stage], territory },
            moment,
          );
          const running = new Set(finding?.services.map(({ key }) => key));
          for (const { organization, services: own } of organizations) {
            assert.ok(own.length > 0);
            for (const service of own) assert.deepEqual([service.organization_id, running.has(service.key)], [organization.id, true]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a finding that is not about an absence shows what proves it; an absence has nothing that serves', () => {
    fc.assert(
      fc.property(someServices, (services) => {
        for (const finding of findGaps(wholeContinuum(regionOf(services)), query, moment)) {
          if (finding.rule !== 'no-record') assert.ok(finding.services.length > 0, finding.rule);
          else assert.deepEqual([finding.services, finding.lost, finding.unsaid], [[], [], []]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
