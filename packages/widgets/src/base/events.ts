import type { AccueilError, HsdsService } from '@accueil/sdk';

/** What `accueil-service-select` says. */
export interface ServiceSelectDetail {
  /** Stable key of the service. */
  key: string;
  /** The HSDS service, in the catalog's language. */
  service: HsdsService;
}

/** A visitor opened a service. */
export class AccueilServiceSelectEvent extends CustomEvent<ServiceSelectDetail> {
  constructor(detail: ServiceSelectDetail) {
    super('accueil-service-select', { detail, bubbles: true, composed: true });
  }
}

/** What `accueil-load-error` says. */
export interface LoadErrorDetail {
  /** The SDK's error, with its cause. */
  error: AccueilError;
}

/** The data an element needs could not be had. */
export class AccueilLoadErrorEvent extends CustomEvent<LoadErrorDetail> {
  constructor(detail: LoadErrorDetail) {
    super('accueil-load-error', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'accueil-service-select': AccueilServiceSelectEvent;
    'accueil-load-error': AccueilLoadErrorEvent;
  }
}
