/**
 * Strict schemas (zod/mini) of everything in a catalog and a gazetteer, for where foreign data enters: an API, a feed, an import, the build.
 * A separate entry, so that a page that only reads its own catalog does not carry them.
 * @packageDocumentation
 */
export { EVENT_STATUSES, TRAINING_KINDS } from './course/types.js';
export { SOURCE_KINDS, STAGE_ROLES } from './hsds/types.js';
export {
  catalogSchema,
  continuumSchema,
  locationSchema,
  organizationSchema,
  regionSummarySchema,
  serviceSchema,
  synonymsSchema,
  taxonomyTermSchema,
} from './schema/catalog.js';
export { trainingInstanceSchema, trainingListSchema, trainingSchema } from './schema/course.js';
export {
  gazetteerSchema,
  localitySchema,
  municipalitySchema,
  placeAliasSchema,
  postalAreaSchema,
  territorySchema,
} from './schema/gazetteer.js';
export {
  accessibilitySchema,
  addressSchema,
  attributeSchema,
  capacitySchema,
  costOptionSchema,
  fundingSchema,
  languageSchema,
  organizationIdentifierSchema,
  phoneSchema,
  requiredDocumentSchema,
  scheduleSchema,
  serviceAreaSchema,
  sourceSchema,
  stageRoleSchema,
  statusDetailSchema,
  translationsSchema,
} from './schema/parts.js';
export { problemsOf } from './schema/problems.js';
