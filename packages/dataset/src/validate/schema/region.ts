import * as z from 'zod/mini';
import { TRANSLATION_STATES, type TranslationState } from '@accueil/sdk';
import { textSchema, type Text } from './text.js';
import { country, key, languageCode, licence, line, listOf, phone, timezone, webAddress, email } from './values.js';

/** What must be known before any other file can be read: the languages of the region. */
export const regionLocales = z.object({
  locales: listOf(languageCode),
  default_locale: z.optional(languageCode),
});

/** `region.yaml`. */
export function regionSchema(locales: readonly string[], defaultLocale: string) {
  const text = textSchema(locales, defaultLocale);
  return z.strictObject({
    key,
    name: text,
    /** Id of the region's own entry in the gazetteer. */
    territory: key,
    locales: listOf(languageCode),
    /** Language every text has. Default: the first of `locales`. */
    default_locale: z.optional(languageCode),
    steward: z.optional(line),
    email: z.optional(email),
    website: z.optional(webAddress),
    /** Where the published folder is served, for pages that must name their own address. */
    base_url: z.optional(webAddress),
    /** Who answers for personal information: a role, not a person. */
    privacy_officer: z.optional(z.strictObject({ name: text, email: z.optional(email), phone: z.optional(phone) })),
    /** Public key that opens referrals when a recipient has lost theirs. */
    recovery_key: z.optional(line),
    /** base64url public keys that may sign `keys.signed.json`: what `accueil keys steward` prints. */
    steward_keys: z.optional(listOf(line)),
    /** SPDX identifier of the data's licence. */
    licence,
    attribution: z.optional(text),
    timezone,
    state_province: z.optional(line),
    country: z.optional(country),
    translation_state: z.optional(z.record(languageCode, z.enum(TRANSLATION_STATES))),
  });
}

/** `region.yaml`, as read. */
export interface RegionFile {
  key: string;
  name: Text;
  territory: string;
  locales: string[];
  default_locale?: string | undefined;
  steward?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  base_url?: string | undefined;
  privacy_officer?: { name: Text; email?: string | undefined; phone?: string | undefined } | undefined;
  recovery_key?: string | undefined;
  steward_keys?: string[] | undefined;
  licence: string;
  attribution?: Text | undefined;
  timezone: string;
  state_province?: string | undefined;
  country?: string | undefined;
  translation_state?: Record<string, TranslationState> | undefined;
}
