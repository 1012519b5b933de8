import { stringify } from 'csv-stringify/sync';
import type { PublishedFile } from '../build/edition.js';
import type { ServedObject } from './parts.js';

/** Columns of each table, as HSDS 3.1 names them, in its order; those of our profile come last. Only what we have anything for. */
const TABLES = {
  organizations: 'id name alternate_name description email website year_incorporated legal_status parent_organization_id key',
  services:
    'id organization_id name alternate_name description url email status interpretation_services application_process fees_description wait_time accreditations eligibility_description minimum_age maximum_age assured_date alert key',
  locations: 'id location_type organization_id name description transportation latitude longitude key coordinate_precision',
  service_at_location: 'id service_id location_id',
  phones: 'id location_id service_id organization_id number extension type description extension_text',
  addresses: 'id location_id address_1 city state_province postal_code country address_type',
  schedules:
    'id service_id location_id valid_from valid_to dtstart freq interval byday bymonthday description opens_at closes_at schedule_link attending_type notes timezone_iana',
  service_areas: 'id service_id name description territory municipality unconfirmed',
  languages: 'id service_id name code note by_interpreter',
  funding: 'id organization_id service_id source',
  cost_options: 'id service_id valid_from valid_to option currency amount amount_description unit',
  required_documents: 'id service_id document uri',
  service_capacities: 'id service_id unit_id available maximum description updated',
  units: 'id name',
  accessibility: 'id location_id description details url',
  organization_identifiers: 'id organization_id identifier_scheme identifier_type identifier',
  urls: 'id organization_id url',
  attributes: 'id link_id taxonomy_term_id link_type link_entity value label',
  taxonomies: 'id name description',
  taxonomy_terms: 'id code name description parent_id taxonomy language taxonomy_id',
  metadata: 'id resource_id resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by',
} as const;
type Table = keyof typeof TABLES;

/** Which table a foreign key's column points to. */
const FOREIGN: Readonly<Record<string, Table>> = {
  organization_id: 'organizations',
  parent_organization_id: 'organizations',
  service_id: 'services',
  location_id: 'locations',
  taxonomy_id: 'taxonomies',
  taxonomy_term_id: 'taxonomy_terms',
  parent_id: 'taxonomy_terms',
  unit_id: 'units',
};
const NUMBERS = new Set([
  'latitude',
  'longitude',
  'minimum_age',
  'maximum_age',
  'year_incorporated',
  'amount',
  'available',
  'maximum',
  'interval',
  'extension',
]);
const FLAGS = new Set(['unconfirmed', 'by_interpreter']);

/** A cell, as CSV has it. */
type Cell = string | number | boolean | undefined;

/** Lists of a record that are tables of their own. */
const PARTS: Readonly<Record<string, Table>> = {
  phones: 'phones',
  schedules: 'schedules',
  languages: 'languages',
  funding: 'funding',
  cost_options: 'cost_options',
  required_documents: 'required_documents',
  addresses: 'addresses',
  accessibility: 'accessibility',
  organization_identifiers: 'organization_identifiers',
  additional_websites: 'urls',
  service_areas: 'service_areas',
  metadata: 'metadata',
};

const ROWS_AT_ONCE = 200;

/** Gathers the tables of the tabular data package while the API's records are made. */
export class Tables {
  /** Rows that are not written yet. */
  readonly #tables = new Map<Table, Cell[][]>();
  /** Pieces of tables that have many enough rows: those of a whole region would weigh more than its records. */
  #ready: PublishedFile[] = [];

  /** The pieces that have become full since it was last asked for them. */
  full(): readonly PublishedFile[] {
    const ready = this.#ready;
    if (ready.length > 0) this.#ready = [];
    return ready;
  }

  addOrganization(served: ServedObject): void {
    this.#add('organizations', served);
    this.#addParts(served, { organization_id: served['id'] });
    this.#addAttributes(served);
  }

