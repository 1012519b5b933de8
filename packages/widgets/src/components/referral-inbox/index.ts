import { define } from '../../base/define.js';
import { AccueilReferralInbox } from './referral-inbox.js';

define('accueil-referral-inbox', AccueilReferralInbox);

declare global {
  interface HTMLElementTagNameMap {
    'accueil-referral-inbox': AccueilReferralInbox;
  }
}

export { AccueilReferralInbox };
export * from './referral-inbox.events.js';
