import type { TranslationState } from '@accueil/sdk';
import { someOf } from '../build/compact.js';
import type { RegionContext } from '../build/edition.js';
import type { Text } from '../validate/schema/text.js';

/** A member in another language: HSDS has no mechanism for it, our profile has this list on any record. */
export interface ServedTranslation {
  /** The member, by its HSDS name. */
  field_name: string;
  /** BCP 47. */
  language: string;
  state: TranslationState;
  value: string;
}

/** A record's texts in the languages other than the default one, for members that have some. */
export function translationsOf(
  texts: Readonly<Record<string, Text | undefined>>,
  { locales, defaultLocale, region }: RegionContext,
): ServedTranslation[] | undefined {
  const list: ServedTranslation[] = [];
  for (const [field_name, text] of Object.entries(texts)) {
    if (text === undefined || 'neutral' in text) continue;
    for (const language of locales) {
      const value = text.values[language];
      if (language === defaultLocale || value === undefined) continue;
      list.push({ field_name, language, state: text.states[language] ?? region.translation_state?.[language] ?? 'machine', value });
    }
  }
  return someOf(list);
}
