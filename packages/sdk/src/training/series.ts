import type { SeriesOverride, TrainingSeries } from '../calendar/expand.js';
import { DAY_MS, instantOf, momentOf } from '../calendar/moment.js';
import type { TrainingSession } from '../calendar/types.js';
import { zoneOrUtc } from '../calendar/zone.js';
import type { Training, TrainingInstance } from '../course/types.js';

/**
 * Each instance of the records as a series of its own, under its `UID` where it has one; those that change one time of such a series are in
 * it. `timezone`: the region's.
 */
export function seriesOf(trainings: readonly Training[], timezone: string): TrainingSeries[] {
  return trainings.flatMap((training) => {
    const whole: TrainingInstance[] = [];
    const changes = new Map<string, TrainingInstance[]>();
    for (const instance of training.hasCourseInstance ?? []) {
      const { recurrenceId, uid } = instance;
      if (uid === undefined || recurrenceId === undefined) whole.push(instance);
      else changes.set(uid, [...(changes.get(uid) ?? []), instance]);
    }
    const named = new Set(whole.map(({ uid }) => uid));
    // A change whose series is not there stands for itself.
    for (const [uid, [first]] of changes) {
      if (first && !named.has(uid)) whole.push(timeOf(first));
    }
    return whole.map((instance): TrainingSeries => {
      const { id, uid = id } = instance;
      const series = { uid, training, instance, timezone };
      return changes.has(uid) ? withChanges(series, changes.get(uid) ?? []) : series;
    });
  });
}

function timeOf({ id, uid, recurrenceId: startDate = '', timezone }: TrainingInstance): TrainingInstance {
  return { id, ...(uid === undefined ? {} : { uid }), startDate, ...(timezone === undefined ? {} : { timezone }) };
}

function withChanges(series: TrainingSeries, changed: readonly TrainingInstance[]): TrainingSeries {
  const { instance, training } = series;
  const overrides = changed.flatMap((one): SeriesOverride[] => {
    const at = atOf(one, series);
    return at === undefined ? [] : [{ at, training, instance: one }];
  });
  // A reader that knows no changes of a series leaves these times out; what is changed is not left out.
  const times = new Set(changed.map(({ recurrenceId }) => recurrenceId));
  const exdate = instance.exdate?.filter((date) => !times.has(date));
  const own = exdate === undefined ? instance : { ...instance, exdate };
  return { ...series, instance: own, overrides: overrides.sort((a, b) => a.at - b.at) };
}

/** The time of a series a change is for, in the wall time of the series. */
function atOf({ recurrenceId = '', timezone }: TrainingInstance, series: TrainingSeries): number | undefined {
  const { instance } = series;
  const [time, start] = [momentOf(recurrenceId), momentOf(instance.startDate)];
  if (!time || !start) return undefined;
  const name = instance.timezone ?? series.timezone;
  const isElsewhere = time.instant !== undefined || (timezone ?? series.timezone) !== name;
  const zone = zoneOrUtc(name);
  const wall = !time.isDay && isElsewhere ? zone.wall(instantOf(time, zoneOrUtc(timezone ?? series.timezone))) : time.wall;
  const day = Math.floor(wall / DAY_MS) * DAY_MS;
  if (start.isDay) return day;
  return time.isDay ? day + (start.wall - Math.floor(start.wall / DAY_MS) * DAY_MS) : wall;
}

const SERIES = ['rrule', 'rdate', 'exdate', 'endDate'];

/** One session as a series of one time: what is written of a session alone. */
export function aloneAs({ id, training, instance, startDate, endDate, timezone }: TrainingSession): TrainingSeries {
  const local = (date: string): string => date.slice(0, 16);
  const own = Object.fromEntries(Object.entries(instance).filter(([member]) => !SERIES.includes(member))) as unknown as TrainingInstance;
  const end = endDate === undefined ? {} : { endDate: local(endDate) };
  return { uid: id, training, instance: { ...own, startDate: local(startDate), ...end, timezone }, timezone };
}
