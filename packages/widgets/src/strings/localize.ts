import { configureLocalization, LOCALE_STATUS_EVENT } from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import { sourceLocale, targetLocales } from '../locales/locale-codes.js';
import { type Language, toLanguage } from './languages.js';

/** The strings of a language, by id. Rejects where they cannot be had. */
export function loadLocale(locale: string): Promise<LocaleModule> {
  switch (locale as Language) {
    case 'ar':
      return import('../locales/ar.js');
    case 'es':
      return import('../locales/es.js');
    case 'fa':
      return import('../locales/fa.js');
    case 'pt':
      return import('../locales/pt.js');
    case 'sw':
      return import('../locales/sw.js');
    case 'uk':
      return import('../locales/uk.js');
    default:
      return import('../locales/en.js');
  }
}

const { getLocale, setLocale } = configureLocalization({ sourceLocale, targetLocales, loadLocale });

const owners = new Map<object, Language>();
let chosen: Language | undefined;
let ready: Promise<void> = Promise.resolve();

/** The language the page's elements are written in now. */
export function currentLanguage(): Language {
  return toLanguage(getLocale()) ?? 'fr';
}

/** Settles once the language last asked for shows, or could not be had (the one before stays). Never rejects. */
export function languageReady(): Promise<void> {
  return ready;
}

function show(language: Language): void {
  ready = setLocale(language).catch(() => undefined);
}

/**
 * Asks for an interface language on behalf of an element. A page has one: the first element's.
 * Returns the language the page will have. Effects: may load that language's strings.
 */
export function claimLanguage(owner: object, language: Language): Language {
  owners.set(owner, language);
  const wanted = chosen ?? owners.values().next().value ?? language;
  show(wanted);
  return wanted;
}

/** Takes an element's wish back, when it leaves the page. */
export function releaseLanguage(owner: object): void {
  owners.delete(owner);
}

/** The visitor's own choice: it goes before every element's, for the whole page. */
export function chooseLanguage(language: Language): Promise<void> {
  chosen = language;
  show(language);
  return ready;
}

// Another copy of the script has its own strings: where it changes language, this one follows, and back.
window.addEventListener(LOCALE_STATUS_EVENT, ({ detail }) => {
  const language = detail.status === 'ready' ? toLanguage(detail.readyLocale) : undefined;
  if (language !== undefined && language !== getLocale()) show(language);
});