  addLocation(served: ServedObject, organizationId: string): void {
    this.#add('locations', served, { organization_id: organizationId });
    this.#addParts(served, { location_id: served['id'] });
  }

  addService(served: ServedObject, organizationId: string): void {
    this.#add('services', served, { organization_id: organizationId });
    this.#addParts(served, { service_id: served['id'] });
    this.#addAttributes(served);
    for (const place of listOf(served['service_at_locations'])) {
      this.#add('service_at_location', { id: place['id'], service_id: served['id'], location_id: objectOf(place['location'])['id'] });
    }
    for (const capacity of listOf(served['capacities'])) {
      const unit = objectOf(capacity['unit']);
      this.#add('units', unit);
      this.#add('service_capacities', capacity, { service_id: served['id'], unit_id: unit['id'] });
    }
  }

  addTaxonomies(taxonomies: readonly ServedObject[], terms: readonly ServedObject[]): void {
    for (const taxonomy of taxonomies) this.#add('taxonomies', taxonomy);
    for (const term of terms) this.#add('taxonomy_terms', term);
  }

  /** The end of `hsds/tabular/`: a CSV a table that has rows, and `datapackage.json` (Frictionless Data) that describes them. */
  *files(lang: string): Iterable<PublishedFile> {
    const used = (Object.keys(TABLES) as Table[]).filter((table) => this.#tables.has(table));
    yield* this.full();
    for (const [table, rows] of this.#tables) yield { path: pathOf(table), content: toCsv(rows) };
    const resources = used.map((table) => ({
      name: table,
      path: `${table}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columnsOf(table).map((name) => ({ name, type: NUMBERS.has(name) ? 'number' : FLAGS.has(name) ? 'boolean' : 'string' })),
        primaryKey: 'id',
        foreignKeys: columnsOf(table).flatMap((fields) => {
          const resource = FOREIGN[fields];
          return resource !== undefined && used.includes(resource) ? [{ fields, reference: { resource, fields: 'id' } }] : [];
        }),
      },
    }));
    yield {
      path: 'hsds/tabular/datapackage.json',
      content: JSON.stringify({ profile: 'tabular-data-package', name: 'hsds', languages: [lang], resources }, null, 1),
    };
  }

  #addParts(served: ServedObject, owner: ServedObject): void {
    for (const [member, table] of Object.entries(PARTS)) {
      for (const part of listOf(served[member])) this.#add(table, part, owner);
    }
  }

  #addAttributes(served: ServedObject): void {
    for (const attribute of listOf(served['attributes'])) {
      this.#add('attributes', attribute, { link_id: served['id'], taxonomy_term_id: objectOf(attribute['taxonomy_term'])['id'] });
    }
  }

  /** `owner`: members that come before those of the record. */
  #add(table: Table, record: ServedObject, owner: ServedObject = NOTHING): void {
    const columns = columnsOf(table);
    let rows = this.#tables.get(table);
    if (!rows) this.#tables.set(table, (rows = [[...columns]]));
    rows.push(columns.map((column) => asCell(owner[column] ?? record[column])));
    if (rows.length < ROWS_AT_ONCE) return;
    this.#ready.push({ path: pathOf(table), content: toCsv(rows), more: true });
    this.#tables.set(table, []);
  }
}

const NOTHING: ServedObject = {};

function pathOf(table: Table): string {
  return `hsds/tabular/${table}.csv`;
}

function toCsv(rows: Cell[][]): string {
  return stringify(rows, { cast: { boolean: String } });
}

const COLUMNS = Object.fromEntries(Object.entries(TABLES).map(([table, columns]) => [table, columns.split(' ')])) as Record<
  Table,
  string[]
>;

function columnsOf(table: Table): readonly string[] {
  return COLUMNS[table];
}

function asCell(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function listOf(value: unknown): readonly ServedObject[] {
  return Array.isArray(value) ? (value as ServedObject[]) : [];
}

function objectOf(value: unknown): ServedObject {
  return typeof value === 'object' && value !== null ? (value as ServedObject) : {};
}
