import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { client, organization, place, places, service, services, validated } from './testing/real-region.js';

/** The ten things real records need: each is held by real records, named here. The last five are in `ten-needs-people.test.ts`. */

it('the region has no fault', () => assert.deepEqual(validated.diagnostics, []));

describe('1. a status with a date, a reason and a replacement', () => {
  const accueil = client();
  const found = async (query: string): Promise<string[]> =>
    (await accueil.services.search({ query, perPage: 5 })).contents.map((hit) => hit.service.key);

  it('the suspended French courses', () => {
    const suspended = services.filter((item) => item.status_detail?.state === 'suspended');
    assert.deepEqual(suspended.map(({ key }) => key).sort(), [
      'csshc--francisation-adultes',
      'cssrs--fsl-adultes',
      'cssvdc-francisation',
      'etsb--francisation',
      'etsb-francisation-campus-bm',
    ]);
    for (const { key, status, status_detail: detail } of suspended) {
      assert.equal(status, 'temporarily closed', key);
      assert.ok(detail?.since && detail.reason && detail.replaced_by, key);
    }
  });

  it('closed offices, and a portal that replaced another', () => {
    for (const key of ['sq-bureau-bedford', 'sq-bureau-lac-brome', 'sq-bureau-stanstead', 'sq-bureau-cookshire-eaton', 'la-place-0-5']) {
      const { status, status_detail: detail, sources } = service(key);
      assert.equal(status, 'defunct', key);
      assert.equal(sources?.length, 1, key);
      assert.ok(detail?.since && detail.reason && detail.replaced_by, key);
    }
  });

  it('a pilot with an end date, a project that is over', () => {
    const pilot = service('limocar-navette-demande').status_detail;
    assert.deepEqual([pilot?.state, pilot?.since, pilot?.until], ['pilot', '2024-06', '2025-06']);
    assert.equal(service('dvsf-cdc--atelier').status_detail?.until, '2023-12-15');
  });

  // The first one is what to use now.
  for (const [query, first] of [
    ['Services Québec Bedford', 'sq-guichet-emploi'],
    ['Services Québec Lac-Brome', 'sq-guichet-emploi'],
    ['bureau Services Québec Stanstead', 'sq-guichet-emploi'],
    ['Services Québec Cookshire-Eaton', 'services-quebec-haut-saint-francois--guichet'],
    ['La Passerelle', 'maison-jaune--femmes'],
    ['Régie du logement', 'tal-renseignements'],
    ['CJE Richmond', 'destination-carrefour--jeunes'],
    ['CJE Drummond-Bois-Francs', 'destination-carrefour--jeunes'],
    ['CJE MRC Coaticook', 'carrefour-coaticook--orientation'],
    ['La Place 0-5', 'portail-garde-inscription'],
    ['CSRS', 'cssrs--classes-accueil'],
  ] as const) {
    it(`« ${query} » finds ${first} first`, async () => assert.equal((await found(query))[0], first));
  }

  it('a closed office is still found by its own name, under what to use instead', async () => {
    for (const town of ['Bedford', 'Stanstead', 'Lac-Brome', 'Cookshire-Eaton'])
      assert.ok((await found(`Bureau de Services Québec ${town}`)).includes(`sq-bureau-${town.toLowerCase()}`), town);
  });

  it('the former name of a town is the town', async () => {
    const page = await accueil.services.search({ query: 'banque alimentaire Asbestos' });
    assert.equal(page.understood.place?.name, 'Val-des-Sources');
    assert.equal(page.contents[0]?.service.key, 'cab-des-sources--la-manne');
  });

  it('suspended courses give way to what replaces them', async () => {
    const keys = await found('francisation hauts-cantons');
    assert.ok(keys.indexOf('fq-cours-en-classe') < keys.indexOf('csshc--francisation-adultes'));
    assert.ok(keys.includes('fq-cours-en-classe'));
  });
});

describe('2. territory is not a place', () => {
  const areas = (key: string) => service(key).service_areas ?? [];

  it('named municipalities; all but two; all but one', () => {
    assert.equal(areas('sos-aide-alimentaire')[0]?.municipalities?.length, 4);
    assert.deepEqual(areas('sam-jumelage-linguistique')[0]?.except?.length, 2);
    assert.deepEqual(areas('sq-securite')[0]?.except?.length, 1);
  });

  it('a list of MRC, all Estrie, all Québec, an area to be confirmed', () => {
    assert.equal(areas('calacs-agression-estrie--ligne').length, 7);
    assert.deepEqual(areas('sery-travailleurs-agricoles-temporaires'), [{ territory: 'estrie' }]);
    assert.deepEqual(areas('211-ligne'), [{ territory: 'quebec' }]);
    assert.equal(areas('rivo-psychotherapie')[0]?.unconfirmed, true);
  });
});

