import { warnOnce } from '../../base/warn.js';
import { safeUrl } from '../../parts/safe-url.js';
import { dayAt, isDay, type Day } from './calendar-days.js';
import { CALENDAR_VIEWS, type CalendarViewName } from './training-calendar.types.js';

/** The view the embedder asks for; `undefined` where it asks for none, or for one there is not. */
export function askedView(element: Element & { view: string }): CalendarViewName | undefined {
  const { view } = element;
  const named = CALENDAR_VIEWS.find((name) => name === view);
  if (named === undefined && view) warnOnce(element, `view="${view}" is none of ${CALENDAR_VIEWS.join(', ')}; the default is used.`);
  return named;
}

/** The day to begin at; today, where none is asked for. */
export function askedDay(element: Element & { date: string }): Day {
  const { date } = element;
  const asked = date.trim();
  if (isDay(asked)) return asked;
  if (date) warnOnce(element, `date="${date}" is no day such as 2026-11-03; today is used.`);
  return dayAt(new Date());
}

/** The absolute addresses of the feeds to merge in. What is no address is left out. */
export function askedCalendars(element: Element & { calendar: string }): string[] {
  return element.calendar
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((given) => {
      const url = absolute(given.replace(/^webcal:/i, 'https:'));
      if (url === undefined) warnOnce(element, `calendar="${given}" is not the address of a calendar; it is left out.`);
      return url?.href ?? [];
    });
}

function absolute(given: string): URL | undefined {
  return URL.canParse(given, document.baseURI) ? safeUrl(new URL(given, document.baseURI).href) : undefined;
}
