/** What `accueil-referral-submit` says: nothing of the content. */
export interface ReferralSubmitDetail {
  /** Key of the recipient organization, and of the service where one was chosen. */
  organization: string;
  service?: string;
}

/** What `accueil-referral-sent` and `accueil-referral-queued` say: nothing of the content. */
export interface ReferralSentDetail extends ReferralSubmitDetail {
  /** The number both sides quote. */
  receipt: string;
}

/** A referral is about to be sealed. Cancellable: the form then stays as it is. */
export class AccueilReferralSubmitEvent extends CustomEvent<ReferralSubmitDetail> {
  constructor(detail: ReferralSubmitDetail) {
    super('accueil-referral-submit', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The relay stored a referral. */
export class AccueilReferralSentEvent extends CustomEvent<ReferralSentDetail> {
  constructor(detail: ReferralSentDetail) {
    super('accueil-referral-sent', { detail, bubbles: true, composed: true });
  }
}

/** A referral is sealed and waits on the device for a network. */
export class AccueilReferralQueuedEvent extends CustomEvent<ReferralSentDetail> {
  constructor(detail: ReferralSentDetail) {
    super('accueil-referral-queued', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'accueil-referral-submit': AccueilReferralSubmitEvent;
    'accueil-referral-sent': AccueilReferralSentEvent;
    'accueil-referral-queued': AccueilReferralQueuedEvent;
  }
}
