import { compactOf } from './moment.js';
import type { Zone } from './zone.js';

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** Years after the last session that the rules of a zone are followed: one that still holds then is written without an end. */
const YEARS_AFTER = 3;

interface Onset {
  /** Instant of the change. */
  at: number;
  before: number;
  after: number;
  year: number;
  /** What the rule of the change has in common with those of other years. */
  rule: string;
  /** Which weekday of the month it is: from the start and, the last one, from the end. */
  places: number[];
}

/**
 * `VTIMEZONE` (RFC 5545, 3.6.5) of a zone for sessions between two instants: its changes of clock from the year before, those that come
 * back each year as a rule. From the machine's own knowledge of zones; the same lines whenever that is the same.
 */
export function vtimezone(zone: Zone, from: number, to: number): string[] {
  const year = (instant: number): number => new Date(instant).getUTCFullYear();
  const [start, end] = [Date.UTC(year(from) - 1, 0, 1), Date.UTC(year(to) + YEARS_AFTER, 11, 31)];
  const onsets: Onset[] = [];
  for (let at = zone.nextChange(start, end); at !== undefined; at = zone.nextChange(at, end)) onsets.push(onsetOf(zone, at));
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone.name}`];
  // Before the first change; alone where there is none.
  const initial = zone.offset(start);
  lines.push(...observance('STANDARD', compactOf(start + initial, false), initial, initial));
  for (const series of seriesOf(onsets)) {
    const [first, last] = [series[0] as Onset, series.at(-1) as Onset];
    const isOpen = last.year >= year(end);
    const [month, weekday] = first.rule.split(' ');
    const place = placesOf(series)[0];
    const until = isOpen ? '' : `;UNTIL=${compactOf(last.at, false)}Z`;
    const rule = series.length > 1 ? [`RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${place}${weekday}${until}`] : [];
    const kind = first.after > first.before ? 'DAYLIGHT' : 'STANDARD';
    lines.push(...observance(kind, compactOf(first.at + first.before, false), first.before, first.after, rule));
  }
  lines.push('END:VTIMEZONE');
  return lines;
}

function observance(kind: string, dtstart: string, from: number, to: number, rule: string[] = []): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${dtstart}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    ...rule,
    `END:${kind}`,
  ];
}

function onsetOf(zone: Zone, at: number): Onset {
  const before = zone.offset(at - 1);
  const after = zone.offset(at);
  const wall = new Date(at + before);
  const [month, day] = [wall.getUTCMonth() + 1, wall.getUTCDate()];
  const days = new Date(Date.UTC(wall.getUTCFullYear(), month, 0)).getUTCDate();
  return {
    at,
    before,
    after,
    year: wall.getUTCFullYear(),
    rule: [month, DAYS[wall.getUTCDay()], (at + before) % DAY_MS, before, after].join(' '),
    places: [...(day <= 28 ? [Math.ceil(day / 7)] : []), ...(day + 7 > days ? [-1] : [])],
  };
}

/** Changes that come back each year, together; each other one alone. In the order they begin. */
function seriesOf(onsets: readonly Onset[]): Onset[][] {
  const all: Onset[][] = [];
  for (const onset of onsets) {
    const open = all.find(
      (series) => series[0]?.rule === onset.rule && series.at(-1)?.year === onset.year - 1 && placesOf([...series, onset]).length > 0,
    );
    if (open) open.push(onset);
    else all.push([onset]);
  }
  return all;
}

function placesOf(series: readonly Onset[]): number[] {
  return series.reduce<number[]>((common, { places }) => common.filter((place) => places.includes(place)), series[0]?.places ?? []);
}

function offsetText(offset: number): string {
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  const all = Math.abs(offset);
  const seconds = (all / 1000) % 60;
  return `${offset < 0 ? '-' : '+'}${two(all / HOUR_MS)}${two((all / 60_000) % 60)}${seconds === 0 ? '' : two(seconds)}`;
}
