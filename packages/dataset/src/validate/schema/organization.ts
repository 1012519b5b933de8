import { SOURCE_KINDS, STAGE_ROLES } from '@accueil/sdk/schema';
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
  feedAddress,
  flag,
  key,
  languageCode,
  latitude,
  line,
  listOf,
  longitude,
  monthDays,
  municipalityCode,
  partialDate,
  phone,
  postalCode,
  places,
  sourceAddress,
  time,
  timezone,
  webAddress,
  weekdays,
  words,
  year,
} from './values.js';

/** A page that supports facts. */
export const sourceSchema = z.strictObject({
  url: sourceAddress,
  supports: z.optional(words),
  date_seen: z.optional(partialDate),
  /** Whose page it is. */
  kind: z.optional(z.enum(SOURCE_KINDS)),
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

/** What a place offers, or lacks, to people with a disability. */
export function accessibilitySchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({ description: text, details: z.optional(text), url: z.optional(webAddress) });
}

function attributeSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({ label: text, value: text });
}

function fundingSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({ source: text });
}

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
    /** Key of the organization that lends the place. */
    host_organization: z.optional(key),
    /** The desk travels: the address is a stop of it, or its base. */
    mobile: z.optional(flag),
    /** A temporary place. */
    valid_from: z.optional(partialDate),
    valid_to: z.optional(partialDate),
    transportation: z.optional(text),
    accessibility: z.optional(listOf(accessibilitySchema(text))),
    phones: z.optional(listOf(phoneSchema(text))),
    schedules: z.optional(listOf(scheduleSchema(text))),
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
    valid_from: z.optional(date),
    valid_to: z.optional(date),
    interval: z.optional(z.int().check(z.gte(1), z.lte(52))),
    bymonthday: z.optional(monthDays),
    dtstart: z.optional(date),
    schedule_link: z.optional(webAddress),
    notes: z.optional(text),
    public_holidays: z.optional(z.enum(['open', 'closed'])),
    by_appointment: z.optional(flag),
    date_seen: z.optional(partialDate),
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
    /** Checked, and not published. */
    draft: z.optional(flag),
    alternate_name: z.optional(text),
    description: z.optional(text),
    status: service.shape.status,
    status_detail: z.optional(statusDetailSchema(text)),
    partner_organizations: z.optional(listOf(key)),
    needs: z.optional(z.array(key)),
    stages: z.optional(z.array(key)),
    audiences: z.optional(z.array(key)),
    service_areas: z.optional(z.array(serviceAreaSchema)),
    languages: z.optional(listOf(z.strictObject({ code: languageCode, note: z.optional(text), by_interpreter: z.optional(flag) }))),
    interpretation_services: z.optional(text),
    fees_description: z.optional(text),
    cost_options: z.optional(
      listOf(
        z.strictObject({
          amount: z.optional(amount),
          currency: z.optional(currency),
          amount_description: z.optional(text),
          option: z.optional(text),
          unit: z.optional(text),
          valid_from: z.optional(date),
          valid_to: z.optional(date),
        }),
      ),
    ),
    application_process: z.optional(text),
    eligibility_description: z.optional(text),
    minimum_age: z.optional(age),
    maximum_age: z.optional(age),
    assured_date: z.optional(date),
    alert: z.optional(text),
    wait_time: z.optional(text),
    accreditations: z.optional(text),
    required_documents: z.optional(listOf(z.strictObject({ document: text, uri: z.optional(webAddress) }))),
    capacities: z.optional(
      listOf(
        z.strictObject({
          unit: text,
          available: places,
          maximum: z.optional(places),
          description: z.optional(text),
          updated: date,
        }),
      ),
    ),
    funding: z.optional(listOf(fundingSchema(text))),
    attributes: z.optional(listOf(attributeSchema(text))),
    excluded_audiences: z.optional(listOf(key)),
    /** Keys of services that usually follow. */
    next: z.optional(listOf(key)),
    schedules: z.optional(listOf(scheduleSchema(text))),
    url: z.optional(webAddress),
    email: z.optional(email),
    phones: z.optional(listOf(phoneSchema(text))),
    locations: z.optional(listOf(key)),
    sources: z.optional(listOf(sourceSchema)),
  });
}

/** What the organization does for some needs at one stage in some territories. */
const stageRoleSchema = z.strictObject({
  stage: key,
  role: z.enum(STAGE_ROLES),
  needs: z.optional(listOf(key)),
  territories: listOf(key),
  service: z.optional(key),
  sources: z.array(sourceSchema).check(z.minLength(1, { error: '@@source' })),
});

/** `organizations/<key>.yaml`. */
export function organizationSchema(text: z.ZodMiniType<Text>) {
  return z.strictObject({
    key,
    former_keys: z.optional(listOf(key)),
    name: text,
    /** Checked, and not published. */
    draft: z.optional(flag),
    alternate_name: z.optional(text),
    description: text,
    organization_kind: organization.shape.organization_kind,
    website: z.optional(webAddress),
    email: z.optional(email),
    phones: z.optional(listOf(phoneSchema(text))),
    confidence: organization.shape.confidence,
    assured_date: z.optional(date),
    sources: z.array(sourceSchema).check(z.minLength(1, { error: '@@source' })),
    additional_websites: z.optional(listOf(webAddress)),
    /** Its public iCalendar feeds. */
    calendars: z.optional(listOf(z.strictObject({ url: feedAddress, name: z.optional(line) }))),
    year_incorporated: z.optional(year),
    legal_status: z.optional(text),
    parent_organization: z.optional(key),
    organization_identifiers: z.optional(
      listOf(z.strictObject({ identifier_scheme: z.optional(line), identifier_type: line, identifier: line })),
    ),
    funding: z.optional(listOf(fundingSchema(text))),
    attributes: z.optional(listOf(attributeSchema(text))),
    stage_roles: z.optional(listOf(stageRoleSchema)),
    locations: z.optional(listOf(locationSchema(text))),
    services: z.optional(listOf(serviceSchema(text))),
  });
}

/** `organizations/<key>.yaml`, as read. */
export type OrganizationFile = z.infer<ReturnType<typeof organizationSchema>>;
export type ServiceEntry = NonNullable<OrganizationFile['services']>[number];
export type LocationEntry = NonNullable<OrganizationFile['locations']>[number];
export type SourceEntry = z.infer<typeof sourceSchema>;
export type ScheduleEntry = NonNullable<ServiceEntry['schedules']>[number];
export type PhoneEntry = NonNullable<OrganizationFile['phones']>[number];
