import type { HsdsCostOption, HsdsService, TrainingOffer } from '@accueil/sdk';
import { list, markup, type Content } from '../markup.js';
import type { Site } from '../site.js';
import { renderPeriod } from './period.js';
import { PAGE_WORDS } from '../words/index.js';
import { paragraph } from './section.js';

/** « Gratuit » in every language: the words as given may be in another than the page's. */
const FREE = new Set(Object.values(PAGE_WORDS).map(({ free }) => free.toLowerCase()));

type Text = (text: string, member: string) => Content;

/** What a service costs: each price with whom it is for and since when, then the words as given. */
export function renderCost(site: Site, { cost_options = [], fees_description }: HsdsService, text: Text): Content[] {
  const prices = cost_options.flatMap((option, index) =>
    priceLine(site, option, (value, member) => text(value, `cost_options[${index}].${member}`)),
  );
  // « Gratuit » twice says nothing more.
  const repeats = FREE.has(fees_description?.trim().toLowerCase() ?? '') && cost_options.some(({ amount }) => amount === 0);
  return [
    list(prices, 'plain prices'),
    fees_description === undefined || repeats ? undefined : paragraph(text(fees_description, 'fees_description')),
  ].filter((part) => part !== undefined);
}

function priceLine(site: Site, option: HsdsCostOption, text: Text): Content[] {
  const { amount, currency, amount_description, option: whom, unit, valid_from, valid_to } = option;
  const figure = amount === undefined ? undefined : amountLabel(site, amount, currency);
  const period = renderPeriod(site, valid_from, valid_to);
  const notes: Content[] = [
    whom !== undefined && text(whom, 'option'),
    amount_description !== undefined && text(amount_description, 'amount_description'),
    period,
  ].filter((note) => note !== undefined && note !== false);
  if (figure === undefined && notes.length === 0) return [];
  return [
    markup`${figure !== undefined && markup`<b>${figure}</b>`}${figure !== undefined && unit !== undefined && markup` ${text(unit, 'unit')}`}${notes.length > 0 && markup` <span class="notes">${notes.map((note) => markup`<span>${note}</span>`)}</span>`}`,
  ];
}

/** The prices of a training or of one of its times. */
export function renderOffers(site: Site, offers: readonly TrainingOffer[] | undefined, text: Text): Content {
  return list(
    (offers ?? []).map(
      ({ price, priceCurrency, description }, index) =>
        markup`<b>${amountLabel(site, price, priceCurrency)}</b>${description !== undefined && markup` <span class="notes">${text(description, `[${index}].description`)}</span>`}`,
    ),
    'plain prices',
  );
}

function amountLabel({ language }: Site, amount: number, currency: string | undefined): string {
  return amount === 0 ? language.words.free : language.amount(amount, currency);
}
