/** The version of our profile of HSDS 3.1: a member that changes or goes is a new major version, one more is a minor one. */
export const PROFILE_VERSION = '1.0.0';
/** The version of HSDS the profile is of. */
export const HSDS_VERSION = '3.1';

type Patch = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const texts = { type: 'array', items: { type: 'string' } };
const key = { type: 'string', pattern: '^[a-z0-9]+(?:-+[a-z0-9]+)*$' };
const keys = { type: 'array', items: key };
const flag = { type: 'boolean' };
const date = { type: 'string', pattern: '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$' };
const uuid = { type: 'string', format: 'uuid' };
const described = (schema: object, description: string): object => ({ ...schema, description });

const KEY = described(key, "The steward's readable key: it never changes, and stands in addresses.");
const FORMER_KEYS = described(keys, 'Keys the record had, and those of records merged into it: they go on answering.');
const SOURCES = described(
  {
    type: 'array',
    items: {
      type: 'object',
      required: ['url'],
      properties: { url: text, supports: text, date_seen: date, kind: { enum: ['own', 'official', 'press', 'partner'] } },
      additionalProperties: false,
    },
  },
  'Public pages that support the facts of the record, and what each supports.',
);
const TRANSLATIONS = described(
  {
    type: 'array',
    items: {
      type: 'object',
      required: ['field_name', 'language', 'state', 'value'],
      properties: { field_name: text, language: text, state: { enum: ['source', 'human', 'machine'] }, value: text },
      additionalProperties: false,
    },
  },
  'Members in other languages than that of the API, each with the state of its translation.',
);

/**
 * The profile, as HSDS asks for it: files named as the official schemas, each a JSON Merge Patch (RFC 7396) of that schema. It adds members
 * and removes none: a plain 3.1 client reads everything it knows.
 */
export const PROFILE: Readonly<Record<string, Patch>> = {
  'service.json': {
    properties: {
      key: KEY,
      former_keys: FORMER_KEYS,
      status_detail: described(
        {
          type: 'object',
          required: ['state'],
          properties: {
            state: { enum: ['suspended', 'closed', 'replaced', 'pilot', 'past', 'uncertain'] },
            since: date,
            until: date,
            reason: text,
            replaced_by: keys,
          },
          additionalProperties: false,
        },
        'What really happened, with its dates as precise as the source is, and keys of services to use instead.',
      ),
      partner_organization_ids: described(
        { type: 'array', items: uuid },
        'Organizations that run the service together with `organization`.',
      ),
      needs: described(keys, 'Terms of the taxonomy of needs, by code; also in `attributes`.'),
      stages: described(keys, 'Terms of the taxonomy of stages, by code; also in `attributes`.'),
      audiences: described(keys, 'Terms of the taxonomy of audiences, by code; also in `attributes`.'),
      excluded_audiences: described(keys, 'Terms of the taxonomy of audiences the service turns away, by code; also in `attributes`.'),
      next: described(keys, 'Keys of services that usually follow.'),
      sources: SOURCES,
      translations: TRANSLATIONS,
    },
  },
  'organization.json': {
    properties: {
      key: KEY,
      former_keys: FORMER_KEYS,
      organization_kind: { enum: ['community', 'public', 'education', 'municipal', 'business', 'faith', 'health'] },
      confidence: described(
        { enum: ['confirmed', 'partial'] },
        'confirmed: contact facts seen on its own page or an official directory. Neither means assured.',
      ),
      assured_date: described({ type: 'string', format: 'date' }, 'Day the organization itself assured the record. Absent: not yet.'),
      sources: SOURCES,
      stage_roles: described(
        {
          type: 'array',
          items: {
            type: 'object',
            required: ['stage', 'territory', 'role', 'sources'],
            properties: {
              stage: key,
              need: key,
              territory: key,
              role: { enum: ['lead', 'partner', 'refers', 'funds'] },
              service: key,
              sources: SOURCES,
            },
            additionalProperties: false,
          },
        },
        'What it does for a need at a stage of the journey in a territory.',
      ),
      translations: TRANSLATIONS,
    },
  },
  'location.json': {
    properties: {
      key: KEY,
      coordinate_precision: described(
        { enum: ['address', 'street', 'municipality'] },
        'How exact the point is. municipality: the core of the town, not the door.',
      ),
      address_withheld: described(flag, 'The address is withheld on purpose: no street, no postal code, no point.'),
      municipality: described(text, 'Official code of the municipality.'),
      territory: described(key, 'Id of the territory the place lies in; absent outside the region.'),
      host_organization_id: described(uuid, 'Organization that lends the place.'),
      mobile: described(flag, 'The desk travels.'),
      valid_from: described(date, 'First day a temporary place is used.'),
      valid_to: described(date, 'Last day a temporary place is used.'),
      translations: TRANSLATIONS,
    },
  },
  'phone.json': {
    properties: {
      extension_text: described(
        { type: 'string', pattern: '^\\d+$' },
        'The extension as written: `extension`, a number, loses leading zeros.',
      ),
    },
  },
  'schedule.json': {
    properties: {
      timezone_iana: described(text, 'IANA zone of the times: the official offset is wrong for half of the year.'),
      public_holidays: described({ enum: ['open', 'closed'] }, 'What the hours become on a public holiday. Absent: not known.'),
      by_appointment: described(flag, 'Nobody is received without an appointment.'),
      date_seen: described(date, 'When the hours were read.'),
    },
  },
  'language.json': { properties: { by_interpreter: described(flag, 'Spoken through an interpreter only.') } },
  'cost_option.json': { properties: { unit: described(text, 'What the amount is for one of: a session, a year.') } },
  'service_area.json': {
    properties: {
      territory: described(key, 'Id of the territory served, or that holds the municipality served.'),
      municipality: described(text, 'Official code of the municipality served.'),
      except: described(texts, 'Official codes of the municipalities of the territory that are not served.'),
      unconfirmed: described(
        flag,
        'With a municipality: whether the rest of the territory is served is not known. Else: the area is to be confirmed.',
      ),
      part_of: described({ type: 'integer', minimum: 0 }, 'Areas of one service with the same number are one area, a municipality each.'),
    },
  },
  'taxonomy.json': { properties: { key: described(key, 'Readable name of the taxonomy.') } },
  'taxonomy_term.json': {
    properties: {
      labels: described({ type: 'object', additionalProperties: text }, 'The label in each language.'),
      synonyms: described({ type: 'object', additionalProperties: texts }, 'What people really type, by language.'),
      reviewed: described(
        { type: 'object', additionalProperties: flag },
        'By language: whether a person who speaks it read the words over.',
      ),
    },
  },
};
