import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FIXTURE, withRegion } from '../testing/region-fixture.js';
import { withServer } from '../testing/test-server.js';
import { validateRegion } from '../validate/validate-region.js';
import { run } from './run.js';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'X-WR-CALNAME:Ateliers de la Maison', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (uid: string, ...lines: string[]): string => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
const SERIES = event(
  'a',
  'SUMMARY:Français du mardi',
  'DTSTART;TZID=America/Toronto:20270302T183000',
  'DTEND;TZID=America/Toronto:20270302T203000',
  'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270601T000000Z',
  'LOCATION:12 rue Haute\\, Montclair',
  'DESCRIPTION:<p>Apportez <b>un crayon</b></p>',
  'URL:https://maison.example.org/mardi',
);
const MOVED = event(
  'a',
  'SUMMARY:Français du mardi',
  'RECURRENCE-ID;TZID=America/Toronto:20270309T183000',
  'DTSTART;TZID=America/Toronto:20270310T190000',
  'DTEND;TZID=America/Toronto:20270310T210000',
  'URL:https://maison.example.org/mardi',
);
const CANCELLED = event(
  'a',
  'SUMMARY:Français du mardi',
  'RECURRENCE-ID;TZID=America/Toronto:20270316T183000',
  'DTSTART;TZID=America/Toronto:20270316T183000',
  'STATUS:CANCELLED',
  'URL:https://maison.example.org/mardi',
);
const DAY = event('b', 'SUMMARY:Portes ouvertes', 'DTSTART;VALUE=DATE:20270501', 'DTEND;VALUE=DATE:20270502');

interface Steward {
  folder: string;
  accueil: (...args: string[]) => Promise<{ code: number; out: string; err: string }>;
  serve: (text: string) => void;
  asked: (string | undefined)[];
  url: string;
}

async function withCalendar(text: string, use: (steward: Steward) => Promise<void>): Promise<void> {
  let served = text;
  const asked: (string | undefined)[] = [];
  await withRegion(FIXTURE, async (folder) =>
    withServer(
      ({ headers }, response) => {
        asked.push(headers['if-none-match']);
        const etag = `"${createHash('sha256').update(served).digest('hex')}"`;
        if (headers['if-none-match'] === etag) response.writeHead(304).end();
        else response.writeHead(200, { 'content-type': 'text/calendar', etag }).end(served);
      },
      async (url) => {
        const accueil: Steward['accueil'] = async (...args) => {
          const [out, err]: [string[], string[]] = [[], []];
          const code = await run(['import', 'ics', ...args], {
            cwd: folder,
            packageFolder: PACKAGE,
            env: {},
            out: (line) => out.push(line),
            err: (line) => err.push(line),
          });
          return { code, out: out.join('\n'), err: err.join('\n') };
        };
        await use({ folder, accueil, url, asked, serve: (next) => void (served = next) });
      },
    ),
  );
}

