import { SERVICE_STATUSES } from '@accueil/sdk';

/** What HSDS 3.1 asks of one kind of object. Facts of the standard, written again: its schema files are not part of this project. */
interface Rules {
  /** Beside `id`, which every object has. */
  required: readonly string[];
  /** Members whose values are a closed list. */
  closed?: Readonly<Record<string, readonly string[]>>;
}

const PLACES = ['physical', 'postal', 'virtual'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const RULES = {
  service: { required: ['name', 'status'], closed: { status: SERVICE_STATUSES } },
  organization: { required: ['name', 'description'] },
  program: { required: ['name', 'description'] },
  taxonomy: { required: ['name', 'description'] },
  taxonomy_term: { required: ['name', 'description'] },
  location: { required: ['location_type'], closed: { location_type: PLACES } },
  address: {
    required: ['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
    closed: { address_type: PLACES },
  },
  phone: { required: ['number'] },
  schedule: { required: [], closed: { freq: ['WEEKLY', 'MONTHLY'], wkst: DAYS } },
  service_capacity: { required: ['unit', 'available', 'updated'] },
  unit: { required: ['name'] },
  url: { required: ['url'] },
  metadata: {
    required: ['last_action_date', 'last_action_type', 'field_name', 'previous_value', 'replacement_value', 'updated_by'],
  },
  organization_identifier: { required: ['identifier_type', 'identifier'] },
  service_at_location: { required: [] },
  service_area: { required: [] },
  language: { required: [] },
  attribute: { required: [] },
  cost_option: { required: [] },
  required_document: { required: [] },
  contact: { required: [] },
  accessibility: { required: [] },
  funding: { required: [] },
} as const satisfies Record<string, Rules>;

/** The kinds of objects of HSDS 3.1. */
export type HsdsKind = keyof typeof RULES;

/** The kind of object a member holds, or holds a list of, wherever it stands. */
const MEMBERS: Readonly<Record<string, HsdsKind>> = {
  organization: 'organization',
  program: 'program',
  programs: 'program',
  service: 'service',
  location: 'location',
  locations: 'location',
  addresses: 'address',
  phones: 'phone',
  schedules: 'schedule',
  service_areas: 'service_area',
  service_at_locations: 'service_at_location',
  languages: 'language',
  funding: 'funding',
  cost_options: 'cost_option',
  required_documents: 'required_document',
  contacts: 'contact',
  accessibility: 'accessibility',
  capacities: 'service_capacity',
  unit: 'unit',
  attributes: 'attribute',
  taxonomy_term: 'taxonomy_term',
  taxonomy_detail: 'taxonomy',
  metadata: 'metadata',
  additional_urls: 'url',
  additional_websites: 'url',
  organization_identifiers: 'organization_identifier',
};
/** In these kinds of objects a member of the same name is a text. */
const TEXT_THERE: Readonly<Partial<Record<HsdsKind, readonly string[]>>> = { cost_option: ['unit'] };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Objects of an API stand at most so deep inside one another. */
const DEEPEST = 12;

/** What an object breaks of HSDS 3.1. `path` says where in the record: `locations[0].addresses[0].city`. */
export interface HsdsFault {
  path: string;
  fault: 'not-an-object' | 'not-a-list' | 'missing' | 'not-a-uuid' | 'not-in-list';
}

/** Objects found without a fault, parts included, and how many objects each is. The same object in another record need not be visited again. */
export type SoundObjects = Map<object, number>;

/**
 * Counts the objects of a record, its parts included, and says which break HSDS 3.1. Members the standard does not know are left alone.
 * `sound`: what was found sound before; grows by what is found sound now of the objects records share.
 */
export function checkHsds(value: unknown, kind: HsdsKind, sound?: SoundObjects): { objects: number; faults: HsdsFault[] } {
  const faults: HsdsFault[] = [];
  const objects = visit(value, kind, '', faults, 0, sound);
  return { objects, faults };
}

/** Kinds of objects that stand in several records. */
const SHARED: ReadonlySet<HsdsKind> = new Set<HsdsKind>(['organization', 'location']);

function visit(value: unknown, kind: HsdsKind, path: string, faults: HsdsFault[], depth: number, sound?: SoundObjects): number {
  if (!sound || depth === 0 || !SHARED.has(kind) || typeof value !== 'object' || value === null) {
    return visitAnew(value, kind, path, faults, depth, sound);
  }
  const known = sound.get(value);
  if (known !== undefined) return known;
  const before = faults.length;
  const objects = visitAnew(value, kind, path, faults, depth, sound);
  if (faults.length === before) sound.set(value, objects);
  return objects;
}

function visitAnew(value: unknown, kind: HsdsKind, path: string, faults: HsdsFault[], depth: number, sound?: SoundObjects): number {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push({ path, fault: 'not-an-object' });
    return 1;
  }
  const record = value as Readonly<Record<string, unknown>>;
  const at = (member: string): string => (path === '' ? member : `${path}.${member}`);
  const { required, closed = {} }: Rules = RULES[kind];
  if (record['id'] === undefined) faults.push({ path: at('id'), fault: 'missing' });
  else if (typeof record['id'] !== 'string' || !UUID.test(record['id'])) faults.push({ path: at('id'), fault: 'not-a-uuid' });
  for (const member of required)
    if (record[member] === undefined || record[member] === null) faults.push({ path: at(member), fault: 'missing' });
  for (const [member, values] of Object.entries(closed)) {
    const found = record[member];
    if (found !== undefined && !values.some((one) => one === found)) faults.push({ path: at(member), fault: 'not-in-list' });
  }
  let objects = 1;
  if (depth >= DEEPEST) return objects;
  for (const [member, inner] of Object.entries(record)) {
    const of = MEMBERS[member];
    if (of === undefined || inner === undefined || inner === null || TEXT_THERE[kind]?.includes(member)) continue;
    const isList = member.endsWith('s') || member === 'funding' || member === 'accessibility' || member === 'metadata';
    if (!isList) objects += visit(inner, of, at(member), faults, depth + 1, sound);
    else if (!Array.isArray(inner)) faults.push({ path: at(member), fault: 'not-a-list' });
    else for (const [index, item] of inner.entries()) objects += visit(item, of, `${at(member)}[${index}]`, faults, depth + 1, sound);
  }
  return objects;
}
