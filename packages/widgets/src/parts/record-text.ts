import type { Translations } from '@accueil/sdk';
import { nothing } from 'lit';
import type { SectionOptions } from './section.js';
import { renderText, textLanguage } from './text.js';

/**
 * Renders a text of one record, marked with the language it is really in; `nothing` where there is none.
 * `member` names it; a text of a list's item is named by the list, the item's index and its own name.
 */
export type RecordText = (text: string | undefined, member: string, index?: number, name?: string) => unknown;

/** What renders the texts of a record. */
export function textsOf(
  { translations }: { translations?: Translations | undefined },
  { lang, catalogLang }: Pick<SectionOptions, 'lang' | 'catalogLang'>,
): RecordText {
  return (text, member, index, name = '') => {
    const path = index === undefined ? member : `${member}[${String(index)}].${name}`;
    return text === undefined ? nothing : renderText(text, textLanguage(translations, path, catalogLang), lang);
  };
}
