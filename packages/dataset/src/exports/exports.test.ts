import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Catalog, TrainingList } from '@accueil/sdk';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { compileRegion } from '../build/build-region.js';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { validateRegion } from '../validate/validate-region.js';

const ESTRIE = fileURLToPath(new URL('../../estrie/', import.meta.url));

async function compiled(folder: string): Promise<Map<string, string>> {
  const built = await compileRegion(await validateRegion(folder));
  assert.ok(built);
  return new Map([...built.contents].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
}

/** The fixture with a training whose instances are these lines of YAML. */
async function withInstances(lines: string): Promise<ICAL.Component[]> {
  const training = (FIXTURE['trainings/accueillir.yaml'] ?? '').replace(/ {2}- \{ startDate.*\n/, lines);
  return withRegion({ ...FIXTURE, 'trainings/accueillir.yaml': training }, async (folder) => {
    const text = (await compiled(folder)).get('exports/training.ics') ?? '';
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    return calendar.getAllSubcomponents('vevent');
  });
}

/** The instants of an event's first occurrences. */
function occurrences(event: ICAL.Component | undefined, most: number): string[] {
  assert.ok(event);
  const expansion = new ICAL.Event(event, { exceptions: [] }).iterator();
  const found: string[] = [];
  while (found.length < most) {
    // The type says otherwise, yet a series that ends gives nothing.
    const next = expansion.next() as ICAL.Time | null | undefined;
    if (!next) break;
    found.push(next.toJSDate().toISOString());
  }
  return found;
}

describe('exports of a real region', () => {
  it('puts on the map what has a point, and nothing else', async () => {
    const files = await compiled(ESTRIE);
    const catalog = JSON.parse(files.get('fr/catalog.json') ?? '') as Catalog;
    const { type, features } = JSON.parse(files.get('exports/services.geojson') ?? '') as {
      type: string;
      features: { geometry: { type: string; coordinates: [number, number] } | null; properties: Record<string, unknown> }[];
    };
    assert.equal(type, 'FeatureCollection');
    assert.deepEqual(
      [...new Set(features.map(({ properties }) => properties['key']))],
      catalog.services.map(({ key }) => key),
    );
    const points = features.flatMap(({ geometry }) => geometry?.coordinates ?? []);
    assert.ok(points.length > 50);
    for (const { geometry, properties } of features) {
      if (properties['address_withheld'] === true) assert.equal(geometry, null);
      if (!geometry) continue;
      const [longitude, latitude] = geometry.coordinates;
      assert.ok(longitude < -70 && longitude > -76 && latitude > 44 && latitude < 48, String(properties['key']));
      assert.ok(properties['coordinate_precision']);
    }
    const rows = parse<Record<string, string>>((files.get('exports/services.csv') ?? '').slice(1), { columns: true });
    assert.deepEqual(
      rows.map(({ key }) => key),
      catalog.services.map(({ key }) => key),
    );
    for (const row of rows) {
      for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
      assert.notEqual(row['organization'], '');
      assert.match(row['sources'] ?? '', /^(?:https?:|urn:)/);
    }
    const list = JSON.parse(files.get('fr/training.json') ?? '') as TrainingList;
    const dated = list.trainings.flatMap((training) => training.hasCourseInstance ?? []).filter(({ startDate }) => startDate.length >= 10);
    const calendar = new ICAL.Component(ICAL.parse(files.get('exports/training.ics') ?? '') as unknown[]);
    assert.deepEqual(
      calendar
        .getAllSubcomponents('vevent')
        .map((event) => String(event.getFirstPropertyValue('uid')))
        .sort(),
      dated.map(({ id }) => id).sort(),
    );
  });
});

describe('training.ics', () => {
  it('keeps the wall clock of a series across the change of hour, and its exceptions', async () => {
    const [event] = await withInstances(
      `  - startDate: 2026-10-27T18:30
    endDate: 2026-10-27T20:00
    rrule: FREQ=WEEKLY;BYDAY=TU;UNTIL=20261124
    exdate: [2026-11-10]
    rdate: [2026-11-12T18:30]
    eventStatus: EventPostponed
    location: { name: { fr: Bibliothèque }, address: '12 rue Haute, Montclair' }
`,
    );
    // 18:30 is 22:30 UTC in summer time, 23:30 after the first Sunday of November.
    assert.deepEqual(occurrences(event, 9), [
      '2026-10-27T22:30:00.000Z',
      '2026-11-03T23:30:00.000Z',
      '2026-11-12T23:30:00.000Z',
      '2026-11-17T23:30:00.000Z',
      '2026-11-24T23:30:00.000Z',
    ]);
    assert.equal(event?.getFirstPropertyValue('status'), 'TENTATIVE');
    assert.equal(event.getFirstPropertyValue('location'), 'Bibliothèque, 12 rue Haute, Montclair');
    assert.equal(event.getFirstProperty('dtstart')?.getParameter('tzid'), 'America/Toronto');
  });

  it('ends whole days on the day after the last, and takes offsets to UTC', async () => {
    const [days, offset, cancelled] = await withInstances(
      `  - { startDate: 2026-05-01, endDate: 2026-05-02 }
  - { startDate: '2026-06-01T09:00-04:00', endDate: '2026-06-01T10:00-04:00' }
  - { startDate: 2026-07-01T09:00, eventStatus: EventCancelled }
  - { startDate: 2026-08 }
`,
    );
    assert.equal(String(days?.getFirstPropertyValue('dtend')), '2026-05-03');
    assert.equal(String(offset?.getFirstPropertyValue('dtstart')), '2026-06-01T13:00:00Z');
    assert.equal(cancelled?.getFirstPropertyValue('status'), 'CANCELLED');
    assert.equal(cancelled.getFirstPropertyValue('dtend'), null);
  });

  it('gives back any words as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '\\', ':', '"', '\n', 'ي', ' '), minLength: 1, maxLength: 120 }),
        async (words) => {
          const text = words.replace(/\s+/g, ' ').trim();
          fc.pre(text !== '');
          const [event] = await withInstances(`  - { startDate: 2026-05-01, description: { fr: ${JSON.stringify(text)} } }\n`);
          assert.equal(event?.getFirstPropertyValue('description'), text);
        },
      ),
      { numRuns: 15 },
    );
  });
});
