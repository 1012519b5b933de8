import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { HsdsLocation, HsdsService } from '../hsds/types.js';
import { regionOf, serviceOf, wholeContinuum } from '../testing/continuum.js';
import { fixtureCatalog } from '../testing/fixture.js';
import { RULES } from './described.js';
import { findGaps } from './gaps.js';
import { RULES_VERSION } from './rules.js';
import { FINDING_KINDS, RULE_IDS, type Finding, type GapsQuery } from './types.js';

const now = new Date('2026-11-26T12:00:00Z');
const placeOf = (key: string): HsdsLocation | undefined => fixtureCatalog().locations.find((location) => location.key === key);
const [ombre, port] = [placeOf('phare-ombre'), placeOf('phare-port-clair')];

/** What the rules say of `housing` at `arrival` in `les-erables`. */
function found(services: HsdsService[], query: GapsQuery = {}): Finding {
  const all = findGaps(
    wholeContinuum(regionOf(services)),
    { need: ['housing'], stage: ['arrival'], territory: 'les-erables', ...query },
    { now },
  );
  assert.equal(all.length, 1);
  return all[0] as Finding;
}
const saying = (finding: Finding): string => `${finding.kind} ${[finding.rule, ...finding.also].join(' ')}`;
const rule = (services: HsdsService[], query?: GapsQuery): string => saying(found(services, query));
const keys = (services: readonly HsdsService[]): string[] => services.map(({ key }) => key);
const at = (...locations: (typeof port)[]): Pick<HsdsService, 'service_at_locations'> => ({
  service_at_locations: locations.map((location) => ({ location_id: location?.id ?? '' })),
});

// `ecole` and `ministere` have no place of their own; `phare` has one here and one in `port-clair`, `clsc` one in `le-torrent`.
const two = [serviceOf('ecole', 'a'), serviceOf('ministere', 'b')];

