import type { CalendarFilters } from './training-calendar.types.js';

const MEMBERS = ['organization', 'topic', 'audience', 'mode', 'territory', 'language', 'kind'] as const;

/** Where the `.ics` of a session, or of what passes the filters, is served. `server`: absolute, with its trailing slash. */
export function feedAddress(server: string, what: { session: string } | { filters: CalendarFilters; lang: string }): string {
  const url = new URL('calendar.ics', server);
  if ('session' in what) url.searchParams.set('session', what.session);
  else {
    for (const name of MEMBERS) for (const value of what.filters[name] ?? []) url.searchParams.append(name, value);
    url.searchParams.set('lang', what.lang);
  }
  return url.href;
}

/** The address that subscribes instead of downloading once. */
export function webcal(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}
