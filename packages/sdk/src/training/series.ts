import type { TrainingSeries } from '../calendar/expand.js';
import type { TrainingSession } from '../calendar/types.js';
import type { Training, TrainingInstance } from '../course/types.js';

/** Each instance of the records as a series of its own. `timezone`: the region's. */
export function seriesOf(trainings: readonly Training[], timezone: string): TrainingSeries[] {
  return trainings.flatMap((training) =>
    (training.hasCourseInstance ?? []).map((instance) => ({ uid: instance.id, training, instance, timezone })),
  );
}

const SERIES = ['rrule', 'rdate', 'exdate', 'endDate'];

/** One session as a series of one time: what is written of a session alone. */
export function aloneAs({ id, training, instance, startDate, endDate, timezone }: TrainingSession): TrainingSeries {
  const local = (date: string): string => date.slice(0, 16);
  const own = Object.fromEntries(Object.entries(instance).filter(([member]) => !SERIES.includes(member))) as unknown as TrainingInstance;
  const end = endDate === undefined ? {} : { endDate: local(endDate) };
  return { uid: id, training, instance: { ...own, startDate: local(startDate), ...end, timezone }, timezone };
}
