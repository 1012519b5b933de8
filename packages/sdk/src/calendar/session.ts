import type { TrainingInstance } from '../course/types.js';
import type { Occurrence } from './expand.js';
import { dayOf, zonedIso } from './moment.js';
import type { RoomState, TrainingSession } from './types.js';
import { zoneOrUtc } from './zone.js';

/** One time of a series as a session. `now`: epoch milliseconds. */
export function sessionOf({ series, training, instance, name, start, end, isEnded, isDay }: Occurrence, now: number): TrainingSession {
  const zone = zoneOrUtc(series.shownIn ?? instance.timezone ?? series.timezone);
  const iso = (at: number): string => (isDay ? dayOf(zone.wall(at)) : zonedIso(at, zone));
  return {
    id: name === undefined ? series.uid : `${series.uid}#${name}`,
    uid: series.uid,
    training,
    instance,
    startDate: iso(start),
    ...(isEnded ? { endDate: iso(isDay ? end - 1 : end) } : {}),
    timezone: zone.name,
    start,
    end,
    isAllDay: isDay,
    eventStatus: instance.eventStatus ?? 'EventScheduled',
    room: roomOf(instance),
    isPast: end <= now,
    ...(series.calendar === undefined ? {} : { calendar: series.calendar }),
  };
}

function roomOf({ remainingAttendeeCapacity: places }: TrainingInstance): RoomState {
  if (places === undefined) return 'unknown';
  return places > 0 ? 'open' : 'full';
}
