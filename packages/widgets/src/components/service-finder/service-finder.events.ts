import type { ServiceFilters } from '@accueil/sdk';

/** What `accueil-search-change` says. Never what was typed: a page's analytics may record it. */
export interface SearchChangeDetail {
  /** The chosen filters, by key. */
  filters: ServiceFilters;
  /** How many services there are. */
  count: number;
  /** Whether words were typed as well. */
  hasQuery: boolean;
}

/** A search of the visitor's gave its answer. */
export class AccueilSearchChangeEvent extends CustomEvent<SearchChangeDetail> {
  constructor(detail: SearchChangeDetail) {
    super('accueil-search-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'accueil-search-change': AccueilSearchChangeEvent;
  }
}
