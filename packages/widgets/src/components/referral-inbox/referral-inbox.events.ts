import type { ReferralStatus } from '@accueil/sdk';

/** What `accueil-referral-open` says: nothing of the content. */
export interface ReferralOpenDetail {
  receipt: string;
}

/** What `accueil-referral-answer` says: nothing of the content. */
export interface ReferralAnswerDetail {
  receipt: string;
  status: ReferralStatus;
}

/** A referral was opened on this device. */
export class AccueilReferralOpenEvent extends CustomEvent<ReferralOpenDetail> {
  constructor(detail: ReferralOpenDetail) {
    super('accueil-referral-open', { detail, bubbles: true, composed: true });
  }
}

/** A referral was answered. */
export class AccueilReferralAnswerEvent extends CustomEvent<ReferralAnswerDetail> {
  constructor(detail: ReferralAnswerDetail) {
    super('accueil-referral-answer', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'accueil-referral-open': AccueilReferralOpenEvent;
    'accueil-referral-answer': AccueilReferralAnswerEvent;
  }
}
