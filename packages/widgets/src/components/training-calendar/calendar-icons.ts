import type { TemplateResult } from 'lit';
import { draw } from '../../parts/icons.js';

/** The icons only a calendar has, on the grid of `parts/icons.ts`. */
const PATHS = {
  calendar: 'M4 6h16v14H4zm0 4.5h16M8 3.5V7m8-3.5V7',
  week: 'M4 6h16v14H4zm0 4.5h16M8 3.5V7m8-3.5V7m-6.5 3.5V20m5-9.5V20',
  cancelled: 'M12 20.5a8.5 8.5 0 10-.01 0zM6 18 18 6',
  changed: 'M4.5 11a7.5 7.5 0 0113-4.5l2 2m0-5v5h-5M19.5 13a7.5 7.5 0 01-13 4.5l-2-2m0 5v-5h5',
  online: 'M4 5h16v11H4zM9 20h6m-3-4v4',
  full: 'M12 20.5a8.5 8.5 0 10-.01 0zM8 12h8',
  places: 'M9 11a3 3 0 10-.01 0zm-6 8c0-3 2.5-5 6-5s6 2 6 5m3.5-9.5v5m-2.5-2.5h5',
  past: 'M12 20.5a8.5 8.5 0 10-.01 0zM8.5 12l2.5 2.5 4.5-5',
  clock: 'M12 20.5a8.5 8.5 0 10-.01 0zM12 7.5V12l3 2',
  subscribe: 'M5 19h.1M5 13.5a5.5 5.5 0 015.5 5.5M5 8.5A10.5 10.5 0 0115.5 19M5 3.8A15.2 15.2 0 0120.2 19',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  share: 'M12 15V4m-4 3.5L12 3.5l4 4M6 11v9h12v-9',
  copy: 'M8 8h11v12H8zM16 8V4H5v12h3',
  download: 'M12 4v11m-4.5-4 4.5 4.5L16.5 11M5 20h14',
  next: 'M9.5 6l6 6-6 6',
  previous: 'M14.5 6l-6 6 6 6',
  book: 'M12 6.5C10 5 7 4.5 4 5v13.5c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5V20',
} as const;

export type CalendarIcon = keyof typeof PATHS;
/** Those that go with the state of a session. */
export type StateIcon = 'cancelled' | 'changed' | 'online' | 'full' | 'places' | 'past' | 'clock';

/** One icon of the calendar, hidden from assistive technology: the words beside it carry the meaning. */
export function calendarIcon(name: CalendarIcon): TemplateResult {
  // `back` is mirrored where text runs from right to left, and so are these.
  return draw(name === 'next' || name === 'previous' ? 'back' : name, PATHS[name]);
}
