import type {
  CoordinatePrecision,
  HsdsAddress,
  HsdsAttribute,
  HsdsFunding,
  HsdsLocation,
  HsdsOrganization,
  HsdsPhone,
  HsdsSchedule,
  HsdsService,
  Municipality,
  SourcePage,
} from '@accueil/sdk';
import type {
  LocationEntry,
  OrganizationFile,
  PhoneEntry,
  ScheduleEntry,
  ServiceEntry,
  SourceEntry,
} from '../validate/schema/organization.js';
import { compact, someOf } from './compact.js';
import type { RegionContext } from './edition.js';
import { idMaker, type IdMaker } from './ids.js';
import { TextResolver, type RecordTexts } from './texts.js';

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

/** What the records of a region in one language are made with. */
export function recordContext(lang: string, { region, gazetteer, defaultLocale }: RegionContext): RecordContext {
  return {
    id: idMaker(region.key),
    texts: new TextResolver({ lang, defaultLocale, states: region.translation_state ?? {} }),
    municipalities: new Map(gazetteer.municipalities.map((town) => [town.code, town])),
    country: region.country ?? 'CA',
    stateProvince: region.state_province,
    timezone: region.timezone,
  };
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
    additional_websites: someOf(file.additional_websites),
    year_incorporated: file.year_incorporated,
    legal_status: texts.optional('legal_status', file.legal_status),
    parent_organization_id: file.parent_organization === undefined ? undefined : context.id('organization', file.parent_organization),
    organization_identifiers: file.organization_identifiers?.map((identifier) => compact(identifier)),
    funding: toFunding(file.funding, texts),
    attributes: toAttributes(file.attributes, texts),
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
    schedules: toSchedules(entry.schedules, texts, context.timezone),
    languages: entry.languages?.map((language, index) =>
      compact({
        code: language.code,
        note: texts.optional(`languages[${index}].note`, language.note),
        by_interpreter: language.by_interpreter === true ? true : undefined,
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
        option: texts.optional(`cost_options[${index}].option`, cost.option),
        unit: texts.optional(`cost_options[${index}].unit`, cost.unit),
        valid_from: cost.valid_from,
        valid_to: cost.valid_to,
      }),
    ),
    eligibility_description: texts.optional('eligibility_description', entry.eligibility_description),
    minimum_age: entry.minimum_age,
    maximum_age: entry.maximum_age,
    assured_date: entry.assured_date,
    alert: texts.optional('alert', entry.alert),
    wait_time: texts.optional('wait_time', entry.wait_time),
    accreditations: texts.optional('accreditations', entry.accreditations),
    required_documents: entry.required_documents?.map((document, index) =>
      compact({ document: texts.required(`required_documents[${index}].document`, document.document), uri: document.uri }),
    ),
    capacities: entry.capacities?.map((capacity, index) =>
      compact({
        unit: texts.required(`capacities[${index}].unit`, capacity.unit),
        available: capacity.available,
        maximum: capacity.maximum,
        description: texts.optional(`capacities[${index}].description`, capacity.description),
        updated: capacity.updated,
      }),
    ),
    funding: toFunding(entry.funding, texts),
    attributes: toAttributes(entry.attributes, texts),
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
    excluded_audiences: someOf(entry.excluded_audiences),
    next: someOf(entry.next),
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
    host_organization_id: entry.host_organization === undefined ? undefined : context.id('organization', entry.host_organization),
    mobile: entry.mobile === true ? true : undefined,
    valid_from: entry.valid_from,
    valid_to: entry.valid_to,
    transportation: texts.optional('transportation', entry.transportation),
    accessibility: entry.accessibility?.map((accessibility, index) =>
      compact({
        description: texts.required(`accessibility[${index}].description`, accessibility.description),
        details: texts.optional(`accessibility[${index}].details`, accessibility.details),
        url: accessibility.url,
      }),
    ),
    phones: toPhones(entry.phones, texts),
    schedules: toSchedules(entry.schedules, texts, context.timezone),
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

function toSchedules(schedules: readonly ScheduleEntry[] | undefined, texts: RecordTexts, zone: string): HsdsSchedule[] | undefined {
  return schedules?.map((schedule, index) =>
    compact({
      freq: schedule.freq,
      byday: schedule.byday,
      opens_at: schedule.opens_at,
      closes_at: schedule.closes_at,
      timezone_iana: schedule.timezone_iana ?? (schedule.opens_at === undefined ? undefined : zone),
      description: texts.optional(`schedules[${index}].description`, schedule.description),
      attending_type: schedule.attending_type,
      valid_from: schedule.valid_from,
      valid_to: schedule.valid_to,
      interval: schedule.interval,
      bymonthday: schedule.bymonthday,
      dtstart: schedule.dtstart,
      schedule_link: schedule.schedule_link,
      notes: texts.optional(`schedules[${index}].notes`, schedule.notes),
      public_holidays: schedule.public_holidays,
      by_appointment: schedule.by_appointment === true ? true : undefined,
      date_seen: schedule.date_seen,
    }),
  );
}

function toFunding(funding: OrganizationFile['funding'], texts: RecordTexts): HsdsFunding[] | undefined {
  return funding?.map(({ source }, index) => ({ source: texts.required(`funding[${index}].source`, source) }));
}

function toAttributes(attributes: OrganizationFile['attributes'], texts: RecordTexts): HsdsAttribute[] | undefined {
  return attributes?.map(({ label, value }, index) => ({
    label: texts.required(`attributes[${index}].label`, label),
    value: texts.required(`attributes[${index}].value`, value),
  }));
}

/** Members in their published order. */
export function toSource(source: SourceEntry): SourcePage {
  return compact({ url: source.url, supports: source.supports, date_seen: source.date_seen, kind: source.kind });
}
