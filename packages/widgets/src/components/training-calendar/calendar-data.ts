import { TRAINING_KINDS, type AccueilClient, type TrainingFacet, type TrainingFacets, type TrainingFilters } from '@accueil/sdk';
import { addDays } from './calendar-days.js';
import type { CalendarAnswer, CalendarAsk, CalendarClient, CalendarFilters } from './training-calendar.types.js';

const MOST = 5000;

/**
 * Reads all that a calendar shows first. Feeds that cannot be had are told in `coming.calendars`, and the rest is shown.
 * Names of places that cannot be had stay ids.
 * @throws the SDK's errors when the dataset's own trainings cannot be had
 */
export async function readCalendar(client: AccueilClient, ask: CalendarAsk, signal?: AbortSignal): Promise<CalendarAnswer> {
  const { calendars, days, now } = ask;
  const filters = sdkFilters(ask.filters);
  const { trainings } = client as unknown as CalendarClient;
  const options = { signal };
  const feeds = calendars.length > 0 ? { calendar: calendars } : {};
  // The days are the venue's: whatever its zone, a day more on both sides holds them.
  const window = { from: addDays(days.first, -1), to: addDays(days.last, 2) };
  const [coming, inDays, undated, [territories, municipalities]] = await Promise.all([
    trainings.instances({ ...filters, ...feeds, from: now }, options),
    trainings.instances({ ...filters, ...feeds, ...window, limit: MOST }, options),
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
