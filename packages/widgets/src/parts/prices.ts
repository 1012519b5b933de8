import type { HsdsCostOption, HsdsService } from '@accueil/sdk';
import { html } from 'lit';
import { costLabel } from './cost.js';
import { renderList, renderNotes, renderParagraph } from './lists.js';
import { periodLabel } from './period.js';
import { textsOf, type RecordText } from './record-text.js';
import type { SectionOptions } from './section.js';

/** What a service costs: each price, for one of what, for whom and since when; then the words as given. */
export function renderCost(service: HsdsService, options: SectionOptions): unknown {
  const { cost_options = [], fees_description } = service;
  const text = textsOf(service, options);
  // « Gratuit » twice says nothing more.
  const repeated = fees_description?.trim().toLowerCase() === costLabel(service, options.lang)?.toLowerCase();
  const prices = cost_options.map((price, index) => renderPrice(price, index, text, options));
  const words = renderParagraph(repeated ? undefined : text(fees_description, 'fees_description'));
  return [renderList(prices), words];
}

function renderPrice(price: HsdsCostOption, index: number, text: RecordText, { lang }: SectionOptions): unknown {
  const { amount, currency, amount_description, option, unit } = price;
  const figure = costLabel({ cost_options: [{ amount, currency } as HsdsCostOption] }, lang);
  return html`<b><bdi dir="ltr">${figure}</bdi></b> ${text(unit, 'cost_options', index, 'unit')}
    ${renderNotes([text(option, 'cost_options', index, 'option'), text(amount_description, 'cost_options', index, 'amount_description'), periodLabel(price, lang)])}`;
}
