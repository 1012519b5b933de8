import { formatLocale } from './languages.js';

/** The whole sentence for each category of number the languages have; `other` where a category has none. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * The sentence that agrees with a count, by the plural rules of a language (BCP 47).
 * Give the forms as messages of their own: French needs two, Arabic six. `zero`, where given, is what none is called in every language.
 */
export function plural(count: number, lang: string, forms: PluralForms): string {
  if (count === 0 && forms.zero !== undefined) return forms.zero;
  return forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
}

/** Made once a language: one takes a slow phone longer to make than a count to write. */
const formats = new Map<string, Intl.NumberFormat>();

/** A count written in a language's own way, in Latin digits. */
export function formatCount(count: number, lang: string): string {
  let format = formats.get(lang);
  if (format === undefined) formats.set(lang, (format = new Intl.NumberFormat(formatLocale(lang))));
  return format.format(count);
}
