import type {
  CoordinatePrecision,
  HsdsAddress,
  HsdsLocation,
  HsdsOrganization,
  HsdsPhone,
  HsdsSchedule,
  HsdsService,
  Municipality,
  SourcePage,
} from '@accueil/sdk';
import type { LocationEntry, OrganizationFile, PhoneEntry, ServiceEntry } from '../validate/schema/organization.js';
import { compact, someOf } from './compact.js';
import type { IdMaker } from './ids.js';
import type { RecordTexts, TextResolver } from './texts.js';

/** What every record of a region is made with. */
export interface RecordContext {
  id: IdMaker;
  texts: TextResolver;
  /** By code. */
  municipalities: ReadonlyMap<string, Pick<Municipality, 'latitude' | 'longitude'>>;
  country: string;
  stateProvince: string | undefined;
  timezone: string;
}

/** An organization's record, without its services and places, which have their own lists. */
export function toOrganization(file: OrganizationFile, context: RecordContext): HsdsOrganization {
  const texts = context.texts.record();
  return compact({
    id: context.id('organization', file.key),
    key: file.key,
    former_keys: someOf(file.former_keys),
    name: texts.required('name', file.name),
    alternate_name: texts.optional('alternate_name', file.alternate_name),
    description: texts.required('description', file.description),
    organization_kind: file.organization_kind,
    website: file.website,
    email: file.email,
    phones: toPhones(file.phones, texts),
    location_ids: someOf(file.locations?.map((location) => context.id('location', location.key))),
    confidence: file.confidence,
    assured_date: file.assured_date,
    sources: file.sources.map(toSource),
    translations: texts.translations,
  });
}

/** A service's record. */
export function toService(entry: ServiceEntry, organization: OrganizationFile, context: RecordContext): HsdsService {
  const texts = context.texts.record();
  const detail = entry.status_detail;
  return compact({
    id: context.id('service', entry.key),
    key: entry.key,
    former_keys: someOf(entry.former_keys),
    organization_id: context.id('organization', organization.key),
    partner_organization_ids: someOf(entry.partner_organizations?.map((key) => context.id('organization', key))),
    name: texts.required('name', entry.name),
    alternate_name: texts.optional('alternate_name', entry.alternate_name),
    description: texts.optional('description', entry.description),
    status: entry.status,
    status_detail:
      detail &&
      compact({
        state: detail.state,
        since: detail.since,
        until: detail.until,
        reason: texts.optional('status_detail.reason', detail.reason),
        replaced_by: someOf(detail.replaced_by),
      }),
    url: entry.url,
    email: entry.email,
    phones: toPhones(entry.phones, texts),
    schedules: entry.schedules?.map((schedule, index): HsdsSchedule =>
      compact({
        freq: schedule.freq,
        byday: schedule.byday,
        opens_at: schedule.opens_at,
        closes_at: schedule.closes_at,
        timezone_iana: schedule.timezone_iana ?? (schedule.opens_at === undefined ? undefined : context.timezone),
        description: texts.optional(`schedules[${index}].description`, schedule.description),
        attending_type: schedule.attending_type,
      }),
    ),
    languages: entry.languages?.map((language, index) =>
      compact({
        code: language.code,
        note: texts.optional(`languages[${index}].note`, language.note),
      }),
    ),
    interpretation_services: texts.optional('interpretation_services', entry.interpretation_services),
    application_process: texts.optional('application_process', entry.application_process),
    fees_description: texts.optional('fees_description', entry.fees_description),
    cost_options: entry.cost_options?.map((cost, index) =>
      compact({
        amount: cost.amount,
        currency: cost.currency,
        amount_description: texts.optional(`cost_options[${index}].amount_description`, cost.amount_description),
      }),
    ),
    eligibility_description: texts.optional('eligibility_description', entry.eligibility_description),
    minimum_age: entry.minimum_age,
    maximum_age: entry.maximum_age,
    assured_date: entry.assured_date,
    service_areas: (entry.service_areas ?? []).map((area) =>
      compact({
        territory: area.territory,
        municipalities: someOf(area.municipalities),
        except: someOf(area.except),
        unconfirmed: area.unconfirmed === true ? true : undefined,
      }),
    ),
    service_at_locations: someOf(entry.locations?.map((key) => ({ location_id: context.id('location', key) }))),
    needs: entry.needs ?? [],
    stages: entry.stages ?? [],
    audiences: entry.audiences ?? [],
    sources: someOf(entry.sources?.map(toSource)),
    translations: texts.translations,
  });
}

/** A place's record. Its point is its town's unless the steward gave a better one, and none where the address is withheld. */
export function toLocation(entry: LocationEntry, context: RecordContext): HsdsLocation {
  const texts = context.texts.record();
  const type = entry.location_type ?? 'physical';
  const point = pointOf(entry, type, context);
  return compact({
    id: context.id('location', entry.key),
    key: entry.key,
    location_type: type,
    name: texts.optional('name', entry.name),
    description: texts.optional('description', entry.description),
    latitude: point?.latitude,
    longitude: point?.longitude,
    coordinate_precision: point?.coordinate_precision,
    address_withheld: entry.address_withheld === true ? true : undefined,
    addresses: entry.addresses?.map((address): HsdsAddress =>
      compact({
        address_1: address.address_1,
        city: address.city,
        state_province: address.state_province ?? context.stateProvince,
        postal_code: address.postal_code,
        country: address.country ?? context.country,
        address_type: address.address_type ?? type,
      }),
    ),
    municipality: entry.municipality,
    territory: entry.territory,
    translations: texts.translations,
  });
}

interface Point {
  latitude: number;
  longitude: number;
  coordinate_precision: CoordinatePrecision;
}

function pointOf(entry: LocationEntry, type: string, context: RecordContext): Point | undefined {
  if (entry.address_withheld || type !== 'physical') return undefined;
  const { latitude, longitude, coordinate_precision } = entry;
  if (latitude !== undefined && longitude !== undefined && coordinate_precision !== undefined) {
    return { latitude, longitude, coordinate_precision };
  }
  const town = context.municipalities.get(entry.municipality ?? '');
  return town && { latitude: town.latitude, longitude: town.longitude, coordinate_precision: 'municipality' };
}

function toPhones(phones: readonly PhoneEntry[] | undefined, texts: RecordTexts): HsdsPhone[] | undefined {
  return phones?.map((phone, index) =>
    compact({
      number: phone.number,
      extension: phone.extension,
      type: phone.type,
      description: texts.optional(`phones[${index}].description`, phone.description),
    }),
  );
}

/** Members in their published order. */
export function toSource(source: { url: string; supports?: string | undefined; date_seen?: string | undefined }): SourcePage {
  return compact({ url: source.url, supports: source.supports, date_seen: source.date_seen });
}
