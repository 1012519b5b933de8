/**
 * The shapes of a record, as HSDS 3.1 names them, plus the members of our declared profile.
 * Human Services Data Specification 3.1: https://docs.openreferral.org/en/v3.1.1/hsds/schema_reference.html
 *
 * Two things differ from a served HSDS object, on purpose: sub-objects (phones, schedules, service areas)
 * carry no `id` in the catalog, since UUIDs do not compress and nothing points at them; and taxonomy terms are
 * named by key in `needs`, `stages` and `audiences`. The HSDS API writes both out in full.
 */

/** The states a translated string can be in. `missing`: the text shown is another language's. */
export const TRANSLATION_STATES = ['source', 'human', 'machine', 'missing'] as const;
export type TranslationState = (typeof TRANSLATION_STATES)[number];

/**
 * Where a member's text is not in the catalog's own language, or was not written by a person in it:
 * which language it is really in (BCP 47), and its state.
 * A member absent from `translations` is source text in the catalog's language.
 */
export interface Translation {
  lang: string;
  state: TranslationState;
}
export type Translations = Record<string, Translation>;

/** A public page that supports facts of a record. */
export interface SourcePage {
  /** An `https:`, `http:` or `urn:` address. `urn:` = the page was seen, its address was not kept. */
  url: string;
  /** What the page supports, in the steward's words (French). */
  supports?: string;
  /** ISO 8601 date the page was seen, where known. */
  date_seen?: string;
  /** Whose page it is. Absent: not said. */
  kind?: SourceKind;
}

