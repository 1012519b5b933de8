import type { HsdsService } from '../hsds/types.js';

const PAST_FACTOR = 0.4;
/** By state and by status; one that is not here changes nothing. */
const FACTORS: Readonly<Record<string, unknown>> = {
  suspended: 0.5,
  closed: 0.4,
  replaced: 0.4,
  past: PAST_FACTOR,
  uncertain: 0.8,
  inactive: 0.5,
  defunct: 0.4,
  'temporarily closed': 0.5,
};
/** A number whatever the name, `constructor` included. */
const factorOf = (name: string): number => Number(FACTORS[name]) || 1;
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
    let factor = factorOf(status);
    if (status_detail) {
      const { state, until } = status_detail;
      const ended = state === 'pilot' && until !== undefined && Date.parse(until) < now.getTime();
      factor = Math.min(factor, ended ? PAST_FACTOR : factorOf(state));
    }
    return assured_date !== undefined && Date.parse(assured_date) < stale.getTime() ? factor * STALE_FACTOR : factor;
  };
}
