import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linkGazetteer } from '../geo/gazetteer.js';
import type { HsdsServiceArea } from '../hsds/types.js';
import { COVERAGES } from '../search/types.js';
import { fixtureGazetteer } from '../testing/fixture.js';
import { coverageOf, territoriesOf, type CoverageAsk } from './coverage.js';

const gazetteer = linkGazetteer(fixtureGazetteer(), 'territories.json');
const territories = territoriesOf(gazetteer, 'monts-bleus', new Set());
const cover = (areas: HsdsServiceArea[], ...asks: CoverageAsk[]): string => coverageOf({ service_areas: areas }, asks, territories);

const T = { territory: 'les-erables' };
const town = { territory: 'les-erables', municipality: '10001' };
const other = { territory: 'les-erables', municipality: '10002' };
const far = { territory: 'le-torrent', municipality: '20001' };

describe('coverage', () => {
  it('of a town', () => {
    assert.equal(cover([{ territory: 'les-erables' }], town), 'territory');
    assert.equal(cover([{ territory: 'monts-bleus' }], town), 'region');
    assert.equal(cover([{ territory: 'grande-province' }], town), 'province');
    assert.equal(cover([{ territory: 'le-torrent' }], town), 'elsewhere');
    assert.equal(cover([{ territory: 'les-erables', municipalities: ['10001'] }], town), 'municipality');
    assert.equal(cover([{ territory: 'les-erables', municipalities: ['10001'] }], other), 'elsewhere');
    assert.equal(cover([{ territory: 'les-erables', municipalities: ['10001'], unconfirmed: true }], other), 'unknown');
    assert.equal(cover([{ territory: 'les-erables', municipalities: ['10001'], unconfirmed: true }], town), 'municipality');
    assert.equal(cover([{ territory: 'les-erables', except: ['10001'] }], town), 'elsewhere');
    assert.equal(cover([{ territory: 'les-erables', except: ['10001'] }], other), 'territory');
    assert.equal(cover([{ territory: 'monts-bleus', except: ['10001'] }], town), 'elsewhere');
    assert.equal(cover([{ territory: 'monts-bleus', municipalities: ['10001'] }], town), 'municipality');
  });

  it('of a whole territory', () => {
    assert.equal(cover([T], T), 'territory');
    assert.equal(cover([{ ...T, municipalities: ['10001'] }], T), 'municipality');
    assert.equal(cover([{ ...T, municipalities: ['10001', '10002', '10003'] }], T), 'territory');
    assert.equal(cover([{ ...T, except: ['10001'] }], T), 'territory');
    assert.equal(cover([{ ...T, except: ['10001', '10002', '10003'] }], T), 'elsewhere');
    assert.equal(cover([{ ...T, unconfirmed: true }], T), 'unknown');
    assert.equal(cover([{ territory: 'monts-bleus', municipalities: ['20001'] }], T), 'elsewhere');
    assert.equal(cover([{ territory: 'monts-bleus', municipalities: ['20001'], unconfirmed: true }], T), 'unknown');
  });

  it('of a region holds what serves a part of it', () => {
    assert.equal(cover([T], { territory: 'monts-bleus' }), 'territory');
    assert.equal(cover([{ ...T, municipalities: ['10001'] }], { territory: 'monts-bleus' }), 'municipality');
    assert.equal(cover([{ territory: 'grande-province' }], { territory: 'monts-bleus' }), 'province');
  });

  it('is unknown when nobody has said, or names a territory nobody knows', () => {
    assert.equal(cover([], town), 'unknown');
    assert.equal(cover([{ territory: 'atlantide' }], town), 'unknown');
    assert.equal(cover([T]), 'unknown');
  });

  it('of several places is the best of them', () => {
    assert.equal(cover([T], far, town), 'territory');
    assert.equal(cover([T, { territory: 'grande-province' }], far), 'province');
  });

  it('without a gazetteer goes by ids, and says unknown where they do not tell', () => {
    const bare = territoriesOf(undefined, 'monts-bleus', new Set(['les-erables', 'le-torrent']));
    const ask = (area: HsdsServiceArea): string => coverageOf({ service_areas: [area] }, [T], bare);
    assert.equal(ask(T), 'territory');
    assert.equal(ask({ territory: 'monts-bleus' }), 'region');
    assert.equal(ask({ territory: 'le-torrent' }), 'elsewhere');
    assert.equal(ask({ territory: 'grande-province' }), 'unknown');
    assert.equal(ask({ ...T, municipalities: ['10001'] }), 'municipality');
  });

  it('only gets better with another area or another place asked', () => {
    const codes = gazetteer.municipalities.map(({ code }) => code);
    const list = fc.subarray(codes, { minLength: 1 });
    const area: fc.Arbitrary<HsdsServiceArea> = fc
      .record(
        {
          territory: fc.constantFrom(...gazetteer.territories.map(({ id }) => id), 'atlantide'),
          municipalities: list,
          except: list,
          unconfirmed: fc.boolean(),
        },
        { requiredKeys: ['territory'] },
      )
      .map(({ municipalities, ...rest }) => (rest.except ? rest : { ...rest, ...(municipalities ? { municipalities } : {}) }));
    const ask: fc.Arbitrary<CoverageAsk> = fc.constantFrom(
      ...gazetteer.municipalities.map(({ code, territory }) => ({ territory, municipality: code })),
      ...gazetteer.territories.map(({ id }) => ({ territory: id })),
    );
    const rank = (areas: HsdsServiceArea[], asks: CoverageAsk[]): number =>
      COVERAGES.indexOf(coverageOf({ service_areas: areas }, asks, territories));
    fc.assert(
      fc.property(
        fc.array(area, { minLength: 1, maxLength: 4 }),
        area,
        fc.array(ask, { minLength: 1, maxLength: 4 }),
        ask,
        (areas, area2, asks, ask2) => {
          assert.ok(rank([...areas, area2], asks) <= rank(areas, asks));
          assert.ok(rank(areas, [...asks, ask2]) <= rank(areas, asks));
          assert.equal(rank([...areas].reverse(), [...asks].reverse()), rank(areas, asks));
        },
      ),
    );
  });
});
