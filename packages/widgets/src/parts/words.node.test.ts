import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CoordinatePrecision, HsdsLocation, HsdsService, ServiceHit, StatusDetail } from '@accueil/sdk';
import { costLabel } from './cost.js';
import { distanceLabel } from './distance.js';
import { ageLabel } from './eligibility.js';
import { languageLabel, languageList } from './languages.js';
import { addressLines } from './places.js';
import { periodLabel } from './period.js';
import { placeNames } from './place-names.js';
import { areaLabel } from './service-area.js';
import { uniqueSources } from './sources.js';
import { statusSentence } from './status-band.js';
import { termLabels } from './terms.js';
import { isOver, unknownFacts } from './unknowns.js';
import { verification } from './verification.js';

const service = (extra: Partial<HsdsService> = {}): HsdsService => ({
  id: 's',
  key: 's',
  organization_id: 'o',
  name: 'Service',
  status: 'active',
  service_areas: [],
  needs: [],
  stages: [],
  audiences: [],
  ...extra,
});
const hit = (extra: Partial<HsdsService> = {}, locations: HsdsLocation[] = []): ServiceHit => ({
  service: service(extra),
  organization: {
    id: 'o',
    key: 'o',
    name: 'Organisme',
    description: '',
    organization_kind: 'community',
    confidence: 'partial',
    sources: [],
  },
  locations,
  score: 0,
  highlights: {},
});
const place = (extra: Partial<HsdsLocation> = {}): HsdsLocation => ({
  id: 'l',
  key: 'l',
  location_type: 'physical',
  latitude: 46,
  longitude: -71,
  ...extra,
});
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

describe('status', () => {
  const sentence = (status_detail: StatusDetail) => plain(statusSentence(service({ status_detail }), 'fr'));
  test('a date is as precise as given, with its article', () => {
    assert.equal(sentence({ state: 'suspended', since: '2024-11' }), 'Suspendu depuis novembre 2024.');
    assert.equal(sentence({ state: 'suspended', since: '2024-11-05' }), 'Suspendu depuis le 5 novembre 2024.');
    assert.equal(sentence({ state: 'closed', until: '2017' }), 'Fermé depuis 2017.');
    assert.equal(sentence({ state: 'past', since: '2014', until: '2017' }), 'Ce projet s’est terminé en 2017.');
    assert.equal(sentence({ state: 'past', since: '2014' }), 'Ce projet est terminé.');
    assert.equal(sentence({ state: 'uncertain', since: '2014' }), 'À confirmer : nos derniers renseignements datent de 2014.');
  });
  test('a bare HSDS status is said too; an active service has none', () => {
    assert.equal(statusSentence(service({ status: 'temporarily closed' }), 'fr'), 'Fermé temporairement.');
    assert.equal(statusSentence(service(), 'fr'), undefined);
  });
});

describe('areas', () => {
  const names = { lang: 'fr', territoryName: (id: string) => id.toUpperCase(), municipalityName: (code: string) => `ville ${code}` };
  const label = (area: Parameters<typeof areaLabel>[0]) => plain(areaLabel(area, names));
  test('every kind of area is said in words, doubt included', () => {
    assert.equal(label({ territory: 'a' }), 'A');
    assert.equal(label({ territory: 'a', unconfirmed: true }), 'A (à confirmer)');
    assert.equal(label({ territory: 'a', municipalities: ['1', '2'] }), 'A : ville 1 et ville 2 seulement');
    assert.equal(
      label({ territory: 'a', municipalities: ['1'], unconfirmed: true }),
      'A : ville 1; le reste du territoire est à confirmer',
    );
    assert.equal(label({ territory: 'a', except: ['1'] }), 'A, sauf ville 1');
  });
});

