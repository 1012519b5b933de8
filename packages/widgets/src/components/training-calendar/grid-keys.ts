import { direction } from '../../strings/languages.js';
import { addDays, addMonths, firstWeekday, weekOf, type Day } from './calendar-days.js';
import type { CalendarActions, CalendarView } from './training-calendar.types.js';

/** The day a key of the ARIA grid pattern leads to from another; `undefined` where the key means nothing here. */
export function dayByKey(key: string, day: Day, { lang, shiftKey = false }: { lang: string; shiftKey?: boolean }): Day | undefined {
  // The next day is on the left where text runs from right to left.
  const forward = direction(lang) === 'rtl' ? -1 : 1;
  const week = () => weekOf(day, firstWeekday(lang));
  switch (key) {
    case 'ArrowRight':
      return addDays(day, forward);
    case 'ArrowLeft':
      return addDays(day, -forward);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return week()[0];
    case 'End':
      return week().at(-1);
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1);
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1);
    default:
      return undefined;
  }
}

/** Keys of a month: about days where a day has focus, the browser's own on a session in it. */
export function handleGridKey(event: KeyboardEvent, { lang }: CalendarView, actions: CalendarActions): void {
  const { altKey, ctrlKey, key, metaKey, shiftKey } = event;
  const target = event.target as HTMLElement;
  const day = target.closest<HTMLElement>('[data-day]')?.dataset['day'];
  if (day === undefined || altKey || ctrlKey || metaKey) return;
  if (key === 'Enter' || key === ' ') {
    if (!target.matches('[data-day]')) return;
    event.preventDefault();
    actions.openDay(day);
    return;
  }
  const next = dayByKey(key, day, { lang, shiftKey });
  if (next === undefined) return;
  event.preventDefault();
  actions.go(next, true);
}