/** `own`: the organization's. `official`: a public body's or an official directory. `press`: news. `partner`: another organization's. */
export const SOURCE_KINDS = ['own', 'official', 'press', 'partner'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** `confirmed`: contact facts seen on the organization's own page or an official directory. `partial`: the rest. Neither means assured. */
export const CONFIDENCES = ['confirmed', 'partial'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** HSDS 3.1 `service.status`. */
export const SERVICE_STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/**
 * What really happened, beside HSDS's four statuses.
 * `suspended` and `closed` are known facts; `uncertain` means that the last known fact is old or was announced only;
 * `past` means that the service was a project or an activity whose end is known.
 */
export const STATUS_STATES = ['suspended', 'closed', 'replaced', 'pilot', 'past', 'uncertain'] as const;
export type StatusState = (typeof STATUS_STATES)[number];

/** Profile: the status with its dates, its reason in words and what replaces the service. */
export interface StatusDetail {
  state: StatusState;
  /** ISO 8601 date, month (`2024-11`) or year (`2017`): as precise as the source is, never more. */
  since?: string;
  until?: string;
  /** The words of the steward, in the catalog's language. */
  reason?: string;
  /** Keys of services to use instead. */
  replaced_by?: string[];
}

/** HSDS 3.1 `phone`, with `extension` a string, since extensions have leading zeros. */
export interface HsdsPhone {
  /** As given: short codes (`211`), letters and options included. */
  number: string;
  extension?: string;
  /** `voice`, `fax`, `text`, `tty`: HSDS's own free words. */
  type?: string;
  /** What the number is for, or how old the source is. */
  description?: string;
}

/** HSDS 3.1 `address`. Required members of HSDS that no source gives stay absent here; `city` is always there. */
export interface HsdsAddress {
  address_1?: string;
  city: string;
  state_province?: string;
  postal_code?: string;
  country: string;
  address_type: 'physical' | 'postal' | 'virtual';
}

export const COORDINATE_PRECISIONS = ['address', 'street', 'municipality'] as const;
/** How exact a coordinate is. `municipality`: the core of the town, from the gazetteer, not the door. */
export type CoordinatePrecision = (typeof COORDINATE_PRECISIONS)[number];

/** HSDS 3.1 `location`. */
export interface HsdsLocation {
  /** UUID version 5, derived from `key`. */
  id: string;
  key: string;
  location_type: 'physical' | 'postal' | 'virtual';
  name?: string;
  description?: string;
  /** Degrees WGS 84; both or neither. Absent: the place cannot be put on a map. */
  latitude?: number;
  longitude?: number;
  coordinate_precision?: CoordinatePrecision;
  /** True where the address is withheld on purpose (shelters): never show a point or a street. */
  address_withheld?: boolean;
  addresses?: HsdsAddress[];
  /** Code of the municipality (the gazetteer's), where the place is inside the region. */
  municipality?: string;
  /** Territory id; absent for a place outside the region. */
  territory?: string;
  /** Id of the organization that lends the place, where it is not the one that lists it. */
  host_organization_id?: string;
  /** True where the desk travels: the address is one of its stops, or its base. */
  mobile?: boolean;
  /** ISO 8601 dates, months (`2024-12`) or years a temporary place is used from and to: as precise as the source is. */
  valid_from?: string;
  valid_to?: string;
  /** How to get there. */
  transportation?: string;
  accessibility?: HsdsAccessibility[];
  phones?: HsdsPhone[];
  schedules?: HsdsSchedule[];
  translations?: Translations;
}

/** HSDS 3.1 `accessibility`: what a place offers, or lacks, to people with a disability. */
export interface HsdsAccessibility {
  description: string;
  details?: string;
  url?: string;
}

/**
 * HSDS 3.1 `service_area`, with our profile's closed vocabulary: what is served, not where the office is.
 * With neither `municipalities` nor `except`, the whole territory is served.
 */
export interface HsdsServiceArea {
  /** Id of a territory of any kind: one MRC, the region, the province. */
  territory: string;
  /** Only these municipalities (codes) are known to be served. */
  municipalities?: string[];
  /** All but these municipalities (codes). */
  except?: string[];
  /** With `municipalities`: whether the rest of the territory is served is not known. Without: the whole area is to be confirmed. */
  unconfirmed?: boolean;
}

/** HSDS 3.1 `schedule`, with an IANA zone (`timezone_iana`, profile) since HSDS's numeric offset is wrong half of the year. */
export interface HsdsSchedule {
  freq?: 'WEEKLY' | 'MONTHLY';
  /** RFC 5545 weekdays, `MO,TU,WE`. */
  byday?: string;
  /** Local wall time `HH:MM`. `00:00`–`24:00` means all day. Past midnight: `closes_at` is smaller than `opens_at`. */
  opens_at?: string;
  closes_at?: string;
  timezone_iana?: string;
  /** The words as given; always there when the rest could not be made structure. */
  description?: string;
  /** What these hours are for, when not the opening of the office: `booking`, `phone`. */
  attending_type?: string;
  /** ISO 8601 dates the hours hold from and to: a season. */
  valid_from?: string;
  valid_to?: string;
  /** Every how many weeks or months; absent: each. */
  interval?: number;
  /** RFC 5545 days of the month, `1,15,-1`. */
  bymonthday?: string;
  /** ISO 8601 date an `interval` counts from. */
  dtstart?: string;
  /** Page that keeps these hours up to date. */
  schedule_link?: string;
  notes?: string;
  /** Profile: what these hours become on a public holiday. Absent: not known. */
  public_holidays?: 'open' | 'closed';
  /** Profile: true where nobody is received without an appointment. */
  by_appointment?: boolean;
  /** Profile: ISO 8601 date the hours were seen. */
  date_seen?: string;
}

/** HSDS 3.1 `language`. */
export interface HsdsLanguage {
  /** BCP 47. */
  code: string;
  /** Free words. */
  note?: string;
  /** Profile: true where the language is spoken through an interpreter only. */
  by_interpreter?: boolean;
}

/** HSDS 3.1 `cost_option`. */
export interface HsdsCostOption {
  /** Zero: free. Absent: not known; see `fees_description`. */
  amount?: number;
  /** ISO 4217. */
  currency?: string;
  amount_description?: string;
  /** For whom, or which of several prices. */
  option?: string;
  /** Profile: what the amount is for one of: a session, a year. */
  unit?: string;
  /** ISO 8601 dates the price holds from and to. */
  valid_from?: string;
  valid_to?: string;
}

/** HSDS 3.1 `required_document`. */
export interface HsdsRequiredDocument {
  document: string;
  uri?: string;
}

/** HSDS 3.1 `service_capacity`: how many places there are, and how many are left. */
export interface HsdsServiceCapacity {
  /** What is counted: places, beds, families. */
  unit: string;
  available: number;
  maximum?: number;
  description?: string;
  /** ISO 8601 date the count was made. */
  updated: string;
}

/** HSDS 3.1 `attribute` with a free label: what one publisher needs and HSDS has no member for. */
export interface HsdsAttribute {
  label: string;
  value: string;
}

/** HSDS 3.1 `funding`. */
export interface HsdsFunding {
  source: string;
}

/** HSDS 3.1 `organization_identifier`: its number in a register. */
export interface HsdsOrganizationIdentifier {
  identifier_scheme?: string;
  identifier_type: string;
  identifier: string;
}

/** HSDS 3.1 `service_at_location`: which places offer the service. */
export interface HsdsServiceAtLocation {
  /** `id` of an `HsdsLocation` in the catalog. */
  location_id: string;
}

/** HSDS 3.1 `service` and our profile. Strings are in the catalog's language unless `translations` says otherwise. */
export interface HsdsService {
  /** UUID version 5, derived from `key`: a rebuild never changes it. */
  id: string;
  /** The steward's stable, readable key. */
  key: string;
  /** Old keys, and keys of records merged into this one: they go on answering. */
  former_keys?: string[];
  organization_id: string;
  /** Ids of organizations that run the service together with `organization_id`. */
  partner_organization_ids?: string[];
  name: string;
  /** Other and former names, for search. */
  alternate_name?: string;
  description?: string;
  status: ServiceStatus;
  status_detail?: StatusDetail;
  url?: string;
  email?: string;
  phones?: HsdsPhone[];
  schedules?: HsdsSchedule[];
  languages?: HsdsLanguage[];
  interpretation_services?: string;
  application_process?: string;
  fees_description?: string;
  cost_options?: HsdsCostOption[];
  eligibility_description?: string;
  /** Years. */
  minimum_age?: number;
  maximum_age?: number;
  /** ISO 8601 date the organization itself assured the record. Absent: not yet assured. */
  assured_date?: string;
  /** Said before anything else: what changed lately, what to know before coming. */
  alert?: string;
  /** How long people wait, in words. */
  wait_time?: string;
  accreditations?: string;
  required_documents?: HsdsRequiredDocument[];
  capacities?: HsdsServiceCapacity[];
  funding?: HsdsFunding[];
  attributes?: HsdsAttribute[];
  service_areas: HsdsServiceArea[];
  service_at_locations?: HsdsServiceAtLocation[];
  /** Keys of terms of the taxonomies `needs`, `stages`, `audiences`. */
  needs: string[];
  stages: string[];
  audiences: string[];
  /** Keys of terms of `audiences` that the service turns away, whatever `audiences` says. */
  excluded_audiences?: string[];
  /** Keys of services that usually follow. */
  next?: string[];
  /** Sources of this service alone; the organization's own sources support it too. */
  sources?: SourcePage[];
  translations?: Translations;
}

export const ORGANIZATION_KINDS = ['community', 'public', 'education', 'municipal', 'business', 'faith', 'health'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** HSDS 3.1 `organization` and our profile. */
export interface HsdsOrganization {
  id: string;
  key: string;
  former_keys?: string[];
  name: string;
  /** Acronym and former names. */
  alternate_name?: string;
  description: string;
  organization_kind: OrganizationKind;
  website?: string;
  email?: string;
  phones?: HsdsPhone[];
  additional_websites?: string[];
  year_incorporated?: number;
  legal_status?: string;
  parent_organization_id?: string;
  organization_identifiers?: HsdsOrganizationIdentifier[];
  funding?: HsdsFunding[];
  attributes?: HsdsAttribute[];
  /** Ids of the organization's own places. */
  location_ids?: string[];
  confidence: Confidence;
  assured_date?: string;
  /** At least one. */
  sources: SourcePage[];
  translations?: Translations;
}

export const TAXONOMIES = ['needs', 'stages', 'audiences', 'topics', 'modes'] as const;
export type TaxonomyKey = (typeof TAXONOMIES)[number];

/** HSDS 3.1 `taxonomy_term`, named by `key` within its taxonomy. */
export interface HsdsTaxonomyTerm {
  id: string;
  key: string;
  taxonomy: TaxonomyKey;
  /** The label, in the catalog's language. */
  name: string;
  description?: string;
  /** Key of the parent term. */
  parent?: string;
  /**
   * Real-life words people type, by language (BCP 47). A region published as files keeps them in `synonyms.json` (`Synonyms`), which every
   * language shares; where a catalog has them too, both are searched.
   */
  synonyms?: Record<string, string[]>;
  translations?: Translations;
}

export const STAGE_ROLES = ['lead', 'partner', 'refers', 'funds'] as const;
export type StageRoleName = (typeof STAGE_ROLES)[number];

/** Profile: what an organization does for one need at one stage of the journey in one territory. */
export interface StageRole {
  organization_id: string;
  /** Key of a term of `stages`. */
  stage: string;
  /** Key of a term of `needs`; absent: whatever the need. */
  need?: string;
  /** Territory id. */
  territory: string;
  role: StageRoleName;
  /** Key of the service the role is played by, where it is one. */
  service?: string;
  /** At least one. */
  sources: SourcePage[];
}

/** `continuum.json`: who does what at which stage, in all languages alike. */
export interface ContinuumRoles {
  format: 'accueil-continuum/1';
  stage_roles: StageRole[];
}

/** `<lang>/catalog.json`: every record of a region in one language, linked by id. */
export interface Catalog {
  format: 'accueil-catalog/1';
  region: RegionSummary;
  /** BCP 47 language of the strings. */
  lang: string;
  organizations: HsdsOrganization[];
  services: HsdsService[];
  locations: HsdsLocation[];
  taxonomy_terms: HsdsTaxonomyTerm[];
}

/** `synonyms.json`: what people type for each term, in every language, since a search typed in any finds. Shared by a region's catalogs. */
export interface Synonyms {
  format: 'accueil-synonyms/1';
  /** By term (`needs/housing`), then by language (BCP 47): the term's label in it, then real-life words. */
  terms: Record<string, Record<string, string[]>>;
}

export interface RegionSummary {
  key: string;
  /** Id of the region's own entry in the gazetteer. */
  territory: string;
  name: string;
  steward?: string;
  /** SPDX identifier of the data's licence. */
  licence: string;
  /** Attributions to show, in the catalog's language. */
  attribution?: string;
  timezone: string;
}
