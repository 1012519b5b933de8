import { sourceLocale, targetLocales } from '../locales/locale-codes.js';

/** The languages the interface speaks; French is the source. BCP 47. */
export const LANGUAGES = [sourceLocale, ...targetLocales] as const;
export type Language = (typeof LANGUAGES)[number];

/** The interface's language for a BCP 47 tag: exact, else its base (`fr-CA` → `fr`); `undefined` where it speaks neither. */
export function toLanguage(tag: string | null | undefined): Language | undefined {
  const base = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === base);
}

/** The writing direction of a BCP 47 tag, of any language a record may be in. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|ps|ur)\b/i.test(tag) ? 'rtl' : 'ltr';
}

/** The locale whose conventions are shown: Gregorian calendar and Latin digits in all languages, as on the forms people fill in here. */
export function formatLocale(lang: string): string {
  return `${lang === 'fr' ? 'fr-CA' : lang}-u-ca-gregory-nu-latn`;
}

/** A language's name, in that language unless `inLanguage` is given; the code itself where nothing knows it. */
export function languageName(code: string, inLanguage: string = code): string {
  try {
    const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
  } catch {
    return code;
  }
}
