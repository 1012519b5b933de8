import { occurrencesOf } from '../calendar/expand.js';
import { ruleStarts } from '../calendar/recurrence.js';
import { sessionOf } from '../calendar/session.js';
import type { Training, TrainingInstance } from '../course/types.js';

/** The times of one instance in America/Toronto: `start` or `start/end`. */
export function timesOf(instance: Partial<TrainingInstance> & { startDate: string }, { from, to }: { from: string; to: string }): string[] {
  const training = { id: 'a', key: 'a', name: 'A', sources: [] } as unknown as Training;
  const series = { uid: 'a', training, instance: { id: 'a', ...instance }, timezone: 'America/Toronto' };
  const { occurrences } = occurrencesOf(series, { from: Date.parse(from), to: Date.parse(to) }, ruleStarts);
  return occurrences
    .map((one) => sessionOf(one, 0))
    .map(({ startDate, endDate }) => (endDate === undefined ? startDate : `${startDate}/${endDate}`));
}