describe('rules of what is missing', () => {
  it('served: two organizations that run here', () => {
    const finding = found(two);
    assert.equal(saying(finding), 'served served');
    assert.deepEqual(keys(finding.services), ['a', 'b']);
    assert.equal(finding.organizations, 2);
  });

  it('one-organization: alone, however many services; not with another, nor with a partner', () => {
    assert.equal(rule([serviceOf('ecole', 'a'), serviceOf('ecole', 'b')]), 'one-organization one-organization');
    const partner = fixtureCatalog().organizations.find(({ key }) => key === 'ministere')?.id ?? '';
    assert.equal(rule([serviceOf('ecole', 'a', { partner_organization_ids: [partner] })]), 'served served');
    assert.equal(
      rule([serviceOf('ecole', 'a'), serviceOf('ministere', 'b', { status_detail: { state: 'uncertain' } })]),
      'one-organization one-organization',
    );
  });

  it('outside-only: all known places are outside; not with one inside, and not said where no place is known or the desk travels', () => {
    assert.equal(rule([serviceOf('clsc', 'a')]), 'outside-only outside-only one-organization');
    assert.equal(rule([serviceOf('phare', 'a', at(port))]), 'outside-only outside-only one-organization');
    assert.equal(rule([serviceOf('phare', 'a')]), 'one-organization one-organization');
    assert.equal(rule([serviceOf('phare', 'a', at(port, ombre))]), 'one-organization one-organization');
    assert.equal(rule([serviceOf('clsc', 'a'), serviceOf('ecole', 'b')]), 'served served');
    const catalog = regionOf([serviceOf('clsc', 'a')]);
    catalog.locations = catalog.locations.map((location) => ({ ...location, mobile: true }));
    const [finding] = findGaps(wholeContinuum(catalog), { need: ['housing'], stage: ['arrival'], territory: 'les-erables' }, { now });
    assert.equal(finding?.kind, 'one-organization');
  });

  it('part-only: some municipalities; not all of them, nor when asked for one of them', () => {
    const some = { service_areas: [{ territory: 'les-erables', municipalities: ['10001'] }] };
    assert.equal(rule([serviceOf('ecole', 'a', some), serviceOf('ministere', 'b', some)]), 'part-only part-only');
    assert.equal(rule([serviceOf('ecole', 'a', some), serviceOf('ministere', 'b')]), 'served served');
    assert.equal(rule([serviceOf('ecole', 'a', some), serviceOf('ministere', 'b', some)], { territory: '10001' }), 'served served');
    assert.equal(rule([serviceOf('ecole', 'a', some)], { territory: '10002' }), 'not-known known-elsewhere');
    const unsure = { service_areas: [{ territory: 'les-erables', municipalities: ['10001'], unconfirmed: true }] };
    assert.equal(rule([serviceOf('ecole', 'a', unsure)], { territory: '10002' }), 'not-known coverage-unsaid');
  });

  it('general-only: what names the audience is for other territories; not said when nothing names it anywhere, or when it is named here', () => {
    const refugees = { audience: ['refugees'] };
    const elsewhere = serviceOf('clsc', 'c', { audiences: ['refugees'], service_areas: [{ territory: 'le-torrent' }] });
    const wide = serviceOf('ministere', 'd', { audiences: ['refugees'], service_areas: [{ territory: 'grande-province' }] });
    const finding = found([...two, elsewhere], refugees);
    assert.equal(saying(finding), 'general-only general-only');
    assert.deepEqual([keys(finding.services), keys(finding.elsewhere)], [['a', 'b'], ['c']]);
    assert.equal(rule([...two, elsewhere, wide], refugees), 'general-only general-only');
    assert.equal(rule([...two, elsewhere, serviceOf('phare', 'e', { audiences: ['refugees'] })], refugees), 'served served');
    assert.equal(rule(two, refugees), 'served served');
    assert.equal(rule([...two, elsewhere]), 'served served');
  });

  it('stale: the newest date is past the limit; never of a record without a date', () => {
    assert.equal(rule([serviceOf('ecole', 'a', { assured_date: '2025-01-01' })]), 'stale-only stale');
    assert.equal(rule([serviceOf('ecole', 'a', { assured_date: '2026-01-01' })]), 'one-organization one-organization');
    assert.equal(rule([serviceOf('ecole', 'a')]), 'one-organization one-organization');
    const seen = (date_seen: string) => ({ assured_date: '2024-01-01', sources: [{ url: 'https://example.org/', date_seen }] });
    assert.equal(rule([serviceOf('ecole', 'a', seen('2026-02-02'))]), 'one-organization one-organization');
    assert.equal(rule([serviceOf('ecole', 'a', seen('2024-02-02'))]), 'stale-only stale');
  });

  it('unconfirmed: all uncertain, or to be back since a date that is past', () => {
    const finding = found([serviceOf('ecole', 'a', { status_detail: { state: 'uncertain' } })]);
    assert.equal(saying(finding), 'stale-only unconfirmed');
    assert.deepEqual(keys(finding.services), ['a']);
    const back = { status: 'temporarily closed', status_detail: { state: 'suspended', until: '2026-10' } } as const;
    assert.equal(rule([serviceOf('ecole', 'a', back)]), 'stale-only unconfirmed');
    assert.equal(
      rule([serviceOf('ecole', 'a', { status_detail: { state: 'uncertain' } }), ...two.slice(1)]),
      'one-organization one-organization',
    );
  });

  it('suspended: nothing replaces it; served where its replacement serves, whatever that is filed under', () => {
    const suspended = {
      status: 'temporarily closed',
      status_detail: { state: 'suspended', since: '2024-11', replaced_by: ['z'] },
    } as const;
    const gone = serviceOf('ecole', 'a', { ...suspended, status_detail: { ...suspended.status_detail, replaced_by: ['z'] } });
    assert.equal(rule([gone]), 'suspended-only suspended');
    const replacement = serviceOf('ministere', 'z', {
      needs: ['francisation'],
      stages: ['settlement'],
      service_areas: [{ territory: 'grande-province' }],
    });
    const replaced = found([gone, replacement]);
    assert.equal(saying(replaced), 'one-organization one-organization');
    assert.deepEqual([keys(replaced.services), keys(replaced.lost)], [['z'], ['a']]);
    const [one, others] = [['10001'], ['10002', '10003']].map((municipalities) => ({
      service_areas: [{ territory: 'les-erables', municipalities: municipalities }],
    }));
    assert.equal(
      rule([
        { ...gone, ...one },
        { ...replacement, ...others },
      ]),
      'suspended-only suspended',
    );
    assert.equal(
      rule([
        { ...gone, ...one },
        { ...replacement, ...one },
      ]),
      'part-only part-only one-organization',
    );
    const far = { ...replacement, service_areas: [{ territory: 'le-torrent' }] };
    assert.equal(rule([gone, far]), 'suspended-only suspended');
    assert.equal(
      rule([serviceOf('ecole', 'a', { ...gone, status_detail: { state: 'suspended', since: '2027-01' } })]),
      'one-organization one-organization',
    );
  });

  it('ended: a gap, unless something may serve', () => {
    const ended = serviceOf('ecole', 'a', { status: 'inactive', status_detail: { state: 'past', until: '2025-03-31' } });
    const finding = found([ended]);
    assert.equal(saying(finding), 'gap ended');
    assert.deepEqual(keys(finding.services), ['a']);
    assert.equal(rule([ended, serviceOf('ministere', 'b', { service_areas: [] })]), 'not-known coverage-unsaid');
    assert.equal(rule([ended, serviceOf('ministere', 'b')]), 'one-organization one-organization');
    assert.equal(rule([serviceOf('ecole', 'a', { status_detail: { state: 'pilot', until: '2025-06' } })]), 'gap ended');
    assert.equal(
      rule([serviceOf('ecole', 'a', { status_detail: { state: 'pilot', until: '2026-11' } })]),
      'one-organization one-organization',
    );
  });

  it('excluded: all here turn the audience away; not known where one only does not name it', () => {
    const refugees = { audience: ['refugees'] };
    const refuses = serviceOf('ecole', 'a', { excluded_audiences: ['refugees'] });
    const finding = found([refuses], refugees);
    assert.equal(saying(finding), 'gap excluded');
    assert.deepEqual(keys(finding.services), ['a']);
    assert.equal(rule([refuses]), 'one-organization one-organization');
    assert.equal(rule([refuses, serviceOf('ministere', 'b', { audiences: ['families'] })], refugees), 'not-known audience-unsaid');
    assert.equal(rule([refuses, serviceOf('ministere', 'b')], refugees), 'one-organization one-organization');
  });

  it('of a language: spoken, through an interpreter, not said, or others only; never a gap', () => {
    const inArabic = { language: ['ar'] };
    assert.equal(rule([serviceOf('ecole', 'a', { languages: [{ code: 'ar' }] })], inArabic), 'one-organization one-organization');
    assert.equal(
      rule([serviceOf('ecole', 'a', { languages: [{ code: 'ar', by_interpreter: true }] })], inArabic),
      'one-organization one-organization',
    );
    assert.equal(rule([serviceOf('ecole', 'a')], inArabic), 'not-known language-unsaid');
    assert.equal(rule([serviceOf('ecole', 'a', { languages: [{ code: 'fr-CA' }] })], inArabic), 'not-known other-languages');
    assert.equal(
      rule([serviceOf('ecole', 'a', { languages: [{ code: 'fr-CA' }] })], { language: ['fr'] }),
      'one-organization one-organization',
    );
  });

  it('negative and unknown cases of the rules that end in absence', () => {
    const refugees = { audience: ['refugees'] };
    // Suspended with a replacement that may serve here: nobody has said, so neither a gap nor served.
    const gone = serviceOf('ecole', 'a', { status: 'temporarily closed', status_detail: { state: 'suspended', replaced_by: ['z'] } });
    assert.equal(rule([gone, serviceOf('ministere', 'z', { needs: ['legal'], service_areas: [] })]), 'suspended-only suspended');
    // Unconfirmed beside one that is stale: one at least has an old date.
    const unsure = serviceOf('ecole', 'a', { status_detail: { state: 'uncertain' } });
    assert.equal(rule([unsure, serviceOf('ministere', 'b', { assured_date: '2024-01-01' })]), 'stale-only stale');
    // Who names another audience alone has not said; whoever is for everyone has.
    const families = serviceOf('ecole', 'a', { audiences: ['families'] });
    assert.equal(rule([families], refugees), 'not-known audience-unsaid');
    assert.equal(rule([families]), 'one-organization one-organization');
    assert.equal(rule([families, serviceOf('ministere', 'b')], refugees), 'one-organization one-organization');
    // Excluded, in a place nobody is sure of, or by what is gone: no evidence here.
    const refuses = { excluded_audiences: ['refugees'] };
    assert.equal(rule([serviceOf('ecole', 'a', { ...refuses, service_areas: [] })], refugees), 'not-known no-record');
    assert.equal(rule([serviceOf('ecole', 'a', { ...refuses, status: 'inactive' })], refugees), 'not-known no-record');
    assert.equal(
      rule([serviceOf('ecole', 'a', refuses), serviceOf('ministere', 'b', { service_areas: [] })], refugees),
      'not-known coverage-unsaid',
    );
    // Another language here, and one that does not say: it may be spoken.
    const inArabic = { language: ['ar'] };
    const french = serviceOf('ecole', 'a', { languages: [{ code: 'fr' }] });
    assert.equal(rule([french, serviceOf('ministere', 'b')], inArabic), 'not-known language-unsaid');
    assert.equal(rule([french]), 'one-organization one-organization');
    // Elsewhere, and gone there: nothing is known.
    const far = { service_areas: [{ territory: 'le-torrent' }] };
    assert.equal(rule([serviceOf('ecole', 'a', { ...far, status: 'inactive' })]), 'not-known no-record');
    assert.equal(rule([serviceOf('ecole', 'a', far), serviceOf('ministere', 'b', { service_areas: [] })]), 'not-known coverage-unsaid');
    // Ended here, and offered elsewhere: a gap here, and the others do not hide it.
    const ended = serviceOf('ecole', 'a', { status: 'inactive', status_detail: { state: 'past', until: '2025-03-31' } });
    assert.equal(rule([ended, serviceOf('ministere', 'b', far)]), 'gap ended');
  });

  it('not known: nobody has said, serves elsewhere, or no record; absence of data is never a gap', () => {
    assert.equal(rule([serviceOf('ecole', 'a', { service_areas: [] })]), 'not-known coverage-unsaid');
    assert.equal(
      rule([serviceOf('ecole', 'a', { service_areas: [{ territory: 'les-erables', unconfirmed: true }] })]),
      'not-known coverage-unsaid',
    );
    const elsewhere = found([serviceOf('ecole', 'a', { service_areas: [{ territory: 'le-torrent' }] })]);
    assert.equal(saying(elsewhere), 'not-known known-elsewhere');
    assert.deepEqual(keys(elsewhere.services), ['a']);
    const none = found([]);
    assert.equal(saying(none), 'not-known no-record');
    assert.deepEqual(none.services, []);
  });

  it('has a rule of every kind, each with its own id, as the documentation says', () => {
    assert.deepEqual(new Set(RULES.map(({ kind }) => kind)), new Set(FINDING_KINDS));
    assert.deepEqual(
      RULES.map(({ id }) => id),
      RULE_IDS,
    );
    const page = readFileSync(new URL('../../../../docs/decisions/0009-what-a-gap-is.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ');
    for (const { id, kind, means } of RULES) assert.ok(page.includes(`| \`${id}\` | \`${kind}\` | ${means} |`), id);
    assert.ok(page.includes(`\`RULES_VERSION\` ${RULES_VERSION}`));
  });
});