describe('accueil import ics', () => {
  it('makes one training of each name, with its series, moved and cancelled dates', () =>
    withCalendar(calendar(SERIES, MOVED, CANCELLED, DAY), async ({ accueil, url, folder }) => {
      const { code, err } = await accueil(url, folder, '--write');
      assert.equal(code, 0, err);
      const text = await readFile(join(folder, 'trainings/francais-du-mardi.yaml'), 'utf8');
      for (const expected of [
        /kind: event/,
        /name: \{ fr: Français du mardi \}/,
        /name: Ateliers de la Maison/,
        /url: https:\/\/maison\.example\.org\/mardi/,
        /uid: a\n\s+startDate: '?2027-03-02T18:30'?/,
        /uid: a\n\s+recurrenceId: '?2027-03-09T18:30'?\n\s+startDate: '?2027-03-10T19:00'?/,
        /endDate: '?2027-03-02T20:30'?/,
        /rrule: FREQ=WEEKLY;BYDAY=TU;UNTIL=20270601T000000Z/,
        /exdate:\s*\[? ?\n? *-? ?'?2027-03-09T18:30'?[\s,-]+'?2027-03-16T18:30'?/,
        /eventStatus: EventRescheduled/,
        /previousStartDate: '?2027-03-09T18:30'?/,
        /startDate: '?2027-03-10T19:00'?/,
        /eventStatus: EventCancelled/,
        /municipality: '99010'/,
        /Apportez un crayon/,
      ])
        assert.match(text, expected);
      assert.match(await readFile(join(folder, 'trainings/portes-ouvertes.yaml'), 'utf8'), /startDate: '?2027-05-01'?\n/);
      const { ok, diagnostics } = await validateRegion(folder);
      assert.equal(ok, true, JSON.stringify(diagnostics));
    }));

  it('keeps no identity that the calendar does not give', () =>
    withCalendar(calendar(DAY.replace('UID:b\r\n', '')), async ({ accueil, url, folder }) => {
      assert.equal((await accueil(url, folder, '--write')).code, 0);
      assert.doesNotMatch(await readFile(join(folder, 'trainings/portes-ouvertes.yaml'), 'utf8'), /uid:|recurrenceId:/);
    }));

  it('asks with the tag of last time, and then has nothing to change', () =>
    withCalendar(calendar(SERIES), async ({ accueil, url, folder, asked }) => {
      await accueil(url, folder, '--write');
      const { code, out } = await accueil(url, folder, '--write');
      assert.deepEqual([code, asked.length, asked[0], typeof asked[1]], [0, 2, undefined, 'string']);
      assert.match(out, /Rien à changer/);
    }));

  it('puts sessions into a training that is here, beside those written by hand', () =>
    withCalendar(calendar(SERIES), async ({ accueil, url, folder, serve }) => {
      const { code, err } = await accueil(url, folder, '--training', 'accueillir', '--write');
      assert.equal(code, 0, err);
      const file = join(folder, 'trainings/accueillir.yaml');
      const text = await readFile(file, 'utf8');
      assert.match(text, /startDate: 2024-05-15T18:30/);
      assert.match(text, /rrule: FREQ=WEEKLY/);
      assert.doesNotMatch(text, /Français du mardi/);
      // The steward corrects the hour; the calendar changes another member, then the same one.
      await writeFile(file, text.replace(/endDate: '?2027-03-02T20:30'?/, "endDate: '2027-03-02T20:45'"));
      serve(calendar(SERIES.replace('T203000', 'T210000')));
      const conflict = await accueil(url, folder, '--training', 'accueillir', '--json');
      assert.equal(conflict.code, 1);
      assert.equal((JSON.parse(conflict.out) as { conflicts: unknown[] }).conflicts.length, 1);
    }));

  it('tells a session that is gone, and keeps it', () =>
    withCalendar(calendar(SERIES, DAY), async ({ accueil, url, folder, serve }) => {
      await accueil(url, folder, '--training', 'accueillir', '--write');
      serve(calendar(SERIES));
      const { err, out } = await accueil(url, folder, '--training', 'accueillir', '--write');
      assert.match(err, /« accueillir 2027-05-01 » n’est plus à la source/);
      assert.match(out, /Rien à changer/);
    }));

  it('reads a file, and tells a training that is not here', () =>
    withCalendar('', async ({ accueil, folder }) => {
      await writeFile(join(folder, '../ateliers.ics'), calendar(SERIES));
      const { code } = await accueil('../ateliers.ics', folder, '--provider', 'maison', '--write');
      assert.equal(code, 0);
      assert.match(await readFile(join(folder, 'trainings/francais-du-mardi.yaml'), 'utf8'), /provider: ?(?:\n +- |\[ ?)maison/);
      const unknown = await accueil('../ateliers.ics', folder, '--source', 'autre', '--training', 'acueillir');
      assert.equal(unknown.code, 2);
      assert.match(unknown.err, /Vouliez-vous dire « accueillir » \?/);
    }));

  it('refuses what is no calendar, and one that is too large', () =>
    withCalendar('<html></html>', async ({ accueil, url, folder, serve }) => {
      const page = await accueil(url, folder);
      assert.deepEqual([page.code, /pas un calendrier/.test(page.err)], [2, true]);
      serve('x'.repeat(6 * 1024 * 1024));
      const large = await accueil(url, folder, '--lang', 'en');
      assert.deepEqual([large.code, /is over 5242880 bytes/.test(large.err)], [2, true]);
    }));
});
