import { isObject, objects, type JsonObject } from '../json.js';
import { cutText, plainText, TEXT_LIMIT } from '../plain-text.js';
import type { ImportLog } from '../problems.js';

/** A record or part in the steward's shape: plain values, as YAML holds them. */
export type Plain = Record<string, unknown>;

/** What reading a record needs and fills. */
export interface FieldsContext {
  /** Language the source writes in. */
  lang: string;
  log: ImportLog;
  /** The record, for messages. */
  where: string;
  /** Gains what has no place in the steward's files: by path, as the source has it. */
  kept: Record<string, unknown>;
  /** Take contact persons into `kept`; else they are counted only. */
  keepContacts: boolean;
  /** Gains the number of contact persons left out. */
  contacts: { count: number };
}

/** Ids that only say where a part belongs. */
const LINKS = new Set([
  'id',
  'organization_id',
  'service_id',
  'location_id',
  'service_at_location_id',
  'contact_id',
  'phone_id',
  'attribute_id',
  'link_id',
  'resource_id',
]);

/** Members that name a person. */
const PERSONS = new Set(['contacts', 'attention', 'assurer_email', 'updated_by']);

/**
 * The members of one HSDS object: each is taken once, by the name HSDS gives it; what nobody took is kept by `rest`. A member of another kind than
 * expected is left for `rest` too.
 */
export class Fields {
  readonly context: FieldsContext;
  readonly #path: string;
  readonly #left: Map<string, unknown>;

  constructor(object: JsonObject, path: string, context: FieldsContext) {
    this.context = context;
    this.#path = path;
    this.#left = new Map(Object.entries(object).filter(([, value]) => value !== null && value !== '' && value !== undefined));
  }

  /** A member as it is. */
  any(name: string): unknown {
    const value = this.#left.get(name);
    this.#left.delete(name);
    return value;
  }

  /** A member without taking it. */
  peek(name: string): unknown {
    return this.#left.get(name);
  }

  /** One line without markup: a name, a street, a code. Numbers too, since sources are loose with them. */
  line(name: string): string | undefined {
    const value = this.#left.get(name);
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    this.#left.delete(name);
    const text = plainText(String(value)).replace(/\s+/g, ' ');
    return text === '' ? undefined : cutText(text, 300);
  }

  /** Words in the source's language, as plain text. */
  text(name: string): Plain | undefined {
    const words = this.words(name);
    return words === undefined ? undefined : { [this.context.lang]: words };
  }

  /** The same without its language. */
  words(name: string): string | undefined {
    const value = this.#left.get(name);
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    this.#left.delete(name);
    const text = plainText(String(value));
    if (text.length > TEXT_LIMIT) this.#tell('text-cut', { member: this.#at(name), limit: TEXT_LIMIT });
    return text === '' ? undefined : cutText(text);
  }

  /** A finite number; also one written as text. */
  number(name: string): number | undefined {
    const value = this.#left.get(name);
    const number = typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value.trim()) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
    this.#left.delete(name);
    return number;
  }

  /** A day: an instant is cut to its day. */
  day(name: string): string | undefined {
    const value = this.#left.get(name);
    const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(value)?.[0] : undefined;
    if (day !== undefined) this.#left.delete(name);
    return day;
  }

  /** A wall time: seconds and offset are cut off. */
  time(name: string): string | undefined {
    const value = this.#left.get(name);
    const time = typeof value === 'string' ? /^(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(value)?.[1] : undefined;
    if (time !== undefined) this.#left.delete(name);
    return time;
  }

  /** The objects of a list, each to be taken apart. */
  list(name: string): Fields[] {
    const value = this.#left.get(name);
    if (!Array.isArray(value)) return [];
    this.#left.delete(name);
    return objects(value)
      .slice(0, 1000)
      .map((object, index) => new Fields(object, `${this.#at(name)}[${index}]`, this.context));
  }

  /** One object, to be taken apart. */
  part(name: string): Fields | undefined {
    const value = this.#left.get(name);
    if (!isObject(value)) return undefined;
    this.#left.delete(name);
    return new Fields(value, this.#at(name), this.context);
  }

  /** Keeps what nobody took: nothing is lost in silence. */
  rest(): void {
    for (const [name, value] of this.#left) {
      if (LINKS.has(name) || (Array.isArray(value) && value.length === 0)) continue;
      const kept = this.context.keepContacts ? value : this.#withoutPersons(name, value);
      if (kept !== undefined) this.context.kept[this.#at(name)] = kept;
    }
    this.#left.clear();
  }

  /** The same without the people named in it, who are counted. */
  #withoutPersons(name: string, value: unknown): unknown {
    if (PERSONS.has(name)) {
      this.context.contacts.count += Array.isArray(value) ? value.length : 1;
      return undefined;
    }
    if (Array.isArray(value)) return value.map((item: unknown) => this.#withoutPersons('', item));
    if (!isObject(value)) return value;
    const members = Object.entries(value).map(([inner, item]): [string, unknown] => [inner, this.#withoutPersons(inner, item)]);
    return Object.fromEntries(members.filter(([, item]) => item !== undefined));
  }

  #at(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }

  #tell(...[code, params]: Parameters<typeof this.context.log.add<'text-cut'>>): void {
    this.context.log.add(code, params, { where: this.context.where, severity: 'warning' });
  }
}

/** Members that have a value, in the order given; `undefined` where there is none. */
export function some(members: Plain): Plain | undefined {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A list without repeats; `undefined` where nothing is in it. */
export function distinct<T>(items: readonly (T | undefined)[]): T[] | undefined {
  const found = new Map<string, T>();
  for (const item of items) if (item !== undefined) found.set(JSON.stringify(item), item);
  return found.size === 0 ? undefined : [...found.values()];
}
