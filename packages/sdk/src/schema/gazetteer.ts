import * as z from 'zod/mini';
import { TERRITORY_KINDS } from '../geo/types.js';
import * as format from './formats.js';

const { exactOptional: optional, strictObject } = z;
const precision = z.enum(['municipality', 'territory', 'region']);

/** `PlaceAlias`. */
export const placeAliasSchema = strictObject({
  name: format.text,
  kind: optional(format.text),
  unverified: optional(z.boolean()),
});

/** `Territory`. */
export const territorySchema = strictObject({
  id: format.key,
  name: format.text,
  full_name: optional(format.text),
  kind: z.enum(TERRITORY_KINDS),
  parent: optional(format.key),
  code: optional(format.text),
  latitude: optional(format.latitude),
  longitude: optional(format.longitude),
  aliases: optional(format.some(placeAliasSchema)),
});

/** `Municipality`. */
export const municipalitySchema = strictObject({
  code: format.text,
  name: format.text,
  full_name: optional(format.text),
  designation: optional(format.text),
  territory: format.key,
  latitude: format.latitude,
  longitude: format.longitude,
  population: optional(z.int().check(z.gte(0))),
  postal_code: optional(format.text),
  aliases: optional(format.some(placeAliasSchema)),
  homonym: optional(z.boolean()),
});

/** `Locality`. */
export const localitySchema = strictObject({
  name: format.text,
  municipality: format.text,
  latitude: format.latitude,
  longitude: format.longitude,
  exact: optional(z.boolean()),
});

/** `PostalArea`. */
export const postalAreaSchema = strictObject({
  code: format.text,
  municipalities: format.some(format.text),
  precision,
  latitude: optional(format.latitude),
  longitude: optional(format.longitude),
});

/** `Gazetteer`: the shape of each place; links between places are not checked here. */
export const gazetteerSchema = strictObject({
  format: z.literal('accueil-gazetteer/1'),
  territories: z.array(territorySchema),
  municipalities: z.array(municipalitySchema),
  localities: z.array(localitySchema),
  postal_areas: z.array(postalAreaSchema),
});
