/**
 * The calendar's pure functions and the reader of feeds, for who holds the records or the feed: a build, a server, an importer. A page asks
 * `client.trainings` instead. A separate entry, so that a page that only lists does not carry it.
 * @packageDocumentation
 */
export { occurrencesOf } from './calendar/expand.js';
export type {
  Occurrence,
  Occurrences,
  RuleAsk,
  RuleStarts,
  SeriesOverride,
  SeriesPart,
  TrainingSeries,
  Window,
} from './calendar/expand.js';
export { NotCalendarError, readIcs } from './calendar/ics-calendar.js';
export type { IcsCalendar } from './calendar/ics-calendar.js';
export type { IcsEvent, IcsProblem, IcsTime } from './calendar/ics-event.js';
export { ICS_LIMITS } from './calendar/ics-lines.js';
export { icsSeries } from './calendar/ics-series.js';
export type { IcsOrigin } from './calendar/ics-series.js';
export { ruleStarts } from './calendar/recurrence.js';
export { sessionOf } from './calendar/session.js';
export { writeIcs } from './calendar/write-ics.js';
export type { IcsFile, RemovedSession } from './calendar/write-ics.js';
export { openZone } from './calendar/zone.js';
export type { Zone } from './calendar/zone.js';
export { inSlices } from './search/slices.js';
export type { SliceOptions } from './search/slices.js';
export { feedAddress, icsSource } from './source/ics-source.js';
export type { IcsAnswer, IcsSource, IcsSourceOptions } from './source/ics-source.js';
export type { CopyStore, GoodCopy } from './source/last-good.js';
export { mergeSeries } from './training/merge.js';
export { seriesOf } from './training/series.js';
