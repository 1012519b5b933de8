import * as z from 'zod/mini';
import { TRANSLATION_STATES, type TranslationState } from '@accueil/sdk';
import { words } from './values.js';

/** A text as read: one for every language (`neutral`, a proper name), or one for each with the state it is in. */
export type Text = { neutral: string } | { values: Readonly<Record<string, string>>; states: Readonly<Record<string, TranslationState>> };

/** States a steward may give: `missing` is the build's own finding. */
const WRITTEN_STATES = TRANSLATION_STATES.filter((state) => state !== 'missing');

/** Most texts say nothing of their states: one object serves them all. */
const NO_STATES: Readonly<Record<string, TranslationState>> = Object.freeze({});

/** The text schema of a region: its default language is required, each of its other languages optional, no other known. */
export function textSchema(locales: readonly string[], defaultLocale: string): z.ZodMiniType<Text> {
  const members: Record<string, z.ZodMiniType<string | undefined>> = {};
  for (const lang of locales) members[lang] = lang === defaultLocale ? words : z.optional(words);
  const states = z.strictObject(Object.fromEntries(locales.map((lang) => [lang, z.optional(z.enum(WRITTEN_STATES))])));
  const localized = z.strictObject({ ...members, states: z.optional(states) });
  return z.pipe(
    z.union([words, localized]),
    z.transform((text): Text => {
      if (typeof text === 'string') return { neutral: text };
      const values: Record<string, string> = {};
      for (const lang of locales) {
        const value = Reflect.get(text, lang) as unknown;
        if (typeof value === 'string') values[lang] = value;
      }
      return { values, states: (text.states ?? NO_STATES) as Record<string, TranslationState> };
    }),
  );
}
