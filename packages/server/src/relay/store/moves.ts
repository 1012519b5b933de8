import { REFERRAL_MOVES } from '@accueil/sdk/referral';
import type { ReferralStatus } from '../shapes.js';

/** Whether an organization may give a referral another status. */
export function mayMove(from: ReferralStatus, to: ReferralStatus): boolean {
  return REFERRAL_MOVES[from].includes(to);
}
