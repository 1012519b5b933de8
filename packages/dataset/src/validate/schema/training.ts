import * as z from 'zod/mini';
import { sourceSchema } from './organization.js';
import type { Text } from './text.js';
import { amount, currency, dateOrDateTime, duration, email, key, languageCode, line, listOf, webAddress } from './values.js';

/** The five kinds of training of the profile. */
export const TRAINING_KINDS = ['course', 'event', 'resource', 'programme', 'network'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

/** `trainings/<key>.yaml`: schema.org `Course` names, with our keys where they name a term or an organization. */
export function trainingSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    key,
    former_keys: z.optional(listOf(key)),
    kind: z.enum(TRAINING_KINDS),
    name: text,
    description: z.optional(text),
    /** Organizations of the dataset by key, others by name. */
    provider: listOf(z.union([key, z.strictObject({ name: line })])),
    /** Terms of the taxonomies `topics` and `audiences`, and territories. */
    about: z.optional(listOf(key)),
    audience: z.optional(listOf(key)),
    areaServed: z.optional(listOf(key)),
    inLanguage: z.optional(listOf(languageCode)),
    courseMode: z.optional(key),
    /** A duration, or its words where it is not one number. */
    timeRequired: z.optional(z.union([duration, text])),
    fees_description: z.optional(text),
    offers: z.optional(listOf(z.strictObject({ price: amount, priceCurrency: currency }))),
    educationalCredentialAwarded: z.optional(text),
    url: z.optional(webAddress),
    email: z.optional(email),
    hasCourseInstance: z.optional(
      listOf(
        z.strictObject({
          startDate: dateOrDateTime,
          endDate: z.optional(dateOrDateTime),
          courseMode: z.optional(key),
          location: z.optional(z.strictObject({ name: text })),
        }),
      ),
    ),
    sources: z.array(sourceSchema).check(z.minLength(1, { error: '@@source' })),
  });
}

/** `trainings/<key>.yaml`, as read. */
export type TrainingFile = z.infer<ReturnType<typeof trainingSchema>>;
