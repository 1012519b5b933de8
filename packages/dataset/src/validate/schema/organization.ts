import * as z from 'zod/mini';
import {
  addressSchema as published,
  locationSchema as place,
  organizationSchema as organization,
  scheduleSchema as schedule,
  serviceSchema as service,
  statusDetailSchema as detail,
} from '@accueil/sdk/schema';
import type { Text } from './text.js';
import {
  age,
  amount,
  country,
  currency,
  date,
  email,
  extension,
  flag,
  key,
  languageCode,
  latitude,
  line,
  listOf,
  longitude,
  municipalityCode,
  partialDate,
  phone,
  postalCode,
  sourceAddress,
  time,
  timezone,
  webAddress,
  weekdays,
  words,
} from './values.js';

/** A page that supports facts. */
export const sourceSchema = z.strictObject({
  url: sourceAddress,
  supports: z.optional(words),
  date_seen: z.optional(partialDate),
});

/** A telephone line, as written. */
export function phoneSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    number: phone,
    extension: z.optional(extension),
    type: z.optional(line),
    description: z.optional(text),
  });
}

const addressSchema = z.strictObject({
  address_1: z.optional(line),
  city: line,
  state_province: z.optional(line),
  postal_code: z.optional(postalCode),
  country: z.optional(country),
  address_type: z.optional(published.shape.address_type),
});

function locationSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    key,
    name: z.optional(text),
    description: z.optional(text),
    location_type: z.optional(place.shape.location_type),
    addresses: z.optional(listOf(addressSchema)),
    territory: z.optional(key),
    municipality: z.optional(municipalityCode),
    address_withheld: z.optional(flag),
    latitude: z.optional(latitude),
    longitude: z.optional(longitude),
    coordinate_precision: place.shape.coordinate_precision,
  });
}

const serviceAreaSchema = z.strictObject({
  territory: key,
  municipalities: z.optional(listOf(municipalityCode)),
  except: z.optional(listOf(municipalityCode)),
  unconfirmed: z.optional(flag),
});

function scheduleSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    freq: schedule.shape.freq,
    byday: z.optional(weekdays),
    opens_at: z.optional(time),
    closes_at: z.optional(time),
    timezone_iana: z.optional(timezone),
    description: z.optional(text),
    attending_type: z.optional(line),
  });
}

function statusDetailSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    state: detail.shape.state,
    since: z.optional(partialDate),
    until: z.optional(partialDate),
    reason: z.optional(text),
    replaced_by: z.optional(listOf(key)),
  });
}

function serviceSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    key,
    former_keys: z.optional(listOf(key)),
    name: text,
    alternate_name: z.optional(text),
    description: z.optional(text),
    status: service.shape.status,
    status_detail: z.optional(statusDetailSchema(text)),
    partner_organizations: z.optional(listOf(key)),
    needs: z.optional(z.array(key)),
    stages: z.optional(z.array(key)),
    audiences: z.optional(z.array(key)),
    service_areas: z.optional(z.array(serviceAreaSchema)),
    languages: z.optional(listOf(z.strictObject({ code: languageCode, note: z.optional(text) }))),
    interpretation_services: z.optional(text),
    fees_description: z.optional(text),
    cost_options: z.optional(
      listOf(
        z.strictObject({
          amount: z.optional(amount),
          currency: z.optional(currency),
          amount_description: z.optional(text),
        }),
      ),
    ),
    application_process: z.optional(text),
    eligibility_description: z.optional(text),
    minimum_age: z.optional(age),
    maximum_age: z.optional(age),
    assured_date: z.optional(date),
    schedules: z.optional(listOf(scheduleSchema(text))),
    url: z.optional(webAddress),
    email: z.optional(email),
    phones: z.optional(listOf(phoneSchema(text))),
    locations: z.optional(listOf(key)),
    sources: z.optional(listOf(sourceSchema)),
  });
}

/** `organizations/<key>.yaml`. */
export function organizationSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    key,
    former_keys: z.optional(listOf(key)),
    name: text,
    alternate_name: z.optional(text),
    description: text,
    organization_kind: organization.shape.organization_kind,
    website: z.optional(webAddress),
    email: z.optional(email),
    phones: z.optional(listOf(phoneSchema(text))),
    confidence: organization.shape.confidence,
    assured_date: z.optional(date),
    sources: z.array(sourceSchema).check(z.minLength(1, { error: '@@source' })),
    locations: z.optional(listOf(locationSchema(text))),
    services: z.optional(listOf(serviceSchema(text))),
  });
}

/** `organizations/<key>.yaml`, as read. */
export type OrganizationFile = z.infer<ReturnType<typeof organizationSchema>>;
export type ServiceEntry = NonNullable<OrganizationFile['services']>[number];
export type LocationEntry = NonNullable<OrganizationFile['locations']>[number];
export type PhoneEntry = NonNullable<OrganizationFile['phones']>[number];