describe('3. places', () => {
  it('several sites', () => assert.equal(service('la-bouee--externe').locations?.length, 3));

  it("the mobile desk of SERY, in another organization's rooms", () => {
    const desk = place('sery-cowansville');
    assert.deepEqual([desk.mobile, desk.host_organization], [true, 'mrc-brome-missisquoi']);
    assert.deepEqual(service('sery-brome-missisquoi-mobile').locations, ['sery-cowansville']);
  });

  it('a shelter without an address', () => {
    const shelter = place('escale-1');
    assert.equal(shelter.address_withheld, true);
    assert.deepEqual([shelter.addresses?.[0]?.address_1, shelter.latitude], [undefined, undefined]);
  });

  it('a temporary place, since a month', () => assert.equal(place('pnd-halte-richard-goulet').valid_from, '2024-12'));

  it('a place that is a screen, alone or beside a real one', () => {
    assert.equal(place('carnets-de-route-en-ligne').location_type, 'virtual');
    assert.deepEqual(service('carnets-de-route-site').locations, ['carnets-de-route-en-ligne']);
    assert.deepEqual(
      organization('clinique-juridique-barreau').locations?.map((item) => item.location_type),
      ['physical', 'virtual'],
    );
  });

  it('sites outside Estrie: a town, no territory', () => {
    for (const key of ['mifi-montreal', 'rattmaq-valleyfield'])
      assert.deepEqual([place(key).territory, place(key).municipality], [undefined, undefined], key);
  });

  it('streets without a number are never a point', () => {
    const streets = places.filter((item) => item.addresses?.some(({ address_1: street }) => street !== undefined && !/^\d/.test(street)));
    assert.ok(streets.length >= 10);
    assert.ok(streets.every((item) => item.latitude === undefined));
  });

  it('what a place offers to who cannot walk, and help to get there', () => {
    for (const key of ['meridienne-1', 'maison-jaune-cookshire']) assert.ok(place(key).accessibility, key);
    assert.ok(place('calacs-granby-granby').transportation);
  });
});

describe('4. hours', () => {
  const schedules = (key: string) => service(key).schedules ?? [];

  it('split days, one odd day, day and night, past midnight', () => {
    const split = schedules('sarl-val-saint-francois-sources--sarl');
    assert.deepEqual(
      split.map((line) => [line.byday, line.opens_at]),
      [
        ['MO,TU,WE,TH', '10:00'],
        ['MO,TU,WE,TH', '13:00'],
      ],
    );
    assert.deepEqual(
      schedules('stc-des-sources--bureau').flatMap((line) => (line.byday === 'FR' ? [line.closes_at] : [])),
      ['12:00', '14:00'],
    );
    const [always] = schedules('escale-estrie--ecoute');
    assert.deepEqual([always?.opens_at, always?.closes_at], ['00:00', '24:00']);
    const [night] = schedules('secours-amitie-estrie--ecoute');
    assert.deepEqual([night?.opens_at, night?.closes_at, night?.timezone_iana], ['08:00', '03:00', 'America/Toronto']);
  });

  it('booking hours that differ from office hours', () => {
    const types = schedules('mrcbm-transport-collectif').map((line) => line.attending_type);
    assert.deepEqual(types, [undefined, 'booking']);
  });

  it('public holidays: open and closed', () => {
    const onHolidays = (key: string) => schedules(key).map((line) => line.public_holidays);
    assert.deepEqual(onHolidays('211-ligne'), [undefined, 'open']);
    assert.deepEqual(onHolidays('ciusss-estrie-chus--gap'), [undefined, 'open']);
    assert.deepEqual(onHolidays('tapn-transport-adapte'), ['open']);
    assert.deepEqual(onHolidays('ircc-telecentre'), ['closed']);
    assert.deepEqual(onHolidays('mrcbm-transport-collectif'), ['closed', 'closed']);
  });

  it('by appointment only, with when it was seen', () => {
    assert.deepEqual(
      schedules('cab-windsor--banque').map((line) => [line.byday, line.by_appointment, line.date_seen]),
      [['TH', true, '2021']],
    );
    for (const key of ['la-bouee--externe', 'clinique-juridique-barreau--conseils'])
      assert.equal(schedules(key)[0]?.by_appointment, true, key);
  });

  it('a season with its dates, hours since a day', () => {
    const [season] = schedules('banque-alimentaire-memphremagog--paniers-noel');
    assert.deepEqual([season?.valid_from, season?.valid_to], ['2016-11-21', '2016-12-02']);
    assert.equal(schedules('trans-appel--sherbrooke')[0]?.valid_from, '2023-07-10');
  });

  it('the words as given beside all of them', () => {
    for (const { key, schedules: lines } of services)
      if (lines)
        assert.ok(
          lines.some((line) => line.description),
          key,
        );
  });
});

describe('5. phones', () => {
  const phones = (key: string) => service(key).phones ?? [];

  it('short codes and their options', () => {
    assert.equal(phones('211-ligne')[0]?.number, '211');
    assert.equal(phones('811-info-sante')[0]?.number, '811');
    assert.match(JSON.stringify(phones('811-info-sante')[0]?.description), /option 2/);
  });

  it('letters to dial', () => {
    assert.match(JSON.stringify(phones('appelle-suicide')[0]?.description), /1 866 APPELLE/);
    assert.match(JSON.stringify(phones('tal-renseignements')[0]?.description), /1 800 683-BAIL/);
  });

  it('an extension is a string; a line for text telephones', () => {
    assert.equal(phones('etsb-admissibilite-anglais')[0]?.extension, '55012');
    assert.ok(organization('mifi').phones?.some((item) => item.type === 'tty'));
  });
});
