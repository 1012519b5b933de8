import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { compareOrganizations } from '../scripts/convert/compare.js';
import { convert } from '../scripts/convert/convert.js';
import { CLOSED_SERVICES } from '../scripts/convert/decisions/closed-services.js';
import { TOLD_HOURS } from '../scripts/convert/decisions/hours.js';
import { ORGANIZATION_MEMBERS } from '../scripts/convert/decisions/organization-members.js';
import { PLACE_MEMBERS, VIRTUAL_PLACES } from '../scripts/convert/decisions/place-members.js';
import { SERVICE_MEMBERS } from '../scripts/convert/decisions/service-members.js';
import { STAGE_ROLES } from '../scripts/convert/decisions/stage-roles-wide.js';
import { TRAINING_MEMBERS } from '../scripts/convert/decisions/trainings.js';
import { hasSharedData, readSharedData, SHARED_DATA, type SharedOrganization } from '../scripts/convert/shared-data.js';
import type { OrganizationFile, ServiceFile } from '../scripts/convert/steward-files.js';
import { contactsOf, leaves, spoken } from '../scripts/convert/traces.js';

const FOLDER = new URL('../estrie/', import.meta.url);
const here = hasSharedData();
const skip = here ? false : 'the gathered facts (../shared/data) are not here';
const readYaml = (name: string): unknown => parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const readFolder = <T>(name: string): T[] =>
  readdirSync(new URL(`${name}/`, FOLDER))
    .sort()
    .map((file) => readYaml(`${name}/${file}`) as T);

interface TrainingFile {
  key: string;
  kind: string;
  name: { fr: string; en?: string };
  provider: (string | { name: string })[];
  url: string;
  hasCourseInstance?: { startDate: string; endDate?: string }[];
  sources: { url: string; supports?: string }[];
}
interface GazetteerFile {
  territories: { id: string; kind: string; aliases?: { name: string; unverified?: boolean }[] }[];
  municipalities: { code: string; latitude: number; longitude: number; aliases?: { name: string; unverified?: boolean }[] }[];
  localities: { name: string; municipality: string; latitude: number; longitude: number }[];
  postal_areas: { code: string; municipalities: string[]; latitude?: number; longitude?: number }[];
}

// A skipped suite is not counted as a skipped test: one stands for it.
if (!here) it('the records of Estrie against the gathered facts', { skip }, () => undefined);

