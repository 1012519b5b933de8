import { faultOf, type Fault, type Shape } from './shape.js';
import { faultOfSynonyms } from './synonyms.js';

const SOURCE: Shape = { string: 'url! supports date_seen' };
const PHONE: Shape = { string: 'number! extension type description' };
const RECORD_STRINGS = 'id! key! alternate_name assured_date email';

const SERVICE: Shape = {
  string: `${RECORD_STRINGS} name! organization_id! status! description interpretation_services application_process fees_description eligibility_description`,
  url: 'url',
  number: 'minimum_age maximum_age',
  strings: 'needs! stages! audiences! former_keys partner_organization_ids',
  object: 'status_detail translations',
  objects: {
    'service_areas!': { string: 'territory!', strings: 'municipalities except', boolean: 'unconfirmed' },
    service_at_locations: { string: 'location_id!' },
    phones: PHONE,
    schedules: { string: 'freq byday opens_at closes_at timezone_iana description attending_type' },
    languages: { string: 'code! note' },
    cost_options: { number: 'amount', string: 'currency amount_description' },
    sources: SOURCE,
  },
};

const ORGANIZATION: Shape = {
  string: `${RECORD_STRINGS} name! description! organization_kind! confidence!`,
  url: 'website',
  strings: 'former_keys location_ids',
  object: 'translations',
  objects: { phones: PHONE, 'sources!': SOURCE },
};

const LOCATION: Shape = {
  string: 'id! key! location_type! name description coordinate_precision municipality territory',
  number: 'latitude longitude',
  boolean: 'address_withheld',
  object: 'translations',
  objects: { addresses: { string: 'city! country! address_type! address_1 state_province postal_code' } },
};

const TERM: Shape = { string: 'id! key! taxonomy! name! description parent', object: 'synonyms translations' };

/** `RegionSummary`. */
export const REGION: Shape = { string: 'key! territory! name! licence! timezone! steward attribution' };

const STATUS_DETAIL: Shape = { string: 'state! since until reason', strings: 'replaced_by' };

const RECORD_SHAPES = { organizations: ORGANIZATION, locations: LOCATION, services: SERVICE, taxonomy_terms: TERM };

/** The lists of records of a catalog. */
export type RecordList = keyof typeof RECORD_SHAPES;

/** In the order of linking: a service needs its organization and its places. */
export const RECORD_LISTS = Object.keys(RECORD_SHAPES) as RecordList[];

/**
 * The first structural fault of one record of our own catalog, or `undefined`. Light: types and required members only;
 * formats are what `accueil validate` and `@accueil/sdk/schema` check.
 */
export function faultOfRecord(list: RecordList, value: unknown): Fault | undefined {
  const fault = faultOf(value, RECORD_SHAPES[list]);
  if (fault) return fault;
  const record = value as Record<string, unknown>;
  if (record['status_detail'] !== undefined) return faultOf(record['status_detail'], STATUS_DETAIL, 'status_detail');
  if (record['synonyms'] !== undefined) {
    return faultOfSynonyms(record['synonyms'], 'synonyms');
  }
  if ((record['latitude'] === undefined) !== (record['longitude'] === undefined)) {
    return { path: 'latitude', message: 'expected both latitude and longitude, found one' };
  }
  return undefined;
}
