import type { IcsCalendar } from '../calendar/ics-calendar.js';
import { eachIcsSeries } from '../calendar/ics-series.js';
import type { TrainingSeries } from '../calendar/expand.js';
import type { CalendarState } from '../calendar/types.js';
import type { TrainingCalendar } from '../course/types.js';
import type { HsdsTaxonomyTerm } from '../hsds/types.js';
import { inSlices } from '../search/slices.js';
import { icsSource, type IcsSource, type IcsSourceOptions } from './ics-source.js';

/** Feeds at once: more are not asked. */
const MOST_FEEDS = 20;

export interface Feeds {
  /** The series of some feeds, in the order given, and how each was had. Rejects only with the signal's reason. */
  read(calendars: readonly TrainingCalendar[], signal?: AbortSignal): Promise<{ series: TrainingSeries[]; states: CalendarState[] }>;
}

/** Reads feeds, each once for all who ask, and makes the series of each copy once. */
export function openFeeds(options: IcsSourceOptions & { taxonomy_terms: readonly HsdsTaxonomyTerm[] }): Feeds {
  const sources = new Map<string, IcsSource>();
  const known = new WeakMap<IcsCalendar, { series: Promise<TrainingSeries[]>; by: string | undefined }>();

  async function one(
    calendar: TrainingCalendar,
    signal: AbortSignal | undefined,
  ): Promise<{ series: TrainingSeries[]; state: CalendarState }> {
    const named = calendar.name === undefined ? {} : { name: calendar.name };
    const failed = (message: string): { series: TrainingSeries[]; state: CalendarState } => ({
      series: [],
      state: { calendar: calendar.url, status: 'failed', ...named, problems: [{ file: calendar.url, message }] },
    });
    let source = sources.get(calendar.url);
    if (!source) {
      if (sources.size >= MOST_FEEDS) return failed(`More than ${MOST_FEEDS} calendars`);
      try {
        source = icsSource(calendar.url, options);
      } catch (error) {
        return failed(error instanceof Error ? error.message : String(error));
      }
      sources.set(calendar.url, source);
    }
    const { calendar: had, state: own } = await source.read(signal ? { signal } : {});
    const state = { ...own, ...named };
    if (!had) return { series: [], state };
    let made = known.get(had);
    if (!made || made.by !== calendar.organization_id) {
      made = {
        series: inSlices(eachIcsSeries(had, { ...calendar, url: source.url, taxonomy_terms: options.taxonomy_terms })),
        by: calendar.organization_id,
      };
      known.set(had, made);
    }
    return { series: await made.series, state };
  }

  return {
    async read(calendars, signal) {
      const answers = await Promise.all(calendars.map((calendar) => one(calendar, signal)));
      return { series: answers.flatMap(({ series }) => series), states: answers.map(({ state }) => state) };
    },
  };
}
