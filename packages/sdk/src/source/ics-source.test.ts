import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isArgumentError } from '../errors/argument-error.js';
import { withServer } from '../testing/server.js';
import { eventOf, feedOf } from '../testing/sessions.js';
import { openFeeds } from './feeds.js';
import { icsSource } from './ics-source.js';
import type { CopyStore, GoodCopy } from './last-good.js';

const FEED = feedOf(
  'X-WR-CALNAME:Ateliers',
  'COLOR:teal',
  eventOf('UID:a', 'SUMMARY:A', 'DTSTART:20261102T150000Z', 'ATTENDEE:mailto:jean@example.com'),
  eventOf('UID:b', 'SUMMARY:Docteur', 'DTSTART:20261103T150000Z', 'CLASS:PRIVATE'),
);
const ZONE = { timezone: 'America/Toronto' };

/** A store in memory, as a browser's would be. */
function store(): CopyStore & { kept: Map<string, GoodCopy> } {
  const kept = new Map<string, GoodCopy>();
  return { kept, get: (url) => Promise.resolve(kept.get(url)), put: (url, copy) => Promise.resolve(void kept.set(url, copy)) };
}

describe('icsSource, against a real server', () => {
  it('reads a feed once for all who ask, says its name and colour, and keeps what was read', () => {
    let asked = 0;
    return withServer(
      (request, response) => {
        asked += 1;
        assert.match(request.headers.accept ?? '', /text\/calendar/);
        assert.equal(request.headers.cookie, undefined);
        response.end(FEED);
      },
      async (url) => {
        const copies = store();
        const source = icsSource(url, { ...ZONE, copies });
        const [one, two] = await Promise.all([source.read(), source.read()]);
        assert.equal((await source.read()).calendar, one.calendar);
        assert.equal(one.calendar, two.calendar);
        assert.equal(asked, 1);
        const { name, color, status, problems } = one.state;
        assert.deepEqual([name, color, status, problems], ['Ateliers', 'teal', 'fresh', []]);
        const kept = copies.kept.get(url)?.text ?? '';
        assert.match(kept, /SUMMARY:A/);
        assert.doesNotMatch(kept, /jean|Docteur/);
      },
    );
  });

  it('waits for the last good copy where the refusal comes first', () =>
    withServer(
      (_, response) => void response.writeHead(404).end(),
      async (url) => {
        const copies = store();
        await copies.put(url, { text: FEED, at: Date.now() - 60_000 });
        const slow: CopyStore = {
          ...copies,
          get: (wanted) => new Promise((resolve) => setTimeout(() => resolve(copies.kept.get(wanted)), 300)),
        };
        const { state, calendar } = await icsSource(url, { ...ZONE, copies: slow }).read();
        assert.deepEqual([state.status, state.name, calendar?.events.length], ['kept', 'Ateliers', 1]);
      },
    ));

  it('is called what the dataset calls it, else what it calls itself', () =>
    withServer(
      (_, response) => void response.end(FEED),
      async (url) => {
        const feeds = openFeeds({ ...ZONE, copies: store(), taxonomy_terms: [] });
        const calendars = [{ url, name: 'Agenda' }, { url }, { url: 'ftp://x.example.org/', name: 'Perdu' }];
        const { states } = await feeds.read(calendars);
        assert.deepEqual(
          states.map(({ name, status }) => [name, status]),
          [
            ['Agenda', 'fresh'],
            ['Ateliers', 'fresh'],
            ['Perdu', 'failed'],
          ],
        );
      },
    ));

  const bad: [name: string, answer: (end: (body: string | Uint8Array, status?: number) => void) => void, message: RegExp][] = [
    ['a page', (end) => end('<!doctype html><title>Connexion</title>'), /found a page/],
    ['nothing', (end) => end(''), /BEGIN:VCALENDAR/],
    ['an error', (end) => end('oops', 500), /500/],
    ['a feed that is too large', (end) => end(new Uint8Array(6 * 1024 * 1024)), /More than 5242880 bytes/],
    ['no end', () => undefined, /in time/],
  ];
  for (const [name, answer, message] of bad) {
    it(`never rejects for ${name}: failed where nothing is known, the last good copy where something is`, async () => {
      let isGood = false;
      await withServer(
        (_, response) => {
          if (isGood) response.end(FEED);
          else answer((body, status = 200) => void response.writeHead(status).end(body));
        },
        async (url) => {
          let clock = Date.parse('2026-11-01T12:00:00Z');
          const options = { ...ZONE, timeoutMs: name === 'no end' ? 300 : 8000, copies: store(), now: () => new Date(clock) };
          const source = icsSource(url, options);
          const failed = await source.read();
          assert.equal(failed.calendar, undefined);
          assert.equal(failed.state.status, 'failed');
          assert.match(failed.state.problems[0]?.message ?? '', message);
          isGood = true;
          assert.equal((await source.read()).state.status, 'failed', 'not asked again within a minute');
          clock += 61_000;
          assert.equal((await source.read()).state.status, 'fresh');
          isGood = false;
          clock += 16 * 60_000;
          const kept = await source.read();
          assert.equal(kept.state.status, 'kept');
          assert.equal(kept.state.updated, clock - 16 * 60_000);
          assert.equal(kept.calendar?.events.length, 1);
          assert.match(kept.state.problems[0]?.message ?? '', message);
          // Another visit: the copy of the browser.
          const later = await icsSource(url, options).read();
          assert.deepEqual([later.state.status, later.calendar?.events.length], ['kept', 1]);
          clock += 61 * 24 * 3_600_000;
          assert.equal((await icsSource(url, options).read()).state.status, 'failed');
        },
      );
    });
  }

  it('does not wait for a slow feed it has a copy of', () => {
    let isSlow = false;
    return withServer(
      (_, response) => {
        if (!isSlow) response.end(FEED);
      },
      async (url) => {
        const copies = store();
        await icsSource(url, { ...ZONE, copies }).read();
        isSlow = true;
        const started = performance.now();
        const { state, calendar } = await icsSource(url, { ...ZONE, copies, timeoutMs: 60_000 }).read();
        assert.ok(performance.now() - started < 10_000);
        assert.deepEqual([state.status, calendar?.events.length], ['kept', 1]);
        assert.match(state.problems[0]?.message ?? '', /No answer yet/);
      },
    );
  });

  it('goes on where storage refuses', () =>
    withServer(
      (_, response) => response.end(FEED),
      async (url) => {
        const refuse = (): Promise<never> => Promise.reject(new DOMException('refused', 'SecurityError'));
        Object.assign(globalThis, { caches: { open: refuse } });
        try {
          assert.equal((await icsSource(url, ZONE).read()).state.status, 'fresh');
        } finally {
          Reflect.deleteProperty(globalThis, 'caches');
        }
      },
    ));

  it('asks through a server where there is one, and reads webcal: as https:', async () => {
    const asked: string[] = [];
    const fetch = (input: unknown): Promise<Response> => {
      asked.push(String(input));
      return Promise.resolve(new Response(FEED));
    };
    await icsSource('webcal://example.org/a.ics?x=1', { ...ZONE, fetch }).read();
    await icsSource('https://example.org/a.ics?x=1', { ...ZONE, fetch, server: 'https://accueil.example/' }).read();
    assert.deepEqual(asked, [
      'https://example.org/a.ics?x=1',
      'https://accueil.example/feeds/?url=https%3A%2F%2Fexample.org%2Fa.ics%3Fx%3D1',
    ]);
  });

  it('refuses addresses that are none, and rejects with the reason of an abort alone', async () => {
    for (const address of ['x', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/calendar,x', 'https://user:secret@example.org/']) {
      assert.throws(() => icsSource(address, ZONE), isArgumentError, address);
    }
    const reason = new Error('enough');
    await assert.rejects(icsSource('https://example.org/', ZONE).read({ signal: AbortSignal.abort(reason) }), (error) => error === reason);
  });
});
