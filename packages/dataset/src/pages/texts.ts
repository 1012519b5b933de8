import type { Translation, Translations } from '@accueil/sdk';
import { direction, type PageLanguage } from './language.js';
import { markup, type Content, type Markup } from './markup.js';

/** What marking a text needs to know of its page. */
export interface TextFrame {
  edition: { lang: string };
  language: PageLanguage;
}

/** A record whose texts may be in another language than its edition. */
interface Translated {
  translations?: Translations;
}

/**
 * Writes the texts of a record. One whose language is not the page's carries its `lang` and `dir`; one that a machine translated says so
 * where others of the record were not (where all were, the page says it once: `translationNotes`).
 */
export function textsOf({ translations }: Translated, { edition, language }: TextFrame): (text: string, member: string) => Content {
  if (translations === undefined) return edition.lang === language.lang ? (text) => text : (text) => marked(text, edition.lang);
  const isMixed = hasState(translations, 'machine') && hasState(translations, 'human');
  return (text, member) => {
    const translation = translations[member];
    const lang = translation?.lang ?? edition.lang;
    const words: Content = lang === language.lang ? text : marked(text, lang);
    return isMixed && translation?.state === 'machine'
      ? markup`${words} <small class="badge">${language.words.machineBadge}</small>`
      : words;
  };
}

/** A record's name: its own letters say its direction, since many names belong to no language of the page. */
export function recordName({ name, translations }: Translated & { name: string }, { edition, language }: TextFrame): Markup {
  const lang = translations?.['name']?.lang ?? edition.lang;
  return lang === language.lang ? markup`<bdi>${name}</bdi>` : marked(name, lang);
}

/** What a page says once about its record's translation: which part is in another language, and that a machine translated the rest. */
export function translationNotes({ translations = {} }: Translated, { language }: TextFrame): Content[] {
  const missing = new Set(
    Object.values(translations).flatMap(({ state, lang }) => (state === 'missing' && lang !== language.lang ? [lang] : [])),
  );
  const notes = [...missing].map((lang) => language.say('notTranslated', { language: language.languageName(lang) }));
  if (hasState(translations, 'machine') && !hasState(translations, 'human')) notes.push(language.words.machineTranslated);
  return notes.map((note) => markup`<p class="note">${note}</p>`);
}

function marked(text: string, lang: string): Markup {
  return markup`<bdi lang="${lang}" dir="${direction(lang)}">${text}</bdi>`;
}

function hasState(translations: Translations, state: Translation['state']): boolean {
  for (const member in translations) if (translations[member]?.state === state) return true;
  return false;
}
