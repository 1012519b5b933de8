import * as z from 'zod/mini';
import { textSchema, type Text } from './text.js';
import { flag, key, languageCode, words } from './values.js';

/** `taxonomies/<taxonomy>.yaml`: a list of terms. Languages are the region's. */
export function taxonomySchema(locales: readonly string[], defaultLocale: string) {
  const text: z.ZodMiniType<Text> = textSchema(locales, defaultLocale);
  return z
    .array(
      z.strictObject({
        key,
        label: text,
        description: z.optional(text),
        parent: z.optional(key),
        synonyms: z.optional(z.record(languageCode, z.array(words))),
        /** False: the term's words in that language were not read over by a person who speaks it. */
        reviewed: z.optional(z.record(languageCode, flag)),
      }),
    )
    .check(z.minLength(1));
}

/** One entry of a taxonomy, as read. */
export type TermEntry = z.infer<ReturnType<typeof taxonomySchema>>[number];
