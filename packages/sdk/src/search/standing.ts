import type { HsdsService } from '../hsds/types.js';

const PAST_FACTOR = 0.4;
const STATE_FACTOR: Readonly<Record<string, number>> = {
  suspended: 0.5,
  closed: 0.4,
  replaced: 0.4,
  past: PAST_FACTOR,
  uncertain: 0.8,
  pilot: 1,
};
const STATUS_FACTOR: Readonly<Record<string, number>> = { active: 1, inactive: 0.5, defunct: 0.4, 'temporarily closed': 0.5 };
const STALE_FACTOR = 0.95;
const STALE_MONTHS = 12;

/**
 * How much of its score a service keeps at a moment: one that runs and was lately assured keeps all, one that is closed sinks under its
 * equals. A record that was never assured keeps all too: as long as most are so, it tells nothing.
 */
export function standings(now: Date): (service: HsdsService) => number {
  const stale = new Date(now);
  stale.setUTCMonth(stale.getUTCMonth() - STALE_MONTHS);
  return ({ status, status_detail, assured_date }) => {
    let factor = STATUS_FACTOR[status] ?? 1;
    if (status_detail) {
      const { state, until } = status_detail;
      const ended = state === 'pilot' && until !== undefined && Date.parse(until) < now.getTime();
      factor = Math.min(factor, ended ? PAST_FACTOR : (STATE_FACTOR[state] ?? 1));
    }
    return assured_date !== undefined && Date.parse(assured_date) < stale.getTime() ? factor * STALE_FACTOR : factor;
  };
}
