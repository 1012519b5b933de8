import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { HsdsService, Training, TrainingInstance } from '@accueil/sdk';
import { fixtureEdition, madeBy, withService, withTraining, type EditionFixture } from '../testing/edition-fixture.js';
import { jsonLdCatalog } from './catalog.js';
import { instantOf } from './instant.js';
import { scheduleOf } from './schedule.js';

type Thing = Record<string, unknown>;

function graphOf(fixture: EditionFixture): Thing[] {
  const text = madeBy(jsonLdCatalog, fixture).get('exports/catalog.jsonld') ?? '';
  return (JSON.parse(text) as { '@graph': Thing[] })['@graph'];
}

const named = (graph: readonly Thing[], name: string): Thing => graph.find((thing) => thing['name'] === name) ?? {};

describe('the catalog as schema.org', () => {
  let fixture: EditionFixture;
  before(async () => {
    fixture = await fixtureEdition();
  });
  const service = (members: Partial<HsdsService>): Thing => named(graphOf(withService(fixture, members)), 'Aide au logement');
  const training = (members: Partial<Training>): Thing => named(graphOf(withTraining(fixture, members)), 'Accueillir');
  const instance = (members: Partial<TrainingInstance>): TrainingInstance => ({
    id: '00000000-0000-5000-8000-000000000000',
    startDate: '2027-01-14',
    ...members,
  });

  it('holds every record once, and points only at what it holds', () => {
    const graph = graphOf(fixture);
    const { organizations, services } = fixture.edition.catalog;
    const ids = graph.map((thing) => thing['@id'] as string);
    assert.equal(new Set(ids).size, 1 + organizations.length + services.length + fixture.edition.training.trainings.length);
    for (const thing of graph) {
      for (const value of Object.values(thing).flat() as (Thing | null)[]) {
        const keys = Object.keys(value ?? {});
        if (keys.length === 1 && keys[0] === '@id') assert.ok(ids.includes(value?.['@id'] as string), JSON.stringify(value));
      }
    }
    assert.equal(graph[0]?.['license'], 'https://spdx.org/licenses/CC-BY-4.0.html');
  });

  it('names organizations by what they are, with their places but those withheld', () => {
    const graph = graphOf(fixture);
    const maison = named(graph, 'Maison de la Vallée');
    assert.equal(maison['@type'], 'NGO');
    assert.equal(named(graph, 'Le Relais')['@type'], 'GovernmentOrganization');
    const address = {
      '@type': 'PostalAddress',
      streetAddress: '12 rue Haute',
      addressLocality: 'Montclair',
      addressRegion: 'QC',
      postalCode: 'J9X 1A1',
      addressCountry: 'CA',
    };
    assert.deepEqual(maison['address'], address);
    assert.equal((maison['location'] as Thing)['name'], 'Bureau de Montclair');
    assert.equal('geo' in (maison['location'] as Thing), false, 'the middle of a town is not the door');
    assert.deepEqual(maison['contactPoint'], [{ '@type': 'ContactPoint', telephone: '819-555-0100;ext=0123', description: 'Le jour' }]);
    assert.ok(!JSON.stringify(graph).includes('Valbas'), 'the town of the shelter');
  });

  it('says of a service who gives it, where, when, for whom and for how much', () => {
    const thing = service({ languages: [{ code: 'fr' }, { code: 'es', by_interpreter: true }], url: 'https://example.org/' });
    assert.equal(thing['@type'], 'Service');
    assert.equal(thing['serviceType'], 'Logement');
    assert.deepEqual(thing['hoursAvailable'], [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'],
        opens: '08:30',
        closes: '12:00',
      },
    ]);
    assert.deepEqual(thing['offers'], { '@type': 'Offer', price: 0, priceCurrency: 'CAD' });
    assert.deepEqual(thing['audience'], [
      { '@type': 'Audience', audienceType: 'Tout le monde' },
      { '@type': 'PeopleAudience', suggestedMinAge: 16, suggestedMaxAge: 99 },
    ]);
    const channel = thing['availableChannel'] as Thing;
    assert.deepEqual(channel['availableLanguage'], ['fr']);
    assert.equal((channel['serviceLocation'] as Thing)['@type'], 'Place');
    assert.equal('mainEntityOfPage' in thing, false);
  });

  it('tells only the area that is sure', () => {
    const area = (one: HsdsService['service_areas'][number]): unknown => service({ service_areas: [one] })['areaServed'];
    assert.deepEqual(area({ territory: 'haute-vallee' }), { '@type': 'AdministrativeArea', name: 'Haute-Vallée' });
    assert.equal(area({ territory: 'haute-vallee', unconfirmed: true }), undefined);
    assert.deepEqual(area({ territory: 'haute-vallee', municipalities: ['99010'], unconfirmed: true }), {
      '@type': 'City',
      name: 'Montclair',
    });
    assert.deepEqual(area({ territory: 'vallee', except: ['99010'] }), { '@type': 'City', name: 'Valbas' });
  });

  it('offers nothing of a service that cannot be had, and says why', () => {
    const thing = service({ status: 'temporarily closed', status_detail: { state: 'suspended', since: '2024-11' } });
    assert.equal(thing['disambiguatingDescription'], 'Suspendu depuis novembre 2024.');
    for (const member of ['hoursAvailable', 'offers', 'availableChannel']) assert.equal(member in thing, false, member);
  });

  it('leaves out hours that schema.org cannot say', () => {
    const hours = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' } as const;
    for (const more of [{ freq: 'MONTHLY' } as const, { interval: 2 }, { attending_type: 'booking' }, { bymonthday: '1' }]) {
      assert.equal('hoursAvailable' in service({ schedules: [{ ...hours, ...more }] }), false, JSON.stringify(more));
    }
    assert.equal((service({ schedules: [{ ...hours, closes_at: '24:00' }] })['hoursAvailable'] as Thing[])[0]?.['closes'], '23:59');
  });

  it('writes a course with its times, at the moment they are anywhere', () => {
    const thing = training({
      hasCourseInstance: [
        instance({
          startDate: '2027-01-14T18:30',
          endDate: '2027-01-14T20:30',
          courseMode: 'online',
          eventStatus: 'EventMovedOnline',
          location: { name: 'En ligne', url: 'https://example.org/salle' },
          offers: [{ price: 10, priceCurrency: 'CAD' }],
        }),
      ],
    });
    assert.equal(thing['@type'], 'Course');
    assert.deepEqual(thing['hasCourseInstance'], [
      {
        '@type': 'CourseInstance',
        '@id': 'urn:uuid:00000000-0000-5000-8000-000000000000',
        startDate: '2027-01-14T18:30-05:00',
        endDate: '2027-01-14T20:30-05:00',
        eventStatus: 'https://schema.org/EventMovedOnline',
        location: { '@type': 'VirtualLocation', url: 'https://example.org/salle' },
        offers: { '@type': 'Offer', price: 10, priceCurrency: 'CAD' },
        courseMode: 'online',
      },
    ]);
    assert.deepEqual((thing['provider'] as Thing[])[1], { '@type': 'Organization', name: 'Une école' });
  });

  it('writes each other kind as what it is', () => {
    assert.equal(training({ kind: 'programme' })['@type'], 'Course');
    assert.equal(training({ kind: 'resource' })['@type'], 'LearningResource');
    assert.equal(training({ kind: 'network' })['@type'], 'Service');
    const event = training({
      kind: 'event',
      offers: [{ price: 5, priceCurrency: 'CAD' }],
      hasCourseInstance: [instance({ location: { name: 'Salle A' } })],
    });
    assert.deepEqual(event['offers'], { '@type': 'Offer', price: 5, priceCurrency: 'CAD' });
    assert.equal(event['name'], 'Accueillir');
    assert.equal(event['@type'], 'Event');
    assert.equal(event['startDate'], '2027-01-14');
    assert.deepEqual(event['location'], { '@type': 'Place', name: 'Salle A' });
    const series = training({ kind: 'event', hasCourseInstance: [instance({}), instance({ startDate: '2027-02-14' })] });
    assert.equal(series['@type'], 'EventSeries');
    assert.equal((series['subEvent'] as Thing[]).length, 2);
  });
});

