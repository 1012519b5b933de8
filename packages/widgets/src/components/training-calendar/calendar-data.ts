import {
  TRAINING_KINDS,
  type AccueilClient,
  type SessionPage,
  type SessionQuery,
  type TrainingFacet,
  type TrainingFacets,
  type TrainingFilters,
} from '@accueil/sdk';
import { addDays } from './calendar-days.js';
import type { CalendarAnswer, CalendarAsk, CalendarFilters } from './training-calendar.types.js';

const MOST = 5000;

/**
 * Reads all that a calendar shows first. Feeds that cannot be had are told in `coming.calendars`, and the rest is shown.
 * Names of places that cannot be had stay ids.
 * @throws the SDK's errors when the dataset's own trainings cannot be had
 */
export async function readCalendar(client: AccueilClient, ask: CalendarAsk, signal?: AbortSignal): Promise<CalendarAnswer> {
  const { calendars, days, now } = ask;
  const filters = sdkFilters(ask.filters);
  const { trainings } = client;
  const options = { signal };
  const feeds = calendars.length > 0 ? { calendar: calendars } : {};
  // The days are the venue's: whatever its zone, a day more on both sides holds them.
  const window = { from: addDays(days.first, -1), to: addDays(days.last, 2) };
  const read = async (when: Pick<SessionQuery, 'from' | 'to' | 'limit'>): Promise<SessionPage> => {
    const { organization, ...others } = filters;
    if (organization === undefined || calendars.length === 0) return trainings.instances({ ...filters, ...feeds, ...when }, options);
    // The feed of an organization is its own, though no event of it says so.
    const [own, fed] = await Promise.all([
      trainings.instances({ ...filters, ...when }, options),
      trainings.instances({ ...others, ...feeds, ...when }, options),
    ]);
    return withFeeds(own, fed, calendars);
  };
  const [coming, inDays, undated, [territories, municipalities]] = await Promise.all([
    read({ from: now }),
    read({ ...window, limit: MOST }),
    trainings.search({ ...filters, onDemand: true }, options),
    Promise.all([client.territories.list(undefined, options), client.territories.municipalities(undefined, options)]).catch(
      () => [[], []] as const,
    ),
  ]);
  const names = Object.keys(undated.facets) as (keyof TrainingFacets)[];
  const facets = names.map((name) => [name, sums(undated.facets[name], coming.facets[name])]);
  return {
    coming,
    inDays: inDays.contents,
    undated: undated.contents,
    facets: Object.fromEntries(facets) as TrainingFacets,
    territories,
    municipalities,
  };
}

/**
 * The sessions of a page with those of some feeds from another, each once, in the order they start: of an event both have, the feed says when.
 */
function withFeeds(own: SessionPage, fed: SessionPage, calendars: readonly string[]): SessionPage {
  const known = new Set(own.contents.map(({ id }) => id));
  const ofFeeds = fed.contents.filter(({ calendar }) => calendar !== undefined && calendars.includes(calendar));
  const events = new Set(ofFeeds.map(({ uid }) => uid));
  const kept = own.contents.filter(({ uid }) => !events.has(uid));
  const added = ofFeeds.filter(({ id }) => !known.has(id));
  const count = (values: readonly string[]) => values.map((term) => ({ term, count: 1 }));
  const facets = { ...own.facets };
  for (const { instance, training } of added) {
    const { courseMode: mode = training.courseMode, inLanguage: languages = training.inLanguage ?? [] } = instance;
    facets.kind = sums(facets.kind, count([training.kind]));
    facets.topic = sums(facets.topic, count(training.about));
    facets.audience = sums(facets.audience, count(training.audience));
    facets.mode = sums(facets.mode, count(mode === undefined ? [] : [mode]));
    facets.language = sums(facets.language, count(languages));
  }
  const contents = [...kept, ...ofFeeds].sort((a, b) => a.start - b.start);
  return {
    ...own,
    contents,
    total_items: own.total_items + contents.length - own.contents.length,
    truncated: own.truncated || fed.truncated,
    facets,
    calendars: fed.calendars,
  };
}

/** The filters as the SDK takes them: a kind there is not finds nothing more than no kind. */
function sdkFilters({ kind, ...filters }: CalendarFilters): TrainingFilters {
  const kinds = TRAINING_KINDS.filter((one) => kind?.includes(one));
  return kinds.length > 0 ? { ...filters, kind: kinds } : filters;
}

/** Counts of what a list shows: the coming sessions and what has no date. */
function sums(...lists: (readonly TrainingFacet[])[]): TrainingFacet[] {
  const counts = new Map<string, number>();
  for (const { term, count } of lists.flat()) counts.set(term, (counts.get(term) ?? 0) + count);
  return [...counts].map(([term, count]) => ({ term, count })).sort((a, b) => b.count - a.count);
}