describe('distance', () => {
  const label = (
    metres: number | undefined,
    coordinate_precision: CoordinatePrecision,
    locationsOf: ServiceHit['locationsOf'] = 'service',
  ) =>
    plain(
      distanceLabel(
        { locations: [place({ coordinate_precision })], locationsOf, ...(metres !== undefined && { distanceMetres: metres }) },
        'fr',
      ),
    );
  test('is no more exact than the point', () => {
    assert.equal(label(23_456, 'municipality'), 'à environ 23 km');
    assert.equal(label(0, 'municipality'), 'dans les environs');
    assert.equal(label(3400, 'address'), 'à environ 3,5 km');
    assert.equal(label(300, 'address'), 'à moins de 1 km');
    assert.equal(label(undefined, 'address'), undefined);
  });
  test('is the office’s where nobody has said where the service is given', () => {
    assert.equal(label(12_000, 'municipality', 'organization'), 'bureau de l’organisme à environ 12 km');
    assert.equal(label(0, 'municipality', 'organization'), 'bureau de l’organisme dans les environs');
    assert.equal(label(300, 'address', 'organization'), 'bureau de l’organisme à moins de 1 km');
  });
});

describe('cost', () => {
  test('only a known amount is shown', () => {
    assert.equal(costLabel(service(), 'fr'), undefined);
    assert.equal(costLabel(service({ fees_description: 'selon le revenu' }), 'fr'), undefined);
    assert.equal(costLabel(service({ cost_options: [{ currency: 'CAD' }] }), 'fr'), undefined);
    assert.equal(costLabel(service({ cost_options: [{ amount: 0 }] }), 'fr'), 'Gratuit');
    assert.equal(
      plain(costLabel(service({ cost_options: [{ amount: 7.5, currency: 'CAD', amount_description: 'par repas' }] }), 'fr')),
      '7,50 $ (par repas)',
    );
    assert.equal(costLabel(service({ cost_options: [{ amount: 5, currency: 'dollars' }] }), 'fr'), '5 dollars');
  });

  test('each price says for whom it is, and for one of what', () => {
    const cost_options = [
      { amount: 6, currency: 'CAD', option: 'entre deux municipalités', unit: 'par trajet' },
      { amount: 0, currency: 'CAD', option: 'inscription' },
    ];
    assert.equal(plain(costLabel(service({ cost_options }), 'fr')), '6 $ (entre deux municipalités, par trajet) / Gratuit (inscription)');
  });
});

describe('verification', () => {
  const now = new Date('2026-11-22');
  const { organization } = hit();
  test('only the organization’s own word counts, and it ages', () => {
    assert.equal(verification(service(), organization, 'fr', now), 'Pas encore vérifié par l’organisme');
    assert.equal(verification(service({ assured_date: '2026-05-12' }), organization, 'fr', now), 'Vérifié par l’organisme (12 mai 2026)');
    assert.equal(
      verification(service(), { ...organization, assured_date: '2025-01-01' }, 'fr', now),
      'Vérifié par l’organisme il y a plus d’un an (1 janvier 2025)',
    );
  });
});

describe('people and languages', () => {
  test('ages', () => {
    assert.equal(ageLabel(undefined, undefined), undefined);
    assert.equal(ageLabel(16, undefined), '16 ans et plus');
    assert.equal(ageLabel(0, 5), 'De 0 à 5 ans');
  });
  test('languages have names; unknown codes stay', () => {
    assert.equal(languageList([{ code: 'fr' }, { code: 'es' }, { code: 'fr', note: 'x' }], 'fr'), 'français et espagnol');
    assert.equal(languageLabel('pas-un-code-du-tout', 'fr'), 'pas-un-code-du-tout');
  });
  test('terms have labels; unknown keys stay readable', () => {
    const terms = termLabels([{ id: '1', key: 'a', taxonomy: 'needs', name: 'Besoin A' }]);
    assert.equal(terms.label('needs', 'a'), 'Besoin A');
    assert.equal(terms.label('stages', 'before-arrival'), 'before arrival');
  });
});

