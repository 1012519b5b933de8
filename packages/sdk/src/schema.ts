/**
 * Strict schemas (zod/mini) of everything in a catalog and a gazetteer, for where foreign data enters: an API, a feed, an import, the build.
 * A separate entry, so that a page that only reads its own catalog does not carry them.
 * @packageDocumentation
 */
export {
  catalogSchema,
  locationSchema,
  organizationSchema,
  regionSummarySchema,
  serviceSchema,
  synonymsSchema,
  taxonomyTermSchema,
} from './schema/catalog.js';
export {
  gazetteerSchema,
  localitySchema,
  municipalitySchema,
  placeAliasSchema,
  postalAreaSchema,
  territorySchema,
} from './schema/gazetteer.js';
export {
  addressSchema,
  costOptionSchema,
  languageSchema,
  phoneSchema,
  scheduleSchema,
  serviceAreaSchema,
  sourceSchema,
  statusDetailSchema,
  translationsSchema,
} from './schema/parts.js';
export { problemsOf } from './schema/problems.js';
