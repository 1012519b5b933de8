import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarCodec } from './calendar-url.js';
import { feedAddress, webcal } from './feed-address.js';

const PREFIX = calendarCodec.prefix('');

test('what is written is read again', () => {
  const address = {
    filters: { audience: ['employers', 'volunteers'], topic: ['statuses'] },
    view: 'month',
    day: '2026-11-03',
    open: { session: 'f6#20261103T180000' },
  } as const;
  const query = calendarCodec.write('', PREFIX, address);
  assert.deepEqual(calendarCodec.read(query, PREFIX), address);
  assert.ok(query.includes('accueil-calendar-audience=employers+volunteers'));
});

test('other parameters stay, a finder’s included; nothing is left behind', () => {
  const full = calendarCodec.write('?page=2&accueil-audience=refugees', PREFIX, { filters: {}, view: 'week', open: { training: 'guide' } });
  assert.equal(full, '?page=2&accueil-audience=refugees&accueil-calendar-view=week&accueil-calendar-training=guide');
  assert.equal(calendarCodec.write(full, PREFIX, { filters: {} }), '?page=2&accueil-audience=refugees');
});

test('what means nothing is left out', () => {
  const read = calendarCodec.read('?accueil-calendar-view=year&accueil-calendar-date=2026-13-01&accueil-calendar-mode=', PREFIX);
  assert.deepEqual(read, { filters: {}, view: undefined, day: undefined, open: undefined });
  assert.equal(calendarCodec.prefix('b'), 'accueil-calendar-b-');
});

test('a served calendar has the filters, several values as several parameters', () => {
  const address = feedAddress('https://accueil.example/a/', 'https://ailleurs.example/data/', {
    filters: { audience: ['employers', 'volunteers'], organization: ['x&y'] },
    lang: 'fr',
  });
  assert.equal(address, 'https://accueil.example/a/calendar.ics?organization=x%26y&audience=employers&audience=volunteers&lang=fr');
  assert.equal(webcal(address).slice(0, 9), 'webcal://');
  const ofSession = (src: string): string => feedAddress('https://accueil.example/', src, { session: 'a#b' });
  assert.equal(ofSession('https://accueil.example/accueil/1/data/'), 'https://accueil.example/calendar.ics?session=a%23b');
});

test('a served calendar is of the region the page shows', () => {
  const of = (server: string, src: string): string | null => new URL(feedAddress(server, src, { session: 'a' })).searchParams.get('region');
  assert.equal(of('https://accueil.example/', 'https://accueil.example/accueil/1/data/nord/'), 'nord');
  assert.equal(of('https://accueil.example/a/', 'https://accueil.example/a/accueil/1/data/nord/'), 'nord');
  assert.equal(of('https://accueil.example/', 'https://accueil.example/accueil/1/data/'), null);
  assert.equal(of('https://accueil.example/', 'https://ailleurs.example/accueil/1/data/nord/'), null);
});