describe('what is not known', () => {
  test('names each fact no source gives', () => {
    assert.equal(unknownFacts(hit()).length, 8);
    assert.deepEqual(
      unknownFacts(
        hit({
          phones: [{ number: '211' }],
          email: 'a@b.example',
          schedules: [{ description: 'x' }],
          cost_options: [{ amount: 0 }],
          languages: [{ code: 'fr' }],
          application_process: 'x',
          service_areas: [{ territory: 'a' }],
        }),
      ),
      ['l’adresse exacte'],
    );
  });
  test('an office says nothing of the address of the service', () => {
    const address = { address_1: '1, rue A', city: 'Pinville', country: 'CA', address_type: 'physical' as const };
    const at = hit({}, [place({ addresses: [address] })]);
    assert.ok(!unknownFacts({ ...at, locationsOf: 'service' }).includes('l’adresse exacte'));
    assert.ok(unknownFacts({ ...at, locationsOf: 'organization' }).includes('l’adresse exacte'));
  });
  test('a place of the service may have its phone and its hours', () => {
    const at = hit({}, [place({ phones: [{ number: '211' }], schedules: [{ description: 'x' }] })]);
    assert.ok(!unknownFacts(at).some((fact) => ['le téléphone', 'les heures'].includes(fact)));
    assert.ok(unknownFacts({ ...at, locationsOf: 'organization' }).includes('le téléphone'));
  });
  test('a withheld address and a remote service have no missing address', () => {
    for (const extra of [{ address_withheld: true }, { location_type: 'virtual' as const }]) {
      assert.ok(!unknownFacts(hit({}, [place(extra)])).includes('l’adresse exacte'));
    }
  });
});

test('a service that cannot be had is over; one that asks for care only is not', () => {
  assert.ok(isOver(service({ status: 'defunct' })));
  assert.ok(isOver(service({ status_detail: { state: 'past' } })));
  for (const state of ['pilot', 'uncertain'] as const) assert.ok(!isOver(service({ status_detail: { state } })));
  assert.ok(!isOver(service()));
});

test('a period is as precise as it is given, and says « du » before a day only', () => {
  const label = (valid_from?: string, valid_to?: string) => plain(periodLabel({ valid_from, valid_to }, 'fr'));
  assert.equal(label(), '');
  assert.equal(label('2024-12'), 'À partir de décembre 2024');
  assert.equal(label('2024-12', '2025-03'), 'De décembre 2024 à mars 2025');
  assert.equal(label(undefined, '2025-03-02'), 'Jusqu’au 2 mars 2025');
  assert.equal(label('2024-12', '2025-03-02'), 'À partir de décembre 2024 · Jusqu’au 2 mars 2025');
});

test('an address is written without what is not known', () => {
  assert.deepEqual(addressLines({ city: 'Pinville', country: 'CA', address_type: 'physical' }), ['Pinville']);
  assert.deepEqual(
    addressLines({
      address_1: '12, rue A',
      city: 'Pinville',
      state_province: 'QC',
      postal_code: 'J0B 1A0',
      country: 'CA',
      address_type: 'physical',
    }).map(plain),
    ['12, rue A', 'Pinville (QC)  J0B 1A0'],
  );
});

test('places are named, those that share a name by their full one, unknown ones by their code', () => {
  const at = { territory: 'a', latitude: 0, longitude: 0, homonym: true };
  const names = placeNames(
    [{ id: 'a', name: 'Les Pins', kind: 'territory' }],
    [
      { ...at, code: '1', name: 'Pinville', full_name: 'Ville de Pinville' },
      { ...at, code: '2', name: 'Pinville', full_name: 'Canton de Pinville' },
    ],
  );
  assert.deepEqual(['1', '2', '3'].map(names.municipalityName), ['Ville de Pinville', 'Canton de Pinville', '3']);
  assert.deepEqual(['a', 'b'].map(names.territoryName), ['Les Pins', 'b']);
  assert.deepEqual(['1', '3'].map(names.territoryOf), ['a', undefined]);
});

test('a source is listed once, unless it supports something else', () => {
  const source = { url: 'https://a.example/', supports: 'x' };
  assert.equal(uniqueSources([source, { ...source }, { url: source.url }]).length, 2);
});
