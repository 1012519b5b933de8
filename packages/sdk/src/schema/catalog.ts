import * as z from 'zod/mini';
import { CONFIDENCES, ORGANIZATION_KINDS, SERVICE_STATUSES, TAXONOMIES } from '../hsds/types.js';
import * as format from './formats.js';
import {
  accessibilitySchema,
  addressSchema,
  attributeSchema,
  capacitySchema,
  costOptionSchema,
  fundingSchema,
  languageSchema,
  organizationIdentifierSchema,
  phoneSchema,
  pointMembers,
  requiredDocumentSchema,
  scheduleSchema,
  serviceAreaSchema,
  sourceSchema,
  spanMembers,
  stageRoleSchema,
  statusDetailSchema,
  translationsSchema,
} from './parts.js';

const { exactOptional: optional, strictObject } = z;
const years = z.int().check(z.gte(0), z.lte(130));

/** `HsdsLocation`. */
export const locationSchema = strictObject({
  id: format.uuid,
  key: format.key,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: optional(format.text),
  description: optional(format.text),
  ...pointMembers,
  address_withheld: optional(z.boolean()),
  addresses: optional(format.some(addressSchema)),
  municipality: optional(format.text),
  territory: optional(format.key),
  host_organization_id: optional(format.uuid),
  mobile: optional(z.boolean()),
  ...spanMembers,
  transportation: optional(format.text),
  accessibility: optional(format.some(accessibilitySchema)),
  phones: optional(format.some(phoneSchema)),
  schedules: optional(format.some(scheduleSchema)),
  translations: optional(translationsSchema),
}).check(
  z.refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    error: 'latitude and longitude stand together',
    path: ['longitude'],
  }),
  z.refine(({ latitude, coordinate_precision }) => (latitude === undefined) === (coordinate_precision === undefined), {
    error: 'a point and its precision stand together',
    path: ['coordinate_precision'],
  }),
  z.refine(
    ({ address_withheld, coordinate_precision }) => !address_withheld || [undefined, 'municipality'].includes(coordinate_precision),
    {
      error: 'a withheld address has no exact point',
      path: ['coordinate_precision'],
    },
  ),
  z.refine(
    ({ address_withheld, addresses }) => !address_withheld || !addresses?.some(({ address_1, postal_code }) => address_1 ?? postal_code),
    {
      error: 'a withheld address shows no street and no postal code',
      path: ['addresses'],
    },
  ),
);

/** `HsdsOrganization`. */
export const organizationSchema = strictObject({
  id: format.uuid,
  key: format.key,
  former_keys: optional(format.some(format.key)),
  name: format.text,
  alternate_name: optional(format.text),
  description: format.text,
  organization_kind: z.enum(ORGANIZATION_KINDS),
  website: optional(format.webAddress),
  email: optional(format.email),
  phones: optional(format.some(phoneSchema)),
  additional_websites: optional(format.some(format.webAddress)),
  year_incorporated: optional(z.int().check(z.gte(1500), z.lte(2200))),
  legal_status: optional(format.text),
  parent_organization_id: optional(format.uuid),
  organization_identifiers: optional(format.some(organizationIdentifierSchema)),
  funding: optional(format.some(fundingSchema)),
  attributes: optional(format.some(attributeSchema)),
  location_ids: optional(format.some(format.uuid)),
  confidence: z.enum(CONFIDENCES),
  assured_date: optional(format.date),
  sources: format.some(sourceSchema),
  translations: optional(translationsSchema),
});

/** `HsdsService`. */
export const serviceSchema = strictObject({
  id: format.uuid,
  key: format.key,
  former_keys: optional(format.some(format.key)),
  organization_id: format.uuid,
  partner_organization_ids: optional(format.some(format.uuid)),
  name: format.text,
  alternate_name: optional(format.text),
  description: optional(format.text),
  status: z.enum(SERVICE_STATUSES),
  status_detail: optional(statusDetailSchema),
  url: optional(format.webAddress),
  email: optional(format.email),
  phones: optional(format.some(phoneSchema)),
  schedules: optional(format.some(scheduleSchema)),
  languages: optional(format.some(languageSchema)),
  interpretation_services: optional(format.text),
  application_process: optional(format.text),
  fees_description: optional(format.text),
  cost_options: optional(format.some(costOptionSchema)),
  eligibility_description: optional(format.text),
  minimum_age: optional(years),
  maximum_age: optional(years),
  assured_date: optional(format.date),
  alert: optional(format.text),
  wait_time: optional(format.text),
  accreditations: optional(format.text),
  required_documents: optional(format.some(requiredDocumentSchema)),
  capacities: optional(format.some(capacitySchema)),
  funding: optional(format.some(fundingSchema)),
  attributes: optional(format.some(attributeSchema)),
  service_areas: z.array(serviceAreaSchema),
  service_at_locations: optional(format.some(strictObject({ location_id: format.uuid }))),
  needs: z.array(format.key),
  stages: z.array(format.key),
  audiences: z.array(format.key),
  excluded_audiences: optional(format.some(format.key)),
  next: optional(format.some(format.key)),
  sources: optional(format.some(sourceSchema)),
  translations: optional(translationsSchema),
}).check(
  z.refine(({ minimum_age = 0, maximum_age = Infinity }) => minimum_age <= maximum_age, {
    error: 'maximum_age is below minimum_age',
    path: ['maximum_age'],
  }),
);

/** `HsdsTaxonomyTerm`. */
export const taxonomyTermSchema = strictObject({
  id: format.uuid,
  key: format.key,
  taxonomy: z.enum(TAXONOMIES),
  name: format.text,
  description: optional(format.text),
  parent: optional(format.key),
  synonyms: optional(z.record(format.languageTag, format.some(format.text))),
  translations: optional(translationsSchema),
});

const termId = z.string().check(z.regex(new RegExp(`^(?:${TAXONOMIES.join('|')})/[a-z0-9]+(?:-+[a-z0-9]+)*$`), 'expected taxonomy/key'));

/** `Synonyms`. */
export const synonymsSchema = strictObject({
  format: z.literal('accueil-synonyms/1'),
  terms: z.record(termId, z.record(format.languageTag, format.some(format.text))),
});

/** `ContinuumRoles`. */
export const continuumSchema = strictObject({ format: z.literal('accueil-continuum/1'), stage_roles: z.array(stageRoleSchema) });

/** `RegionSummary`. */
export const regionSummarySchema = strictObject({
  key: format.key,
  territory: format.key,
  name: format.text,
  steward: optional(format.text),
  licence: format.text,
  attribution: optional(format.text),
  timezone: format.timeZone,
});

/** `Catalog`: the shape of each record; links between records are not checked here. */
export const catalogSchema = strictObject({
  format: z.literal('accueil-catalog/1'),
  region: regionSummarySchema,
  lang: format.languageTag,
  organizations: z.array(organizationSchema),
  services: z.array(serviceSchema),
  locations: z.array(locationSchema),
  taxonomy_terms: z.array(taxonomyTermSchema),
});
