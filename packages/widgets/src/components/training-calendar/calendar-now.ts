import type { TrainingSession } from '@accueil/sdk';
import { activityCount, comingCount } from './calendar-strings.js';
import { firstWeekday, monthOf, weekOf } from './calendar-days.js';
import { daysOf } from './calendar-layout.js';
import { daysLabel, monthLabel } from './calendar-times.js';
import type { CalendarView } from './training-calendar.types.js';

/** A timer longer than this is set again: a device that slept counts wrong. */
const LONGEST_MS = 3_600_000;
const SHORTEST_MS = 1000;

/** Milliseconds until one of the sessions is over; an hour at most. `undefined` where there is none. */
export function msUntilNextEnd(sessions: readonly TrainingSession[], now: number): number | undefined {
  const ends = sessions.map(({ end }) => end - now);
  return ends.length === 0 ? undefined : Math.min(Math.max(SHORTEST_MS, Math.min(...ends)), LONGEST_MS);
}

/** What a screen reader hears when what shows has changed. */
export function announcement(view: CalendarView): string {
  const { answer, day, lang, shown } = view;
  if (shown === 'list') return comingCount(answer.coming.contents.length, lang);
  const week = weekOf(day, firstWeekday(lang));
  const [from = day, to = day] = [week[0], week.at(-1)];
  const isShown = (session: TrainingSession) => {
    const { first, last } = daysOf(session);
    return shown === 'month' ? monthOf(first) <= monthOf(day) && monthOf(last) >= monthOf(day) : first <= to && last >= from;
  };
  const count = activityCount(answer.inDays.filter(isShown).length, lang);
  return `${shown === 'month' ? monthLabel(day, lang) : daysLabel(from, to, lang)}: ${count}`;
}
