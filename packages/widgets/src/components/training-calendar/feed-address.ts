import type { CalendarFilters } from './training-calendar.types.js';

const MEMBERS = ['organization', 'topic', 'audience', 'mode', 'territory', 'language', 'kind'] as const;

/** What is served: a session, or what passes the filters. */
type Served = { session: string } | { filters: CalendarFilters; lang: string };

/**
 * Where the `.ics` of what is served is. `server`, `src`: absolute, with their trailing slashes. A server holds several regions: that of a
 * dataset under its own `data/` is named.
 */
export function feedAddress(server: string, src: string, what: Served): string {
  const url = new URL('calendar.ics', server);
  const folder = `${server}accueil/1/data/`;
  const [, region] = src.startsWith(folder) ? (/^([\w-]+)\/$/.exec(src.slice(folder.length)) ?? []) : [];
  if (region !== undefined) url.searchParams.set('region', region);
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
