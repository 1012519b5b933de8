import type { HsdsOrganization, HsdsService, SourcePage } from '../hsds/types.js';
import { STANDINGS, type ContinuumMoment, type Standing } from './types.js';

const STALE_MONTHS = 12;
const ENDED_STATES: readonly string[] = ['closed', 'replaced', 'past'];

/** The days by which a moment is judged, ISO 8601: its own, and the oldest date that is not stale. */
export interface Days {
  readonly today: string;
  readonly oldest: string;
}

/** The days of a moment; UTC. */
export function daysOf({ now, staleMonths = STALE_MONTHS }: ContinuumMoment): Days {
  const limit = new Date(now);
  limit.setUTCMonth(limit.getUTCMonth() - staleMonths);
  return { today: now.toISOString().slice(0, 10), oldest: limit.toISOString().slice(0, 10) };
}

/** Says how a service stands on a day; the dates of its organization count where it has none. Pure. */
export function standings({ today, oldest }: Days): (service: HsdsService, organization?: HsdsOrganization) => Standing {
  // Dates are as precise as their source: a month is past when the next one has begun.
  const isPast = (date: string): boolean => date < today.slice(0, date.length);
  const isAhead = (date: string | undefined): boolean => date !== undefined && date > today.slice(0, date.length);

  return (service, organization) => {
    const { status, status_detail: detail } = service;
    const state = detail?.state;
    const hasYetToChange = isAhead(detail?.since) || (state === 'past' && detail?.until !== undefined && !isPast(detail.until));
    if (!hasYetToChange) {
      if (status === 'inactive' || status === 'defunct' || (state !== undefined && ENDED_STATES.includes(state))) return 'ended';
      const isOver = detail?.until !== undefined && isPast(detail.until);
      if (state === 'pilot' && isOver) return 'ended';
      // What was to come back has not been said to be back.
      if (status === 'temporarily closed' || state === 'suspended') return isOver ? 'unconfirmed' : 'suspended';
      if (state === 'uncertain') return 'unconfirmed';
    }
    const newest = newestDate(service) ?? newestDate(organization);
    return newest !== undefined && newest < oldest ? 'stale' : 'running';
  };
}

/** When a record was last assured or seen, ISO 8601. */
function newestDate(record: { assured_date?: string; sources?: readonly SourcePage[] } | undefined): string | undefined {
  let newest = record?.assured_date;
  for (const { date_seen } of record?.sources ?? []) {
    if (date_seen !== undefined && (newest === undefined || date_seen > newest)) newest = date_seen;
  }
  return newest;
}

const codeOf = (standing: Standing): number => STANDINGS.indexOf(standing);
/** Standings as numbers, for lists of many services. */
export const RUNNING = codeOf('running');
export const STALE = codeOf('stale');
export const SUSPENDED = codeOf('suspended');
export const ENDED = codeOf('ended');