describe('the records of Estrie against the gathered facts', { skip }, () => {
  const data = here ? readSharedData() : undefined!;
  const notes = here ? readFileSync(new URL('README.md', SHARED_DATA), 'utf8') : '';
  const organizations = readFolder<OrganizationFile>('organizations');
  const trainings = readFolder<TrainingFile>('trainings');
  const services = organizations.flatMap((item) => item.services ?? []);
  const answers = new Map(services.flatMap((item) => [item.key, ...(item.former_keys ?? [])].map((key) => [key, item])));

  it('hold nothing the facts do not say, and lost nothing of them', () => {
    assert.deepEqual(compareOrganizations(organizations, data, notes), []);
  });

  it('answer to each of 194 organizations, 435 services and 192 places', () => {
    const keys = new Set(organizations.flatMap((item) => [item.key, ...(item.former_keys ?? [])]));
    assert.equal(data.organizations.filter((item) => keys.has(item.id)).length, 194);
    assert.equal(data.organizations.flatMap((item) => item.services).filter((item) => answers.has(item.id)).length, 435);
    const places = organizations.flatMap((item) => item.locations ?? []).filter((item) => item.location_type !== 'virtual');
    assert.equal(places.length, 192);
  });

  it('hold the interrupted French courses as suspended, with a date, a reason and what replaces them', () => {
    for (const [key, since] of [
      ['csshc--francisation-adultes', '2024-11-22'],
      ['etsb--francisation', '2024-11'],
      ['etsb-francisation-campus-bm', '2024-11-25'],
      ['cssvdc-francisation', '2024-11-08'],
      ['cssrs--fsl-adultes', '2025-06'],
    ] as const) {
      const service = answers.get(key)!;
      assert.equal(service.status, 'temporarily closed', key);
      assert.deepEqual(
        [service.status_detail?.state, service.status_detail?.since, service.status_detail?.replaced_by],
        ['suspended', since, ['fq-cours-en-classe', 'fq-cours-en-ligne']],
        key,
      );
      assert.ok(leaves(service.status_detail).length > 4, `${key}: no reason`);
    }
    assert.equal(services.filter((item) => item.status_detail?.state === 'suspended').length, 5);
  });

  it('give the family-doctor line one record, under every key it was gathered with', () => {
    const gap = ['ciusss-estrie-chus--gap', 'ciusss-gap-estrie', '811-gap'].map((key) => answers.get(key));
    assert.ok(gap[0] !== undefined && gap.every((item) => item === gap[0]));
  });

  it('find the old names the README lists', () => {
    const words = spoken(leaves([organizations, readYaml('territories.yaml')]).join('\n'));
    for (const name of [
      'Asbestos',
      'CSRS',
      'CJE Richmond',
      'CJE Drummond-Bois-Francs',
      'CJE MRC Coaticook',
      'La Passerelle',
      'Régie du logement',
      'La Place 0-5',
      'Bedford',
      'Lac-Brome',
      'Stanstead',
      'Cookshire-Eaton',
    ])
      assert.ok(words.includes(spoken(name)), name);
  });

  it('write French with no-break spaces where a line must not end', () => {
    const texts = (value: unknown): string[] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = 'fr' in value && typeof value.fr === 'string' ? [value.fr] : [];
      return [...own, ...Object.values(value).flatMap(texts)];
    };
    const french = texts([organizations, trainings]);
    assert.ok(french.length > 900);
    assert.deepEqual(
      french.filter((text) => /«[^\u00a0]|[^\u00a0]»|[^\u00a0]:(?=\s|$)|\d [$%]/u.test(text)),
      [],
    );
  });

  it('show no point and no street for a shelter', () => {
    const withheld = organizations.flatMap((item) => item.locations ?? []).filter((item) => item.address_withheld);
    assert.ok(withheld.length >= 5);
    assert.ok(
      withheld.every((item) => item.latitude === undefined && (item.addresses ?? []).every((address) => address.address_1 === undefined)),
    );
    const confidential = data.organizations
      .flatMap((item) => item.locations ?? [])
      .filter((item) => /confidentielle|non publiée/.test(item.name ?? ''));
    assert.ok(confidential.every((item) => withheld.some((place) => place.key === item.id)));
  });

  it('keep the 49 trainings, their sources and their dates', () => {
    assert.equal(trainings.length, 49);
    const known = new Set(leaves(data.trainings).flatMap(contactsOf));
    for (const gathered of data.trainings) {
      const training = trainings.find((item) => item.key === gathered.id)!;
      assert.deepEqual(leaves(training.name).map(spoken), [...new Set(leaves(gathered.title).map(spoken))], gathered.id);
      assert.equal(training.url, gathered.url);
      assert.deepEqual(
        training.sources.map(({ url, supports }) => ({ url, supports })),
        gathered.sources,
      );
      const sessions = (gathered.sessions ?? []).map(({ start, end }) => ({
        startDate: start,
        ...(end === undefined ? {} : { endDate: end }),
      }));
      const kept = (training.hasCourseInstance ?? []).map(({ startDate, endDate }) => ({
        startDate,
        ...(endDate === undefined ? {} : { endDate }),
      }));
      assert.deepEqual(kept, sessions);
      const words = spoken(leaves(training).join('\n'));
      const told = [gathered.summary, gathered.fees, gathered.credential, gathered.duration, gathered.sessions?.map((item) => item.place)];
      for (const text of leaves(told)) assert.ok(words.includes(spoken(text)), `${gathered.id}: ${text}`);
      assert.deepEqual(
        leaves(training)
          .flatMap(contactsOf)
          .filter((item) => !known.has(item)),
        [],
      );
    }
  });

  it('keep the geography: 117 municipalities, 358 localities, 28 + 88 postal areas, each point as gathered', () => {
    const gazetteer = readYaml('territories.yaml') as GazetteerFile;
    const { municipalities, localities, fsa } = data.geo;
    assert.equal(gazetteer.territories.filter((item) => item.kind === 'territory').length, 9);
    assert.deepEqual(
      gazetteer.municipalities.map(({ code, latitude, longitude }) => [code, latitude, longitude]),
      municipalities.municipalities.map(({ code, lat, lon }) => [code, lat, lon]),
    );
    assert.deepEqual(
      gazetteer.localities.map(({ name, municipality, latitude, longitude }) => [name, municipality, latitude, longitude]),
      localities.localities.map(({ name, mun, lat, lon }) => [name, mun, lat, lon]),
    );
    assert.deepEqual(
      gazetteer.postal_areas.map(({ code, municipalities: codes, latitude, longitude }) => [code, codes, latitude, longitude]),
      [
        ...fsa.fsa.map((item) => [item.fsa, item.municipalities, item.lat, item.lon]),
        ...fsa.ruralPostalCodes.map((item) => [item.code, item.municipalities, undefined, undefined]),
      ],
    );
    assert.deepEqual([gazetteer.municipalities.length, gazetteer.localities.length, gazetteer.postal_areas.length], [117, 358, 28 + 88]);
    const unverified = municipalities.municipalities.flatMap((item) => item.aliases).filter((item) => item.source === 'unverified');
    assert.equal(
      gazetteer.municipalities.flatMap((item) => item.aliases ?? []).filter((item) => item.unverified).length,
      unverified.length,
    );
  });

  it('come from a conversion that gives the same bytes each time', () => {
    assert.deepEqual([...convert(data)], [...convert(data)]);
    assert.ok(existsSync(new URL('region.yaml', FOLDER)));
  });

  it('rest each member of our profile on words of their own record', () => {
    const quotes: [string, readonly string[], unknown][] = [];
    const gathered = (key: string): unknown => data.organizations.find((item) => item.id === key);
    const owner = (service: string): SharedOrganization =>
      data.organizations.find((item) => item.services.some(({ id, former_keys = [] }) => [id, ...former_keys].includes(service)))!;
    for (const [key, { told }] of Object.entries(SERVICE_MEMBERS)) quotes.push([key, told, owner(key)]);
    for (const [key, { description }] of Object.entries(TOLD_HOURS)) quotes.push([key, [description.fr], owner(key)]);
    for (const [key, { told }] of Object.entries(ORGANIZATION_MEMBERS)) quotes.push([key, told, gathered(key)]);
    for (const [key, { told }] of Object.entries(VIRTUAL_PLACES)) quotes.push([key, [told], gathered(key)]);
    for (const [key, { told }] of Object.entries(PLACE_MEMBERS))
      quotes.push([key, told, data.organizations.find((item) => item.locations?.some(({ id }) => id === key))]);
    for (const { key, told, toldBy } of CLOSED_SERVICES) quotes.push([key, told, toldBy.map(owner)]);
    for (const { organization, told } of STAGE_ROLES) quotes.push([organization, [told], gathered(organization)]);
    for (const [key, { told }] of Object.entries(TRAINING_MEMBERS))
      quotes.push([key, told, data.trainings.find((item) => item.id === key)]);
    assert.ok(quotes.length > 80, String(quotes.length));
    for (const [key, told, record] of quotes) {
      const words = spoken(leaves(record).join('\n'));
      for (const quote of told) assert.ok(words.includes(spoken(quote)), `${key}: ${quote}`);
    }
  });

  describe('and the comparison finds a record that strays', () => {
    const service = (files: OrganizationFile[], key: string): ServiceFile =>
      files.flatMap((item) => item.services ?? []).find((item) => item.key === key)!;
    const organization = (files: OrganizationFile[], key: string): OrganizationFile => files.find((item) => item.key === key)!;
    const strays: [string, RegExp, (files: OrganizationFile[]) => void][] = [
      ['a digit of a phone', /phone 4503753339/, (files) => (organization(files, 'calacs-granby').phones![0]!.number = '450-375-3339')],
      ["another organization's phone", /phone 811/, (files) => (organization(files, '211-quebec').phones![0]!.number = '811')],
      ['a short code', /phone 311/, (files) => (organization(files, '211-quebec').phones![0]!.number = '311')],
      ['an extension', /extension 222/, (files) => (organization(files, 'cpe-sous-les-etoiles').phones![0]!.extension = '222')],
      ['an e-mail address', /e-mail info@example.org/, (files) => (organization(files, 'als').email = 'info@example.org')],
      ['a web address', /address https:\/\/example.org/, (files) => (organization(files, 'als').website = 'https://example.org/')],
      [
        'a street',
        /street 1, rue Massé/,
        (files) => (organization(files, 'sery').locations![0]!.addresses![0]!.address_1 = '1, rue Massé'),
      ],
      [
        'a street for a shelter',
        /withheld, with a street/,
        (files) => (organization(files, 'escale-estrie').locations![0]!.addresses![0]!.address_1 = 'rue Daniel'),
      ],
      [
        'a postal code',
        /postal code J1H1A1/,
        (files) => (organization(files, 'sery').locations![0]!.addresses![0]!.postal_code = 'J1H 1A1'),
      ],
      ['a coordinate', /a coordinate/, (files) => (organization(files, 'sery').locations![0]!.latitude = 45.4)],
      ['another municipality missing', /lost the municipality/, (files) => delete organization(files, 'sery').locations![0]!.municipality],
      ['an assurance', /assured_date/, (files) => (organization(files, 'sery').assured_date = '2026-01-01')],
      ['a lost source', /lost the source/, (files) => organization(files, 'sery').sources.pop()],
      ['a lost former key', /811-gap: answers nothing/, (files) => service(files, 'ciusss-estrie-chus--gap').former_keys!.pop()],
      ['a key that answers twice', /answers twice/, (files) => (service(files, '211-ligne').former_keys = ['811-gap'])],
      ['a date', /the date 2024-11-23/, (files) => (service(files, 'csshc--francisation-adultes').status_detail!.since = '2024-11-23')],
      ['a year', /the date 2016/, (files) => (service(files, 'acef-me-budget').status_detail!.since = '2016')],
      [
        'a number in the words',
        /the number 2031/,
        (files) => Object.assign(service(files, 'sanc--emploi'), { description: { fr: 'Ouvert depuis 2031.' } }),
      ],
      ['an hour', /the time 09:00/, (files) => (service(files, '211-ligne').schedules![0]!.opens_at = '09:00')],
      ['lost hours', /lost the hours/, (files) => delete service(files, '211-ligne').schedules],
      ['an age', /the age 17/, (files) => (service(files, 'cje-sherbrooke--emploi').minimum_age = 17)],
      ['an amount', /the amount 0/, (files) => (service(files, 'sanc--buffet').cost_options = [{ amount: 0 }])],
      ['a price', /the amount 3.5/, (files) => (service(files, 'tapn-transport-adapte').cost_options![0]!.amount = 3.5)],
      [
        'the day of a price',
        /the date 2025-01-01/,
        (files) => (service(files, 'tapn-transport-adapte').cost_options![0]!.valid_from = '2025-01-01'),
      ],
      [
        'the day of a season',
        /the date 2016-11-22/,
        (files) => (service(files, 'banque-alimentaire-memphremagog--paniers-noel').schedules![0]!.valid_from = '2016-11-22'),
      ],
      ['when hours were seen', /the date 2024/, (files) => (service(files, 'cab-windsor--banque').schedules![0]!.date_seen = '2024')],
      [
        'when an office closed',
        /the date 2021-10-31/,
        (files) => (service(files, 'sq-bureau-bedford').status_detail!.since = '2021-10-31'),
      ],
      ['a need', /the need food/, (files) => service(files, 'sanc--emploi').needs.push('food')],
      ['a lost audience', /lost the audience/, (files) => service(files, 'sanc--emploi').audiences.pop()],
      ['a territory', /the territory coaticook/, (files) => service(files, 'sanc--emploi').service_areas!.push({ territory: 'coaticook' })],
      ['a place', /the place sery-granby/, (files) => (service(files, 'sery-emploi').locations = ['sery-granby'])],
      ['words of a status lost', /lost the words of status_note/, (files) => delete service(files, 'als--defense').status_detail],
    ];
    for (const [what, expected, stray] of strays) {
      it(what, () => {
        const files = structuredClone(organizations);
        stray(files);
        const faults = compareOrganizations(files, data, notes);
        assert.ok(
          faults.some((fault) => expected.test(fault)),
          `found only: ${faults.join('; ') || 'nothing'}`,
        );
      });
    }
  });
});
