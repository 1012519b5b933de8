import { define } from '../../base/define.js';
import { AccueilReferralForm } from './referral-form.js';

define('accueil-referral-form', AccueilReferralForm);

declare global {
  interface HTMLElementTagNameMap {
    'accueil-referral-form': AccueilReferralForm;
  }
}

export { AccueilReferralForm };
export * from '../../base/events.js';
export * from './referral-form.events.js';
