import type { HsdsService } from '../hsds/types.js';

const STATE_FACTOR = { suspended: 0.5, closed: 0.4, replaced: 0.4, past: 0.4, uncertain: 0.8, pilot: 1 };
const STATUS_FACTOR = { active: 1, inactive: 0.5, defunct: 0.4, 'temporarily closed': 0.5 };
const STALE_FACTOR = 0.95;
const STALE_MONTHS = 12;

/**
 * How much of its score a service keeps: one that runs and was lately assured keeps all, one that is closed sinks under its equals.
 * A record that was never assured keeps all too: as long as most are so, it tells nothing.
 */
export function standingOf(service: HsdsService, now: Date): number {
  const { status, status_detail, assured_date } = service;
  let factor = Math.min(STATUS_FACTOR[status] ?? 1, status_detail ? (STATE_FACTOR[status_detail.state] ?? 1) : 1);
  const until = Date.parse(status_detail?.until ?? '');
  if (status_detail?.state === 'pilot' && until < now.getTime()) factor = STATE_FACTOR.past;
  const stale = new Date(now);
  stale.setUTCMonth(stale.getUTCMonth() - STALE_MONTHS);
  if (assured_date && Date.parse(assured_date) < stale.getTime()) factor *= STALE_FACTOR;
  return factor;
}

/** True when a service cannot be used today, as far as is known, and others replace it. */
export function isReplaced({ status, status_detail }: HsdsService): boolean {
  return Boolean(status_detail?.replaced_by?.length) && (status !== 'active' || status_detail?.state !== 'pilot');
}
