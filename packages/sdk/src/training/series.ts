import type { TrainingSeries } from '../calendar/expand.js';
import type { Training } from '../course/types.js';

/** Each instance of the records as a series of its own. `timezone`: the region's. */
export function seriesOf(trainings: readonly Training[], timezone: string): TrainingSeries[] {
  return trainings.flatMap((training) =>
    (training.hasCourseInstance ?? []).map((instance) => ({ uid: instance.id, training, instance, timezone })),
  );
}
