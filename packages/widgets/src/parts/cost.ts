import type { HsdsCostOption, HsdsService } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { formatLocale } from '../strings/languages.js';

/** The cost where it is known as a figure: « Gratuit », « 25 $ », « De 10 $ à 25 $ »; `undefined` where no amount is known. */
export function costLabel({ cost_options }: Pick<HsdsService, 'cost_options'>, lang: string): string | undefined {
  const known = (cost_options ?? []).filter((option) => option.amount !== undefined);
  if (known.length === 0) return undefined;
  if (known.every(({ amount }) => amount === 0)) return msg('Gratuit');
  return known.map((option) => amountLabel(option, lang)).join(' / ');
}

/** One amount in its currency, with for whom, for one of what and what else is said of it. */
function amountLabel({ amount, currency, option, unit, amount_description }: HsdsCostOption, lang: string): string {
  const figure = amount === undefined ? '' : amount === 0 ? msg('Gratuit') : formatAmount(amount, currency, lang);
  const words = [option, unit, amount_description].filter(Boolean).join(', ');
  return [figure, words && (figure ? `(${words})` : words)].filter(Boolean).join(' ');
}

function formatAmount(amount: number, currency: string | undefined, lang: string): string {
  try {
    return new Intl.NumberFormat(formatLocale(lang), {
      ...(currency !== undefined && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    }).format(amount);
  } catch {
    // A currency that is no ISO 4217 code is shown as it was given.
    return `${String(amount)} ${currency ?? ''}`.trim();
  }
}
