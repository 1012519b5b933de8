import { join } from 'node:path';
import type { Page, ServedObject } from '@accueil/dataset/hsds';
import { distanceMetres, foldText, type Gazetteer } from '@accueil/sdk';
import type { FileStore } from '../static/file-store.js';
import type { HsdsQuery, ListName } from './query.js';

/** A record, and the words a search looks through. */
interface Entry {
  record: ServedObject;
  words: string;
}

/** The records of one region's folder, read once a version. */
export class HsdsRecords {
  readonly #folder: string;
  readonly #store: FileStore;
  readonly #lists = new Map<ListName, { hash: string; entries: Entry[] }>();

  constructor(folder: string, store: FileStore) {
    this.#folder = folder;
    this.#store = store;
  }

  /** The records of a list that a query asks for, in the list's order; `undefined` where the region has no such list. */
  async find(list: ListName, query: HsdsQuery): Promise<ServedObject[] | undefined> {
    const entries = await this.#read(list);
    if (!entries) return undefined;
    const tests = [
      searchTest(query),
      await this.#ownerTest(list, query),
      await this.#termTest(list, query),
      modifiedTest(query),
      await this.#nearTest(query),
      treeTest(query),
    ].filter((test) => test !== undefined);
    return entries.filter((entry) => tests.every((test) => test(entry))).map(({ record }) => record);
  }

  async #read(list: ListName): Promise<Entry[] | undefined> {
    const file = await this.#store.read(join(this.#folder, 'hsds', `${list}.ndjson`));
    if (!file) return undefined;
    const known = this.#lists.get(list);
    if (known?.hash === file.hash) return known.entries;
    const lines = new TextDecoder().decode(file.bytes).split('\n').filter(Boolean);
    const entries = lines.map((line) => {
      const record = JSON.parse(line) as ServedObject;
      return { record, words: foldText(wordsOf(record)) };
    });
    this.#lists.set(list, { hash: file.hash, entries });
    return entries;
  }

  async #ownerTest(list: ListName, { organization_id: id }: HsdsQuery): Promise<Test | undefined> {
    if (id === undefined) return undefined;
    const services = await this.#servicesWhere(({ record }) => record['organization_id'] === id);
    return ({ record }) => services.has(String(serviceIdOf(list, record)));
  }

  /** A term stands in a service's attributes; a place and an organization have those of their services. A list of terms has its taxonomy itself. */
  async #termTest(list: ListName, { taxonomy_term_id: term, taxonomy_id: taxonomy }: HsdsQuery): Promise<Test | undefined> {
    if (term === undefined && taxonomy === undefined) return undefined;
    if (list === 'taxonomy_terms') return ({ record }) => record['taxonomy_id'] === taxonomy;
    const terms = new Set(
      (await this.#read('taxonomy_terms'))?.filter(({ record }) => record['taxonomy_id'] === taxonomy).map(({ record }) => record['id']),
    );
    const has = ({ record }: Entry): boolean => {
      const own = objects(record['attributes']).map((attribute) => object(attribute['taxonomy_term'])['id']);
      return (term === undefined || own.includes(term)) && (taxonomy === undefined || own.some((id) => terms.has(id)));
    };
    const services = await this.#servicesWhere(has);
    if (list !== 'organizations') return ({ record }) => services.has(String(serviceIdOf(list, record)));
    const organizations = new Set([...services.values()].map(({ organization_id }) => organization_id));
    return ({ record }) => organizations.has(record['id']);
  }

  async #servicesWhere(test: Test): Promise<Map<string, ServedObject>> {
    const entries = (await this.#read('services')) ?? [];
    return new Map(entries.filter(test).map(({ record }) => [String(record['id']), record]));
  }

  /** Within so many metres of the centre of a postal code; a code that nothing is known of is near nothing. Default: 25 km. */
  async #nearTest({ postcode, proximity = 25_000 }: HsdsQuery): Promise<Test | undefined> {
    if (postcode === undefined) return undefined;
    const file = await this.#store.read(join(this.#folder, 'territories.json'));
    const areas = file ? (JSON.parse(new TextDecoder().decode(file.bytes)) as Gazetteer).postal_areas : [];
    const code = postcode.toUpperCase().replace(/\s/g, '');
    const centre = areas
      .filter((area) => code.startsWith(area.code.replace(' ', '')))
      .sort((a, b) => b.code.length - a.code.length)
      .find(({ latitude }) => latitude !== undefined);
    return ({ record }) => {
      const { latitude, longitude } = object(record['location']);
      if (typeof latitude !== 'number' || typeof longitude !== 'number') return false;
      const { latitude: north, longitude: east } = centre ?? {};
      if (north === undefined || east === undefined) return false;
      return distanceMetres({ latitude, longitude }, { latitude: north, longitude: east }) <= proximity;
    };
  }
}

type Test = (entry: Entry) => boolean;

/** Every word, in any order, accents and case aside. */
function searchTest({ search }: HsdsQuery): Test | undefined {
  const words = foldText(search ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.length === 0 ? undefined : (entry) => words.every((word) => entry.words.includes(word));
}

/** Modified on or after; a record that does not say when it was last modified is kept, or a client would never learn of it. */
function modifiedTest({ modified_after: after }: HsdsQuery): Test | undefined {
  if (after === undefined) return undefined;
  const instant = Date.parse(after);
  return ({ record }) => {
    const { last_modified: modified } = record;
    return typeof modified !== 'string' || Date.parse(modified) >= instant;
  };
}

function treeTest({ top_only: top, parent_id: parent }: HsdsQuery): Test | undefined {
  if (parent !== undefined) return ({ record }) => record['parent_id'] === parent;
  return top ? ({ record }) => record['parent_id'] === undefined : undefined;
}

function serviceIdOf(list: ListName, record: ServedObject): unknown {
  return list === 'service_at_locations' ? object(record['service'])['id'] : record['id'];
}

/** One page of records, as HSDS 3.1 counts it. */
export function pageOf(records: readonly ServedObject[], { page, per_page: size }: HsdsQuery): Page {
  const contents = records.slice((page - 1) * size, page * size);
  const pages = Math.ceil(records.length / size);
  return {
    total_items: records.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** What a list shows of a record: its single values, and what it belongs to. */
export function inList(record: ServedObject): ServedObject {
  return Object.fromEntries(
    Object.entries(record).flatMap(([member, value]) => {
      if (Array.isArray(value)) return [];
      return [[member, ['organization', 'location', 'service'].includes(member) ? inList(object(value)) : value]];
    }),
  );
}

/** Names and words of a record, of what it belongs to, and of its terms. */
function wordsOf(record: ServedObject): string {
  const own = ['name', 'alternate_name', 'description', 'code'].map((member) => record[member]);
  const inner = ['organization', 'service', 'location'].flatMap((member) =>
    record[member] === undefined ? [] : [wordsOf(object(record[member]))],
  );
  const labels = objects(record['attributes']).map(({ label }) => label);
  const synonyms = Object.values(object(record['synonyms'])).flat();
  return [...own, ...inner, ...labels, ...synonyms].filter((text) => typeof text === 'string').join(' ');
}

function objects(value: unknown): ServedObject[] {
  return Array.isArray(value) ? value.map(object) : [];
}

function object(value: unknown): ServedObject {
  return typeof value === 'object' && value !== null ? (value as ServedObject) : {};
}
