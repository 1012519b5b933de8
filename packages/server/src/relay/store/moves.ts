import type { ReferralStatus } from '../shapes.js';

/** From each status, those an organization may give next. Withdrawal is the sender's, from any. */
const MOVES: Record<ReferralStatus, readonly ReferralStatus[]> = {
  requested: ['received', 'cancelled'],
  received: ['accepted', 'rejected', 'cancelled'],
  accepted: ['in-progress', 'completed', 'rejected', 'cancelled'],
  'in-progress': ['completed', 'cancelled'],
  completed: [],
  rejected: [],
  cancelled: [],
};

export function mayMove(from: ReferralStatus, to: ReferralStatus): boolean {
  return MOVES[from].includes(to);
}
