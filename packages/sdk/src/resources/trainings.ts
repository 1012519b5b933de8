import type {
  TrainingPage,
  TrainingSearch,
  CalendarFileQuery,
  CalendarState,
  SessionPage,
  SessionQuery,
  TrainingSession,
  TrainingWords,
} from '../calendar/types.js';
import type { Occurrence, TrainingSeries } from '../calendar/expand.js';
import { isRuled } from '../calendar/expand.js';
import { sessionOf } from '../calendar/session.js';
import type { Training } from '../course/types.js';
import { NotFoundError } from '../errors/not-found-error.js';
import type { DataProblem } from '../errors/problem.js';
import type { LinkedGazetteer } from '../geo/gazetteer.js';
import { collator } from '../hsds/name-order.js';
import type { CallOptions } from '../http/call-options.js';
import { shared, sharedCode } from '../http/shared.js';
import { inSlices } from '../search/slices.js';
import type { Region } from '../source/region.js';
import type { Feeds } from '../source/feeds.js';
import type { Source } from '../source/types.js';
import { gather, relevant, type Agenda } from '../training/agenda.js';
import { countFacets } from '../training/facets.js';
import { judge, type Judge, type Verdict } from '../training/filter.js';
import { checkAsked, unknownAsked, windowOf } from '../training/input.js';
import { linkTrainings, type LinkedTrainings } from '../training/link.js';
import { mergeSeries } from '../training/merge.js';
import { aloneAs, seriesOf } from '../training/series.js';
import { wordTest } from '../training/words.js';

/**
 * `client.trainings`: what is taught, and when. Its calls load `training.json` first, once, and the gazetteer, without which territories are
 * known by what the trainings say of them; never the catalog. They reject with the errors of the source. A value that is not in the data
 * finds nothing and is told through `onWarning`.
 */
export interface TrainingsResource {
  /**
   * The trainings that answer a search, dated or not, in the order of names, with counts by facet.
   * @throws {ArgumentError} for an argument of the wrong type
   */
  search(query?: TrainingSearch, options?: CallOptions): Promise<TrainingPage>;
  /**
   * One training by key, id or former key.
   * @throws {NotFoundError} when none answers to it
   */
  get(idOrKey: string, options?: CallOptions): Promise<Training>;
  /**
   * The sessions of a window: each time of each series apart, in the order they start. What has no known day (a month, a year) is no session.
   * Effects: what expands recurrence (ical.js) is loaded where a series that may be shown has a rule.
   * @throws {ArgumentError} for an argument of the wrong type
   */
  instances(query?: SessionQuery, options?: CallOptions): Promise<SessionPage>;
  /**
   * The series that have a session in the window, as an iCalendar file (RFC 5545): rules as rules, or one session alone.
   * @throws {NotFoundError} when no training or session answers to the one asked for
   * @throws {ArgumentError} for an argument of the wrong type
   */
  ics(query?: CalendarFileQuery, options?: CallOptions): Promise<string>;
}

/** Sessions of one file. */
const MOST = 5000;

interface Found {
  known: Records;
  agenda: Agenda;
  states: CalendarState[];
  /** Epoch milliseconds it was asked at. */
  at: number;
}

type FeedsAnswer = Awaited<ReturnType<Feeds['read']>>;

interface Records extends LinkedTrainings {
  series: readonly TrainingSeries[];
}

interface OpenOptions {
  server?: string | URL | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  now: () => Date;
  onWarning: (problem: DataProblem) => void;
}

