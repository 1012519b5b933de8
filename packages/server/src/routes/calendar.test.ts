import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLiveServer, type LiveServer } from '../testing/live-server.js';

const DAY_MS = 86_400_000;
const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const uuid = (n: number): string => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

const course = (n: number, days: number, more: object = {}): object => ({
  id: uuid(n),
  key: `cours-${String(n)}`,
  kind: 'course',
  name: `Accueillir, leçon ${String(n)}`,
  provider: [{ organization_id: uuid(90 + n) }],
  about: [n === 1 ? 'welcoming' : 'asylum'],
  audience: ['professionals'],
  sources: [],
  hasCourseInstance: [{ id: uuid(50 + n), startDate: `${dayFromNow(days)}T18:00`, endDate: `${dayFromNow(days)}T20:00` }],
  ...more,
});
/** Read from a calendar elsewhere: its session has that calendar's own name. */
const imported = course(5, 30, {
  about: ['housing'],
  hasCourseInstance: [{ id: uuid(55), uid: 'séance 1, {a}@maison.example', startDate: `${dayFromNow(30)}T18:00` }],
});
const TRAINING = {
  format: 'accueil-training/1',
  lang: 'fr',
  region: { key: 'nord', territory: 'nord', name: 'Le Nord', licence: 'CC0-1.0', timezone: 'America/Toronto' },
  trainings: [course(1, 20), course(2, 40), course(3, -400), imported],
  organizations: [91, 92, 93].map((n) => ({ id: uuid(n), key: `organisme-${String(n)}`, name: `Organisme ${String(n)}` })),
  taxonomy_terms: [],
};
const MANIFEST = { format: 'accueil-manifest/1', region: 'nord', default_locale: 'fr', locales: ['fr'] };
const GAZETTEER = { format: 'accueil-gazetteer/1', territories: [], municipalities: [], localities: [], postal_areas: [] };

describe('/calendar.ics', () => {
  let server: LiveServer;
  before(async () => {
    server = await startLiveServer({
      'data/nord/manifest.json': JSON.stringify(MANIFEST),
      'data/nord/territories.json': JSON.stringify(GAZETTEER),
      'data/nord/fr/training.json': JSON.stringify(TRAINING),
    });
  });
  after(() => server.close());
  const ics = async (query = '') => {
    const { status, headers, body } = await server.get(`/calendar.ics${query}`);
    return { status, headers, text: body.toString('utf8') };
  };
  const titles = (text: string): string[] => [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title ?? '').sort();

  it('is a calendar to subscribe to, open to every site', async () => {
    const { status, headers, text } = await ics();
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/calendar; charset=utf-8');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.match(headers['cache-control'] ?? '', /max-age=900/);
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(text, /^REFRESH-INTERVAL;VALUE=DURATION:P\w+\r$/m);
    assert.match(text, /BEGIN:VTIMEZONE\r\nTZID:America\/Toronto/);
    assert.deepEqual(titles(text), ['Accueillir\\, leçon 1', 'Accueillir\\, leçon 2', 'Accueillir\\, leçon 5']);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  });

  it('is confirmed without its body', async () => {
    const { headers } = await ics();
    const again = await server.get('/calendar.ics', { headers: { 'if-none-match': headers['etag'] ?? '' } });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
    assert.equal((await server.get('/calendar.ics', { method: 'HEAD' })).body.length, 0);
  });

  it('holds what was asked for', async () => {
    assert.deepEqual(titles((await ics('?topic=welcoming')).text), ['Accueillir\\, leçon 1']);
    assert.deepEqual(titles((await ics('?organization=organisme-92')).text), ['Accueillir\\, leçon 2']);
    assert.deepEqual(titles((await ics('?topic=welcoming&topic=asylum&audience=professionals')).text).length, 2);
    assert.deepEqual(titles((await ics('?training=cours-2')).text), ['Accueillir\\, leçon 2']);
  });

  it('finds a session by the name its own calendar gives it', async () => {
    const { text } = await ics(`?session=${encodeURIComponent('séance 1, {a}@maison.example')}`);
    assert.deepEqual(titles(text), ['Accueillir\\, leçon 5']);
    assert.equal((await ics(`?session=${encodeURIComponent('séance 2@maison.example')}`)).status, 404);
  });

  it('answers for what it does not have', async () => {
    assert.equal((await ics('?training=nulle-part')).status, 404);
    assert.equal((await ics('?region=sud')).status, 404);
    assert.equal((await ics(`?topic=${encodeURIComponent('<script>')}`)).status, 200);
  });

  it('reads a rebuilt region anew', async () => {
    const later = { ...TRAINING, trainings: [...TRAINING.trainings, course(4, 60)], organizations: [] };
    await server.write('data/nord/fr/training.json', JSON.stringify(later));
    await server.write('data/nord/manifest.json', JSON.stringify({ ...MANIFEST, version: '2' }));
    assert.equal(titles((await ics()).text).length, 4);
  });
});

describe('/feeds/', () => {
  let server: LiveServer;
  before(async () => {
    server = await startLiveServer(
      { 'data/nord/manifest.json': JSON.stringify(MANIFEST), 'data/nord/fr/training.json': JSON.stringify(TRAINING) },
      { feedHosts: ['127.0.0.1', 'localhost'] },
    );
  });
  after(() => server.close());
  const feed = (url: string) => server.get(`/feeds/?url=${encodeURIComponent(url)}`);

  it('refuses a host that nobody named, and what is no address', async () => {
    const { status, headers } = await feed('https://ailleurs.example/nos.ics');
    assert.equal(status, 403);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal((await feed('nos.ics')).status, 400);
    assert.equal((await feed('file:///etc/passwd')).status, 403);
    assert.equal((await server.get('/feeds/')).status, 400);
  });

  it('asks no address of this machine, even one the operator named', async () => {
    for (const host of ['127.0.0.1:80', 'localhost:80']) {
      const { status } = await feed(`http://${host}/nos.ics`);
      assert.ok(status === 403 || status === 502, host);
    }
  });
});
