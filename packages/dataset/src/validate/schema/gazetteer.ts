import * as z from 'zod/mini';
import { TERRITORY_KINDS } from '@accueil/sdk';
import { flag, key, latitude, line, listOf, longitude, municipalityCode, postalArea } from './values.js';

const alias = z.strictObject({ name: line, kind: z.optional(line), unverified: z.optional(flag) });

/** `territories.yaml`: the gazetteer, with the members it is published with. */
export const gazetteerSchema = z.strictObject({
  format: z.optional(z.literal('accueil-gazetteer/1')),
  territories: listOf(
    z.strictObject({
      id: key,
      name: line,
      full_name: z.optional(line),
      kind: z.enum(TERRITORY_KINDS),
      parent: z.optional(key),
      code: z.optional(line),
      latitude: z.optional(latitude),
      longitude: z.optional(longitude),
      aliases: z.optional(listOf(alias)),
    }),
  ),
  municipalities: listOf(
    z.strictObject({
      code: municipalityCode,
      name: line,
      full_name: z.optional(line),
      designation: z.optional(line),
      territory: key,
      latitude,
      longitude,
      population: z.optional(z.int().check(z.gte(0), z.lte(100_000_000))),
      postal_code: z.optional(postalArea),
      aliases: z.optional(listOf(alias)),
      homonym: z.optional(flag),
    }),
  ),
  localities: z.optional(
    z.array(
      z.strictObject({
        name: line,
        municipality: municipalityCode,
        latitude,
        longitude,
        exact: z.optional(flag),
      }),
    ),
  ),
  postal_areas: z.optional(
    z.array(
      z.strictObject({
        code: postalArea,
        municipalities: listOf(municipalityCode),
        precision: z.enum(['municipality', 'territory', 'region']),
        latitude: z.optional(latitude),
        longitude: z.optional(longitude),
      }),
    ),
  ),
});

/** `territories.yaml`, as read. */
export type GazetteerFile = z.infer<typeof gazetteerSchema>;