describe('instantOf', () => {
  it('adds the offset a zone has then, on both sides of a change of clocks', () => {
    assert.equal(instantOf('2027-01-14T09:00', 'America/Toronto'), '2027-01-14T09:00-05:00');
    assert.equal(instantOf('2027-07-14T09:00', 'America/Toronto'), '2027-07-14T09:00-04:00');
    assert.equal(instantOf('2027-03-14T01:30', 'America/Toronto'), '2027-03-14T01:30-05:00');
    assert.equal(instantOf('2027-03-14T03:30', 'America/Toronto'), '2027-03-14T03:30-04:00');
    assert.equal(instantOf('2027-01-14T09:00', 'America/St_Johns'), '2027-01-14T09:00-03:30');
    assert.equal(instantOf('2027-01-14T09:00', 'Asia/Kolkata'), '2027-01-14T09:00+05:30');
    assert.equal(instantOf('2027-01-14T09:00', 'UTC'), '2027-01-14T09:00+00:00');
  });

  it('leaves what is no local time as it is', () => {
    for (const date of ['2027', '2027-01', '2027-01-14', '2027-01-14T09:00Z', '2027-01-14T09:00-04:00']) {
      assert.equal(instantOf(date, 'America/Toronto'), date);
    }
  });
});

describe('scheduleOf', () => {
  const instance = (rrule: string): TrainingInstance => ({ id: '', startDate: '2027-03-02T18:30', endDate: '2027-03-02T20:00', rrule });

  it('writes a recurrence as schema.org does', () => {
    assert.deepEqual(
      JSON.parse(JSON.stringify(scheduleOf(instance('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270601T000000Z'), 'America/Toronto'))),
      {
        '@type': 'Schedule',
        repeatFrequency: 'P2W',
        byDay: 'https://schema.org/Tuesday',
        startDate: '2027-03-02',
        endDate: '2027-06-01',
        startTime: '18:30',
        endTime: '20:00',
        scheduleTimezone: 'America/Toronto',
      },
    );
  });

  it('is nothing where that would say something else', () => {
    for (const rule of ['FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1']) {
      assert.equal(scheduleOf(instance(rule), 'America/Toronto'), undefined, rule);
    }
  });
});
