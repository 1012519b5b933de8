import type { TrainingSeries } from '../calendar/expand.js';
import type { TrainingInstance } from '../course/types.js';

/**
 * Series of the dataset and of feeds as one list: of those with the same `UID`, one. A feed's stands for when and whether, the dataset's for
 * what is taught; of two feeds, the one with the higher `SEQUENCE`, else the one named first.
 */
export function mergeSeries(dataset: readonly TrainingSeries[], feeds: readonly TrainingSeries[]): TrainingSeries[] {
  if (feeds.length === 0) return [...dataset];
  const byUid = new Map(dataset.map((one) => [one.uid, one]));
  for (const one of feeds) {
    const known = byUid.get(one.uid);
    if (!known) byUid.set(one.uid, one);
    else if (known.calendar === undefined) byUid.set(one.uid, underRecord(one, known));
    else if (known.calendar !== one.calendar && (one.sequence ?? 0) > (known.sequence ?? 0)) byUid.set(one.uid, one);
  }
  return [...byUid.values()];
}

const MERGED = new WeakMap<TrainingSeries, TrainingSeries>();
/** What a feed says of times, and of which it also says that there is none. */
const TIMES = ['recurrenceId', 'endDate', 'rrule', 'rdate', 'exdate', 'eventStatus', 'previousStartDate'];

/** A feed's times under the dataset's record; the same object for the same two, so that what is known of its times stays known. */
function underRecord(feed: TrainingSeries, { training, instance, overrides: known = [] }: TrainingSeries): TrainingSeries {
  let merged = MERGED.get(feed);
  if (merged?.training !== training) {
    const untimed = (of: TrainingInstance): object => Object.fromEntries(Object.entries(of).filter(([member]) => !TIMES.includes(member)));
    const own = untimed(instance);
    const changed = new Map(known.map((one) => [one.at, untimed(one.instance)]));
    const overrides = feed.overrides?.map((one) => ({
      ...one,
      training,
      instance: { ...own, ...changed.get(one.at), ...one.instance },
    }));
    merged = { ...feed, training, instance: { ...own, ...feed.instance }, ...(overrides ? { overrides } : {}) };
    MERGED.set(feed, merged);
  }
  return merged;
}
