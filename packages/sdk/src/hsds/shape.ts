/**
 * What a record must be, in words of member names; `!` marks a required one.
 * Kept tiny on purpose: it is in every page. The full checks are `@accueil/sdk/schema`.
 */
export interface Shape {
  string?: string;
  /** `https:` or `http:`; anything else could run script from a link. */
  url?: string;
  number?: string;
  boolean?: string;
  strings?: string;
  object?: string;
  /** Lists of objects, with the shape of their items. */
  objects?: Record<string, Shape>;
}

/** A fault found in a record. */
export interface Fault {
  path: string;
  message: string;
}

type Record_ = Readonly<Record<string, unknown>>;

/** True for an object that is not a list. */
export function isObject(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TESTS: Record<string, [string, (value: unknown) => boolean]> = {
  string: ['text', (value) => typeof value === 'string' && value !== ''],
  url: ['an http(s) address', (value) => typeof value === 'string' && /^https?:\/\//i.test(value)],
  number: ['a number', (value) => typeof value === 'number' && Number.isFinite(value)],
  boolean: ['true or false', (value) => typeof value === 'boolean'],
  strings: ['a list of texts', (value) => Array.isArray(value) && value.every((item) => typeof item === 'string')],
  object: ['an object', isObject],
  list: ['a list', Array.isArray],
};

function found(value: unknown): string {
  return value === undefined ? 'nothing' : ((JSON.stringify(value) as string | undefined)?.slice(0, 40) ?? typeof value);
}

/** The first fault of a value against a shape, or `undefined` when it is sound. Members the shape does not name are let through. */
export function faultOf(value: unknown, shape: Shape, path = ''): Fault | undefined {
  if (!isObject(value)) return { path, message: `expected an object, found ${found(value)}` };
  const at = (name: string): string => (path ? `${path}.${name}` : name);
  const wrong = (name: string, required: boolean, kind: string): Fault | undefined => {
    const [expected, test] = TESTS[kind] as [string, (member: unknown) => boolean];
    const member = value[name];
    if ((member === undefined && !required) || test(member)) return undefined;
    return { path: at(name), message: `expected ${expected}, found ${found(member)}` };
  };
  for (const [kind, names] of Object.entries(shape) as [keyof Shape, string | Record<string, Shape>][]) {
    if (typeof names === 'string') {
      for (const name of names.split(' ')) {
        const fault = wrong(name.replace('!', ''), name.endsWith('!'), kind);
        if (fault) return fault;
      }
    } else {
      for (const [name, item] of Object.entries(names)) {
        const member = name.replace('!', '');
        const fault = wrong(member, name.endsWith('!'), 'list');
        if (fault) return fault;
        for (const [n, entry] of ((value[member] ?? []) as unknown[]).entries()) {
          const inner = faultOf(entry, item, `${at(member)}[${n}]`);
          if (inner) return inner;
        }
      }
    }
  }
  return undefined;
}
