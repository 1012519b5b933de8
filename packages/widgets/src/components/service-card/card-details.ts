import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { detailIcon } from '../../parts/detail-icons.js';
import type { Related } from '../../parts/related.js';
import { renderServiceDetails } from '../../parts/service-details.js';
import { termLabels } from '../../parts/terms.js';
import { cardAsked, cardNames } from './card-names.js';
import type { CardData } from './service-card.types.js';

export { readRelated } from '../../parts/related.js';
export { serviceDetailsStyles } from '../../parts/service-details.styles.js';

/** How the details of a card are shown. */
export interface CardDetailsOptions {
  headingLevel: number;
  lang: string;
  now: Date;
  /** The other records that the service names, once read. */
  related: Related | undefined;
  onSelect: (event: Event, key: string) => void;
}

/** All that is known of a card's service; a chunk of its own, loaded when a card first opens. */
export function renderCardDetails(data: CardData, options: CardDetailsOptions): TemplateResult {
  const { hit, reference, catalogLang, formerKey } = data;
  const names = cardNames(data);
  return html`${
    formerKey === undefined
      ? nothing
      : html`<p class="band info">
          ${detailIcon('info')}<span>${msg('Cette fiche a été renommée ou réunie à une autre depuis la rédaction de cette page.')}</span>
        </p>`
  }
  ${renderServiceDetails(hit, {
    ...options,
    terms: termLabels(reference.terms),
    catalogLang,
    ...names,
    asked: cardAsked(data, options.lang),
  })}`;
}
