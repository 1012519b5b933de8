import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient, type AccueilClient } from './client.js';
import { isArgumentError } from './errors/argument-error.js';
import type { DataProblem } from './errors/problem.js';
import { isNotFoundError } from './errors/not-found-error.js';
import { fixtureSource, fixtureTrainings } from './testing/index.js';

const NOW = new Date('2026-10-01T12:00:00Z');

function client(onWarning?: (problem: DataProblem) => void): AccueilClient {
  return createClient({ source: fixtureSource(), now: () => NOW, onWarning });
}
const starts = async (query: Parameters<AccueilClient['trainings']['instances']>[0]): Promise<string[]> =>
  (await client().trainings.instances(query)).contents.map(({ startDate, training }) => `${startDate} ${training.key}`);

describe('client.trainings.instances', () => {
  it('keeps the wall clock of a series on both sides of both changes of hour, without its exceptions and with what is added', async () => {
    const all = await starts({ kind: 'course', organization: 'phare' });
    assert.deepEqual(all.slice(0, 3), [
      '2026-10-20T18:00:00-04:00 interculturel-mardi',
      '2026-10-27T18:00:00-04:00 interculturel-mardi',
      '2026-11-03T18:00:00-05:00 interculturel-mardi',
    ]);
    assert.deepEqual(all.slice(-4), [
      '2027-03-09T18:00:00-05:00 interculturel-mardi',
      '2027-03-16T18:00:00-04:00 interculturel-mardi',
      '2027-03-23T18:00:00-04:00 interculturel-mardi',
      '2027-03-30T18:00:00-04:00 interculturel-mardi',
    ]);
    assert.ok(all.includes('2027-01-07T18:00:00-05:00 interculturel-mardi'));
    assert.ok(!all.some((one) => one.startsWith('2026-12-29') || one.startsWith('2027-01-05')));
    assert.equal(all.length, 24 - 2 + 1);
  });

  it('gives what touches the window, whole days to their last, and what runs past midnight', async () => {
    assert.deepEqual(await starts({ from: '2027-03-16', to: '2027-03-17', kind: 'event' }), ['2027-03-12 semaine-rencontres']);
    assert.deepEqual(await starts({ from: '2027-03-17', to: '2027-03-18', kind: 'event' }), []);
    const { contents } = await client().trainings.instances({ from: '2026-11-01T01:30', to: '2026-11-01T02:00', kind: 'event' });
    assert.deepEqual(
      contents.map(({ startDate, endDate, start, end, isAllDay }) => [startDate, endDate, (end - start) / 3_600_000, isAllDay]),
      [['2026-10-31T22:00:00-04:00', '2026-11-01T03:00:00-05:00', 6, false]],
    );
  });

  it('names each time of a series, says what is full, cancelled, past', async () => {
    const page = await client().trainings.instances({ from: '2026-09-01', to: '2026-12-31' });
    const [first] = page.contents;
    assert.deepEqual([first?.startDate, first?.isPast], ['2026-09-24T09:00:00-04:00', true]);
    assert.equal(first?.id, '00000000-0000-5000-8000-0000000000a7#20260924T090000');
    const rooms = (state: string): number => page.contents.filter(({ room }) => room === state).length;
    assert.deepEqual([rooms('full'), rooms('open')], [10, 1]);
    assert.deepEqual(
      page.contents.filter(({ eventStatus }) => eventStatus === 'EventCancelled').map(({ id }) => id),
      ['00000000-0000-5000-8000-0000000000a3'],
    );
    assert.deepEqual(
      page.contents.map(({ start }) => start),
      page.contents.map(({ start }) => start).sort((a, b) => a - b),
    );
    assert.equal(page.timezone, 'America/Toronto');
  });

  it('counts each facet with the filters of the others, and cuts at the limit', async () => {
    const page = await client().trainings.instances({ from: '2026-10-01', to: '2027-10-01', audience: 'professionals', limit: 3 });
    assert.equal(page.contents.length, 3);
    assert.equal(page.truncated, true);
    assert.deepEqual(
      page.facets.organization.map(({ term, count }) => [term, count]),
      [
        ['phare', 23],
        ['ville', 9],
        ['clsc', 2],
      ],
    );
    assert.equal(page.total_items, 34);
    assert.equal(page.facets.audience.find(({ term }) => term === 'everyone')?.count, 2);
    const [chosen] = await Promise.all([client().trainings.instances({ from: '2026-10-01', to: '2027-10-01', audience: 'everyone' })]);
    assert.equal(chosen.total_items, 2);
  });

  it('finds words whatever their accents and plurals, and territories with what is for all of the region', async () => {
    assert.deepEqual(await starts({ query: 'SECOURS psychologique' }), [
      '2026-12-03T13:30:00-05:00 secourisme',
      '2026-12-10T13:30:00-05:00 secourisme',
    ]);
    assert.deepEqual(await starts({ query: 'introuvable' }), []);
    const inTown = await starts({ territory: 'port-clair', to: '2027-03-13', from: '2027-03-12' });
    assert.deepEqual(inTown, ['2027-03-12 semaine-rencontres']);
    assert.ok(!(await starts({ territory: 'port-clair' })).some((one) => one.endsWith('interculturel-mardi')));
  });

  it('refuses wrong types, tells values nobody knows, and keeps the window within five years', async () => {
    for (const query of [{ from: 'demain' }, { from: new Date(NaN) }, { topic: 3 }, { limit: 'x' }, 'x', { to: '2026-13-01' }]) {
      await assert.rejects(client().trainings.instances(query as never), isArgumentError, JSON.stringify(query));
    }
    const told: DataProblem[] = [];
    await client((problem) => told.push(problem)).trainings.instances({ topic: 'astronomie', kind: 'course', sujet: 1 } as never);
    assert.deepEqual(told.map(({ path }) => path).sort(), ['sujet', 'topic']);
    const page = await client().trainings.instances({ from: '2026-10-01', to: '2999-01-01' });
    assert.equal(page.truncated, false);
  });
});

describe('client.trainings', () => {
  it('lists what is taught, dated or not, and one by key', async () => {
    const page = await client().trainings.search();
    assert.equal(page.total_items, 6);
    assert.deepEqual(
      page.facets.kind.map(({ term, count }) => [term, count]),
      [
        ['course', 2],
        ['event', 1],
        ['network', 1],
        ['programme', 1],
        ['resource', 1],
      ],
    );
    const anyTime = await client().trainings.search({ onDemand: true });
    assert.deepEqual(
      anyTime.contents.map(({ key }) => key),
      ['guide-accueil'],
    );
    assert.equal((await client().trainings.get('secourisme')).name, 'Premiers secours psychologiques');
    await assert.rejects(client().trainings.get('rien'), isNotFoundError);
  });

  it('leaves out a bad record, tells it, and goes on', async () => {
    const told: DataProblem[] = [];
    const training = fixtureTrainings();
    (training.trainings[0] as { name: unknown }).name = 12;
    (training.trainings[1] as { kind: unknown }).kind = 'webinar';
    const source = { ...fixtureSource(), training: () => Promise.resolve({ training, lang: 'fr', file: 'training.json' }) };
    const accueil = createClient({ source, now: () => NOW, onWarning: (problem) => told.push(problem) });
    assert.equal((await accueil.trainings.search()).total_items, 4);
    assert.deepEqual(
      told.map(({ path }) => path),
      ['trainings[0].name', 'trainings[1].kind'],
    );
  });

  it('says so where a source has no trainings', async () => {
    const { training, ...source } = fixtureSource();
    assert.ok(training);
    await assert.rejects(createClient({ source }).trainings.search(), isNotFoundError);
  });
});
