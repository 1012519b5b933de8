import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { HsdsService, Training, TrainingInstance } from '@accueil/sdk';
import { fixtureEdition, madeBy, withService, withTraining, type EditionFixture } from '../testing/edition-fixture.js';
import { readHtml } from '../testing/html.js';
import { leafPages } from './leaf-pages.js';

/** The text of a page, its sections by their title. */
function sections(html: string): Record<string, string> {
  const { elements } = readHtml(html);
  const clean = (text: string): string => text.replace(/[\u00A0\u2009\u202F]/g, ' ').trim();
  return Object.fromEntries(
    elements.flatMap(({ tag, text }, index) => {
      if (tag !== 'section') return [];
      const title = elements[index + 1]?.text ?? '';
      return [[clean(title), clean(text.slice(title.length))]];
    }),
  );
}

describe('the page of a service', () => {
  let fixture: EditionFixture;
  before(async () => {
    fixture = await fixtureEdition();
  });
  const page = (members: Partial<HsdsService>): string =>
    madeBy(leafPages, withService(fixture, members)).get('pages/fr/services/maison--logement.html') ?? '';
  const sectionsOf = (members: Partial<HsdsService>): Record<string, string> => sections(page(members));

  it('writes hours by use, season and rhythm, then the words as given', () => {
    const weekly = { freq: 'WEEKLY', timezone_iana: 'America/Toronto' } as const;
    const { Quand: when } = sectionsOf({
      schedules: [
        { ...weekly, byday: 'MO,TU,WE', opens_at: '08:30', closes_at: '12:00', description: 'Sauf en juillet' },
        { ...weekly, byday: 'MO,TU,WE', opens_at: '13:00', closes_at: '16:30', description: 'Sauf en juillet' },
        { ...weekly, byday: 'SA', opens_at: '00:00', closes_at: '24:00' },
        { ...weekly, byday: 'TH', opens_at: '18:00', closes_at: '21:00', interval: 2, dtstart: '2026-09-03', by_appointment: true },
        { freq: 'MONTHLY', bymonthday: '1,-1', opens_at: '09:00', closes_at: '10:00' },
        { ...weekly, byday: 'MO', opens_at: '09:00', closes_at: '11:00', attending_type: 'booking', public_holidays: 'closed' },
        { ...weekly, byday: 'SU', opens_at: '10:00', closes_at: '12:00', valid_from: '2026-06-01', valid_to: '2026-08-31' },
      ],
    });
    for (const words of [
      'lundi à mercredi8 h 30 à 12 h13 h à 16 h 30',
      'samedi toute la journée'.replace(' ', ''),
      'Heures d’ouverture · une semaine sur deux, à compter du 3 septembre 2026 · Sur rendez-vous seulement',
      'Heures d’ouverture · chaque mois',
      'jours du mois : 1 et dernier jour',
      'Pour prendre rendez-vous · Fermé les jours fériés',
      'Heures d’ouverture · Du 1er juin 2026 au 31 août 2026',
    ]) {
      assert.ok(when?.includes(words), `${words} is not in ${when}`);
    }
    assert.equal(when?.split('Sauf en juillet').length, 2, 'said once');
  });

  it('says what is served: all, some, all but some, and what is not sure', () => {
    const served = (area: HsdsService['service_areas'][number]): string | undefined =>
      sectionsOf({ service_areas: [area] })['Territoire desservi'];
    assert.equal(served({ territory: 'haute-vallee' }), 'Haute-Vallée');
    assert.equal(served({ territory: 'haute-vallee', unconfirmed: true }), 'Haute-Vallée (à confirmer)');
    assert.equal(served({ territory: 'haute-vallee', municipalities: ['99010'] }), 'Haute-Vallée : Montclair seulement');
    assert.equal(served({ territory: 'vallee', except: ['99010', '99020'] }), 'La Vallée, sauf Montclair et Valbas');
    assert.equal(sectionsOf({ service_areas: [] })['Territoire desservi'], 'Couverture à confirmer');
  });

  it('says who it is for and who not, what to bring, what it costs and in which languages', () => {
    const found = sectionsOf({
      excluded_audiences: ['refugees'],
      minimum_age: 16,
      maximum_age: 24,
      eligibility_description: 'Sur référence.',
      required_documents: [{ document: 'Bail', uri: 'https://example.org/bail' }],
      wait_time: 'Deux semaines',
      cost_options: [{ amount: 12.5, currency: 'CAD', unit: 'par séance', option: 'Adultes', valid_from: '2026-01-01' }, { amount: 0 }],
      languages: [{ code: 'es', by_interpreter: true, note: 'le lundi' }],
      application_process: 'Appeler.',
      capacities: [{ unit: 'lits', available: 3, maximum: 12, updated: '2026-05-04' }],
    });
    assert.equal(found['Pour qui'], 'Sur référence.De 16 à 24 ansTout le mondeNe s’adresse pas à : Personnes réfugiées');
    assert.equal(
      found['Comment y accéder'],
      'Appeler.Attente Deux semainesDocuments à apporterBailPlaces libreslits : 3 / 12 en date du 4 mai 2026',
    );
    assert.equal(found['Coût'], '12,50 $ par séance AdultesÀ partir du 1er janvier 2026Gratuit');
    assert.equal(found['Langues'], 'espagnol (par interprète) (le lundi)');
  });

  it('puts a closed service’s trouble before all else, and an alert', () => {
    const html = page({
      status: 'defunct',
      status_detail: { state: 'closed', since: '2025-03-31', reason: 'Faute de fonds.' },
      alert: 'Complet.',
    });
    const { elements } = readHtml(html);
    const bands = elements.filter(({ attributes }) => attributes['class']?.startsWith('band'));
    assert.deepEqual(
      bands.map(({ attributes, text }) => [attributes['class'], text.trim()]),
      [
        ['band over', 'Fermé depuis le 31 mars 2025.Faute de fonds.'],
        ['band', 'À savoir Complet.'],
      ],
    );
    assert.ok(html.indexOf('class="band over"') < html.indexOf('class="lead"'));
  });

  it('links phones as they are dialled: extensions, letters, short codes, text messages and faxes', () => {
    const { elements } = readHtml(
      page({
        phones: [
          { number: '819-555-0199', extension: '007' },
          { number: '1 866 APPELLE', description: 'Jour et nuit' },
          { number: '811 option 2' },
          { number: '819 555-0100', type: 'fax' },
          { number: '686868', type: 'text' },
        ],
      }),
    );
    assert.deepEqual(elements.flatMap(({ attributes }) => (attributes['class'] === 'phone' ? [attributes['href']] : [])).slice(0, 4), [
      'tel:+18195550199;ext=007',
      'tel:+18662773553',
      'tel:811',
      'sms:686868',
    ]);
  });

  it('says who verified it and when, or that nobody has, and what was seen last', () => {
    const sources = (members: Partial<HsdsService>): string => sectionsOf(members)['D’où viennent ces renseignements'] ?? '';
    assert.match(sources({ assured_date: '2026-05-12' }), /^Vérifié par l’organisme \(12 mai 2026\)/);
    const seen = sources({ sources: [{ url: 'https://example.org/', date_seen: '2026-02-01' }, { url: 'urn:kept:nowhere' }] });
    assert.match(seen, /^Pas encore vérifié par l’organisme · Dernière page consultée : 1er février 2026/);
    assert.match(seen, /Page vue, adresse non conservée/);
  });

  it('shows a withheld address as such, and the office of another place as an office', () => {
    const files = madeBy(leafPages, fixture);
    assert.equal(sections(files.get('pages/fr/services/maison--refuge.html') ?? '')['Où'], 'Adresse confidentielle');
    const office = page({ service_at_locations: [] });
    assert.match(sections(office)['Bureau de l’organisme'] ?? '', /12 rue Haute.*Le service peut être offert ailleurs; demandez\.$/);
  });

  it('tells a machine’s words from a person’s where both stand on a page', async () => {
    const english = madeBy(leafPages, await fixtureEdition('en')).get('pages/en/services/maison--refuge.html') ?? '';
    assert.match(english, /Some of this text is not translated yet\. The language of that part: French\./);
    const mixed = withService(await fixtureEdition('en'), {
      description: 'Find a home.',
      eligibility_description: 'Anybody.',
      translations: { description: { lang: 'en', state: 'human' }, eligibility_description: { lang: 'en', state: 'machine' } },
    });
    const html = madeBy(leafPages, mixed).get('pages/en/services/maison--logement.html') ?? '';
    assert.match(html, /Anybody\. <small class="badge">machine translation<\/small>/);
    assert.doesNotMatch(html, /Find a home\. <small|This text was translated by machine/);
  });
});

