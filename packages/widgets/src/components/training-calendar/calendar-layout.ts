import type { TrainingSession } from '@accueil/sdk';
import { addDays, type Day } from './calendar-days.js';

/** The days a session stands on, both included: the venue's own. */
export interface SessionDays {
  first: Day;
  last: Day;
}

/** The days of a session. One that ends at midnight does not reach into the day that begins then. */
export function daysOf({ endDate, isAllDay, startDate }: Pick<TrainingSession, 'startDate' | 'endDate' | 'isAllDay'>): SessionDays {
  const first = startDate.slice(0, 10);
  const end = endDate?.slice(0, 10) ?? first;
  const last = !isAllDay && /T00:00(?::00)?(?!:)/.test(endDate ?? '') ? addDays(end, -1) : end;
  return { first, last: last < first ? first : last };
}

/** What stands together under one day in a list. */
export interface DayGroup {
  day: Day;
  sessions: TrainingSession[];
}

/** Sessions under the day they begin on, each once; what began before `today` and goes on stands under it. */
export function groupByDay(sessions: readonly TrainingSession[], today: Day): DayGroup[] {
  const groups = new Map<Day, TrainingSession[]>();
  for (const session of sessions) {
    const { first, last } = daysOf(session);
    const day = first < today && last >= today ? today : first;
    groups.set(day, [...(groups.get(day) ?? []), session]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, of]) => ({ day, sessions: of }));
}

/** A session in a day of a grid. */
export interface Placed {
  session: TrainingSession;
  /** Whether it began on a day before, and whether it goes on to the next. */
  isContinued: boolean;
  continues: boolean;
}

/** One day of a grid: its sessions in the order they start, and the same by lane, where one of several days keeps its lane. */
export interface DayCell {
  day: Day;
  sessions: TrainingSession[];
  lanes: (Placed | undefined)[];
}

/**
 * Sets sessions on the days of a week. One that lasts several days keeps the same lane on each, and comes before those of one day,
 * so that it reads as one line; the lane it leaves is free again.
 */
export function layoutWeek(days: readonly Day[], sessions: readonly TrainingSession[]): DayCell[] {
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const spans = sessions.map((session) => ({ session, ...daysOf(session) })).filter(({ first, last }) => first <= to && last >= from);
  // The sort is stable: those of one day stay in the order they start.
  const ordered = [...spans].sort((a, b) => Number(b.first !== b.last) - Number(a.first !== a.last));
  const cells = days.map((day): DayCell => ({ day, sessions: [], lanes: [] }));
  for (const { session, first, last } of ordered) {
    const covered = cells.filter(({ day }) => day >= first && day <= last);
    let lane = 0;
    while (covered.some(({ lanes }) => lanes[lane] !== undefined)) lane += 1;
    for (const { day, lanes } of covered) {
      for (let empty = lanes.length; empty < lane; empty += 1) lanes[empty] = undefined;
      lanes[lane] = { session, isContinued: day > first, continues: day < last };
    }
  }
  for (const { session, first, last } of spans)
    for (const cell of cells) if (cell.day >= first && cell.day <= last) cell.sessions.push(session);
  return cells;
}
