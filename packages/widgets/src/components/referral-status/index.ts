import { define } from '../../base/define.js';
import { AccueilReferralStatus } from './referral-status.js';

define('accueil-referral-status', AccueilReferralStatus);

declare global {
  interface HTMLElementTagNameMap {
    'accueil-referral-status': AccueilReferralStatus;
  }
}

export { AccueilReferralStatus };
