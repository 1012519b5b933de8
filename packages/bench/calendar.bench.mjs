// The calendar against ical.js alone. 2 000 recurring events of one feed over a year: every time of each, in its zone, the same as ours
// (compared before anything is timed). Naively means as its documentation shows it, an `Event` and its iterator for each, with the zones the
// feed defines; but for the `exceptions` it would otherwise look for in the whole feed at each event, which makes it quadratic. And a feed of
// 5 MB: the longest task of reading it in slices.
import ICAL from 'ical.js';
import { icsSeries, inSlices, occurrencesOf, readIcs, ruleStarts } from '@accueil/sdk/calendar';
import { measurePages } from './calendar-pages.mjs';

const ZONE = 'America/Toronto';
const EVENTS = 2000;
const FROM = Date.UTC(2026, 8, 1, 4);
const TO = Date.UTC(2027, 8, 1, 4);
const ROUNDS = 3;
const round = (value, digits = 1) => Number(value.toFixed(digits));
const two = (number) => String(number).padStart(2, '0');

const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'DTSTART:20070311T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'DTSTART:20071104T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Weekly, every other week, monthly by place and by date, daily for a while; begun over the two years before, some with an exception. */
function feed(count, words = '') {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//FR', `X-WR-TIMEZONE:${ZONE}`, ...VTIMEZONE];
  for (let n = 0; n < count; n += 1) {
    const start = new Date(Date.UTC(2024, 8, 2 + (n % 730), 12 + (n % 8)));
    const day = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][start.getUTCDay()];
    const date = `${start.getUTCFullYear()}${two(start.getUTCMonth() + 1)}${two(start.getUTCDate())}`;
    const place = Math.ceil(start.getUTCDate() / 7);
    const rule = [
      `FREQ=WEEKLY;BYDAY=${day}`,
      `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`,
      place < 5 ? `FREQ=MONTHLY;BYDAY=${place}${day}` : `FREQ=WEEKLY;BYDAY=${day};COUNT=80`,
      start.getUTCDate() < 29 ? `FREQ=MONTHLY;BYMONTHDAY=${start.getUTCDate()}` : 'FREQ=DAILY;COUNT=30',
      'FREQ=WEEKLY;UNTIL=20270601T035959Z',
    ][n % 5];
    const at = (hour) => `;TZID=${ZONE}:${date}T${two(hour)}0000`;
    const exception = n % 7 === 0 ? [`EXDATE${at(start.getUTCHours())}`] : [];
    const end = at(start.getUTCHours() + 2);
    lines.push('BEGIN:VEVENT', `UID:${n}@bench`, `SUMMARY:Atelier ${n}`, `DTSTART${at(start.getUTCHours())}`, `DTEND${end}`);
    lines.push(`RRULE:${rule}`, ...exception, 'STATUS:CONFIRMED', 'SEQUENCE:0', 'DTSTAMP:20260901T000000Z', `DESCRIPTION:${words}`);
    lines.push('BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15M', 'DESCRIPTION:Rappel', 'END:VALARM', 'END:VEVENT');
  }
  lines.push('END:VCALENDAR', '');
  return lines.join('\r\n');
}

function alone(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const times = [];
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component, { exceptions: [] });
    const iterator = event.iterator();
    for (let time = iterator.next(); time; time = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(time);
      const start = startDate.toUnixTime() * 1000;
      if (start >= TO) break;
      const end = endDate.toUnixTime() * 1000;
      if (end > FROM) times.push(`${event.uid} ${start} ${end}`);
    }
  }
  return times;
}

function finished(work) {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
const seriesIn = (text) => icsSeries(finished(readIcs(text, ZONE)), { url: 'https://example.org/calendar.ics' });
const timesIn = (series) =>
  series
    .flatMap((one) => occurrencesOf(one, { from: FROM, to: TO }, ruleStarts).occurrences)
    .map(({ series: { uid }, start, end }) => `${uid} ${start} ${end}`);

/** The best of several rounds of each, in turn, in milliseconds. */
function best(...works) {
  const least = works.map(() => Infinity);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const [n, work] of works.entries()) {
      const started = performance.now();
      work();
      least[n] = Math.min(least[n], performance.now() - started);
    }
  }
  return least;
}

export default async function* measure() {
  const text = feed(EVENTS);
  const [theirs, ours] = [alone(text).sort(), timesIn(seriesIn(text)).sort()];
  const different = theirs.length !== ours.length || theirs.some((time, n) => time !== ours[n]);
  if (different) throw new Error(`The times differ: ${theirs.length} by ical.js alone, ${ours.length} by ours.`);
  yield { name: `calendar, times of ${EVENTS} series over a year, equal`, value: ours.length, unit: 'times' };

  const [naive, whole] = best(
    () => alone(text),
    () => timesIn(seriesIn(text)),
  );
  const against = 'ical.js alone';
  yield { name: `calendar, ${EVENTS} series read and expanded`, value: round(whole), unit: 'ms', ratio: round(whole / naive, 2), against };
  const series = seriesIn(text);
  const [expanded] = best(() => timesIn(series));
  yield {
    name: `calendar, ${EVENTS} series expanded once read`,
    value: round(expanded),
    unit: 'ms',
    ratio: round(expanded / naive, 2),
    against,
  };

  const words = 'Un atelier pour celles et ceux qui accueillent. '.repeat(10);
  const large = new TextEncoder().encode(feed(6000, words));
  const bytes = large.subarray(0, 5 * 1024 * 1024);
  let longest = 0;
  let tasks = 0;
  const started = performance.now();
  let since = started;
  const schedule = (resume) => {
    longest = Math.max(longest, performance.now() - since);
    tasks += 1;
    setTimeout(() => {
      since = performance.now();
      resume();
    }, 0);
  };
  const calendar = await inSlices(readIcs(bytes, ZONE), { schedule });
  longest = Math.max(longest, performance.now() - since);
  yield {
    name: `calendar, ${round(bytes.length / 1024 / 1024)} MB read in slices, ${calendar.events.length} events`,
    value: round(performance.now() - started),
    unit: 'ms',
  };
  yield { name: `calendar, longest of its ${tasks + 1} tasks`, value: round(longest), unit: 'ms' };
  yield* measurePages(bytes, new TextEncoder().encode(feed(10, words)));
}