/** Makes `client.trainings`. Imported when first called, so that a page that only lists services does not carry it. */
export function open(region: Region, source: Source, options: OpenOptions): TrainingsResource {
  const { now, onWarning } = options;
  const records = shared(async (): Promise<Records> => {
    const sourced = await source.training?.(region.requestedLang);
    if (!sourced) throw new NotFoundError('training', 'training.json');
    const linked = linkTrainings(sourced.training, sourced.file);
    for (const problem of linked.problems) region.tell(problem);
    return { ...linked, series: seriesOf(linked.trainings, linked.region.timezone) };
  });
  const rule = sharedCode(() => import('../calendar/recurrence.js'), 'recurrence.js');

  const feeds = sharedCode(async () => {
    const [
      { openFeeds },
      {
        taxonomy_terms,
        region: { timezone },
      },
    ] = await Promise.all([import('../source/feeds.js'), records()]);
    return openFeeds({ server: options.server, fetch: options.fetch, now, timezone, taxonomy_terms });
  }, 'feeds.js');

  /** The series of the feeds the dataset names and of those asked for. */
  async function feedsOf({ calendar = [] }: SessionQuery, known: Records, signal: AbortSignal | undefined): Promise<FeedsAnswer> {
    const asked = [calendar].flat().filter((url) => url !== '' && !known.calendars.some((one) => one.url === url));
    const calendars = [...known.calendars, ...[...new Set(asked)].map((url) => ({ url }))];
    if (calendars.length === 0) return { series: [], states: [] };
    return (await feeds(signal)).read(calendars, signal);
  }

  const writer = sharedCode(() => import('../calendar/write-ics.js'), 'write-ics.js');

  /** What of the calendar answers a query, and with what it was found. */
  async function agendaOf(query: CalendarFileQuery, signal: AbortSignal | undefined): Promise<Found> {
    const [known, judged] = await read(query, signal);
    const moment = now();
    const window = windowOf(query, moment, known.region.timezone);
    const { series: fed, states } = await feedsOf(query, known, signal);
    const series = await inSlices(relevant(mergeSeries(known.series, fed), judged));
    const code = series.some(isRuled) ? await rule(signal) : undefined;
    const agenda = await inSlices(gather(series, window, judged, collator(known.lang).compare, code?.ruleStarts));
    signal?.throwIfAborted();
    return { known, agenda, states, at: moment.getTime() };
  }

  let isTold = false;
  async function places(signal: AbortSignal | undefined): Promise<LinkedGazetteer | undefined> {
    try {
      return await region.gazetteer(signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!isTold) region.tell({ file: 'territories.json', message: `${String(error)}; territories are known by trainings alone` });
      isTold = true;
      return undefined;
    }
  }

  async function read(query: TrainingSearch & CalendarFileQuery, signal: AbortSignal | undefined): Promise<[Records, Judge]> {
    checkAsked(query);
    const { query: text } = query;
    const [known, gazetteer] = await Promise.all([records(signal), places(signal)]);
    unknownAsked(query, known).forEach(onWarning);
    return [known, judge(query, known, gazetteer, text?.trim() ? wordTest(text, known) : undefined)];
  }

  return {
    async search(query = {}, { signal } = {}) {
      const [known, judged] = await read(query, signal);
      const verdicts = new Map<Verdict, number>();
      const contents = known.trainings.filter((training) => {
        if (query.onDemand !== undefined && query.onDemand !== isOnDemand(training)) return false;
        const verdict = judged(training);
        if (verdict) verdicts.set(verdict, 1);
        return verdict?.failed === 0;
      });
      const { compare } = collator(known.lang);
      contents.sort((a, b) => compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
      return { ...wordsOf(known), total_items: contents.length, contents, facets: countFacets(verdicts, query, known) };
    },
    async get(idOrKey, { signal } = {}) {
      const training = (await records(signal)).trainingsByKey.get(idOrKey);
      if (!training) throw new NotFoundError('training', idOrKey);
      return training;
    },
    async instances(query = {}, { signal } = {}) {
      const { known, agenda, states, at } = await agendaOf(query, signal);
      const contents = await inSlices(sessionsOf(agenda.occurrences, at));
      signal?.throwIfAborted();
      return {
        ...wordsOf(known),
        total_items: agenda.total,
        contents,
        truncated: agenda.isCut,
        facets: countFacets(agenda.verdicts, query, known),
        calendars: states,
      };
    },
    async ics(query = {}, { signal } = {}) {
      const { known, agenda, at } = await agendaOf({ ...query, limit: MOST }, signal);
      const { training: wanted, session, name = known.region.name, source, refreshHours } = query;
      const of = wanted === undefined ? undefined : (known.trainingsByKey.get(wanted)?.id ?? wanted);
      const chosen = agenda.occurrences.filter(
        (one) => (of === undefined || one.training.id === of) && (session === undefined || sessionOf(one, at).id === session),
      );
      if (chosen.length === 0 && (session ?? wanted) !== undefined)
        throw new NotFoundError(session ? 'session' : 'training', session ?? wanted ?? '');
      const series =
        session === undefined ? [...new Set(chosen.map((one) => one.series))] : chosen.map((one) => aloneAs(sessionOf(one, at)));
      const { writeIcs } = await writer(signal);
      const { timezone } = known.region;
      const topics = new Map(known.taxonomy_terms.filter(({ taxonomy }) => taxonomy === 'topics').map((term) => [term.key, term.name]));
      const prodid = `-//Accueil//${known.region.key} training//${known.lang.toUpperCase()}`;
      const again = { ...(source === undefined ? {} : { source }), ...(refreshHours === undefined ? {} : { refreshHours }) };
      return writeIcs({ prodid, name, series, timezone, topics, ...again });
    },
  };
}

function* sessionsOf(occurrences: readonly Occurrence[], at: number): Generator<undefined, TrainingSession[]> {
  const sessions: TrainingSession[] = [];
  for (const one of occurrences) {
    sessions.push(sessionOf(one, at));
    yield;
  }
  return sessions;
}

function wordsOf({ taxonomy_terms, organizations, lang, region: { timezone } }: LinkedTrainings): TrainingWords {
  return { taxonomy_terms, organizations, lang, timezone };
}

/** True for what has no date: it can be begun at any time. */
function isOnDemand({ hasCourseInstance = [] }: Training): boolean {
  return hasCourseInstance.length === 0;
}
