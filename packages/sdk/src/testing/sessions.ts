import { occurrencesOf } from '../calendar/expand.js';
import { readIcs } from '../calendar/ics-calendar.js';
import { icsSeries } from '../calendar/ics-series.js';
import { ruleStarts } from '../calendar/recurrence.js';
import { sessionOf } from '../calendar/session.js';
import type { TrainingSession } from '../calendar/types.js';
import type { HsdsTaxonomyTerm } from '../hsds/types.js';

/** Runs a generator to its end at once. */
export function finished<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export interface FeedSessions {
  sessions: TrainingSession[];
  /** `start → end name`, cancelled ones crossed. */
  lines: string[];
  problems: string[];
  name?: string;
}

/** The sessions of a feed in a window, in order. */
export function sessionsIn(
  feed: string | Uint8Array,
  { from = '2026-10-01', to = '2027-05-01', timezone = 'America/Toronto', terms = [] as HsdsTaxonomyTerm[] } = {},
): FeedSessions {
  const calendar = finished(readIcs(feed, timezone));
  const series = icsSeries(calendar, { url: 'https://example.org/calendar.ics', taxonomy_terms: terms });
  const window = { from: Date.parse(from), to: Date.parse(to) };
  const sessions = series
    .flatMap((one) => occurrencesOf(one, window, ruleStarts).occurrences)
    .map((one) => sessionOf(one, window.from))
    .sort((a, b) => a.start - b.start);
  return {
    sessions,
    lines: sessions.map(
      ({ startDate, endDate, training, eventStatus }) =>
        `${eventStatus === 'EventCancelled' ? '✗ ' : ''}${startDate}${endDate === undefined ? '' : ` → ${endDate}`} ${training.name}`,
    ),
    problems: calendar.problems.map(({ code, found }) => `${code} ${found}`),
    ...(calendar.name === undefined ? {} : { name: calendar.name }),
  };
}

/** Lines of one event after another as a whole feed, CRLF. */
export function feedOf(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//FR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}
export function eventOf(...lines: string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}