describe('the page of a training', () => {
  let fixture: EditionFixture;
  before(async () => {
    fixture = await fixtureEdition();
  });
  const sectionsOf = (members: Partial<Training>): Record<string, string> =>
    sections(madeBy(leafPages, withTraining(fixture, members)).get('pages/fr/trainings/accueillir.html') ?? '');
  const dates = (instance: Omit<TrainingInstance, 'id'>): string | undefined =>
    sectionsOf({ hasCourseInstance: [{ id: '00000000-0000-5000-8000-000000000000', ...instance }] })['Dates'];

  it('writes when it takes place, never more precisely than is known', () => {
    assert.equal(dates({ startDate: '2027' }), '2027');
    assert.equal(dates({ startDate: '2027-01' }), 'janvier 2027');
    assert.equal(dates({ startDate: '2027-01-14' }), 'jeudi 14 janvier 2027');
    assert.equal(dates({ startDate: '2027-01-14T18:30', endDate: '2027-01-14T20:30' }), 'jeudi 14 janvier 2027, 18 h 30 – 20 h 30');
    assert.equal(dates({ startDate: '2027-01-14T23:30:00Z' }), 'jeudi 14 janvier 2027 à 18 h 30');
    assert.equal(
      dates({ startDate: '2027-01-14T18:30', timezone: 'America/Halifax' }),
      'jeudi 14 janvier 2027 à 18 h 30 (America/Halifax)',
    );
  });

  it('names the times of a series, without those that do not take place', () => {
    const series = dates({
      startDate: '2027-03-02T18:30',
      endDate: '2027-03-02T20:00',
      rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
      exdate: ['2027-03-09T18:30'],
      rdate: ['2027-03-18T09:00'],
    });
    assert.equal(
      series,
      ['mardi 2 mars 2027, 18 h 30 – 20 h 00', 'mardi 16 mars 2027, 18 h 30 – 20 h 00', 'jeudi 18 mars 2027, 9 h 00 – 10 h 30'].join(''),
    );
    const endless = dates({ startDate: '2027-03-02', rrule: 'FREQ=DAILY' });
    assert.match(endless ?? '', /13 mars 2027et d’autres dates$/);
    assert.equal(dates({ startDate: '2027-03-02', rrule: 'FREQ=MONTHLY;BYDAY=6TU' }), 'mardi 2 mars 2027');
  });

  it('says what changed, what is full, and how to register', () => {
    const moved = dates({
      startDate: '2027-01-21T13:30',
      eventStatus: 'EventRescheduled',
      previousStartDate: '2027-01-14T13:30',
      remainingAttendeeCapacity: 0,
      location: { name: 'Salle B', address: '1 rue Haute, Montclair', accessibility: [{ description: 'Rampe' }] },
      registration: [{ url: 'https://example.org/s', validThrough: '2027-01-20' }, { telephone: '819-555-0100' }],
    });
    for (const words of [
      'Nouvelle date · Date d’abord prévue : jeudi 14 janvier 2027 à 13 h 30',
      'Complet',
      'Salle B, 1 rue Haute, Montclair',
      'Accessibilité du lieuRampe',
      'S’inscrire en ligne · Jusqu’au 20 janvier 2027819-555-0100',
    ]) {
      assert.ok(moved?.includes(words), `${words} is not in ${moved}`);
    }
    assert.match(dates({ startDate: '2027-01-21', eventStatus: 'EventCancelled' }) ?? '', /Annulé/);
  });

  it('writes durations and who gives it', () => {
    assert.match(sectionsOf({ timeRequired: 'PT2H30M' })['Autres renseignements'] ?? '', /Durée2 heures et 30 minutes/);
    const html = madeBy(leafPages, fixture).get('pages/fr/trainings/accueillir.html') ?? '';
    const owner = readHtml(html).elements.find(({ attributes }) => attributes['class'] === 'owner');
    assert.equal(owner?.text, 'Offert par\u00A0: Maison de la Vallée, Une école');
  });
});
