import type { AddressCodec } from '../../controllers/address.js';
import { isDay, type Day } from './calendar-days.js';
import {
  CALENDAR_FILTERS,
  CALENDAR_VIEWS,
  type CalendarFilters,
  type CalendarViewName,
  type OpenTarget,
} from './training-calendar.types.js';

/** What a calendar keeps in the page's address. */
export interface CalendarAddress {
  filters: CalendarFilters;
  view?: CalendarViewName | undefined;
  day?: Day | undefined;
  open?: OpenTarget | undefined;
}

/** Under `accueil-calendar-`, and the element's `id` where it has one: a finder of the same page has names of its own. */
export const calendarCodec: AddressCodec<CalendarAddress> = {
  prefix: (id) => (id === '' ? 'accueil-calendar-' : `accueil-calendar-${id}-`),

  read(query, prefix) {
    const all = new URLSearchParams(query);
    const read = (name: string) => all.get(prefix + name)?.trim() || undefined;
    const filters: CalendarFilters = {};
    for (const key of CALENDAR_FILTERS) {
      const values = read(key)
        ?.split(/[\s,]+/)
        .filter(Boolean);
      if (values !== undefined && values.length > 0) filters[key] = values;
    }
    const [session, training, day] = [read('session'), read('training'), read('date')];
    return {
      filters,
      view: CALENDAR_VIEWS.find((name) => name === read('view')),
      day: day !== undefined && isDay(day) ? day : undefined,
      open: session !== undefined ? { session } : training !== undefined ? { training } : undefined,
    };
  },

  write(query, prefix, { day, filters, open, view }) {
    const all = new URLSearchParams(query);
    const write = (name: string, value: string | undefined) => {
      if (value) all.set(prefix + name, value);
      else all.delete(prefix + name);
    };
    for (const key of CALENDAR_FILTERS) write(key, filters[key]?.join(' '));
    write('view', view);
    write('date', day);
    write('session', open !== undefined && 'session' in open ? open.session : undefined);
    write('training', open !== undefined && 'training' in open ? open.training : undefined);
    const text = all.toString();
    return text === '' ? '' : `?${text}`;
  },
};
