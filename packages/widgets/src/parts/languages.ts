import type { HsdsLanguage } from '@accueil/sdk';

const names = new Map<string, Intl.DisplayNames>();

/** A language's name inside a sentence of the interface's language: `es` → « espagnol ». An unknown code comes back as it is. */
export function languageLabel(code: string, lang: string): string {
  let display = names.get(lang);
  if (display === undefined) names.set(lang, (display = new Intl.DisplayNames([lang], { type: 'language' })));
  try {
    return display.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Languages as one list in words: « français, anglais et espagnol ». Each language once. */
export function languageList(languages: readonly HsdsLanguage[], lang: string): string {
  const labels = new Set(languages.map(({ code }) => languageLabel(code, lang)));
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(labels);
}
